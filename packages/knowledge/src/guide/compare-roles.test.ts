import { describe, expect, it } from 'vitest';
import { knowledge } from '../index.ts';
import { compareRoles } from './compare-roles.ts';
import { comparisonMarkdown } from './comparison-markdown.ts';
import type { GuideRole } from './entries.ts';
import { guide } from './tables.ts';

const compare = (left: GuideRole, right: GuideRole) => compareRoles(left, right, guide, knowledge);
const roles = guide.profiles.map(({ name }) => name);

describe('compareRoles', () => {
  it('asks the three questions to tell a product manager from a product owner', () => {
    const { ask } = compare('product_manager', 'product_owner');
    expect(ask.slice(0, 3).toSorted()).toEqual([
      'Who owns the roadmap?',
      'Who sets success metrics?',
      'Who talks to customers?',
    ]);
  });

  it('knows what the frameworks say of each, and where they are silent', () => {
    const { frameworks } = compare('product_manager', 'product_owner');
    const scrum = frameworks.find(({ framework }) => framework.framework === 'scrum');
    expect(scrum?.left).toBeNull();
    expect(scrum?.right).toContain('backlog');
  });

  it('turns a pair round with its sides', () => {
    const { pair, left } = compare('product_owner', 'product_manager');
    expect(left.name).toBe('product_owner');
    expect(pair?.tell).toEqual({
      left: compare('product_manager', 'product_owner').pair?.tell.right,
      right: compare('product_manager', 'product_owner').pair?.tell.left,
    });
  });

  it('has every measured gap with its interval', () => {
    const { gaps } = compare('product_owner', 'product_manager');
    expect(gaps.map(({ code }) => code)).toContain('us-adverts');
    expect(compare('analyst', 'scrum_master').gaps).toEqual([]);
  });

  it('gives a pair that nobody has written of all that the tables hold', () => {
    const { pair, accountabilities, ask, sources } = compare('analyst', 'product_leader');
    expect(pair).toBeNull();
    expect(accountabilities).toHaveLength(9);
    expect(ask.length).toBeGreaterThan(0);
    expect(sources.length).toBeGreaterThan(0);
  });

  it.each(roles)('compares %s with every role, sourced and in shares that add up', (left) => {
    for (const right of roles) {
      const { sources, ...comparison } = compare(left, right);
      for (const { exposure } of [comparison.left, comparison.right]) {
        expect(exposure.absorbing + exposure.judgement + exposure.other).toBeCloseTo(1);
      }
      for (const { name, date, licence } of sources) {
        expect(name && date && licence, name).toBeTruthy();
      }
      expect(new Set(sources.map(({ name }) => name)).size).toBe(sources.length);
    }
  });

  it.each(guide.pairs.map(({ pair }) => pair))('has an own sentence of practice for %s', (name) => {
    const entry = guide.pairs.find(({ pair }) => pair === name);
    const kinds = entry?.practice.map(({ kind }) => kind) ?? [];
    expect(new Set(kinds).size).toBe(kinds.length);
  });
});

describe('comparisonMarkdown', () => {
  it('says who holds what, what it pays and where that is from', () => {
    const page = comparisonMarkdown(compare('product_manager', 'product_owner'), knowledge, {
      level: 1,
    });
    expect(page).toContain('# Product manager and product owner\n');
    expect(page).toContain('| the roadmap | **its own** | takes part |');
    expect(page).toContain('184,000 USD');
    expect(page).toContain('(95\u00a0% interval 39,300 to 53,800, 1,201 and 113 figures)');
    expect(page).toContain(
      '−2,100 USD (95\u00a0% interval −6,400 to 1,700, 499 and 170 figures): no clear gap',
    );
    expect(page).toContain('The measures disagree.');
    expect(page).toMatch(/CC0 1\.0\./);
    expect(page).not.toMatch(/undefined|NaN|null/);
  });

  it.each(roles)('has a page for %s with every role and no gap in its words', (left) => {
    for (const right of roles) {
      const page = comparisonMarkdown(compare(left, right), knowledge, { level: 2 });
      expect(page).not.toMatch(/undefined|NaN|null/);
    }
  });
});
