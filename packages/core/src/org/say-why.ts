import { clipped } from '../report/visible.ts';
import type { Observation, OrgReading } from './org-reading.ts';
import { namesOf, numberWord } from './org-words.ts';
import type { SaidObservation } from './said.ts';

/** Says whose why is owned elsewhere, and by whom. */
export function sayWhy(
  { roles, holders, variant, words }: Observation,
  reading: OrgReading,
): SaidObservation {
  const who = namesOf(reading, roles);
  const places = roles.length === 1 ? 'places' : 'place';
  const named = `‘${clipped(words[0] ?? '', 60)}’`;
  const label = 'The why is owned elsewhere';
  const sure = 'The texts say so themselves.';
  switch (variant) {
    case 'held':
      return {
        label,
        says: `${who} ${places} the roadmap with the ${named}; ${namesOf(reading, holders)} by its own text holds one.`,
        sure,
      };
    case 'several':
      return {
        label,
        says: `${who} ${places} the roadmap with the ${named}; ${numberWord(holders.length)} among these can be meant and hold one: ${namesOf(reading, holders)}.`,
        sure: `${sure} Which of them is meant they do not say.`,
      };
    case 'unclaimed':
      return {
        label: 'A roadmap handed to somebody who does not claim it',
        says: `${who} ${places} the roadmap with the ${named}; the ${holders.length === 1 ? 'description' : 'descriptions'} of ${namesOf(reading, holders)} ${holders.length === 1 ? 'does' : 'do'} not say so.`,
        sure: 'One text hands it over and the other does not take it: one of them is out of date, or nobody decides.',
      };
    case 'absent':
      return {
        label,
        says: `${who} ${places} the roadmap with the ${named}; no description among these is theirs.`,
        sure,
      };
    case 'silent':
      return {
        label,
        says: `${who} ${roles.length === 1 ? 'runs' : 'run'} the list of work and ${roles.length === 1 ? 'does' : 'do'} not say who sets its direction; ${namesOf(reading, holders)} ${holders.length === 1 ? 'holds' : 'hold'} the roadmap of the same product.`,
        sure: 'Both name one product; that the one feeds the other is not said.',
      };
    default:
      return {
        label,
        says: `${who} ${places} the roadmap with somebody else, whom the ${roles.length === 1 ? 'text does' : 'texts do'} not name.`,
        sure,
      };
  }
}
