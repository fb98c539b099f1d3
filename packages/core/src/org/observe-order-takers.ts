import { THREE_QUESTIONS } from '../document/accountability.ts';
import { mean } from './chances.ts';
import type { Observation, OrgRole } from './org-reading.ts';
import { idsOf, ownerOf, spansOf } from './role-spans.ts';

/** Families and jobs of people who decide or write what is built. */
const PRODUCT: ReadonlySet<string | null> = new Set([
  'product_manager',
  'product_owner',
  'product_leader',
  'technical_product',
  'business_analyst',
]);

/** Order-taker seats: a team of nothing else, or seats among others. */
export function observeOrderTakers(roles: readonly OrgRole[]): readonly Observation[] {
  const product = roles.filter(
    ({ judged: { judgement } }) =>
      PRODUCT.has(judgement.role.name) || PRODUCT.has(judgement.title.family),
  );
  const takers = product.filter(({ judged }) => judged.judgement.orderTaker.value);
  if (takers.length === 0) return [];
  const isTeam =
    takers.length > 1 &&
    product.every((role) => takers.includes(role)) &&
    roles.every((role) => THREE_QUESTIONS.every((key) => ownerOf(role, key) !== 'role'));
  return [
    {
      code: isTeam ? 'order-taker-team' : 'order-taker-seats',
      variant: takers.length > 1 ? 'several' : 'one',
      accountabilities: ['roadmap'],
      roles: idsOf(takers),
      holders: [],
      words: [String(product.length)],
      confidence: mean(takers.map(({ judged }) => judged.judgement.orderTaker.probability)),
      evidence: takers.flatMap((role) =>
        [...spansOf(role, 'backlog'), ...spansOf(role, 'requirements')].slice(0, 1),
      ),
    },
  ];
}
