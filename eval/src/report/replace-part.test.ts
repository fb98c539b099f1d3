import { describe, expect, it } from 'vitest';
import { replacePart } from './replace-part.ts';

describe('replacePart', () => {
  it('replaces what stands between the marks and nothing else', () => {
    const page = 'before\n<!-- a -->\nold\n<!-- /a -->\nafter <!-- b --><!-- /b -->';
    const once = replacePart(page, 'a', 'new\n');
    expect(once).toBe('before\n<!-- a -->\n\nnew\n\n<!-- /a -->\nafter <!-- b --><!-- /b -->');
    expect(replacePart(once, 'a', 'new')).toBe(once);
  });

  it.each(['no marks', '<!-- a --> never closed', '<!-- /a --> closed first <!-- a -->'])(
    'refuses %j',
    (page) => {
      expect(() => replacePart(page, 'a', '')).toThrow('page lacks the marks');
    },
  );
});
