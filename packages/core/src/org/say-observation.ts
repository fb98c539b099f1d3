import type { Accountability } from '../document/accountability.ts';
import type { RoleName } from '../document/role.ts';
import type { Knowledge } from '../judge/knowledge.ts';
import { clipped } from '../report/visible.ts';
import { accountabilityName, capitalised, roleLabel } from '../report/words.ts';
import type { Observation, ObservationCode, OrgReading } from './org-reading.ts';
import { listed, MOST_NAMES, namesOf, numberWord } from './org-words.ts';

/** What an observation says to people. */
export interface SaidObservation {
  /** A few words, to stand as a heading. */
  readonly label: string;
  readonly says: string;
  /** What it rests on. */
  readonly sure: string;
}

/** What a role does that holds it, as words after "its role". */
const DOES: Readonly<Record<Accountability, string>> = {
  roadmap: 'owns the roadmap',
  customers: 'talks to customers itself',
  metrics: 'sets success metrics',
  viability: 'makes the business case',
  backlog: 'owns the backlog',
  requirements: 'writes the requirements',
  delivery: 'answers for delivery',
  people: 'manages people',
  technical: 'does technical work',
};

/** Says one observation in plain English. */
export function sayObservation(
  observation: Observation,
  reading: OrgReading,
  knowledge: Knowledge,
): SaidObservation {
  return SAYERS[observation.code](observation, reading, knowledge);
}

type Sayer = (one: Observation, reading: OrgReading, knowledge: Knowledge) => SaidObservation;

const SAYERS: Readonly<Record<ObservationCode, Sayer>> = {
  'two-owners': sayTwoOwners,
  'whole-and-parts': sayWhole,
  nobody: sayNobody,
  'order-taker-team': ({ roles }, reading) => ({
    label: 'An order-taker team',
    says: `All ${numberWord(roles.length)} product roles run backlog or requirements without a say in why: ${namesOf(reading, roles)}. No description gives its role the roadmap, customers or metrics.`,
    sure: 'Rests on the owners that each text names; a text may be silent on more than the seat is.',
  }),
  'order-taker-seats': ({ roles, words }, reading) => ({
    label: roles.length === 1 ? 'An order-taker seat' : 'Order-taker seats',
    says: `By ${roles.length === 1 ? 'its text' : 'their texts'}, ${numberWord(roles.length)} of ${numberWord(Number(words[0]))} product roles ${roles.length === 1 ? 'runs' : 'run'} a list of work without a say in why: ${namesOf(reading, roles)}.`,
    sure: 'Rests on the owners that each text names; a text may be silent on more than the seat is.',
  }),
  'why-elsewhere': sayWhy,
  'pair-overlap': ({ roles, accountabilities, variant, words }, reading, knowledge) => ({
    label: 'Manager and owner both hold it',
    says: `${namesOf(reading, roles)} both hold ${labelsOf(accountabilities, knowledge)}.`,
    sure: pairBasis(variant, words),
  }),
  'pair-gap': ({ roles, holders, accountabilities, variant, words }, reading, knowledge) => ({
    label: 'A gap between manager and owner',
    says: `Neither of ${namesOf(reading, roles)} is said to hold ${labelsOf(accountabilities, knowledge)}; among these descriptions ${namesOf(reading, holders)} ${holders.length === 1 ? 'is' : 'are'}.`,
    sure: pairBasis(variant, words),
  }),
  'titles-differ': ({ roles, variant, words }, reading, knowledge) => ({
    label: 'Different titles, the same work',
    says: `${namesOf(reading, roles)} read as the same job (${roleLabel(knowledge, variant as RoleName)}), with the same owners for ${numberWord(Number(words[0]))} of the nine accountabilities.`,
    sure: 'Rests on the de-facto role of each and on who holds roadmap, customers, metrics, backlog and requirements.',
  }),
  'title-varies': sayVaries,
  'people-unknown': ({ roles, holders, words }, reading) => ({
    label: `No description says that its role ${DOES.people}`,
    says:
      roles.length === 0
        ? 'Nor does any say whom its role reports to.'
        : `Named as the one to report to: ${listed(words.slice(0, MOST_NAMES).map((name) => `‘${clipped(name, 60)}’`))}; ${holders.length === 0 ? 'no description among these is theirs' : `${namesOf(reading, holders)} ${holders.length === 1 ? 'is' : 'are'} among these and not said to manage people`}.`,
    sure: SILENCE,
  }),
};

const SILENCE = 'Silence is no proof that nobody does it: ask.';

function labelsOf(keys: readonly Accountability[], knowledge: Knowledge): string {
  return listed(keys.map((key) => `the ${accountabilityName(knowledge, key).toLowerCase()}`));
}

function bareOf(keys: readonly Accountability[], knowledge: Knowledge): string {
  return listed(keys.map((key) => accountabilityName(knowledge, key).toLowerCase()));
}

function sayTwoOwners(
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

function sayWhole(
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

function sayNobody(
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

function sayWhy(
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

function sayVaries(
  { roles, variant, words }: Observation,
  reading: OrgReading,
  knowledge: Knowledge,
): SaidObservation {
  const family = knowledge.titles.find((entry) => entry.family === variant)?.label ?? variant;
  const jobs = words.map((job) => {
    const own = reading.roles.filter(
      ({ id, judged }) => roles.includes(id) && judged.judgement.role.name === job,
    );
    return `${namesOf(
      reading,
      own.map(({ id }) => id),
    )} as ${roleLabel(knowledge, job as RoleName)}`;
  });
  return {
    label: 'One title, different work',
    says: `Under the title of ${family} the work reads differently: ${jobs.join('; ')}.`,
    sure: 'Rests on the de-facto role of each.',
  };
}

function pairBasis(variant: string, words: readonly string[]): string {
  const [area] = words;
  if (variant === 'area' && area !== undefined)
    return `Taken as a pair because both name “${clipped(area, 60)}”.`;
  if (variant === 'named') return 'Taken as a pair because the one text names the other’s title.';
  return 'Taken as a pair because they are the only product manager and product owner here.';
}
