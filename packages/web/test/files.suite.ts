import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDocx } from '../../intake/test/make-docx.ts';
import { makePdf } from '../../intake/test/make-pdf.ts';
import { exampleOf, headlineOf, judgedExample } from './actions.ts';
import type { Stage, Tab } from './browser.ts';

const LINES = [
  'Product Owner',
  'You own the roadmap of the booking product.',
  'You set its success metrics.',
];
const FIRST = 'saas-po-is-pm.txt';

function utf16(text: string): Buffer {
  return Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
}

/** Files of every kind, chosen and dropped. */
export function filesSuite(stage: Stage): void {
  describe('files', () => {
    let tab: Tab;
    beforeAll(async () => {
      tab = await stage.tab();
    });
    afterAll(() => tab.close());

    async function choose(name: string, buffer: Buffer): Promise<void> {
      const { page } = tab;
      const clear = page.getByRole('button', { name: 'Another posting' });
      if (await clear.isVisible()) await clear.click();
      await page
        .getByLabel('Choose a file')
        .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
    }

    it.each([
      ['posting.txt', FIRST, (text: string) => Buffer.from(text)],
      ['posting.md', 'big-tech-pm.md', (text: string) => Buffer.from(text)],
      ['page.html', 'group-pm-job-board.html', (text: string) => Buffer.from(text)],
      ['utf-16.txt', FIRST, utf16],
      ['no-extension', FIRST, (text: string) => Buffer.from(text)],
    ])('reads %s', async (name, example, bytesOf) => {
      await choose(name, bytesOf(exampleOf(example)));
      expect(await headlineOf(tab.page)).toBe(judgedExample(example).judgement.headline);
    });

    it.each([
      ['empty.txt', Buffer.alloc(0), 'no-text'],
      ['picture.png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'binary-input'],
      ['many.csv', Buffer.from('title,description\na,b\nc,d\n'), 'several-documents'],
      [
        'many.jsonl',
        Buffer.from('{"title":"a","text":"b"}\n{"title":"c","text":"d"}\n'),
        'several-documents',
      ],
    ])('says what is wrong with %s', async (name, buffer, code) => {
      await choose(name, buffer);
      const alert = tab.page.getByRole('alert');
      await alert.getByText(`[${code}]`).waitFor();
    });

    it.each([
      [
        'posting.pdf',
        Buffer.from(makePdf([LINES.map((text, at) => ({ text, x: 72, y: 80 + 24 * at }))])),
      ],
      [
        'posting.docx',
        Buffer.from(
          makeDocx(LINES.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('')),
        ),
      ],
      ['posting.json', Buffer.from(JSON.stringify({ title: LINES[0], text: LINES.join('\n') }))],
    ])('reads %s', async (name, buffer) => {
      await choose(name, buffer);
      expect(await headlineOf(tab.page)).toMatch(/product/);
      const shown = await tab.page.locator('.posting .sheet').innerText();
      for (const line of LINES) expect(shown).toContain(line);
    });

    it('says what is wrong with a PDF that is cut', async () => {
      const whole = makePdf([[{ text: 'Product Owner', x: 72, y: 80 }]]);
      await choose('cut.pdf', Buffer.from(whole.slice(0, 200)));
      await tab.page
        .getByRole('alert')
        .getByText(/\[file-broken\]/)
        .waitFor();
    });

    it('takes a file dropped anywhere', async () => {
      const { page } = tab;
      const dropped = await page.evaluateHandle((text) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([text], 'dropped.txt'));
        return transfer;
      }, exampleOf(FIRST));
      await page.dispatchEvent('.page', 'dragenter', { dataTransfer: dropped });
      await page.getByText('Drop the posting anywhere').waitFor();
      await page.dispatchEvent('footer', 'drop', { dataTransfer: dropped });
      expect(await headlineOf(page)).toBe(judgedExample(FIRST).judgement.headline);
    });
  });
}
