import {
  ACCOUNTABILITIES,
  type Accountability,
  type ByAccountability,
  byAccountability,
  type FindingOwner,
  ROLES,
  type RoleName,
  type Span,
} from '@titlescope/core';

// What a person would write in an afternoon: a list of words for each accountability and verbs for the owner.

const WORDS: ByAccountability<RegExp> = {
  roadmap: /\b(?:road-?maps?|product (?:vision|strategy)|strategic direction|prioriti[sz]\w*)\b/i,
  customers:
    /\b(?:customer (?:needs|feedback|interviews?|research|insights?|discovery)|user (?:needs|feedback|interviews?|research)|usability|voice of the customer|talk to (?:customers|users))\b/i,
  metrics: /\b(?:kpis?|okrs?|metrics|success (?:criteria|measures)|p&l|targets?|outcomes)\b/i,
  viability:
    /\b(?:market (?:research|analysis|sizing|trends)|competit\w+ (?:analysis|landscape|research)|business cases?|pricing|positioning|go-to-market|gtm)\b/i,
  backlog: /\b(?:backlogs?|user stories|acceptance criteria|sprint goals?|refinement|grooming)\b/i,
  requirements:
    /\b(?:requirements|specifications?|specs|process (?:maps?|mapping|flows?)|brds?|prds?|elicit\w*)\b/i,
  delivery:
    /\b(?:project plans?|schedules?|timelines?|milestones?|budgets?|risks?|dependenc\w+|status reports?|deadlines?|deliverables)\b/i,
  people:
    /\b(?:direct reports|line manage\w*|(?:hire|hiring|recruit\w*|coach\w*) (?:and|a team|team|engineers|managers|talent)|manage a team|performance reviews?|people manage\w*)\b/i,
  technical:
    /\b(?:sql|python|java|javascript|apis?|dashboards?|code|coding|data model\w*|architecture|unit tests?|test cases)\b/i,
};

const OWN = /\b(?:own|defin|set|lead|driv|develop|manag|responsib)\w*/i;
const SUPPORT = /\b(?:support|contribut|assist|help|collaborat)\w*/i;
const HANDED_DOWN = /\b(?:execut|deliver)\w*\b.{0,60}\b(?:set|defined|owned|decided|given) by\b/i;

const ROLE_WORDS: Readonly<Record<Exclude<RoleName, 'other'>, RegExp>> = {
  product_manager:
    /\b(?:product (?:roadmap|strategy|vision|manager|management|discovery)|roadmap)\b/gi,
  product_leader: /\b(?:team of product managers|manage product managers|product leaders?)\b/gi,
  product_owner: /\b(?:product backlog|backlog|user stories|product owner|acceptance criteria)\b/gi,
  business_analyst:
    /\b(?:business analysts?|business analysis|business requirements|functional (?:requirements|specifications?)|brd|gap analysis|process maps?|elicit\w*)\b/gi,
  project_manager:
    /\b(?:project (?:plans?|management|managers?|schedules?|scope|budgets?|delivery)|pmp|prince2)\b/gi,
  program_manager: /\b(?:program(?:me)?s? (?:management|managers?|plans?)|programs|programmes)\b/gi,
  scrum_master: /\b(?:scrum masters?|impediments|retrospectives|sprint planning|ceremonies)\b/gi,
  product_marketing:
    /\b(?:product marketing|messaging|positioning|go-to-market|sales enablement|launches)\b/gi,
  engineering_manager:
    /\b(?:engineering (?:managers?|teams?|leads?)|manage engineers|software engineers)\b/gi,
  analyst: /\b(?:data analysis|data analysts?|dashboards|reporting|sql|tableau|power bi)\b/gi,
};

/** The patterns as text, for whoever runs the same matcher elsewhere. */
export const KEYWORD_PATTERNS: {
  readonly words: ByAccountability<string>;
  readonly owners: Readonly<Record<'own' | 'support' | 'handedDown', string>>;
  readonly roles: Readonly<Record<string, string>>;
} = {
  words: byAccountability((key) => WORDS[key].source),
  owners: { own: OWN.source, support: SUPPORT.source, handedDown: HANDED_DOWN.source },
  roles: Object.fromEntries(Object.entries(ROLE_WORDS).map(([role, { source }]) => [role, source])),
};

const SENTENCE = /[^.!?\n\r\u2022]+/g;
const STRENGTH: Readonly<Record<FindingOwner, number>> = {
  unstated: 0,
  other: 1,
  shared: 2,
  role: 3,
};

/** What the words of a text say: an owner for each accountability with the sentences behind it, and a role. */
export interface KeywordReading {
  readonly owners: ByAccountability<FindingOwner>;
  readonly evidence: ByAccountability<readonly Span[]>;
  readonly role: RoleName;
}

/**
 * A plain keyword matcher, as a yardstick. A sentence with a word of an accountability gives it to the role when it also has
 * a verb of ownership, to `shared` with a verb of support, to `other` when it hands the decision down. The strongest wins.
 */
export function readByKeywords(text: string): KeywordReading {
  const owners: Record<Accountability, FindingOwner> = byAccountability(() => 'unstated');
  const evidence: ByAccountability<Span[]> = byAccountability(() => []);
  for (const match of text.matchAll(SENTENCE)) {
    const sentence = match[0];
    const owner = ownerOf(sentence);
    if (owner === 'unstated') continue;
    for (const key of ACCOUNTABILITIES) {
      if (STRENGTH[owner] < STRENGTH[owners[key]] || !WORDS[key].test(sentence)) continue;
      if (owner !== owners[key]) evidence[key].length = 0;
      owners[key] = owner;
      evidence[key].push({ start: match.index, end: match.index + sentence.length });
    }
  }
  return { owners, evidence, role: roleOf(text) };
}

function ownerOf(sentence: string): FindingOwner {
  if (HANDED_DOWN.test(sentence)) return 'other';
  if (OWN.test(sentence)) return 'role';
  return SUPPORT.test(sentence) ? 'shared' : 'unstated';
}

/** The role whose words are found most often; `other` when none is. */
function roleOf(text: string): RoleName {
  let best: RoleName = 'other';
  let most = 0;
  for (const role of ROLES) {
    if (role === 'other') continue;
    const count = text.match(ROLE_WORDS[role])?.length ?? 0;
    if (count > most) {
      most = count;
      best = role;
    }
  }
  return best;
}
