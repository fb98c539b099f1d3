import type { RoleName } from '../document/role.ts';
import type { Knowledge } from '../judge/knowledge.ts';
import { clipped } from '../report/visible.ts';
import { roleLabel } from '../report/words.ts';
import type { Observation, ObservationCode, OrgReading } from './org-reading.ts';
import { listed, MOST_NAMES, namesOf, numberWord } from './org-words.ts';
import { DOES, labelsOf, type SaidObservation, SILENCE } from './said.ts';
import { sayNobody, sayTwoOwners, sayWhole } from './say-owners.ts';
import { sayWhy } from './say-why.ts';

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
    says: `${namesOf(reading, roles)} have the same owners for ${numberWord(Number(words[0]))} of the nine accountabilities${variant === '' ? '' : `, and read as the same job: ${roleLabel(knowledge, variant as RoleName)}`}.`,
    sure: 'Rests on who holds roadmap, customers, metrics, backlog and requirements by each text.',
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
