import type { Advice } from '../ask/advise.ts';
import type { ChangedField } from '../ask/record-answers.ts';
import { ACCOUNTABILITIES, type FindingOwner } from '../document/accountability.ts';
import { ROLES } from '../document/role.ts';
import type { TitleGap } from '../judge/judged.ts';
import type { AdviceKind, Audience, Knowledge } from '../judge/knowledge.ts';
import { ANSWERS, accountabilityName, CLAIM_ANSWERS, GAPS, PHRASES, roleLabel } from './words.ts';

/** Headings and fixed phrases about asking. */
export const ASKING = {
  good: 'Says something',
  evasive: 'Says nothing',
  rests: 'It rests on',
  open: 'Not settled, and nothing that is left to ask would settle it.',
  ask: 'Not settled yet: ask on.',
  unmoved: 'The verdict stays as it was.',
  log: 'What was said',
  means: 'What an answer means',
} as const;

/** What an advice says to do. */
const DOES: Readonly<Record<AdviceKind, string>> = {
  take: 'take it',
  'negotiate-title': 'take it, and negotiate the title',
  'negotiate-scope': 'negotiate the scope',
  walk: 'walk away',
};

/** "Enough is settled: walk away" */
export function settledWords({ kind }: Extract<Advice, { readonly code: string }>): string {
  return `Enough is settled: ${DOES[kind]}`;
}

/** "the hiring manager" */
export function audienceLabel(knowledge: Knowledge, audience: Audience): string {
  return knowledge.trust.find(({ source }) => source === audience)?.label ?? `the ${audience}`;
}

/** The name of a part of the verdict, to stand at the start of a line. */
export function fieldName(knowledge: Knowledge, field: ChangedField): string {
  if (field === 'role') return PHRASES.workSays;
  if (field === 'scope') return PHRASES.scope;
  if (field === 'orderTaker') return 'Order-taker';
  if (field === 'titleGap') return PHRASES.titleSays;
  return accountabilityName(knowledge, field);
}

/** The value of a part of the verdict, in words. */
export function valueWords(
  knowledge: Knowledge,
  field: ChangedField,
  value: string | null,
): string {
  const role = ROLES.find((name) => name === value);
  if (field === 'role') return role === undefined ? 'cannot be told' : roleLabel(knowledge, role);
  if (field === 'scope') return `${value} of 3 held`;
  if (field === 'titleGap') return GAPS[value as TitleGap].word;
  if (value === 'shared') return CLAIM_ANSWERS.shared;
  if (ACCOUNTABILITIES.some((key) => key === field)) return ANSWERS[value as FindingOwner];
  return value ?? '';
}
