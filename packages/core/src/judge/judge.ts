import { THREE_QUESTIONS } from '../document/accountability.ts';
import { ORGANISATIONS } from '../document/role.ts';
import type { Weighed } from '../weigh/weighed.ts';
import { probabilityOf } from './conditions.ts';
import { describeText } from './describe-text.ts';
import { findPhrases } from './find-phrases.ts';
import { judgeRole } from './judge-role.ts';
import type { Judged, Judgement } from './judged.ts';
import type { Knowledge } from './knowledge.ts';
import type { RolePolicy } from './policy.ts';
import { raiseFlags } from './raise-flags.ts';
import { readTitle } from './read-title.ts';
import { titleGapOf } from './title-gap.ts';
import { writeHeadline } from './write-headline.ts';

/** A kind of organisation is named from this probability on; below it the kind is `unknown`. */
export const ORGANISATION_FLOOR = 0.5;

/** The flag that says an order-taker's seat: the seat is one exactly when the flag is raised. */
const ORDER_TAKER = 'order-taker';

/** Adds what follows from the findings. */
export function judge(document: Weighed, policy: RolePolicy, knowledge: Knowledge): Judged {
  const { findings } = document;
  const role = judgeRole(document, policy);
  const title = readTitle(document.title, knowledge);
  const titleGap = titleGapOf(title.family, role.name, knowledge);
  const flags = [
    ...raiseFlags(document, role.name, title.family, knowledge),
    ...describeText(document),
  ];
  const conditions = knowledge.flags.find((entry) => entry.code === ORDER_TAKER);
  const orderTaker = {
    value: flags.some((flag) => flag.code === ORDER_TAKER),
    probability: conditions === undefined ? 0 : probabilityOf(conditions, findings),
  };
  const judgement: Judgement = {
    title,
    role,
    orderTaker,
    scope: {
      held: THREE_QUESTIONS.filter((key) => findings[key].owner === 'role').length,
      of: 3,
    },
    titleGap,
    organisation: organisationOf(document, knowledge),
    flags,
    missing: THREE_QUESTIONS.filter((key) => findings[key].owner === 'unstated'),
    headline: writeHeadline(
      document,
      { role, title, titleGap, orderTaker: orderTaker.value },
      knowledge,
    ),
  };
  return { ...document, judgement, knowledge: knowledge.version };
}

function organisationOf(document: Weighed, knowledge: Knowledge): Judgement['organisation'] {
  const { organisation, organisationLeans } = document.reading;
  const likeliest = ORGANISATIONS.reduce((best, kind) =>
    organisation[kind] > organisation[best] ? kind : best,
  );
  const leans = organisationLeans.filter((lean) => lean.value === likeliest);
  const known = organisation[likeliest] >= ORGANISATION_FLOOR && leans.length > 0;
  const safe = findPhrases(document.text, knowledge.safe, { caseless: false, limit: 2 });
  const shown = known && likeliest !== 'unknown' ? leans.slice(0, 2) : [];
  return {
    kind: known ? likeliest : 'unknown',
    safe: safe.length > 0,
    evidence: [...safe, ...shown.map(({ start, end }) => ({ start, end }))],
  };
}
