import type { FindingOwner, Owner } from '../document/accountability.ts';
import { ACCOUNTABILITIES, type Accountability } from '../document/accountability.ts';
import type { Answer } from '../document/answer.ts';
import type { RoleName } from '../document/role.ts';
import type { Judged, Question, TitleGap } from '../judge/judged.ts';
import type { Knowledge, OrganisationEntry } from '../judge/knowledge.ts';
import type { Section } from '../segment/segmented.ts';
import type { Answered, Finding, SetAsideReason } from '../weigh/weighed.ts';

/** The answer to "who holds it?" for each owner. */
export const ANSWERS: Readonly<Record<FindingOwner, string>> = {
  role: 'this role',
  shared: 'shared with others',
  other: 'somebody else',
  unstated: 'not stated',
};

/** What one claim says of the owner it names. */
export const CLAIM_ANSWERS: Readonly<Record<Owner, string>> = {
  role: 'this role',
  shared: 'shared',
  other: 'somebody else',
};

/** Why a claim was set aside. */
export const SET_ASIDE: Readonly<Record<SetAsideReason, string>> = {
  outweighed: 'names another owner, and stronger sentences speak against it',
  qualification: 'asks for experience; it does not give a duty',
  weak: 'too unsure, or adds nothing to stronger sentences',
  answered: 'names another owner than the answers that were recorded',
};

/** What part of the document a claim stands in. */
export const SECTION_WORDS: Readonly<Record<Section, string>> = {
  duties: 'duties',
  qualifications: 'qualifications',
  about: 'about the company',
  benefits: 'benefits',
  legal: 'legal notes',
  apply: 'how to apply',
};

/** How the title stands to the work, as one word and as a sentence. */
export const GAPS: Readonly<Record<TitleGap, { readonly word: string; readonly line: string }>> = {
  undersold: { word: 'undersold', line: 'The work is more than the title says.' },
  oversold: { word: 'oversold', line: 'The work is less than the title says.' },
  matches: { word: 'matches', line: 'The work is what the title says.' },
  sideways: { word: 'another job', line: 'The work is a different job at about the same level.' },
  unclear: { word: 'unclear', line: 'Title and work cannot be compared.' },
};

/** Headings and fixed phrases that every format uses. */
export const PHRASES = {
  titleSays: 'Title',
  workSays: 'Work',
  scope: 'Scope',
  noTitle: 'none given',
  noRole: 'not enough is said to tell',
  threeQuestions: 'The three questions',
  theRest: 'What else the job answers for',
  flags: 'Worth knowing',
  askNext: 'Ask next',
  why: 'Why',
  text: 'The text',
  organisation: 'Organisation',
  orderTaker: "An order-taker's seat: the list of work without a say in the why.",
  byText: 'By the text alone',
  setAside: 'Set aside',
  counted: 'Counted',
  nothingCounted: 'No sentence counted.',
  pay: 'Pay',
  exposure: 'AI exposure',
  market: 'The market',
  safe: 'The text names the Scaled Agile Framework.',
} as const;

/** A calibrated probability in a word or two. */
export function confidenceWord(confidence: number): string {
  if (confidence >= 0.9) return 'clear';
  if (confidence >= 0.75) return 'likely';
  if (confidence >= 0.6) return 'leaning';
  return 'close call';
}

/** What stands beside "not stated": a flat no only where the silence itself is no close call. */
export function silenceWords({ confidence }: Pick<Finding, 'confidence'>): string {
  return confidenceWord(confidence) === 'close call'
    ? 'Nothing in the text says it plainly.'
    : 'Nothing in the text says.';
}

/** A probability with two decimals, never shown as a certainty that it is not. */
export function shownProbability(probability: number): string {
  if (probability < 1 && probability > 0.99) return '0.99';
  return probability.toFixed(2);
}

/** A weight in log-odds with its sign and two decimals. */
export function shownWeight(weight: number): string {
  const shown = Math.abs(weight).toFixed(2);
  if (shown === '0.00') return shown;
  return `${weight < 0 ? '-' : '+'}${shown}`;
}

/** "2 of 3 held by this role" */
export function scopeWords(scope: { readonly held: number; readonly of: number }): string {
  return `${scope.held} of ${scope.of} held by this role`;
}

/** The name of an accountability, to stand at the start of a line: "Roadmap". */
export function accountabilityName(knowledge: Knowledge, key: Accountability): string {
  const label = knowledge.accountabilities.find((entry) => entry.key === key)?.label ?? key;
  return capitalised(label.replace(/^the /, ''));
}

/** The question that an accountability answers: "Who owns the roadmap?" */
export function questionOf(knowledge: Knowledge, key: Accountability): string {
  const entry = knowledge.accountabilities.find((one) => one.key === key);
  return entry?.question ?? `Who holds ${key}?`;
}

/** How many questions a report shows. */
export const QUESTIONS_SHOWN = 3;

/** "the roadmap, settles 0.67 bits" */
export function settlesWords(
  knowledge: Knowledge,
  { accountability, settles }: Pick<Question, 'accountability' | 'settles'>,
): string {
  const entry = knowledge.accountabilities.find(({ key }) => key === accountability);
  return `${entry?.label ?? accountability}, settles ${settles.toFixed(2)} bits`;
}

/** "the hiring manager, 2026-11-25" */
export function whoWords(
  knowledge: Knowledge,
  { source, date }: Pick<Answer, 'source' | 'date'>,
): string {
  const who = knowledge.trust.find((entry) => entry.source === source)?.label ?? `the ${source}`;
  return date === undefined ? who : `${who}, ${date}`;
}

/** "the hiring manager, 2026-11-25: somebody else", before the words that were said. */
export function answerWords(knowledge: Knowledge, answer: Answer): string {
  const { owner } = answer;
  return `${whoWords(knowledge, answer)}: ${owner === 'unstated' ? 'no answer' : ANSWERS[owner]}`;
}

/** "By the text alone: not stated 0.97", once an answer has named an owner. */
export function asReadWords({ answers, asRead }: Answered): string | undefined {
  if (answers.every(({ owner }) => owner === 'unstated')) return undefined;
  return `${PHRASES.byText}: ${ANSWERS[asRead.owner]} ${shownProbability(asRead.confidence)}`;
}

/** "product manager" */
export function roleLabel(knowledge: Knowledge, name: RoleName): string {
  return knowledge.roles.find((role) => role.name === name)?.label ?? name.replaceAll('_', ' ');
}

/** The likeliest roles with their probabilities, likeliest first; those below 0.05 are left out. */
export function likelyRoles(
  judged: Judged,
  knowledge: Knowledge,
  most: number,
): readonly { readonly label: string; readonly probability: number }[] {
  const { name, probabilities } = judged.judgement.role;
  const all = Object.entries(probabilities) as [RoleName, number][];
  return all
    .filter(([role, probability]) => probability >= 0.05 || role === name)
    .sort((a, b) => b[1] - a[1])
    .slice(0, most)
    .map(([role, probability]) => ({ label: roleLabel(knowledge, role), probability }));
}

/** The entry of the organisation's kind, its label with a capital, or undefined when the kind is unknown. */
export function organisationOf(
  judged: Judged,
  knowledge: Knowledge,
): OrganisationEntry | undefined {
  const { kind } = judged.judgement.organisation;
  if (kind === 'unknown') return undefined;
  const entry = knowledge.organisations.find((candidate) => candidate.kind === kind);
  return entry && { ...entry, label: capitalised(entry.label) };
}

/** The six accountabilities beyond the three questions, in their order. */
export const THE_REST: readonly Accountability[] = ACCOUNTABILITIES.slice(3);

/** "first-linear 1 · knowledge 2026-11" */
export function madeBy(judged: Judged, separator: string): string {
  return `${judged.reader.name} ${judged.reader.version}${separator}knowledge ${judged.knowledge}`;
}

/** The same words with the first letter in upper case. */
export function capitalised(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
