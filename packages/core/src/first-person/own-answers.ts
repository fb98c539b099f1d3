import type { FindingOwner } from '../document/accountability.ts';

/** Who holds an accountability by the words of the person who speaks. */
export const OWN_ANSWERS: Readonly<Record<FindingOwner, string>> = {
  role: 'you',
  shared: 'you, with others',
  other: 'somebody else',
  unstated: 'not said',
};
