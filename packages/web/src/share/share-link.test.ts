import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_UNPACKED, packText, unpackText } from './pack-text.ts';
import { LONGEST_LINK, readShared, shareLink } from './share-link.ts';

const HERE = 'https://example.org/some/where/#/decode?t=old';

describe('a share link', () => {
  it('carries any text and title, after the # only', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme' }),
        fc.option(fc.string()),
        async (text, named) => {
          const title = named ?? undefined;
          const link = await shareLink({ text, ...(title !== undefined && { title }) }, HERE);
          if (!link.ok) throw new Error(link.message);
          expect(link.address).toMatch(
            /^https:\/\/example\.org\/some\/where\/#\/decode\?t=[\w-]+$/,
          );
          const packed = link.address.slice(link.address.indexOf('t=') + 2);
          expect(await readShared(packed)).toEqual({ text, ...(title !== undefined && { title }) });
        },
      ),
      { numRuns: 50 },
    );
  });

  it('is refused, with its length, when it would not arrive whole', async () => {
    const text = Array.from({ length: 20_000 }, (_, n) => String((n * 7919) % 10_007)).join(' ');
    const link = await shareLink({ text }, HERE);
    expect(link.ok).toBe(false);
    expect(link.message).toMatch(/a link of \d+,\d{3} characters; 16,000 is the most/);
    expect(LONGEST_LINK).toBe(16_000);
  });

  it.each(['', 'x', '!!!', 'AAAA', '%00', 'é'])(
    'that is damaged (%s) gives nothing',
    async (packed) => {
      expect(await readShared(packed)).toBeUndefined();
    },
  );

  it.each(['null', '[]', '{}', '{"text":1}', '"text"', '{'])(
    'that holds %s gives nothing',
    async (json) => {
      expect(await readShared(await packText(json))).toBeUndefined();
    },
  );

  it('that would unpack to more than a posting gives nothing', async () => {
    const bomb = await packText('a'.repeat(LONGEST_UNPACKED * 50));
    expect(bomb.length).toBeLessThan(50_000);
    expect(await unpackText(bomb)).toBeUndefined();
    expect(await unpackText(await packText('a'.repeat(LONGEST_UNPACKED)))).toHaveLength(
      LONGEST_UNPACKED,
    );
  });
});
