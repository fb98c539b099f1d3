import { BANDS, type Band, type ParticularKind, type Span } from '@titlescope/core';
import type { AnswerLabel, Text } from './data.ts';

/** A particular as a system tells it. */
export interface ToldParticular extends Span {
  readonly kind: ParticularKind;
}

/** What a system says of an answer. */
export interface ToldAnswer {
  readonly band: Band;
  readonly particulars: readonly ToldParticular[];
}

/** A way to read answers. */
export interface AnswerSystem {
  readonly name: string;
  read(text: string): ToldAnswer;
}

const WORDS =
  /\b(?:roadmap|customers?|users?|interview\w*|metrics?|kpis?|okrs?|retention|conversion|revenue|churn|decided|killed|stopped|strategy|vision|discovery|outcomes?|because)\b/gi;

const KINDS: Readonly<Record<ParticularKind, RegExp>> = {
  contact: /\b(?:interview|talk|spoke|speak|call|visit|ask)\w*[^.]{0,40}\d[^.]{0,20}/gi,
  bet: /\b(?:decided|killed|stopped|dropped|removed|chose|cancelled)\b[^.,]{0,40}/gi,
  reason: /\b(?:because|since)\b[^.,]{0,60}/gi,
  outcome: /\bfrom \S+ to \S+/gi,
  measure: /\b(?:metric|kpi|measure|goal|target)\w*[^.,]{0,40}/gi,
  viability: /\b(?:price|pricing|cost|margin|revenue|business case)\w*[^.,]{0,30}/gi,
};

/** Bands by how long the answer is, cut where the tuning answers have their shares of bands. */
export function lengthSystem(
  tuning: readonly (Text & { readonly label: AnswerLabel })[],
): AnswerSystem {
  return cutSystem('length alone', (text) => text.split(/\s+/).length, tuning);
}

/** Bands by how many words of the field and numbers stand in the answer, cut in the same way; particulars by patterns. */
export function keywordSystem(
  tuning: readonly (Text & { readonly label: AnswerLabel })[],
): AnswerSystem {
  const count = (text: string): number =>
    (text.match(WORDS)?.length ?? 0) + (text.match(/\d+/g)?.length ?? 0);
  const bands = cutSystem('keywords', count, tuning);
  return {
    name: 'keywords',
    read: (text) => ({
      band: bands.read(text).band,
      particulars: (Object.entries(KINDS) as [ParticularKind, RegExp][]).flatMap(
        ([kind, pattern]) =>
          [...text.matchAll(pattern)].map((match) => ({
            kind,
            start: match.index,
            end: match.index + match[0].length,
          })),
      ),
    }),
  };
}

/** The weakest answers by a count are told weak, as many as are weak among the tuning answers, and so on. */
function cutSystem(
  name: string,
  count: (text: string) => number,
  tuning: readonly (Text & { readonly label: AnswerLabel })[],
): AnswerSystem {
  const counts = tuning.map(({ text }) => count(text)).toSorted((a, b) => a - b);
  const worstFirst = BANDS.toReversed();
  let below = 0;
  const cuts = worstFirst.map((band) => {
    below += tuning.filter(({ label }) => label.band === band).length;
    return { band, most: counts[below - 1] ?? Number.POSITIVE_INFINITY };
  });
  return {
    name,
    read: (text) => {
      const cut = cuts.find(({ most }) => count(text) <= most);
      return { band: cut?.band ?? 'strong', particulars: [] };
    },
  };
}
