import { capitalised } from '../report/words.ts';
import type { Observation, OrgReading } from './org-reading.ts';
import { listed, numberWord } from './org-words.ts';

/** What the descriptions come to, in one sentence: how many roles, and the two things that matter most. */
export function orgHeadline(reading: OrgReading): string {
  const count = reading.roles.length;
  const roles = `${capitalised(numberWord(count))} ${count === 1 ? 'role' : 'roles'}`;
  const worst = [...new Set(reading.observations.flatMap(shortly))].slice(0, 2);
  if (worst.length === 0) {
    return count === 1
      ? `${roles}, and nothing to hold it against.`
      : `${roles}: roadmap, customers, metrics and backlog each have an owner, and no two are said to hold one.`;
  }
  return `${roles}: ${worst.join('; ')}.`;
}

const NOBODY: Readonly<Record<string, string>> = {
  roadmap: 'no description says that its role owns the roadmap',
  customers: 'no description says that its role talks to customers itself',
  metrics: 'no description says that its role sets success metrics',
  backlog: 'no description says that its role owns the backlog',
};

/** An observation in a few words; none for what is no cause for worry by itself. */
function shortly({
  code,
  variant,
  accountabilities,
  roles,
  words,
}: Observation): readonly string[] {
  const [key = 'roadmap'] = accountabilities;
  const whose = accountabilities.map((one) => (one === 'metrics' ? 'success metrics' : one));
  switch (code) {
    case 'two-owners': {
      if (variant !== 'same') return [];
      const [area] = words;
      return [
        `${numberWord(roles.length)} owners of one product's ${listed(whose)}${area === undefined ? '' : ` (${area})`}`,
      ];
    }
    case 'nobody':
      return [NOBODY[key] ?? ''];
    case 'order-taker-team':
      return ['a team of order-takers'];
    case 'why-elsewhere':
      return [
        variant === 'unclaimed'
          ? 'a roadmap is handed to somebody who does not claim it'
          : `the why of ${roles.length === 1 ? 'one of them' : `${numberWord(roles.length)} of them`} is owned elsewhere`,
      ];
    case 'pair-gap':
      return ['a gap between a product manager and a product owner'];
    case 'titles-differ':
      return ['different titles for the same work'];
    default:
      return [];
  }
}
