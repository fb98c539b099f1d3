import type { Document, Span } from '../document/document.ts';
import type { Lexicon } from '../first-person/lexicon.ts';
import { type Sentence, spanOfWords } from '../first-person/sentence.ts';
import { describeText } from '../judge/describe-text.ts';
import type { Segmented } from '../segment/segmented.ts';
import type { FoundPosition } from './find-positions.ts';
import { linesOfText } from './lines-of-text.ts';
import { RESUME_NOTICES, type ResumeNotice, type ResumeNoticeCode } from './resume-reading.ts';

const LONG = 30_000;
const LEAST_VERBS = 2;
const VERB_SHARE = 0.08;
/** Small words of other languages that résumés in English do not hold. */
const FOREIGN = new Set(
  'und der das mit für von bei zur zum et les des pour avec dans los las para con het een voor van och med'.split(
    ' ',
  ),
);
const FEW_ROWS = 5;
const COLUMN_SHARE = 0.25;
const POSTING_PHRASES = 4;
/** A gap inside a line that no sentence has. */
const WIDE_GAP = /\S {4,}\S/;
/** A row whose first cell is a time, or few words: "2018 – 2023\tProduct Owner". */
const DATED_ROW = /^[^\t]*(?:19|20)\d{2}[^\t]*\t\S/;
const FEW_DATED = 2;
const TABLE_ROW = /\|[^|]*\|[^|]*\||\t[^\t]+\t/;

/** A notice of one code with the spans that show it. */
function resumeNotice(code: ResumeNoticeCode, evidence: readonly Span[]): ResumeNotice {
  return { code, message: RESUME_NOTICES[code], evidence };
}

/** What is to be said of a résumé as a text, apart from what it claims. */
export function describeResume(
  document: Segmented,
  positions: readonly FoundPosition[],
  sentences: readonly Sentence[],
  lexicon: Lexicon,
): readonly ResumeNotice[] {
  if (!/[\p{L}\p{N}]/u.test(document.text)) return [resumeNotice('resume-empty', [])];
  const notices: ResumeNotice[] = [];
  const foreign = describeText(document).find(({ code }) => code === 'not-english');
  if (foreign !== undefined && !areEnglish(sentences))
    notices.push(resumeNotice('resume-language', foreign.evidence));
  const posting = postingPhrases(document, sentences, lexicon);
  if (positions.length === 0 && posting.length >= POSTING_PHRASES) {
    notices.push(resumeNotice('resume-posting', posting.slice(0, 3)));
  } else if (positions.length === 0) notices.push(resumeNotice('resume-no-positions', []));
  if (sentences.length === 1) notices.push(resumeNotice('resume-one-line', spansOf(sentences)));
  if (document.text.length > LONG) notices.push(resumeNotice('resume-long', []));
  return [...notices, ...layoutNotices(document)];
}

/** Lines of a résumé have few of the small words by which English is known; then verbs of deeds speak for it. */
function areEnglish(sentences: readonly Sentence[]): boolean {
  const words = sentences.flatMap((sentence) => sentence.words);
  const verbs = sentences.flatMap(({ words: own, lexicon }) =>
    own.filter(({ said, base }) => said !== base && lexicon.forms.has(said)),
  );
  return (
    verbs.length >= Math.max(LEAST_VERBS, VERB_SHARE * words.length) &&
    !words.some(({ said }) => FOREIGN.has(said))
  );
}

function layoutNotices({ text }: Document): readonly ResumeNotice[] {
  const lines = linesOfText(text);
  const rows = lines.filter(({ said }) => TABLE_ROW.test(said));
  const dated = lines.filter(({ said }) => DATED_ROW.test(said));
  const gaps = lines.filter(({ said }) => WIDE_GAP.test(said) && !TABLE_ROW.test(said));
  const isMany = (some: readonly Span[]): boolean =>
    some.length >= FEW_ROWS && some.length >= COLUMN_SHARE * lines.length;
  return [
    ...(isMany(gaps) ? [resumeNotice('resume-columns', spansOf(gaps))] : []),
    ...(isMany(rows) || dated.length >= FEW_DATED
      ? [resumeNotice('resume-table', spansOf(isMany(rows) ? rows : dated))]
      : []),
  ];
}

function spansOf(some: readonly Span[]): readonly Span[] {
  return some.slice(0, 3).map(({ start, end }) => ({ start, end }));
}

function postingPhrases(
  { segments }: Segmented,
  sentences: readonly Sentence[],
  lexicon: Lexicon,
): readonly Span[] {
  if (segments.length === 0) return [];
  const seen = new Set<string>();
  return sentences.flatMap((sentence) =>
    lexicon.find('posting', sentence.words).flatMap(({ from, to }) => {
      const said = sentence.words
        .slice(from, to)
        .map(({ base }) => base)
        .join(' ');
      if (seen.has(said)) return [];
      seen.add(said);
      return [spanOfWords(sentence, from, to)];
    }),
  );
}
