import type { TitleGap } from '../judge/judged.ts';
import type { Knowledge } from '../judge/knowledge.ts';
import { roleLabel } from '../report/words.ts';
import type { AnsweredAs } from './match-posting.ts';
import type { ResumePosition, ResumeReading, Scope, WorkGroup } from './resume-reading.ts';

/** Headings and fixed phrases of a résumé's reading. */
export const RESUME_PHRASES = {
  overall: 'What the résumé proves',
  missing: 'What no line shows',
  reworded: 'For a company that does not use the title',
  conflated: 'What will be questioned',
  notices: 'Worth knowing',
  posting: 'Against the posting',
  noTitle: 'no title',
  noLine: 'No line answers this.',
  noLines: 'No lines under it.',
  rest: 'What else the lines say',
  positions: 'Position by position',
  work: 'What kind of work the lines are about',
  text: 'The résumé',
  firstPosition: 'First position',
  noPosition: 'none found with dates',
  workReads: 'All lines read as the work of',
  noRole: 'not enough is said to tell',
  scope: 'Scope',
  asks: 'Asks:',
  asksNothing: 'The posting puts nothing of the nine on the seat.',
  rewordedHow:
    'Only the words of your own line. What it does not say stands in brackets, as a question to answer.',
  wholeText: 'The whole text',
  complete: 'says what an interviewer would ask; keep it as it is',
} as const;

/** How the title stands to what the lines show. */
export const TITLE_STANDS: Readonly<Record<TitleGap, string>> = {
  undersold: 'The title says less than these lines show.',
  oversold: 'The title says more than these lines show.',
  matches: 'The title says what these lines show.',
  sideways: 'These lines show another job at about the same level.',
  unclear: '',
};

/** How a line answers what a posting asks. */
export const ANSWERED_WORDS: Readonly<Record<AnsweredAs, string>> = {
  own: 'shown as your own',
  part: 'shown as your part',
  none: 'no line',
};

/** The kinds of work, as a share is said. */
export const GROUP_WORDS: Readonly<Record<WorkGroup, string>> = {
  judgement: 'judgement (roadmap, customers, metrics, business case, people)',
  absorbing: 'work that AI tools absorb fastest (backlog, requirements, delivery)',
  other: 'technical work',
  none: 'lines that say nothing of the nine',
};

/** "Product Owner, Millbeck Mutual (2019 – 2023)" */
export function positionName({
  title,
  employer,
  from,
  to,
  isCurrent,
  head,
}: ResumePosition): string {
  if (head === null) return RESUME_PHRASES.wholeText;
  const end = to ?? (isCurrent ? 'present' : '');
  const dates = from === null ? '' : ` (${from}${end === '' ? '' : ` – ${end}`})`;
  const names = [title ?? RESUME_PHRASES.noTitle, employer].filter((part) => part !== null);
  return `${names.join(', ')}${dates}`;
}

/** How many of the three questions the lines answer, in a sentence. */
export function heldWords({ overall: { held }, lines }: ResumeReading): string {
  if (lines.length === 0) return 'There is no line of work to read.';
  return `${held} of the 3 questions ${held === 1 ? 'is' : 'are'} answered with "I did" by these lines.`;
}

/** What all lines together come to, in a sentence or two. */
export function overallWords(reading: ResumeReading, knowledge: Knowledge): string {
  const { overall, lines } = reading;
  const proves = heldWords(reading);
  if (lines.length === 0) return proves;
  const role = roleWords(overall, knowledge);
  return role === '' ? proves : `${proves} The work reads as that of a ${role}.`;
}

function roleWords({ role }: Scope, knowledge: Knowledge): string {
  return role === null ? '' : roleLabel(knowledge, role);
}

/** A share as a whole percentage. */
export function shownShare(share: number): string {
  return `${Math.round(share * 100)} %`;
}
