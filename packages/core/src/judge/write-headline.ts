import { THREE_QUESTIONS } from '../document/accountability.ts';
import type { RoleName } from '../document/role.ts';
import type { Weighed } from '../weigh/weighed.ts';
import type { RoleJudgement, TitleGap, TitleReading } from './judged.ts';
import type { Knowledge } from './knowledge.ts';

/** Below this probability of the role, or of who decides, the headline says that it only looks so. */
export const SURE = 0.6;

/** Jobs that may hold all three without a word of surprise. */
const DECIDING: ReadonlySet<RoleName> = new Set([
  'product_manager',
  'product_leader',
  'product_marketing',
  'other',
]);

/** What the text comes to, in one sentence of plain English. */
export function writeHeadline(
  document: Weighed,
  judgement: {
    readonly role: RoleJudgement;
    readonly title: TitleReading;
    readonly titleGap: TitleGap;
    readonly orderTaker: boolean;
  },
  knowledge: Knowledge,
): string {
  const { role, title, titleGap, orderTaker } = judgement;
  if (role.name === null) return 'Too little is said to tell what this job is.';
  const job = knowledge.roles.find((entry) => entry.name === role.name)?.job ?? role.name;
  const phrase = knowledge.titles.find((entry) => entry.family === title.family)?.phrase;
  const sure = role.probabilities[role.name] >= SURE;
  const opening = sure ? capital(job) : `Reads most like ${job}`;
  const main =
    phrase === undefined
      ? opening
      : titleGap === 'matches'
        ? `${opening}, as its title says`
        : `${opening} under ${phrase}`;
  const held = THREE_QUESTIONS.filter((key) => document.findings[key].owner === 'role').length;
  const three = THREE_QUESTIONS.map((key) => document.findings[key]);
  if (three.every(({ owner }) => owner === 'unstated')) {
    const isPlain = three.every(({ confidence }) => confidence >= SURE);
    return `${main}; the text says nothing ${isPlain ? '' : 'plain '}of roadmap, customers or metrics.`;
  }
  if (orderTaker) return `${main}; ${whoDecides(document)}.`;
  if (held === THREE_QUESTIONS.length)
    return DECIDING.has(role.name)
      ? `${main}; roadmap, customers and metrics are all its own.`
      : `${main}; yet roadmap, customers and metrics are all its own, which is a product manager's scope.`;
  return `${main}.`;
}

/** Who decides in an order-taker's seat, no more firmly than the text was read: its silence names nobody. */
function whoDecides({ findings: { roadmap } }: Weighed): string {
  if (roadmap.owner !== 'other') return 'the text does not say who owns the roadmap';
  const isSure = roadmap.confidence >= SURE;
  return `others ${isSure ? 'decide' : 'seem to decide'} what is built and why`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
