import type { Document } from '../../document/document.ts';
import type { OrganisationKind, RoleName } from '../../document/role.ts';
import type { Knowledge } from '../knowledge.ts';
import { declaredPay } from './declared-pay.ts';
import { findPay } from './find-pay.ts';
import { comparablePay, haveGovernmentPay, type PayPlacement, placePay } from './place-pay.ts';
import { type PayLikeness, payLikeness, sayPay } from './say-pay.ts';
import { type StatedPay, statePay } from './state-pay.ts';

/** What the text says of pay, and how that stands to the market of the title and of the work. */
export interface PayJudgement {
  readonly stated: StatedPay | null;
  readonly market: {
    /** By the family of the declared title. */
    readonly title: PayPlacement | null;
    /** By the de-facto role; the same as the title's when the two are one family. */
    readonly role: PayPlacement | null;
    /** Which of the two the stated pay is like; null when it cannot be compared or there is only one. */
    readonly like: PayLikeness | null;
  };
  /** What it comes to, in one or two sentences of plain English. */
  readonly sentence: string;
}

/** What the judgement of pay rests on, besides the text. */
export interface PayContext {
  readonly family: string | null;
  readonly seniority: string | null;
  readonly role: RoleName | null;
  readonly organisation: OrganisationKind;
}

/** Fields of the input that say where the job is. */
const PLACE_FIELDS = ['jobLocation', 'location', 'country', 'place', 'city'];

/** Reads the stated pay and places it. What the source declares in its own field counts where the text states nothing. */
export function judgePay(
  document: Document,
  context: PayContext,
  knowledge: Knowledge,
): PayJudgement {
  const found = findPay(document.text, placesOf(document));
  const stated = statePay(found) ?? declaredPay(document.meta);
  const amount = comparablePay(stated);
  const isPublic = context.organisation === 'public';
  const onScale = isPublic && haveGovernmentPay([context.family, context.role], knowledge);
  const kind = onScale ? 'government' : 'advertised';
  const place = (family: string | null, seniority: string | null): PayPlacement | null =>
    placePay(family, { seniority, kind, amount }, knowledge);
  const title = place(context.family, context.seniority);
  const role = place(context.role, context.seniority);
  const like = payLikeness(amount, title, role);
  return {
    stated,
    market: { title, role, like },
    sentence: sayPay({ stated, amount, title, role, like }),
  };
}

function placesOf({ meta }: Document): string[] {
  return PLACE_FIELDS.map((field) => meta?.[field]).filter((value) => typeof value === 'string');
}
