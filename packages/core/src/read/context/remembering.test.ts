import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { remembering } from './remembering.ts';

/** A reader of texts that counts what it is asked. */
function counting() {
  const asked: string[] = [];
  const readAll = (texts: readonly string[]): { readonly said: string }[] => {
    asked.push(...texts);
    return texts.map((text) => ({ said: `${text}!` }));
  };
  return { asked, readAll };
}

describe('remembering', () => {
  it('gives for each text what is read of it, whatever came before and however much is kept', () => {
    const texts = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', ''), { maxLength: 8 });
    fc.assert(
      fc.property(fc.nat({ max: 4 }), fc.array(texts, { maxLength: 8 }), (most, calls) => {
        const { asked, readAll } = counting();
        const read = remembering(readAll, most);
        for (const call of calls) {
          expect(read(call).map(({ said }) => said)).toEqual(call.map((text) => `${text}!`));
        }
        expect(asked.length).toBeLessThanOrEqual(calls.flat().length);
      }),
    );
  });

  it('reads a text once while it is kept, also within one call', () => {
    const { asked, readAll } = counting();
    const read = remembering(readAll, 2);
    read(['a', 'b', 'a']);
    read(['b', 'a']);
    expect(asked).toEqual(['a', 'b']);
  });

  it('forgets the text that came longest ago', () => {
    const { asked, readAll } = counting();
    const read = remembering(readAll, 2);
    read(['a', 'b']);
    read(['a']);
    read(['c']);
    read(['a', 'c']);
    expect(asked).toEqual(['a', 'b', 'c']);
    read(['b']);
    expect(asked).toEqual(['a', 'b', 'c', 'b']);
  });

  it('keeps no long text, and nothing at all when told so', () => {
    const { asked, readAll } = counting();
    const long = 'tea '.repeat(501);
    const read = remembering(readAll, 9);
    read([long]);
    read([long]);
    const forgetful = remembering(readAll, 0);
    forgetful(['a']);
    forgetful(['a']);
    expect(asked).toEqual([long, long, 'a', 'a']);
  });
});
