import { THREE_QUESTIONS } from '../document/accountability.ts';
import type { Document, Span } from '../document/document.ts';
import type { Lexicon } from '../first-person/lexicon.ts';
import { saysSuccess } from '../first-person/says-success.ts';
import { numberWithin, type Sentence } from '../first-person/sentence.ts';
import { findPhrases } from '../judge/find-phrases.ts';
import type { Knowledge } from '../judge/knowledge.ts';
import type { Conflation, ResumeLine, Scope } from './resume-reading.ts';
import type { ConflationCode, ResumeTables } from './resume-tables.ts';

const BUILD_TRAP = 0.5;
const FEWEST_LINES = 3;
const MOST_QUOTES = 3;
const PRODUCT_TITLES = ['product_owner', 'product_manager', 'technical_product', 'product_leader'];

/** Everything that tells what a position mixes up. */
export interface PositionFacts {
  readonly document: Document;
  readonly sentences: readonly Sentence[];
  readonly lines: readonly ResumeLine[];
  readonly family: string | null;
  readonly scope: Scope;
}

/** What a position mixes up, in the order of the tables. */
export function findConflations(
  facts: PositionFacts,
  lexicon: Lexicon,
  tables: ResumeTables,
  knowledge: Knowledge,
): readonly Conflation[] {
  return tables.conflations.flatMap((entry): readonly Conflation[] => {
    const evidence = FINDERS[entry.code](facts, lexicon, knowledge).slice(0, MOST_QUOTES);
    return evidence.length === 0 ? [] : [{ entry, evidence }];
  });
}

type Finder = (facts: PositionFacts, lexicon: Lexicon, knowledge: Knowledge) => readonly Span[];

const FINDERS: Readonly<Record<ConflationCode, Finder>> = {
  'roadmap-under-pm': roadmapUnderPm,
  'acceptance-as-metric': ({ sentences }, lexicon) =>
    wholes(
      sentences.filter(
        (sentence) =>
          lexicon.find('acceptance', sentence.words).length > 0 && saysSuccess(sentence),
      ),
    ),
  'output-as-outcome': outputAsOutcome,
  'hollow-number': hollowNumber,
  'title-for-scope': ({ sentences }, lexicon) =>
    wholes(sentences.filter(({ words }) => lexicon.find('title-repeated', words).length > 0)),
  'words-without-particulars': ({ sentences, lines }, lexicon) =>
    wholes(
      sentences.filter(
        ({ words }, at) =>
          new Set(lexicon.find('buzzwords', words).map(({ from }) => words[from]?.base)).size >=
            2 && lines[at]?.particulars.length === 0,
      ),
    ),
  'build-trap': buildTrap,
};

function wholes(sentences: readonly Span[]): readonly Span[] {
  return sentences.map(({ start, end }) => ({ start, end }));
}

/** A roadmap claimed by a product owner where the same position names who sets it. */
function roadmapUnderPm(
  { document, sentences, lines, family, scope }: PositionFacts,
  lexicon: Lexicon,
  knowledge: Knowledge,
): readonly Span[] {
  if (family !== 'product_owner') return [];
  const claims = lines.filter(
    ({ claims: said, particulars }) =>
      said.some(({ accountability, owner }) => accountability === 'roadmap' && owner === 'role') &&
      particulars.every(({ kind }) => kind !== 'bet'),
  );
  if (claims.length === 0) return [];
  const above = sentences.filter(
    ({ start, end, words }) =>
      !claims.some((line) => line.start === start) &&
      (lexicon.find('pm-above', words).length > 0 ||
        findPhrases(document.text.slice(start, end), knowledge.safe, { caseless: false, limit: 1 })
          .length > 0),
  );
  const isContested = above.length > 0 || scope.findings.roadmap.owner === 'other';
  return isContested ? wholes([...claims.slice(0, 2), ...above.slice(0, 1)]) : [];
}

function outputAsOutcome({ sentences, lines }: PositionFacts, lexicon: Lexicon): readonly Span[] {
  return wholes(
    sentences.filter(({ words }, at) => {
      const isOutcome = lines[at]?.particulars.some(({ kind }) => kind === 'outcome') === true;
      if (isOutcome) return false;
      const sentence = sentences[at];
      return lexicon
        .find('output', words)
        .some(
          ({ from, to }) => sentence !== undefined && numberWithin(sentence, from - 4, to + 6) >= 0,
        );
    }),
  );
}

function hollowNumber({ sentences, lines }: PositionFacts, lexicon: Lexicon): readonly Span[] {
  return wholes(
    sentences.filter((sentence, at) => {
      if (lines[at]?.particulars.some(({ kind }) => kind === 'outcome' || kind === 'contact'))
        return false;
      const { words } = sentence;
      return lexicon
        .find('hollow-measures', words)
        .some(({ from, to }) => numberWithin(sentence, from - 4, to + 4) >= 0);
    }),
  );
}

function buildTrap({ lines, family, scope }: PositionFacts): readonly Span[] {
  const isProduct = family !== null && PRODUCT_TITLES.includes(family);
  const held = THREE_QUESTIONS.some((key) => scope.findings[key].owner === 'role');
  if (!isProduct || held || lines.length < FEWEST_LINES) return [];
  if (scope.shares.absorbing < BUILD_TRAP) return [];
  return wholes(lines.filter(({ group }) => group === 'absorbing'));
}
