import type { Advice } from '../ask/advise.ts';
import { toInterview } from '../ask/interview.ts';
import type { Interview } from '../ask/interview-contract.ts';
import type { Recorded } from '../ask/record-answers.ts';
import { type Document, quote } from '../document/document.ts';
import { answersOf } from '../judge/answers.ts';
import type { Question } from '../judge/judged.ts';
import type { Audience, Knowledge } from '../judge/knowledge.ts';
import type { Asked as AskedContract, AskedQuestion } from './asked-contract.ts';
import type { Verdict } from './contract.ts';
import { rounded } from './rounded.ts';
import { toVerdict } from './to-verdict.ts';

/** The public form of a posting with recorded answers: `titlescope/asked@1`. */
export type Asked = Omit<AskedContract, 'interview' | 'verdict'> & {
  readonly interview: Interview;
  readonly verdict: Verdict;
};

/** Says a posting with its recorded answers in the public contract. Numbers have four decimals. */
export function toAsked(
  recorded: Recorded,
  audience: Audience,
  questions: readonly Question[],
  advice: Advice,
  knowledge: Knowledge,
): Asked {
  const { judged, bits, changes } = recorded;
  return {
    schema: 'titlescope/asked@1',
    interview: toInterview(judged, answersOf(judged)),
    verdict: toVerdict(judged),
    audience,
    questions: questions.map((question) => toQuestion(question, audience, knowledge)),
    moved: {
      bits: rounded(bits),
      changes: changes.map(({ field, before, after }) => ({
        field,
        before: { value: before.value, probability: chance(before.probability) },
        after: { value: after.value, probability: chance(after.probability) },
      })),
    },
    advice: toAdvice(judged, advice),
  };
}

function toQuestion(
  { accountability, ask, settles }: Question,
  audience: Audience,
  knowledge: Knowledge,
): AskedQuestion {
  const entry = knowledge.questions.find((one) => one.accountability === accountability);
  const { good, evasive } = entry?.[audience] ?? { good: '', evasive: '' };
  const means = entry?.means ?? { role: '', shared: '', other: '' };
  return { accountability, ask, good, evasive, means: { ...means }, settles: rounded(settles) };
}

function toAdvice(document: Document, advice: Advice): AskedContract['advice'] {
  if (advice.kind === 'ask' || advice.kind === 'open') return { kind: advice.kind };
  const { kind, code, label, explanation, probability, facts } = advice;
  return {
    kind,
    code,
    label,
    explanation,
    probability: chance(probability),
    facts: facts.map(({ about, value, confidence, evidence, answers }) => ({
      about,
      value,
      confidence: chance(confidence),
      evidence: evidence.map((span) => ({ ...span, quote: quote(document, span) })),
      answers: answers.map((answer) => ({ ...answer })),
    })),
  };
}

/** A probability that rounding errors have not carried beyond 0 or 1. */
function chance(value: number): number {
  return rounded(Math.max(0, Math.min(1, value)));
}
