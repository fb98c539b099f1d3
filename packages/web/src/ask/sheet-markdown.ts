import {
  type Audience,
  clipped,
  type Judged,
  type Question,
  THREE_QUESTIONS,
  words,
} from '@titlescope/core';
import { knowledge } from '@titlescope/knowledge';
import { plainMarkdown } from '../share/plain-markdown.ts';
import { sourceLabel, wordingOf } from './interview.ts';

/** How many questions fit the one page of the sheet. */
export const ON_SHEET = 6;

/** The interview sheet as Markdown: what the text says, what to ask, and what was said. */
export function sheetMarkdown(
  judged: Judged,
  questions: readonly Question[],
  audience: Audience,
): string {
  const title = judged.title === undefined ? words.PHRASES.noTitle : plainMarkdown(judged.title);
  const answers = THREE_QUESTIONS.map((key) => {
    const { owner, confidence } = judged.findings[key];
    return `- ${words.questionOf(knowledge, key)} ${words.capitalised(words.ANSWERS[owner])} (${words.shownProbability(confidence)})`;
  });
  const asks = questions.slice(0, ON_SHEET).flatMap((question, index) => {
    const wording = wordingOf(question.accountability, audience);
    return [
      `${index + 1}. ${question.ask}`,
      ...(wording === undefined
        ? []
        : [`   - An answer: ${wording.good}`, `   - No answer: ${wording.evasive}`]),
      '   - This role / shared / somebody else / not answered:',
    ];
  });
  const said = Object.values(judged.findings).flatMap(({ answered }) =>
    (answered?.answers ?? []).map(
      (answer) =>
        `- ${plainMarkdown(words.answerWords(knowledge, answer))}${answer.words === '' ? '' : `: “${plainMarkdown(answer.words)}”`}`,
    ),
  );
  return [
    `# ${title}`,
    plainMarkdown(clipped(judged.judgement.headline, 400)),
    ...answers,
    '',
    `## To ask ${sourceLabel(audience)}`,
    ...asks,
    ...(said.length === 0 ? [] : ['', '## What was said', ...said]),
    '',
  ].join('\n');
}
