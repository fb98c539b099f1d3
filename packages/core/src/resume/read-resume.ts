import type { Accountability } from '../document/accountability.ts';
import type { Document, Span } from '../document/document.ts';
import { findParticulars } from '../first-person/find-particulars.ts';
import { type Lexicon, lexiconOf } from '../first-person/lexicon.ts';
import type { OwnWords } from '../first-person/own-words.ts';
import { type OwnReading, type OwnReadingOptions, readOwn } from '../first-person/read-own.ts';
import { type Sentence, sentencesOf } from '../first-person/sentence.ts';
import type { Knowledge } from '../judge/knowledge.ts';
import { leaveOutAddressed } from '../judge/leave-out-addressed.ts';
import type { Model } from '../model/model.ts';
import { segment } from '../segment/segment.ts';
import { cutRunOn } from './cut-run-on.ts';
import { describeResume } from './describe-resume.ts';
import { findConflations } from './find-conflations.ts';
import { type FoundPosition, findPositions } from './find-positions.ts';
import { judgementOf, scopeOf, usualPay } from './judge-scope.ts';
import { groupOf, lineClaims } from './read-lines.ts';
import type { ResumeLine, ResumePosition, ResumeReading } from './resume-reading.ts';
import type { ResumeTables } from './resume-tables.ts';
import { isStrong, reword } from './reword.ts';

/** The tables that a résumé is read with. */
export interface ResumeReadingTables {
  readonly knowledge: Knowledge;
  readonly words: OwnWords;
  readonly resume: ResumeTables;
}

/** What a résumé is asked for beyond the three questions. */
const ASKED: readonly Accountability[] = ['roadmap', 'customers', 'metrics', 'viability'];

/**
 * Reads a résumé: positions, whose deed each line was, and what the three questions come to. Pure and deterministic. Bad input is
 * no error: it is said in `notices`.
 */
export function readResume(
  document: Document,
  model: Model,
  tables: ResumeReadingTables,
  options: OwnReadingOptions = {},
): ResumeReading {
  const { knowledge, words, resume } = tables;
  const lexicon = lexiconOf(words);
  const segmented = leaveOutAddressed(segment(document), knowledge);
  const found = findPositions(document, resume, lexicon.forms);
  const positions = found.length > 0 ? found : wholeText(document);
  const read = positions.map((position, index) =>
    readPosition(
      { document, segments: segmented.segments, position, index },
      { model, lexicon, tables, options },
    ),
  );
  const sentences = read.flatMap((one) => one.sentences);
  const lines = read.flatMap((one) => one.lines);
  const own = readOwn(document, sentences, findParticulars(sentences), model, options);
  const judgement = judgementOf(own, null, model, knowledge);
  const overall = scopeOf(own, judgement, lines);
  const notices = describeResume(segmented, found, sentences, lexicon);
  // The rewordings' own words are English.
  const isEnglish = notices.every(({ code }) => code !== 'resume-language');
  return {
    document,
    notices,
    positions: read.map((one) => one.position),
    lines: isEnglish ? lines : lines.map((line) => ({ ...line, rewording: null })),
    overall,
    exposure: judgement.exposure.disagreement,
    missing: ASKED.flatMap((accountability) => {
      const ask = resume.asks.find((entry) => entry.accountability === accountability)?.ask;
      const isShown = overall.findings[accountability].owner === 'role';
      return isShown || ask === undefined ? [] : [{ accountability, ask }];
    }),
    reader: { name: model.reader.name, version: model.reader.version },
    knowledge: knowledge.version,
  };
}

function wholeText({ text }: Document): readonly FoundPosition[] {
  if (!/[\p{L}\p{N}]/u.test(text)) return [];
  const all = { start: 0, end: text.length };
  const none = { title: null, employer: null, from: null, to: null, isCurrent: false };
  return [{ ...none, head: { start: 0, end: 0 }, body: [all] }];
}

/** The segments that lie in the lines of a position, clipped to them. Both are in the order of the text. */
function spansIn(segments: readonly Span[], body: readonly Span[]): readonly Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const segment of segments) {
    while (at < body.length && (body[at]?.end ?? 0) <= segment.start) at += 1;
    let last = at - 1;
    while ((body[last + 1]?.start ?? Number.POSITIVE_INFINITY) < segment.end) last += 1;
    const from = body[at];
    const to = body[last];
    if (from === undefined || to === undefined || last < at) continue;
    spans.push({
      start: Math.max(segment.start, from.start),
      end: Math.min(segment.end, to.end),
    });
  }
  return spans;
}

interface PositionRead {
  readonly position: ResumePosition;
  readonly lines: readonly ResumeLine[];
  readonly sentences: readonly Sentence[];
}

function readPosition(
  {
    document,
    segments,
    position,
    index,
  }: {
    readonly document: Document;
    readonly segments: readonly Span[];
    readonly position: FoundPosition;
    readonly index: number;
  },
  {
    model,
    lexicon,
    tables,
    options,
  }: {
    readonly model: Model;
    readonly lexicon: Lexicon;
    readonly tables: ResumeReadingTables;
    readonly options: OwnReadingOptions;
  },
): PositionRead {
  const { knowledge, resume } = tables;
  const sentences = sentencesOf(document, spansIn(segments, position.body), lexicon).flatMap(
    cutRunOn,
  );
  const particulars = findParticulars(sentences);
  const own = readOwn(document, sentences, particulars, model, options);
  const lines = sentences.map((sentence, at): ResumeLine => {
    const claims = lineClaims(own.claims[at] ?? []);
    const inside = particulars.filter(
      ({ start, end }) => start >= sentence.start && end <= sentence.end,
    );
    const isPast = !position.isCurrent;
    return {
      start: sentence.start,
      end: sentence.end,
      position: index,
      claims,
      cue: own.cues[at] ?? null,
      particulars: inside,
      group: groupOf(claims, knowledge),
      rewording: isStrong(claims)
        ? reword(document.text, { sentence, claims, particulars: inside, isPast }, lexicon, resume)
        : null,
    };
  });
  return {
    position: judged({ document, position, own, lines, sentences }, { model, lexicon, tables }),
    lines,
    sentences,
  };
}

function judged(
  {
    document,
    position,
    own,
    lines,
    sentences,
  }: {
    readonly document: Document;
    readonly position: FoundPosition;
    readonly own: OwnReading;
    readonly lines: readonly ResumeLine[];
    readonly sentences: readonly Sentence[];
  },
  {
    model,
    lexicon,
    tables,
  }: {
    readonly model: Model;
    readonly lexicon: Lexicon;
    readonly tables: ResumeReadingTables;
  },
): ResumePosition {
  const { knowledge, resume } = tables;
  const judgement = judgementOf(own, position.title, model, knowledge);
  const scope = scopeOf(own, judgement, lines);
  const { family } = judgement.title;
  const { title, employer, from, to, isCurrent, head } = position;
  return {
    ...scope,
    title,
    employer,
    from,
    to,
    isCurrent,
    head: head.end > head.start ? head : null,
    family,
    titleGap: judgement.titleGap,
    headline: judgement.headline,
    pay: usualPay(judgement),
    conflations: findConflations(
      { document, sentences, lines, family, scope },
      lexicon,
      resume,
      knowledge,
    ),
  };
}
