import { INTAKE_FORMATS } from '@titlescope/intake';
import { describe, expect, it } from 'vitest';
import { INPUT_FORMATS } from '../src/decode/check-options.ts';

describe('--format', () => {
  it('offers the formats that intake reads', () => {
    expect(INPUT_FORMATS).toEqual(INTAKE_FORMATS);
  });
});
