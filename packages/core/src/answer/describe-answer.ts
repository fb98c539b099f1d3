import type { Document, Span } from '../document/document.ts';
import type { Lexicon } from '../first-person/lexicon.ts';
import type { Sentence } from '../first-person/sentence.ts';
import { describeText } from '../judge/describe-text.ts';
import type { Segmented } from '../segment/segmented.ts';
import { different, findAll, spansOf } from './answer-facts.ts';
import { ANSWER_NOTICES, type AnswerNotice, type AnswerNoticeCode } from './answer-reading.ts';

const POSTING_PHRASES = 3;
const FILLERS = 3;
const FILLER_SHARE = 0.04;
const ON_TOPIC = 2;
const SPEAKER = new Set(['i', 'my', 'we', 'our']);
const OTHERS = new Set(['he', 'she', 'they', 'his', 'her', 'candidate']);

/** A notice of one code with the spans that show it. */
export function notice(code: AnswerNoticeCode, evidence: readonly Span[]): AnswerNotice {
  return { code, message: ANSWER_NOTICES[code], evidence };
}

/** Whether there is anything to read: a letter or a digit. */
export function isEmpty({ text }: Document): boolean {
  return !/[\p{L}\p{N}]/u.test(text);
}

/** Whether the deeds told are those of "him" or "her": somebody else is named so, and nobody says "I" or "we". */
export function isThirdPerson(sentences: readonly Sentence[]): boolean {
  const words = sentences.flatMap((sentence) => sentence.words);
  if (words.some(({ said }) => SPEAKER.has(said))) return false;
  const others = words.filter(({ said }) => OTHERS.has(said));
  return others.length >= 2 && others.some(({ said }) => said !== 'they');
}

/** What is to be said of an answer as a text, apart from what it claims. */
export function describeAnswer(
  document: Segmented,
  sentences: readonly Sentence[],
  lexicon: Lexicon,
  hasParticulars: boolean,
): readonly AnswerNotice[] {
  const notices: AnswerNotice[] = [];
  const words = sentences.flatMap((sentence) => sentence.words);
  const saysI = words.filter(({ said }) => said === 'i' || said === 'my').length;
  const foreign = describeText(document).find(({ code }) => code === 'not-english');
  if (foreign !== undefined) notices.push(notice('answer-language', foreign.evidence));
  const posting = findAll(sentences, lexicon, 'posting');
  if (different(posting) >= POSTING_PHRASES && saysI <= 1) {
    notices.push(notice('answer-posting', spansOf(posting).slice(0, 3)));
    return notices;
  }
  if (isThirdPerson(sentences)) {
    const others = words.filter(({ said }) => OTHERS.has(said));
    notices.push(notice('answer-third-person', spansOf(others).slice(0, 3)));
  }
  const fillers = findAll(sentences, lexicon, 'fillers').filter(({ said, hit, sentence }) =>
    said === 'like' ? sentence.words[hit.from]?.afterPause === true : true,
  );
  if (fillers.length >= FILLERS && fillers.length >= FILLER_SHARE * words.length) {
    notices.push(notice('answer-fillers', spansOf(fillers).slice(0, 3)));
  }
  const onTopic = findAll(sentences, lexicon, 'on-topic');
  const isLost = !hasParticulars && foreign === undefined && different(onTopic) < ON_TOPIC;
  const first = sentences[0];
  if (isLost && first !== undefined && words.length > 0) {
    notices.push(notice('answer-off-topic', [{ start: first.start, end: first.end }]));
  }
  return notices;
}
