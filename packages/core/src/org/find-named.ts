import { quote, type Span } from '../document/document.ts';
import { findPhrases } from '../judge/find-phrases.ts';
import type { Judged } from '../judge/judged.ts';
import type { Knowledge } from '../judge/knowledge.ts';

/** Somebody named in a sentence: the words, the family of titles they belong to if any, and the sentence. */
export interface Mention {
  readonly words: string;
  readonly family: string | null;
  readonly span: Span;
}

/** "the roadmap set by the business units", up to where the name ends. */
const GIVEN_BY =
  /(?<![\p{L}\p{N}])(?:set|defined|decided|owned|given|agreed|prioriti[sz]ed|determined|approved|led|driven|created|provided|made|chosen|established|published|handed (?:down|over|to you)|laid down|signed off)\s+by\s+((?:(?:the|our|your|its|a|an)\s+)?[\p{L}\p{N}][\p{L}\p{N}'’&/-]*(?:\s+[\p{L}\p{N}'’&/-]+){0,4})/iu;
/** "the Product Management sets the roadmap" names a body that is no title of one person. */
const MANAGEMENT = /(?<![\p{L}\p{N}])product (?:management|leadership)(?![\p{L}\p{N}])/iu;
const REPORTS =
  /(?<![\p{L}\p{N}])report(?:s|ing)?\s+(?:directly\s+|functionally\s+|line\s+)?(?:in)?to\s+((?:(?:the|our|your|a|an)\s+)?[\p{L}\p{N}][\p{L}\p{N}'’&/-]*(?:\s+[\p{L}\p{N}'’&/-]+){0,5})/iu;
const NAME_ENDS =
  /\s+(?:and|or|who|whom|that|which|for|in|at|on|with|as|each|every|per|is|are|to|from|during|through|once|twice|when|while)(?:\s.*)?$/iu;
const ARTICLE = /^(?:the|our|your|its|an?)\s+/iu;
const LEADS =
  /^(?:chief|head|director|vp|vice president|c[tepof]o|coo|lead|manager|managing|general manager|founders?|owner|partner|president)(?![\p{L}\p{N}])|(?:officer|director|manager|lead|head|owner)$/iu;

/** Whom the sentences name that place the roadmap with somebody else; undefined when they name nobody. */
export function whyNamed(judged: Judged, knowledge: Knowledge): Mention | undefined {
  const finding = judged.findings.roadmap;
  if (finding.owner !== 'other') return undefined;
  const own = judged.judgement.title.family;
  const spans = finding.evidence
    .filter(({ claim }) => claim.owner === 'other')
    .map(({ claim }) => ({ start: claim.start, end: claim.end }))
    .toSorted((a, b) => Number(isPlain(judged, b)) - Number(isPlain(judged, a)));
  const named = spans.flatMap((span) => titlesIn(judged, span, knowledge));
  const given = spans.flatMap((span) => givenBy(judged, span));
  return (
    named.find(({ family }) => family !== own) ??
    spans.flatMap((span) => managementIn(judged, span))[0] ??
    given[0] ??
    named[0]
  );
}

/** Whether a sentence names what it gives to somebody else, and does not only imply it. */
function isPlain(judged: Judged, span: Span): boolean {
  return /roadmap|vision|strategy|priorit|direction/i.test(quote(judged, span));
}

/** Whom the text says that the role reports to. */
export function reportsNamed(judged: Judged, knowledge: Knowledge): Mention | undefined {
  for (const segment of judged.segments) {
    const span = { start: segment.start, end: segment.end };
    const text = quote(judged, span);
    const match = REPORTS.exec(text);
    const words = match?.[1]?.replace(NAME_ENDS, '').replace(ARTICLE, '');
    if (words === undefined) continue;
    const [title] = titlesOf(words, knowledge);
    if (title !== undefined) return { words, family: title.family, span };
    if (LEADS.test(words)) return { words, family: null, span };
  }
  return undefined;
}

function givenBy(judged: Judged, span: Span): readonly Mention[] {
  const words = GIVEN_BY.exec(quote(judged, span))?.[1]?.replace(NAME_ENDS, '');
  return words === undefined || words === ''
    ? []
    : [{ words: words.replace(ARTICLE, ''), family: null, span }];
}

function managementIn(judged: Judged, span: Span): readonly Mention[] {
  const [words] = MANAGEMENT.exec(quote(judged, span)) ?? [];
  return words === undefined ? [] : [{ words, family: 'product_manager', span }];
}

function titlesIn(judged: Judged, span: Span, knowledge: Knowledge): readonly Mention[] {
  return titlesOf(quote(judged, span), knowledge).map((title) => ({ ...title, span }));
}

/** Titles in some words, each by its longest spelling, in order. */
function titlesOf(
  words: string,
  knowledge: Knowledge,
): readonly { readonly words: string; readonly family: string }[] {
  const hits = knowledge.titles.flatMap(({ family, spellings }) =>
    findPhrases(words, spellings, { caseless: true, limit: 5 }).map(({ start, end }) => ({
      family,
      start,
      end,
    })),
  );
  return hits
    .filter(
      (hit) =>
        hit.end - hit.start > 2 &&
        !hits.some(
          (other) =>
            other !== hit &&
            other.start <= hit.start &&
            other.end >= hit.end &&
            other.end - other.start > hit.end - hit.start,
        ),
    )
    .sort((a, b) => a.start - b.start)
    .map(({ family, start, end }) => ({ words: words.slice(start, end), family }));
}
