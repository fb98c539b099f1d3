import { describe, expect, it } from 'vitest';
import { findTitle } from './find-title.ts';
import { parseText } from './parse-text.ts';

describe('findTitle', () => {
  it.each([
    ['Job title: Product Owner\nWe need help.', 'Product Owner'],
    ['Acme Ladders\n**Position:** Senior Product Manager\n', 'Senior Product Manager'],
    ['Acme\nPosition Name : Product Owner\n', 'Product Owner'],
    ['Role – Delivery Lead\n', 'Delivery Lead'],
    ['# Product Owner, Checkout\n\nText', 'Product Owner, Checkout'],
    ['---\ntitle: "Product Owner"\ndate: 2026-01-01\n---\nText', 'Product Owner'],
    ['\n\nSenior Product Manager (m/f/d)\n\nAbout us', 'Senior Product Manager (m/f/d)'],
    ['Head of Product\r\nText', 'Head of Product'],
    ['Scrum Master', 'Scrum Master'],
    ['Skip to main content\nNorthwind\n\nProduct Owner – Pay\nBerlin', 'Product Owner – Pay'],
    ['Northwind Ladders\nApply\nSave\nLead Business Analyst\nYou order.', 'Lead Business Analyst'],
  ])('in %j finds %j', (text, title) => {
    expect(findTitle(text)).toBe(title);
  });

  it.each([
    'We are looking for a product owner\nwho cares.',
    'You own the product.',
    'About the product team\nText',
    'Product overview\nText',
    'Key responsibilities:\n- lead the team',
    'Role: you will lead the work of four teams.',
    `${'Senior '.repeat(20)}Product Owner`,
    'Acme Ladders, the leader in ladders\nText',
    'Acme Ladders\nProduct Owner is what we call it here.',
    'Acme Ladders\nProduct\nMarketing\nBerlin',
    'Acme Ladders\nWe build ladders.\nProduct Owner',
    'Acme Ladders\n- Ladders\nProduct Owner',
    'Acme Ladders\nHome\nJobs\nBerlin\nShare\nProduct Owner',
    '',
  ])('finds none in %j', (text) => {
    expect(findTitle(text)).toBeUndefined();
  });
});

describe('parseText', () => {
  it('keeps the text as it is', () => {
    const text = '---\ntitle: Product Owner\n---\r\n\r\n  * You\u00a0own  it \ud800';
    expect(parseText(text)).toMatchObject({ ok: true, document: { text, title: 'Product Owner' } });
  });

  it('lets the caller name title, kind and id', () => {
    const parsed = parseText('Position: Analyst', { title: 'Owner', kind: 'charter', id: '7' });
    expect(parsed).toMatchObject({ document: { title: 'Owner', kind: 'charter', id: '7' } });
  });

  it.each(['', ' \n\t', '--- • ---'])('%j has no text', (text) => {
    expect(parseText(text)).toMatchObject({ ok: false, issues: [{ code: 'no-text' }] });
  });

  it('refuses what is longer than the bound', () => {
    expect(parseText('word', { maxTextLength: 3 })).toMatchObject({
      ok: false,
      issues: [{ code: 'text-too-long' }],
    });
    expect(parseText('word', { maxTextLength: 4 })).toMatchObject({ ok: true });
  });
});
