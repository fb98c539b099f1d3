import { ownWords } from '@titlescope/knowledge';
import { describe, expect, it } from 'vitest';
import { baseForms } from './verb-forms.ts';

describe('baseForms', () => {
  const forms = baseForms(ownWords);
  it.each([
    ['dropped', 'drop'],
    ['planned', 'plan'],
    ['owned', 'own'],
    ['carried', 'carry'],
    ['headed', 'head'],
    ['head', undefined],
    ['zigzagged', undefined],
    ['identified', 'identify'],
    ['identifies', 'identify'],
    ['cancelled', 'cancel'],
    ['canceled', 'cancel'],
    ['prioritising', 'prioritise'],
    ['led', 'lead'],
    ['spoken', 'speak'],
    ['was', 'be'],
    ['launches', 'launch'],
    ['roadmap', undefined],
  ])('%s', (form, base) => {
    expect(forms.get(form)).toBe(base);
  });
});
