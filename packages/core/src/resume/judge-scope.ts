import { THREE_QUESTIONS } from '../document/accountability.ts';
import type { OwnReading } from '../first-person/read-own.ts';
import { judge } from '../judge/judge.ts';
import type { Judgement } from '../judge/judged.ts';
import type { Knowledge } from '../judge/knowledge.ts';
import { sayPay } from '../judge/pay/say-pay.ts';
import type { Model } from '../model/model.ts';
import { sharesOf } from './read-lines.ts';
import type { ResumeLine, Scope } from './resume-reading.ts';

/** What follows from the findings of some lines under a title: the same judgement as of a posting. */
export function judgementOf(
  own: OwnReading,
  title: string | null,
  model: Model,
  knowledge: Knowledge,
): Judgement {
  const document = title === null ? own.weighed : { ...own.weighed, title };
  return judge(document, model.policy, knowledge).judgement;
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
    held: THREE_QUESTIONS.filter((key) => own.findings[key].owner === 'role').length,
    role: name,
    roleProbability: name === null ? 0 : probabilities[name],
    shares: sharesOf(lines),
  };
}
