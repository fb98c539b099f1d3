import { ACCOUNTABILITIES, OWNERS } from '../document/accountability.ts';
import { ORGANISATIONS, ROLES } from '../document/role.ts';

/**
 * What each output column of a linear reader stands for: three owners for each accountability (against
 * "says nothing", which is zero), asked-for experience against duty, then roles, then kinds of organisation.
 */
export const COLUMNS: readonly string[] = [
  ...ACCOUNTABILITIES.flatMap((accountability) =>
    OWNERS.map((owner) => `${accountability}.${owner}`),
  ),
  'qualification',
  ...ROLES.map((role) => `role.${role}`),
  ...ORGANISATIONS.map((organisation) => `organisation.${organisation}`),
];

/** Column of "asks for experience". */
export const QUALIFICATION_COLUMN: number = ACCOUNTABILITIES.length * OWNERS.length;
/** First of the columns of roles. */
export const ROLE_COLUMN: number = QUALIFICATION_COLUMN + 1;
/** First of the columns of kinds of organisation. */
export const ORGANISATION_COLUMN: number = ROLE_COLUMN + ROLES.length;
