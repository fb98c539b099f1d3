import { byAccountability } from '../document/accountability.ts';
import { quote, type Span } from '../document/document.ts';
import type { OwnFinding } from '../first-person/read-own.ts';
import type { AnswerReading } from './answer-reading.ts';
import type { AnswerFinding, AnswerQuote, AnswerResult } from './contract.ts';

/** Says a read answer in the public contract. Each quote is exactly `text.slice(start, end)`. */
export function toAnswer(reading: AnswerReading): AnswerResult {
  const { document, question, particulars } = reading;
  const quoteOf = (span: Span): AnswerQuote => toQuote(reading, span);
  return {
    schema: 'titlescope/answer@1',
    ...(document.id === undefined ? {} : { id: document.id }),
    question: question === null ? null : { id: question.id, ask: question.question },
    band: reading.band,
    points: reading.points,
    most: reading.most,
    notices: reading.notices.map(({ code, message, evidence }) => ({
      code,
      message,
      evidence: evidence.map(quoteOf),
    })),
    marks: reading.marks.map(({ evidence, ...mark }) => ({
      ...mark,
      evidence: evidence.map(quoteOf),
    })),
    particulars: particulars.map(({ kind, whose, isKilled, start, end }) => ({
      kind,
      whose,
      ...(isKilled === undefined ? {} : { killed: isKilled }),
      ...quoteOf({ start, end }),
    })),
    findings: {
      ...byAccountability((key) => toFinding(reading, reading.findings[key])),
    },
    hears: reading.hears,
    followUp: reading.followUp,
    add: reading.add.map(({ code, ask }) => ({ code, ask })),
    reader: { ...reading.reader },
    rubric: reading.rubric,
  };
}

function toQuote({ document }: AnswerReading, { start, end }: Span): AnswerQuote {
  return { start, end, quote: quote(document, { start, end }) };
}

function toFinding(reading: AnswerReading, finding: OwnFinding): AnswerFinding {
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
    evidence: finding.evidence.map((span) => toQuote(reading, span)),
  };
}

/** Adding zero turns -0 into 0, which JSON cannot tell apart and equality can. */
function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4 + 0;
}
