import type { Knowledge } from '../judge/knowledge.ts';
import { clipped } from '../report/visible.ts';
import { capitalised } from '../report/words.ts';
import type { Observation, OrgReading } from './org-reading.ts';
import { namesOf, numberWord } from './org-words.ts';
import { bareOf, DOES, labelsOf, type SaidObservation, SILENCE } from './said.ts';

/** Says that two or more hold what one should. */
export function sayTwoOwners(
  { roles, holders, accountabilities, variant, words }: Observation,
  reading: OrgReading,
  knowledge: Knowledge,
): SaidObservation {
  const what = labelsOf(accountabilities, knowledge);
  const [area] = words;
  if (variant === 'same') {
    return {
      label: `${capitalised(numberWord(roles.length))} owners of one product's ${bareOf(accountabilities, knowledge)}`,
      says: `${namesOf(reading, roles)} each hold ${what}.`,
      sure:
        area === undefined
          ? 'Each names a product that another of them names.'
          : `${roles.length === 2 ? 'Both' : 'All of them'} name the same product: “${clipped(area, 60)}”.`,
    };
  }
  const bare = bareOf(accountabilities, knowledge);
  if (variant === 'near') {
    return {
      label: `Perhaps more than one owner of a product's ${bare}`,
      says: `${namesOf(reading, roles)} each hold ${what}, of products whose names share a word.`,
      sure: 'They may be one product or several: their texts leave it open.',
    };
  }
  const others =
    holders.length === 0
      ? ''
      : `; ${numberWord(holders.length)} ${holders.length === 1 ? 'other holds' : 'others hold'} that of a product that is named`;
  return {
    label: `Of which product: ${bare}`,
    says: `${namesOf(reading, roles)} ${roles.length === 1 ? 'holds' : 'each hold'} ${what} of a product that ${roles.length === 1 ? 'its text does' : 'their texts do'} not name${others}.`,
    sure: 'Each may have a product of its own, and then nothing is wrong; or two hold one.',
  };
}

/** Says that one holds the whole and others its parts. */
export function sayWhole(
  { roles, holders, accountabilities, variant }: Observation,
  reading: OrgReading,
  knowledge: Knowledge,
): SaidObservation {
  const what = labelsOf(accountabilities, knowledge);
  const parts =
    holders.length === 0
      ? ''
      : `; ${namesOf(reading, holders)} ${holders.length === 1 ? 'holds that' : 'hold those'} of a product`;
  return {
    label:
      variant === 'several'
        ? `More than one owner of the whole`
        : `The whole and its parts: ${what}`,
    says: `${namesOf(reading, roles)} ${roles.length === 1 ? 'holds' : 'hold'} ${what} of everything, or of no product in particular${parts}. Say who has the last word where they differ.`,
    sure: 'One may stand inside the other; the texts do not say how they are fitted together.',
  };
}

/** Says what no description says, and who takes part in it or places it elsewhere. */
export function sayNobody(
  { accountabilities, variant, words, roles }: Observation,
  reading: OrgReading,
): SaidObservation {
  const [key = 'roadmap'] = accountabilities;
  const parts = Number(words[0]);
  const elsewhere = Number(words[1]);
  const said = [
    ...(parts > 0
      ? [
          `${capitalised(numberWord(parts))} ${parts === 1 ? 'takes' : 'take'} part in it: ${namesOf(reading, roles.slice(0, parts))}.`,
        ]
      : []),
    ...(elsewhere > 0
      ? [
          `${capitalised(numberWord(elsewhere))} ${elsewhere === 1 ? 'places' : 'place'} it with somebody else: ${namesOf(reading, roles.slice(parts))}.`,
        ]
      : []),
  ];
  const count = reading.roles.length;
  return {
    label: `No description says that its role ${DOES[key]}`,
    says:
      variant === 'silent'
        ? count === 1
          ? 'The one description does not speak of it.'
          : `None of the ${numberWord(count)} descriptions speaks of it.`
        : said.join(' '),
    sure: SILENCE,
  };
}
