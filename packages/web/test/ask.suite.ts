import { readFileSync } from 'node:fs';
import { advise, applyAnswers, askWords, formatSheet, listQuestions } from '@titlescope/core';
import { knowledge } from '@titlescope/knowledge';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { typeset } from '../src/style/typeset.ts';
import { judgedExample, model } from './actions.ts';
import type { Stage, Tab } from './browser.ts';

const EXAMPLE = 'safe-order-taker.txt';

/** Ask: a question answered by hand changes verdict, picture and next question at once. */
export function askSuite(stage: Stage): void {
  describe('ask', () => {
    let tab: Tab;
    beforeAll(async () => {
      tab = await stage.tab();
    });
    afterAll(() => tab.close());

    it('sends to Decode while there is nothing to ask about', async () => {
      const { page } = tab;
      await page.getByRole('link', { name: 'Ask', exact: true }).click();
      await page.getByRole('link', { name: 'Decode a posting' }).click();
      await page.getByRole('button', { name: 'Product Owner, Claims Intake' }).click();
      await page.locator('.verdict').waitFor();
    });

    it('puts first what settles most, in the words for whom one asks', async () => {
      const { page } = tab;
      const judged = judgedExample(EXAMPLE);
      await page.getByRole('link', { name: 'Ask', exact: true }).click();
      for (const audience of ['manager', 'peer', 'recruiter'] as const) {
        const label = askWords.audienceLabel(knowledge, audience);
        await page.getByRole('button', { name: new RegExp(`^${label}$`, 'i') }).click();
        const [first] = listQuestions(judged, audience, model().policy, knowledge);
        await page
          .locator('form h3')
          .getByText(first?.ask ?? '')
          .waitFor();
      }
      await page.getByRole('button', { name: /^the hiring manager$/i }).click();
    });

    it('takes an answer: the verdict, the picture and the next question follow', async () => {
      const { page } = tab;
      const judged = judgedExample(EXAMPLE);
      const customers = listQuestions(judged, 'manager', model().policy, knowledge).find(
        ({ accountability }) => accountability === 'customers',
      );
      const other = page.getByRole('button', { name: customers?.ask ?? '' });
      if (await other.isVisible()) await other.click();
      await page
        .locator('form h3')
        .getByText(customers?.ask ?? '')
        .waitFor();
      await page.getByText('This role does').click();
      await page.getByLabel('When').fill('2026-11-25');
      await page.getByLabel('In their words').fill('You see <b>five</b> a week');
      await page.getByRole('button', { name: 'Note the answer' }).click();
      const answered = applyAnswers(
        judged,
        [
          {
            accountability: 'customers',
            owner: 'role',
            source: 'manager',
            words: 'You see <b>five</b> a week',
            date: '2026-11-25',
          },
        ],
        model(),
        knowledge,
      );
      await page.getByText('1 of 3', { exact: true }).waitFor();
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(
        typeset(answered.judgement.headline),
      );
      const questions = listQuestions(answered, 'manager', model().policy, knowledge);
      await page
        .locator('form h3')
        .getByText(questions[0]?.ask ?? '')
        .waitFor();
      await page.getByText('“You see <b>five</b> a week”').waitFor();
      const advice = advise(answered, knowledge, questions);
      const line =
        advice.kind === 'ask' || advice.kind === 'open'
          ? askWords.ASKING.ask
          : askWords.settledWords(advice);
      await page.getByText(line).first().waitFor();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Save it as Markdown' }).click(),
      ]);
      const sheet = readFileSync(await download.path(), 'utf8');
      expect(sheet).toContain('You see');
      expect(sheet.split('\n')[0]).toBe(
        formatSheet(answered, knowledge, { audience: 'manager', questions, advice }).split('\n')[0],
      );
    });

    it('shows the answer in Decode too, apart from the text', async () => {
      const { page } = tab;
      await page.getByRole('link', { name: 'Decode', exact: true }).click();
      const finding = page.locator('#f-customers');
      expect(await finding.getAttribute('data-owner')).toBe('role');
      expect(await finding.innerText()).toContain('By the text alone: not stated');
      await page.getByRole('link', { name: 'Ask', exact: true }).click();
    });

    it('prints one page with the questions and room for the answers', async () => {
      const { page } = tab;
      await page.locator('.paper ol li').first().waitFor({ state: 'attached' });
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.paper ol li').count()).toBe(6);
      expect(await page.locator('.paper').isVisible()).toBe(true);
      expect(await page.getByRole('button', { name: 'Note the answer' }).isVisible()).toBe(false);
      const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
      await page.emulateMedia({ media: null });
    });

    it('takes an answer back', async () => {
      const { page } = tab;
      await page.getByRole('button', { name: /^Take back/ }).click();
      await page.getByText('0 of 3', { exact: true }).waitFor();
    });
  });
}
