import { THREE_QUESTIONS } from '../document/accountability.ts';
import { ORGANISATIONS } from '../document/role.ts';
import type { Weighed } from '../weigh/weighed.ts';
import { answeredKeys, answeredPolicy } from './answers.ts';
import { probabilityOf } from './conditions.ts';
import { describeText } from './describe-text.ts';
import { judgeExposure } from './exposure/judge-exposure.ts';
import { findPhrases } from './find-phrases.ts';
import { judgeRole } from './judge-role.ts';
import type { Judged, Judgement } from './judged.ts';
import type { Knowledge } from './knowledge.ts';
import { listQuestions } from './list-questions.ts';
import { judgePay } from './pay/judge-pay.ts';
import type { RolePolicy } from './policy.ts';
import { raiseFlags } from './raise-flags.ts';
import { readTitle } from './read-title.ts';
import { titleGapOf } from './title-gap.ts';
import { ORDER_TAKER, orderTakerOf } from './what-settles.ts';
import { writeHeadline } from './write-headline.ts';

/** A kind of organisation is named from this probability on; below it the kind is `unknown`. */
export const ORGANISATION_FLOOR = 0.5;

/** Adds what follows from the findings, and from the answers where there are some. */
export function judge(document: Weighed, policy: RolePolicy, knowledge: Knowledge): Judged {
  const { findings } = document;
  const role = judgeRole(document, answeredPolicy(policy, answeredKeys(findings), knowledge));
  const title = readTitle(document.title, knowledge);
  const titleGap = titleGapOf(title.family, role.name, knowledge);
  const flags = [
    ...raiseFlags(document, role.name, title.family, knowledge),
    ...describeText(document),
  ];
  const conditions = orderTakerOf(knowledge);
  const orderTaker = {
    value: flags.some((flag) => flag.code === ORDER_TAKER),
    probability: conditions === undefined ? 0 : probabilityOf(conditions, findings),
  };
  const organisation = organisationOf(document, knowledge);
  const judgement: Judgement = {
    title,
    role,
    orderTaker,
    scope: {
      held: THREE_QUESTIONS.filter((key) => findings[key].owner === 'role').length,
      of: 3,
    },
    titleGap,
    organisation,
    pay: judgePay(
      document,
      {
        family: title.family,
        seniority: title.seniority,
        role: role.name,
        organisation: organisation.kind,
      },
      knowledge,
    ),
    exposure: judgeExposure(document, knowledge),
    flags,
    missing: THREE_QUESTIONS.filter((key) => findings[key].owner === 'unstated'),
    headline: writeHeadline(
      document,
      { role, title, titleGap, orderTaker: orderTaker.value },
      knowledge,
    ),
    questions:
      document.kind === 'posting' ? listQuestions(document, 'manager', policy, knowledge) : [],
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
