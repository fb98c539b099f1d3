import { byAccountability } from '../document/accountability.ts';
import { type Document, quote, type Span } from '../document/document.ts';
import type { OwnFinding } from '../first-person/read-own.ts';
import type {
  ResumeFinding,
  ResumePostingMatch,
  ResumeQuote,
  ResumeResult,
  ResumeScope,
} from './contract.ts';
import type { PostingMatch } from './match-posting.ts';
import type { ResumeReading, Scope } from './resume-reading.ts';

/** Says a read résumé in the public contract, with the posting that it was held against when there is one. */
export function toResume(reading: ResumeReading, match?: PostingMatch): ResumeResult {
  const { document } = reading;
  const quotesOf = (spans: readonly Span[]): ResumeQuote[] =>
    spans.map((span) => toQuote(document, span));
  return {
    schema: 'titlescope/resume@1',
    ...(document.id === undefined ? {} : { id: document.id }),
    notices: reading.notices.map(({ code, message, evidence }) => ({
      code,
      message,
      evidence: quotesOf(evidence),
    })),
    overall: toScope(document, reading.overall),
    exposure: reading.exposure,
    positions: reading.positions.map((position) => ({
      title: position.title,
      employer: position.employer,
      from: position.from,
      to: position.to,
      current: position.isCurrent,
      family: position.family,
      titleGap: position.titleGap,
      headline: position.headline,
      pay: position.pay,
      scope: toScope(document, position),
      conflations: position.conflations.map(({ entry, evidence }) => ({
        code: entry.code,
        label: entry.label,
        explanation: entry.explanation,
        evidence: quotesOf(evidence),
      })),
    })),
    lines: reading.lines.map((line) => ({
      ...toQuote(document, line),
      position: line.position,
      claims: line.claims.map(({ accountability, owner, confidence }) => ({
        accountability,
        owner,
        confidence: rounded(confidence),
      })),
      cue: line.cue,
      particulars: line.particulars.map(({ kind, whose, start, end }) => ({
        kind,
        whose,
        ...toQuote(document, { start, end }),
      })),
      group: line.group,
      rewording:
        line.rewording === null
          ? null
          : { text: line.rewording.text, asks: [...line.rewording.asks] },
    })),
    missing: reading.missing.map(({ accountability, ask }) => ({ accountability, ask })),
    ...(match === undefined ? {} : { posting: toMatch(match) }),
    reader: { ...reading.reader },
    knowledge: reading.knowledge,
  };
}

function toQuote(document: Document, { start, end }: Span): ResumeQuote {
  return { start, end, quote: quote(document, { start, end }) };
}

function toScope(document: Document, scope: Scope): ResumeScope {
  return {
    held: scope.held,
    of: 3,
    role: scope.role,
    roleProbability: rounded(scope.roleProbability),
    findings: { ...byAccountability((key) => toFinding(document, scope.findings[key])) },
    shares: {
      judgement: rounded(scope.shares.judgement),
      absorbing: rounded(scope.shares.absorbing),
      other: rounded(scope.shares.other),
      none: rounded(scope.shares.none),
    },
  };
}

function toFinding(document: Document, finding: OwnFinding): ResumeFinding {
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
    evidence: finding.evidence.map((span) => toQuote(document, span)),
  };
}

function toMatch({ posting, asks }: PostingMatch): ResumePostingMatch {
  return {
    title: posting.title ?? null,
    headline: posting.judgement.headline,
    asks: asks.map(({ accountability, owner, asked, answered, lines }) => ({
      accountability,
      owner: owner === 'shared' ? 'shared' : 'role',
      asked: asked.map((span) => toQuote(posting, span)),
      answered,
      lines: [...lines],
    })),
  };
}

/** Adding zero turns -0 into 0, which JSON cannot tell apart and equality can. */
function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4 + 0;
}
