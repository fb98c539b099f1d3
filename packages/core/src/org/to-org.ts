import { byAccountability } from '../document/accountability.ts';
import { type Document, quote, type Span } from '../document/document.ts';
import type { Knowledge } from '../judge/knowledge.ts';
import { rounded } from '../report/rounded.ts';
import type {
  OrgFinding,
  OrgNamed,
  OrgObservation,
  OrgQuote,
  OrgResult,
  OrgRole as OrgRoleContract,
} from './contract.ts';
import { orgHeadline } from './org-headline.ts';
import type { Named, Observation, OrgReading, OrgRole } from './org-reading.ts';
import { sayObservation } from './say-observation.ts';

/** Says a read organisation in the public contract: `titlescope/org@1`. Numbers have four decimals. */
export function toOrg(reading: OrgReading, knowledge: Knowledge): OrgResult {
  return {
    schema: 'titlescope/org@1',
    headline: orgHeadline(reading),
    roles: reading.roles.map(toRole),
    observations: reading.observations.map((one) => toObservation(one, reading, knowledge)),
    asks: reading.questions.map(({ accountability, ask, good, evasive, roles, observations }) => ({
      accountability,
      ask,
      good,
      evasive,
      roles: [...roles],
      observations: [...observations],
    })),
    duplicates: reading.duplicates.map((one) => ({ ...one })),
    leftOut: reading.leftOut.map((one) => ({ ...one })),
    reader: { ...reading.reader },
    knowledge: reading.knowledge,
  };
}

function toRole(role: OrgRole): OrgRoleContract {
  const { id, name, source, line, judged, areas, isWhole, reportsTo, whyWith } = role;
  const { judgement } = judged;
  const { name: job, probabilities } = judgement.role;
  return {
    id,
    name,
    source,
    line,
    ...(judged.id === undefined ? {} : { given: judged.id }),
    title: { ...judgement.title },
    role: { name: job, probability: job === null ? 0 : chance(probabilities[job]) },
    orderTaker: judgement.orderTaker.value,
    headline: judgement.headline,
    areas: areas.map(({ words, basis, span }) => ({
      words,
      basis,
      evidence: span === null ? null : toQuote(judged, span),
    })),
    whole: isWhole,
    reportsTo: toNamed(judged, reportsTo),
    whyWith: toNamed(judged, whyWith),
    findings: {
      ...byAccountability((key): OrgFinding => {
        const { owner, confidence, probabilities: four, evidence } = judged.findings[key];
        return {
          owner,
          confidence: chance(confidence),
          probabilities: {
            role: chance(four.role),
            shared: chance(four.shared),
            other: chance(four.other),
            unstated: chance(four.unstated),
          },
          evidence: evidence.map(({ claim }) => toQuote(judged, claim)),
        };
      }),
    },
  };
}

function toNamed(document: Document, named: Named | null): OrgNamed | null {
  return (
    named && {
      words: named.words,
      family: named.family,
      roles: [...named.roles],
      evidence: toQuote(document, named.span),
    }
  );
}

function toObservation(
  observation: Observation,
  reading: OrgReading,
  knowledge: Knowledge,
): OrgObservation {
  const { code, confidence, accountabilities, roles, holders, evidence } = observation;
  return {
    code,
    ...sayObservation(observation, reading, knowledge),
    confidence: chance(confidence),
    accountabilities: [...accountabilities],
    roles: [...roles],
    holders: [...holders],
    evidence: evidence.flatMap(({ role, accountability, start, end }) => {
      const found = reading.roles.find(({ id }) => id === role);
      return found === undefined
        ? []
        : [{ role, accountability, ...toQuote(found.judged, { start, end }) }];
    }),
  };
}

function toQuote(document: Document, { start, end }: Span): OrgQuote {
  return { start, end, quote: quote(document, { start, end }) };
}

/** A probability that rounding errors have not carried beyond 0 or 1. */
function chance(value: number): number {
  return rounded(Math.max(0, Math.min(1, value)));
}
