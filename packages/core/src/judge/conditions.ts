import { ACCOUNTABILITIES, type ByAccountability } from '../document/accountability.ts';
import type { Finding } from '../weigh/weighed.ts';
import type { FindingCondition } from './knowledge.ts';

/** A pair of conditions: all of the one and at least one of the other must hold; a missing one holds. */
export interface Conditions {
  readonly all?: FindingCondition;
  readonly any?: FindingCondition;
}

/** Whether the findings, as they are, meet the conditions. */
export function holds(conditions: Conditions, findings: ByAccountability<Finding>): boolean {
  return (
    entriesOf(conditions.all).every(([key, owners]) => owners.includes(findings[key].owner)) &&
    (conditions.any === undefined ||
      entriesOf(conditions.any).some(([key, owners]) => owners.includes(findings[key].owner)))
  );
}

/** Probability that the conditions are met, with the nine findings taken as independent of each other. */
export function probabilityOf(conditions: Conditions, findings: ByAccountability<Finding>): number {
  let all = 1;
  for (const [key, owners] of entriesOf(conditions.all)) all *= shareOf(findings[key], owners);
  if (conditions.any === undefined) return all;
  let none = 1;
  for (const [key, owners] of entriesOf(conditions.any)) none *= 1 - shareOf(findings[key], owners);
  return all * (1 - none);
}

function shareOf(finding: Finding, owners: readonly Finding['owner'][]): number {
  return Math.min(
    1,
    owners.reduce((sum, owner) => sum + finding.probabilities[owner], 0),
  );
}

function entriesOf(
  condition: FindingCondition = {},
): [(typeof ACCOUNTABILITIES)[number], readonly Finding['owner'][]][] {
  return ACCOUNTABILITIES.flatMap((key) => {
    const owners = condition[key];
    return owners === undefined ? [] : [[key, owners]];
  });
}
