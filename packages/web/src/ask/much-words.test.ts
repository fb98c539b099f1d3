import { expect, it } from 'vitest';
import { muchWord } from './much-words.ts';

it('says how much in a word', () => {
  expect([0.45, 0.3, 0.29, 0.1, 0.09, 0].map(muchWord)).toEqual([
    'a lot',
    'a lot',
    'a fair bit',
    'a fair bit',
    'a little',
    'a little',
  ]);
});
