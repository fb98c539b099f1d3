import {
  ORGANISATIONS,
  type OrganisationKind,
  ROLES,
  type RoleName,
} from '../src/document/role.ts';
import type { Reading } from '../src/read/reading.ts';

function zeros<Name extends string>(names: readonly Name[]): Record<Name, number> {
  return Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;
}

/** A reading that says nothing: no claims, no leans, an unknown kind of organisation. */
export const NO_READING: Reading = {
  claims: [],
  roleLean: zeros<RoleName>(ROLES),
  roleLeans: [],
  organisation: { ...zeros<OrganisationKind>(ORGANISATIONS), unknown: 1 },
  organisationLeans: [],
};
