import { readFileSync } from 'node:fs';
import {
  decode,
  formatResumeHtml,
  formatResumeMarkdown,
  matchPosting,
  OWN_ANSWERS,
  type ResumeReading,
  readResume,
  resumeWords,
  shownQuote,
  THREE_QUESTIONS,
  words,
} from '@titlescope/core';
import { parseDocument } from '@titlescope/intake';
import { knowledge, ownWords, resumeTables } from '@titlescope/knowledge';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDocx } from '../../intake/test/make-docx.ts';
import {
  exampleOf,
  headlineOf,
  judgedExample,
  model,
  openFirstExample,
  pasteInto,
} from './actions.ts';
import type { Stage, Tab } from './browser.ts';

const FILE = 'po-with-pm-scope.txt';
const intakeFile = (name: string): Buffer =>
  readFileSync(new URL(`../../intake/test/files/${name}`, import.meta.url));
const resumeText = (file: string): string =>
  readFileSync(new URL(`../../../examples/resumes/${file}`, import.meta.url), 'utf8');

/** What core says of a résumé, as the page has to. */
function readingOf(text: string): ResumeReading {
  const parsed = parseDocument(text, text.startsWith('{') ? 'json-resume' : 'text', {
    kind: 'resume',
  });
  if (!parsed.ok) throw new Error('résumé not read');
  return readResume(parsed.document, model(), { knowledge, words: ownWords, resume: resumeTables });
}

/** The headline as the page sets it: with the quotation marks of print. */
const said = (reading: ReturnType<typeof readingOf>): string =>
  resumeWords.heldWords(reading).replace(/"([^"]*)"/g, '“$1”');

/** Goes to the start of the view, whatever stands there. */
async function toStart(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Résumé', exact: true }).click();
  const another = page.getByRole('button', { name: 'Another résumé' });
  await page.getByLabel('Your résumé').or(another).waitFor();
  if (await another.isVisible()) await another.click();
  await page.getByLabel('Your résumé').fill('');
}

async function pasteResume(page: Page, text: string): Promise<void> {
  await toStart(page);
  await pasteInto(page, 'Your résumé', text);
}

const headline = (page: Page): Promise<string> =>
  page.locator('.report h1').innerText({ timeout: 20_000 });

/** Opens the example that the start of the view offers first. */
export async function openResume(page: Page): Promise<void> {
  await toStart(page);
  await page.getByRole('button', { name: 'who held a product manager' }).click();
  await page.locator('.report').waitFor();
}

/** Résumé: every line beside what it proves, alone and for a posting. */
export function resumeSuite(stage: Stage): void {
  describe('résumé', () => {
    let tab: Tab;
    beforeAll(async () => {
      tab = await stage.tab({ permissions: ['clipboard-read', 'clipboard-write'] });
    });
    afterAll(() => tab.close());

    it.each(['po-with-pm-scope.txt', 'order-taker-po.md', 'pm-title-thin.json'])(
      'says of %s, pasted, what the command line says',
      async (file) => {
        const { page } = tab;
        await pasteResume(page, resumeText(file));
        const reading = readingOf(resumeText(file));
        expect(await headline(page)).toBe(said(reading));
        for (const key of THREE_QUESTIONS) {
          const { owner, evidence } = reading.overall.findings[key];
          const finding = page.locator(`#f-${key}`);
          expect(await finding.getAttribute('data-owner')).toBe(owner);
          const shown = await finding.innerText();
          expect(shown).toContain(words.capitalised(OWN_ANSWERS[owner]));
          const [best] = evidence;
          expect(shown).toContain(
            best === undefined ? 'No line says.' : shownQuote(reading.document, best),
          );
        }
        for (const [index, position] of reading.positions.entries()) {
          const shown = await page.locator(`article#p${index}`).innerText();
          expect(shown).toContain(position.headline);
          expect(shown).toContain(resumeWords.TITLE_STANDS[position.titleGap]);
          expect(shown).toContain(position.pay);
          for (const { entry } of position.conflations) expect(shown).toContain(entry.label);
        }
        for (const { rewording } of reading.lines) {
          if (rewording === null || rewording.asks.length === 0) continue;
          await page.getByText(rewording.text).waitFor();
        }
        const marks = await page.locator('.posting mark button').count();
        expect(marks).toBe(reading.lines.flatMap(({ claims }) => claims).length);
      },
    );

    it('lights the lines of a finding, and the findings of a line', async () => {
      const { page } = tab;
      await openResume(page);
      const { customers } = readingOf(resumeText(FILE)).overall.findings;
      await page.locator('#f-customers h3').hover();
      await page.locator('.posting mark.lit').first().waitFor();
      const lit = await page.locator('.posting mark.lit').allInnerTexts();
      for (const span of customers.evidence) {
        expect(lit.join('\n')).toContain(resumeText(FILE).slice(span.start, span.end));
      }
      await page.locator('#f-p0-metrics .answer').hover();
      await page.locator('#f-p0-metrics.lit').waitFor();
      await page.locator('.posting mark[data-lights~="p1-roadmap"]').first().hover();
      await page.locator('#f-p1-roadmap.lit').waitFor();
      expect(await page.locator('#f-p0-metrics.lit').count()).toBe(0);
    });

    it('goes from quote to line and back by keyboard alone', async () => {
      const { page } = tab;
      await page.locator('#f-p0-metrics blockquote a').focus();
      await page.keyboard.press('Enter');
      const tag = page.locator('.posting mark button:focus');
      await tag.waitFor();
      expect(await tag.getAttribute('aria-label')).toMatch(/: you.*Go to the finding\.$/);
      await page.keyboard.press('Enter');
      await page.locator('#f-p0-metrics:focus').waitFor();
    });

    it('copies one rewording, all of them, and the whole; saves the report of the command', async () => {
      const { page } = tab;
      const reading = readingOf(resumeText(FILE));
      const texts = reading.lines.flatMap(({ rewording }) => rewording?.text ?? []);
      const clipboard = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
      await page.getByRole('button', { name: `Copy: ${texts[0]}` }).click();
      await page.getByText('The line is on the clipboard.').waitFor();
      expect(await clipboard()).toBe(texts[0]);
      await page.getByRole('button', { name: 'Copy all as Markdown' }).click();
      await page.getByText(`${texts.length} lines are on the clipboard`).waitFor();
      expect(await clipboard()).toBe(`- ${texts.join('\n- ')}\n`);
      await page.getByRole('button', { name: 'Copy as Markdown', exact: true }).click();
      await page.getByText('The whole reading is on the clipboard').waitFor();
      expect(await clipboard()).toBe(formatResumeMarkdown(reading, knowledge));
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Save the report' }).click(),
      ]);
      expect(readFileSync(await download.path(), 'utf8')).toBe(
        formatResumeHtml(reading, knowledge),
      );
    });

    it('is held against a posting that is pasted, and read alone again', async () => {
      const { page } = tab;
      const reading = readingOf(resumeText(FILE));
      const parsed = parseDocument(exampleOf('safe-order-taker.txt'), 'text');
      if (!parsed.ok) throw new Error('posting not read');
      const match = matchPosting(reading, decode(parsed.document, model(), knowledge));
      await page.getByLabel('For the posting').selectOption('pasted');
      await page.getByLabel('The posting that the résumé is for').fill(parsed.document.text);
      await page.getByRole('button', { name: 'Hold it against this posting' }).click();
      const section = page.getByRole('region', { name: resumeWords.RESUME_PHRASES.posting });
      await section.waitFor();
      const shown = await section.innerText();
      expect(shown).toContain(match.posting.judgement.headline);
      for (const { accountability, answered } of match.asks) {
        expect(shown).toContain(words.accountabilityName(knowledge, accountability));
        expect(shown).toContain(resumeWords.ANSWERED_WORDS[answered]);
      }
      await page.getByLabel('For the posting').selectOption('none');
      await section.waitFor({ state: 'detached' });
      await page.getByLabel('For the posting').selectOption('pasted');
      await page.getByLabel('The posting that the résumé is for').fill('.');
    });
  });

  describe('a résumé for a posting', () => {
    it('of Decode, or of a role that was saved', async () => {
      const tab = await stage.tab();
      const { page } = tab;
      await openFirstExample(page);
      await page.getByRole('button', { name: 'Save this role' }).click();
      await page.getByText('Saved in this browser').waitFor();
      await toStart(page);
      await page.getByLabel('For the posting').selectOption('open');
      await openResume(page);
      const { headline: said } = judgedExample('saas-po-is-pm.txt').judgement;
      const section = page.getByRole('region', { name: resumeWords.RESUME_PHRASES.posting });
      await section.getByText(said).waitFor();
      await page.reload();
      await openResume(page);
      expect(await section.count()).toBe(0);
      await page
        .getByLabel('For the posting')
        .selectOption({ label: 'Product Owner, Planning (saved)' });
      await section.getByText(said).waitFor();
      await tab.close();
    });
  });

  describe('a résumé file', () => {
    let tab: Tab;
    beforeAll(async () => {
      tab = await stage.tab();
    });
    afterAll(() => tab.close());

    async function choose(name: string, buffer: Buffer): Promise<void> {
      await toStart(tab.page);
      await tab.page
        .getByLabel('Choose a résumé file')
        .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
    }

    it.each([
      ['resume.pdf', intakeFile('resume.pdf'), 'merchant onboarding'],
      ['resume.txt', Buffer.from(resumeText(FILE)), 'dock planning'],
      ['resume.json', Buffer.from(resumeText('pm-title-thin.json')), 'Halvorsen Digital'],
      [
        'resume.docx',
        Buffer.from(
          makeDocx(
            ['Product Owner, Brackwater (2019 – 2022)', 'Owned the roadmap of the claims product']
              .map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`)
              .join(''),
          ),
        ),
        'claims product',
      ],
      [
        'saved.html',
        Buffer.from(
          '<html><body><h1>Product Owner</h1><h2>Experience</h2><p>Product Owner, Brackwater (2019 – 2022)</p><ul><li>Owned the roadmap of the claims product</li></ul></body></html>',
        ),
        'claims product',
      ],
    ])('%s is read', async (name, buffer, holds) => {
      await choose(name, buffer);
      await headline(tab.page);
      expect(await tab.page.locator('.posting .sheet').innerText()).toContain(holds);
    });

    it.each([
      ['scanned.pdf', intakeFile('scanned.pdf'), 'pdf-without-text'],
      ['locked.pdf', intakeFile('locked.pdf'), 'file-encrypted'],
      ['blank.txt', Buffer.from(' \n '), 'no-text'],
      ['dots.txt', Buffer.from('… — …'), 'no-text'],

      ['picture.png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'binary-input'],
    ])('%s is said to be what it is', async (name, buffer, code) => {
      await choose(name, buffer);
      await tab.page.getByRole('alert').getByText(`[${code}]`).waitFor();
    });

    it('is pasted wherever the focus is, and put away without losing it', async () => {
      const { page } = tab;
      await toStart(page);
      await pasteInto(page, 'Choose a résumé file', resumeText(FILE));
      expect(await headline(page)).toBe(said(readingOf(resumeText(FILE))));
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
      await page.getByRole('button', { name: 'Another résumé' }).press('Enter');
      await page.getByLabel('Your résumé').waitFor();
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
      expect(await page.getByLabel('Your résumé').inputValue()).toBe(resumeText(FILE));
      await page.getByLabel('For the posting').selectOption('pasted');
      await pasteInto(page, 'The posting that the résumé is for', 'Product Owner');
      expect(await page.locator('.report').count()).toBe(0);
      await page.getByLabel('For the posting').selectOption('none');
    });

    it('dropped anywhere is read', async () => {
      const { page } = tab;
      await toStart(page);
      const dropped = await page.evaluateHandle((text) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([text], 'dropped.txt'));
        return transfer;
      }, resumeText(FILE));
      await page.dispatchEvent('.page', 'dragenter', { dataTransfer: dropped });
      await page.getByText('Drop the résumé anywhere').waitFor();
      await page.dispatchEvent('footer', 'drop', { dataTransfer: dropped });
      expect(await headline(page)).toBe(said(readingOf(resumeText(FILE))));
    });
  });

  describe('what is no usual résumé', () => {
    let tab: Tab;
    beforeAll(async () => {
      tab = await stage.tab();
    });
    afterAll(() => tab.close());

    it.each([
      ['of one line', 'Owned the roadmap of the claims product', 'resume-one-line'],
      ['of forty pages', `${resumeText(FILE)}\n`.repeat(60), 'resume-long'],
      [
        'in another language',
        'Berufserfahrung\nProduktverantwortlicher, Hollerbach Versicherung (2019 – 2022)\n- Ich habe die Planung des Produkts verantwortet und die Anforderungen der Fachbereiche aufgenommen\n- Mit den Kunden wurde jede Woche gesprochen und die Ergebnisse wurden dokumentiert\n- Die Kennzahlen wurden vom Vorstand vorgegeben und von uns berichtet\n',
        'resume-language',
      ],
    ])('a text %s is read, and said to be so', async (_, text, code) => {
      await pasteResume(tab.page, text);
      await tab.page.locator('.report .notice').getByText(`[${code}]`).waitFor();
    });

    it('a posting is sent on to Decode', async () => {
      const { page } = tab;
      await pasteResume(page, exampleOf('safe-order-taker.txt'));
      await page.getByText('[resume-posting]').waitFor();
      await page.getByRole('button', { name: 'Decode it as a posting' }).click();
      await page.locator('.verdict').waitFor();
      expect(await headlineOf(page)).toBe(judgedExample('safe-order-taker.txt').judgement.headline);
    });

    it('hostile text is shown as text', async () => {
      const { page } = tab;
      await pasteResume(
        page,
        [
          'Product \u202EOwner\u2066 <img src=x onerror="window.harmed=1">, Evil </h3><script>window.harmed=1</script> (2019 – 2022)',
          '- Owned the roadmap <script>window.harmed=1</script> and \u202Eelbisrever\u2066 [x](javascript:window.harmed=1)',
          '- Responsible for the metrics </p></main><style>*{display:none}</style>',
          '- ‮هذا المنتج كان لي وحدي وقد قررت خارطة الطريق',
        ].join('\n'),
      );
      await headline(page);
      expect(await page.evaluate(() => 'harmed' in window)).toBe(false);
      expect(await page.locator('.report img, .report script, .report style').count()).toBe(0);
      expect(await page.locator('a[href^="javascript:"]').count()).toBe(0);
      const shown = await page.locator('.report').innerText();
      expect(shown).toContain('<script>window.harmed=1</script>');
      expect(shown).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
      expect(shown).toContain('·elbisrever·');
    });
  });
}
