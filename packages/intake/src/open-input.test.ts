import { describe, expect, it } from 'vitest';
import { type InputOptions, type OpenedInput, openInput } from './open-input.ts';

async function* stream(text: string, size = 1000): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const open = (text: string, options: InputOptions = {}): Promise<OpenedInput> =>
  openInput(stream(text), options);

describe('openInput', () => {
  it.each([
    ['Product Owner\nYou own the backlog.', {}, 'text', 'Product Owner'],
    ['# Product Owner\n\nYou own the backlog.', {}, 'markdown', 'Product Owner'],
    ['<html><h1>Product Owner</h1><main>You own the backlog.</main>', {}, 'html', 'Product Owner'],
    ['<p>You own the backlog.</p>', { name: 'a.txt', title: 'Given' }, 'text', 'Given'],
  ])('reads one document from %j', async (text, options, format, title) => {
    const opened = await open(text, options);
    expect(opened).toMatchObject({ ok: true, holds: 'one', format, document: { title } });
  });

  it('reads rows, and tells what was guessed once they are taken', async () => {
    const bytes = Uint8Array.from('{"text": "caf\xe9 au lait"}\n', (c) => c.charCodeAt(0));
    const opened = await openInput(
      (async function* () {
        yield bytes;
      })(),
      { name: 'x.jsonl' },
    );
    if (!opened.ok || opened.holds !== 'many') throw new Error('rows expected');
    const rows = [];
    for await (const row of opened.rows) rows.push(row);
    expect(rows).toMatchObject([{ document: { text: 'café au lait' } }]);
    expect(opened.notices()).toMatchObject([{ code: 'encoding-guessed' }]);
  });

  it.each([
    ['', 'no-text', undefined],
    ['%PDF-1.7', 'file-broken', undefined],
    ['\x7fELF\x02\x01', 'binary-input', undefined],
    ['a,b\n1,2', 'no-text-column', 'x.csv'],
  ])('%j fails with %s', async (text, code, name) => {
    expect(await open(text, name === undefined ? {} : { name })).toMatchObject({
      ok: false,
      issues: [{ code }],
    });
  });

  it.each(['text', 'html'] as const)(
    'stops taking the stream once %s is too long',
    async (format) => {
      let taken = 0;
      let returned = false;
      async function* endless(): AsyncGenerator<Uint8Array> {
        try {
          for (;;) {
            taken += 1;
            yield new Uint8Array(100_000).fill(0x61);
          }
        } finally {
          returned = true;
        }
      }
      expect(await openInput(endless(), { format })).toMatchObject({
        ok: false,
        issues: [{ code: 'text-too-long' }],
      });
      expect(taken).toBeLessThan(250);
      expect(returned).toBe(true);
    },
  );
});
