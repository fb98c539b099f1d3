import {
  type Accountability,
  byAccountability,
  THREE_QUESTIONS,
} from '../document/accountability.ts';
import type { OwnReading } from '../first-person/read-own.ts';
import { judge } from '../judge/judge.ts';
import type { Judgement } from '../judge/judged.ts';
import type { Knowledge } from '../judge/knowledge.ts';
import { sayPay } from '../judge/pay/say-pay.ts';
import type { Model } from '../model/model.ts';
import type { Finding, Weighed } from '../weigh/weighed.ts';
import { sharesOf } from './read-lines.ts';
import type { ResumeLine, Scope } from './resume-reading.ts';

const EXECUTION: ReadonlySet<Accountability> = new Set(['backlog', 'requirements', 'delivery']);

/** What follows from the findings of some lines under a title: the same judgement as of a posting. */
export function judgementOf(
  own: OwnReading,
  title: string | null,
  model: Model,
  knowledge: Knowledge,
): Judgement {
  const judged = (weighed: Weighed): Judgement =>
    judge(title === null ? weighed : { ...weighed, title }, model.policy, knowledge).judgement;
  const judgement = judged(own.weighed);
  const isBelow = judgement.role.name === 'product_owner';
  return isBelow && heldOf(own) === THREE_QUESTIONS.length
    ? judged(withoutExecution(own.weighed))
    : judgement;
}

/**
 * The same without backlog, requirements and delivery. Who held all three questions held a product manager's scope, whatever else
 * was done: a résumé lists a team's daily work beside it more often than a posting does.
 */
function withoutExecution(weighed: Weighed): Weighed {
  const nothing = { role: 0, shared: 0, other: 0, unstated: 1 };
  const findings = byAccountability((key): Finding => {
    const finding = weighed.findings[key];
    if (!EXECUTION.has(key)) return finding;
    return {
      ...finding,
      owner: 'unstated',
      confidence: 1,
      probabilities: nothing,
      evidence: [],
    };
  });
  return { ...weighed, findings };
}

function heldOf({ findings }: OwnReading): number {
  return THREE_QUESTIONS.filter((key) => findings[key].owner === 'role').length;
}

/** What is usually offered for a title and for the work shown, without any sum that the text itself may name. */
export function usualPay({ pay: { market } }: Judgement): string {
  const { title, role } = market;
  const said = sayPay({ stated: null, amount: null, title, role, like: null });
  return said.replace(/^No pay is stated\. ?/, '');
}

/** What some lines come to. */
export function scopeOf(
  own: OwnReading,
  judgement: Judgement,
  lines: readonly ResumeLine[],
): Scope {
  const { name, probabilities } = judgement.role;
  return {
    findings: own.findings,
    held: heldOf(own),
    role: name,
    roleProbability: name === null ? 0 : probabilities[name],
    shares: sharesOf(lines),
  };
}
