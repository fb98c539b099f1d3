import { readFileSync } from 'node:fs';
import {
  type AnswerReading,
  answerWords,
  formatAnswerMarkdown,
  OWN_ANSWERS,
  readAnswer,
  THREE_QUESTIONS,
} from '@titlescope/core';
import { knowledge, ownWords, rubric } from '@titlescope/knowledge';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleOf, headlineOf, judgedExample, model } from './actions.ts';
import type { Stage, Tab } from './browser.ts';

const answerText = (file: string): string =>
  readFileSync(new URL(`../../../examples/answers/${file}`, import.meta.url), 'utf8');

/** What core says of an answer, as the page has to. */
function readingOf(text: string, id: string | null = null): AnswerReading {
  const question = knowledge.practice.find((one) => one.id === id) ?? null;
  return readAnswer(
    { kind: 'answer', text },
    model(),
    { knowledge, words: ownWords, rubric },
    question,
  );
}

async function toQuestion(page: Page, code = 'walk-through'): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, `#/practise/${code}`);
  const change = page.getByRole('button', { name: 'Change the answer' });
  await page.getByLabel('Your answer', { exact: true }).or(change).waitFor();
  if (await change.isVisible()) await change.click();
}

/** Answers the question at hand. */
async function answer(page: Page, text: string, code?: string): Promise<void> {
  await toQuestion(page, code);
  await page.getByLabel('Your answer', { exact: true }).fill(text);
  await page.getByRole('button', { name: 'Read the answer' }).click();
  await page.locator('.practice .report').waitFor();
}

/** Reads three examples and saves each, from the start of the view on. */
export async function practise(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Practise', exact: true }).click();
  await page.getByRole('link', { name: 'Walk me through your role.' }).click();
  for (const file of ['order-taker.txt', 'thin.txt', 'strong.txt']) {
    await answer(page, answerText(file));
    await page.getByRole('button', { name: 'Save this attempt' }).click();
    await page.getByText('Saved as an attempt').waitFor();
  }
}

/** Practise: a question, an answer, what is heard, and how attempts go. */
export function practiseSuite(stage: Stage): void {
  describe('practise', () => {
    let tab: Tab;
    let file = '';
    beforeAll(async () => {
      tab = await stage.tab({ permissions: ['clipboard-read', 'clipboard-write'] });
    });
    afterAll(() => tab.close());

    it('offers the whole bank, with what each question is after and its sources', async () => {
      const { page } = tab;
      await page.getByRole('link', { name: 'Practise', exact: true }).click();
      await page.getByRole('heading', { level: 1, name: 'What do they hear' }).waitFor();
      for (const { question } of knowledge.practice) {
        expect(await page.getByRole('link', { name: question, exact: true }).count()).toBe(1);
      }
      const [first] = knowledge.practice;
      await page.getByRole('link', { name: first?.question ?? '' }).click();
      await page.getByText(first?.after ?? '').waitFor();
      await page.getByText('What a strong and a weak answer hold').click();
      await page.getByText(first?.strong ?? '').waitFor();
      for (const { name } of first?.sources ?? []) await page.getByText(name).waitFor();
    });

    it.each(['strong.txt', 'thin.txt', 'order-taker.txt'])(
      'says of %s what the command line says',
      async (name) => {
        const { page } = tab;
        await answer(page, answerText(name));
        const reading = readingOf(answerText(name));
        const { band, points, most, hears, followUp, add, marks, findings } = reading;
        if (band === null) throw new Error('the example has no band');
        const shown = await page.locator('.practice .says').innerText();
        expect(shown).toContain(answerWords.BAND_WORDS[band]);
        expect(shown).toContain(answerWords.pointWords(points, most));
        expect(shown).toContain(hears);
        expect(shown).toContain(followUp);
        for (const { ask } of add) expect(shown).toContain(ask);
        for (const mark of marks.filter((one) => one.points !== 0)) {
          const line = await page.locator(`#f-m-${mark.code}`).innerText();
          expect(line).toContain(answerWords.shownPoints(mark));
          expect(line).toContain(mark.label);
        }
        for (const key of THREE_QUESTIONS)
          expect(shown).toContain(OWN_ANSWERS[findings[key].owner]);
      },
    );

    it('lights the words of a point, and the point of the words, and goes there by keyboard', async () => {
      const { page } = tab;
      await answer(page, answerText('strong.txt'));
      const reading = readingOf(answerText('strong.txt'));
      const reason = reading.marks.find(({ code }) => code === 'reason');
      await page.locator('#f-m-reason h3').hover();
      const lit = page.locator('.posting mark.lit');
      await lit.first().waitFor();
      const words = (await lit.allInnerTexts()).join('');
      for (const { start, end } of reason?.evidence ?? []) {
        expect(words).toContain(reading.document.text.slice(start, end));
      }
      await page.locator('.posting mark button[data-lights="m-killed-bet"]').hover();
      await page.locator('#f-m-killed-bet.lit').waitFor();
      await page.locator('#f-m-viability blockquote a').first().focus();
      await page.keyboard.press('Enter');
      const tag = page.locator('.posting mark button:focus');
      await tag.waitFor();
      expect(await tag.getAttribute('aria-label')).toBe('+1: Whether it pays. Go to the finding.');
      await page.keyboard.press('Enter');
      await page.locator('#f-m-viability:focus').waitFor();
    });

    it('keeps the text for a change, and copies the reading as Markdown', async () => {
      const { page } = tab;
      await page.getByRole('button', { name: 'Copy as Markdown' }).click();
      await page.getByText('The reading is on the clipboard as Markdown.').waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
        formatAnswerMarkdown(readingOf(answerText('strong.txt')), knowledge),
      );
      await page.getByRole('button', { name: 'Change the answer' }).click();
      const field = page.getByLabel('Your answer', { exact: true });
      expect(await field.inputValue()).toBe(answerText('strong.txt'));
      expect(await field.evaluate((node) => node === document.activeElement)).toBe(true);
      await page.keyboard.press('Control+Enter');
      await page.locator('.practice .report').waitFor();
      expect(await page.getByText('None saved.').count()).toBe(1);
    });

    it('keeps what is saved, and nothing else, over a reload, and plots it', async () => {
      const { page } = tab;
      await practise(page);
      const shown = ['order-taker.txt', 'thin.txt', 'strong.txt'].map((name) =>
        readingOf(answerText(name)),
      );
      const says = `3 attempts: from ${shown[0]?.band}, ${shown[0]?.points} of ${shown[0]?.most} points, to ${shown[2]?.band}, ${shown[2]?.points} of ${shown[2]?.most}.`;
      await page.getByRole('img', { name: says }).waitFor();
      await answer(page, 'I decided nothing and would not save this.');
      await page.reload();
      await page.getByRole('img', { name: says }).waitFor();
      const places = await page
        .locator('.plot .dot')
        .evaluateAll((all) => all.map((dot) => dot.getBoundingClientRect().top));
      expect(places).toHaveLength(3);
      expect(places[2]).toBeLessThan(places[0] ?? 0);
      await page.getByRole('link', { name: 'All questions' }).click();
      await page.getByText(says).waitFor({ state: 'attached' });
    });

    it('gives the attempts away with the rest, and takes them back', async () => {
      const { page } = tab;
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Save all as a file' }).click(),
      ]);
      file = await download.path();
      const { attempts } = JSON.parse(readFileSync(file, 'utf8'));
      expect(attempts).toHaveLength(3);
      expect(attempts[2]).toMatchObject({
        question: null,
        text: answerText('strong.txt'),
        band: readingOf(answerText('strong.txt')).band,
      });
      await page.getByRole('button', { name: 'Delete all attempts' }).click();
      await page.getByRole('button', { name: 'Yes, delete all attempts' }).click();
      await page.getByText('All attempts are deleted.').waitFor();
      await page.getByRole('link', { name: 'Compare', exact: true }).click();
      await page.getByLabel('Open a file of saved roles').setInputFiles(file);
      await page.getByText('3 attempts taken from').waitFor();
    });

    it('reads a saved attempt again, and deletes one', async () => {
      const { page } = tab;
      await toQuestion(page);
      await page
        .getByRole('button', { name: /^Read again/ })
        .first()
        .click();
      await page.locator('.practice .report').waitFor();
      expect(await page.locator('.posting .sheet').innerText()).toContain('dock planning');
      await page
        .getByRole('button', { name: /^Delete the attempt/ })
        .first()
        .click();
      await page.getByRole('img', { name: /^2 attempts/ }).waitFor();
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('h-attempts');
      await page.reload();
      await page.getByRole('img', { name: /^2 attempts/ }).waitFor();
    });

    it('deletes attempts with everything else', async () => {
      const { page } = tab;
      await page.getByRole('link', { name: 'Decode', exact: true }).click();
      await page.getByRole('button', { name: 'Product Owner, Planning' }).click();
      await page.getByRole('button', { name: 'Save this role' }).click();
      await page.getByText('Saved in this browser').waitFor();
      await page.getByRole('link', { name: 'Compare', exact: true }).click();
      await page.getByRole('button', { name: 'Delete everything' }).click();
      await page.getByRole('button', { name: 'Yes, delete everything' }).click();
      await page.getByText('Everything that this page had stored is deleted.').waitFor();
      await toQuestion(page);
      await page.getByText('None saved.').waitFor();
    });

    it('keeps apart what is typed to each question, and says what is beside the question', async () => {
      const { page } = tab;
      await answer(
        page,
        'I ordered the backlog of my team every week, and I chose the item with the larger cost of delay.',
        'customers-count',
      );
      await page.getByText('[answer-beside-question]').waitFor();
      await toQuestion(page, 'metrics-chosen');
      expect(await page.getByLabel('Your answer', { exact: true }).inputValue()).toBe('');
    });
  });

  describe('what is no usual answer', () => {
    let tab: Tab;
    beforeAll(async () => {
      tab = await stage.tab();
    });
    afterAll(() => tab.close());

    it.each([
      ['nothing', ' \n', 'answer-empty'],
      [
        'something else',
        'The weather was lovely all week and my sister’s wedding went very well, thank you.',
        'answer-off-topic',
      ],
      [
        'the third person',
        'She owned the roadmap and she decided what was built. Her team interviewed customers, and he set the metrics.',
        'answer-third-person',
      ],
      [
        'a transcript',
        'Interviewer: Walk me through your role.\nCandidate: I decided the roadmap of the claims product, and I stopped two bets because nobody in twelve interviews wanted them.\nInterviewer: Why?\nCandidate: They would have cost more than they brought.',
        'answer-transcript',
      ],
    ])('%s is said to be so', async (_, text, code) => {
      await answer(tab.page, text);
      await tab.page.locator('.practice .notice').getByText(`[${code}]`).waitFor();
      const { notices, band } = readingOf(text);
      expect(notices.map((notice) => notice.code)).toContain(code);
      const save = tab.page.getByRole('button', { name: 'Save this attempt' });
      expect(await save.count()).toBe(band === null ? 0 : 1);
    });

    it('a posting is sent on to Decode', async () => {
      const { page } = tab;
      await answer(page, exampleOf('safe-order-taker.txt'));
      await page.getByText('[answer-posting]').waitFor();
      await page.getByRole('button', { name: 'Decode it as a posting' }).click();
      await page.locator('.verdict').waitFor();
      expect(await headlineOf(page)).toBe(judgedExample('safe-order-taker.txt').judgement.headline);
    });

    it('hostile text is shown as text, saved or not', async () => {
      const { page } = tab;
      const text =
        'I decided <img src=x onerror="window.harmed=1"> the roadmap </p><script>window.harmed=1</script> because \u202Eelbisrever\u2066 customers left. [x](javascript:window.harmed=1)';
      await answer(page, text);
      await page.getByRole('button', { name: 'Save this attempt' }).click();
      await page.getByText('Saved as an attempt').waitFor();
      expect(await page.evaluate(() => 'harmed' in window)).toBe(false);
      expect(await page.locator('.practice img, .practice script').count()).toBe(0);
      expect(await page.locator('a[href^="javascript:"]').count()).toBe(0);
      const shown = await page.locator('.practice').innerText();
      expect(shown).toContain('<script>window.harmed=1</script>');
      expect(shown).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
    });
  });
}
