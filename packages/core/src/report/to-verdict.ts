import {
  type Accountability,
  byAccountability,
  THREE_QUESTIONS,
} from '../document/accountability.ts';
import type { Answer } from '../document/answer.ts';
import { type Document, quote, type Span } from '../document/document.ts';
import { ROLES, type RoleName } from '../document/role.ts';
import { answersOf } from '../judge/answers.ts';
import type { Judged } from '../judge/judged.ts';
import type { Evidence, Finding, SetAside } from '../weigh/weighed.ts';
import type {
  ClaimQuote,
  Quote,
  RecordedAnswer,
  SetAsideQuote,
  Verdict,
  VerdictFinding,
} from './contract.ts';
import { rounded } from './rounded.ts';
import { toVerdictExposure, toVerdictPay } from './to-verdict-market.ts';

/** What to say beyond the verdict itself. */
export interface VerdictOptions {
  /** Adds to each finding the claims that were set aside, and why. */
  readonly explain?: boolean;
}

/**
 * Says a judged document in the public contract. Numbers have four decimals; weights, in log-odds, are
 * kept within -100 and 100 so that they survive JSON; each quote is exactly `text.slice(start, end)`.
 */
export function toVerdict(judged: Judged, options: VerdictOptions = {}): Verdict {
  const { judgement } = judged;
  const explain = options.explain === true;
  const answers = answersOf(judged);
  return {
    schema: 'titlescope/verdict@1',
    ...(judged.id === undefined ? {} : { id: judged.id }),
    title: { ...judgement.title },
    findings: {
      ...byAccountability((key) => toVerdictFinding(judged, judged.findings[key], explain)),
    },
    role: {
      name: judgement.role.name,
      probabilities: roleProbabilities(judgement.role.probabilities),
      evidence: judgement.role.evidence.map((span) => toQuote(judged, span)),
    },
    orderTaker: {
      value: judgement.orderTaker.value,
      probability: rounded(judgement.orderTaker.probability),
    },
    scope: { ...judgement.scope },
    titleGap: judgement.titleGap,
    headline: judgement.headline,
    org: {
      kind: judgement.organisation.kind,
      safe: judgement.organisation.safe,
      evidence: judgement.organisation.evidence.map((span) => toQuote(judged, span)),
    },
    pay: toVerdictPay(judged),
    exposure: toVerdictExposure(judged),
    flags: judgement.flags.map((flag) => ({
      code: flag.code,
      label: flag.label,
      explanation: flag.explanation,
      evidence: flag.evidence.map((span) => toQuote(judged, span)),
      ...(flag.answers === undefined ? {} : { answers: flag.answers.map(toAnswer) }),
    })),
    missing: judgement.missing.filter(isQuestion),
    questions: judgement.questions.map(({ accountability, ask, settles }) => ({
      accountability,
      ask,
      settles: rounded(settles),
    })),
    ...(answers.length === 0 ? {} : { answers: answers.map(toAnswer) }),
    reader: { name: judged.reader.name, version: judged.reader.version },
    knowledge: judged.knowledge,
    ...(judged.meta === undefined ? {} : { meta: { ...judged.meta } }),
  };
}

function toAnswer({ accountability, owner, words, source, date }: Answer): RecordedAnswer {
  return { accountability, owner, words, source, ...(date === undefined ? {} : { date }) };
}

function toVerdictFinding(document: Document, finding: Finding, explain: boolean): VerdictFinding {
  const { role, shared, other, unstated } = finding.probabilities;
  return {
    owner: finding.owner,
    confidence: rounded(finding.confidence),
    probabilities: {
      role: rounded(role),
      shared: rounded(shared),
      other: rounded(other),
      unstated: rounded(unstated),
    },
    evidence: finding.evidence.map((evidence) => toClaimQuote(document, evidence)),
    ...(explain
      ? { setAside: finding.setAside.map((claim) => toSetAsideQuote(document, claim)) }
      : {}),
  };
}

function toQuote(document: Document, { start, end }: Span): Quote {
  return { start, end, quote: quote(document, { start, end }) };
}

function toClaimQuote(document: Document, { claim, weight }: Evidence): ClaimQuote {
  return {
    ...toQuote(document, claim),
    owner: claim.owner,
    confidence: rounded(claim.confidence),
    weight: rounded(Math.max(-100, Math.min(100, weight))),
  };
}

function toSetAsideQuote(document: Document, setAside: SetAside): SetAsideQuote {
  return { ...toClaimQuote(document, setAside), reason: setAside.reason };
}

function roleProbabilities(
  probabilities: Readonly<Record<RoleName, number>>,
): Record<RoleName, number> {
  const out: Record<RoleName, number> = { ...probabilities };
  for (const role of ROLES) out[role] = rounded(probabilities[role]);
  return out;
}

function isQuestion(key: Accountability): key is (typeof THREE_QUESTIONS)[number] {
  return THREE_QUESTIONS.some((question) => question === key);
}
