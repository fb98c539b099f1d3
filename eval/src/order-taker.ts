import type { Owners } from './posting.ts';

/**
 * The order-taker rule of the labelling guidelines: backlog or requirements work without any say in the why. Written
 * here a second time on purpose: it derives the value for every system alike, and a test compares it with the product's.
 */
export function isOrderTaker(owners: Owners): boolean {
  const takesPart = (key: keyof Owners): boolean =>
    owners[key] === 'role' || owners[key] === 'shared';
  return (
    (takesPart('backlog') || takesPart('requirements')) &&
    !takesPart('roadmap') &&
    !takesPart('viability') &&
    owners.customers !== 'role' &&
    owners.metrics !== 'role'
  );
}
