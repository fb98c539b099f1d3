import type { Document, Span } from '../document/document.ts';
import type { Segmented } from '../segment/segmented.ts';
import type { Flag } from './judged.ts';
import { othersHeading } from './leave-out-others.ts';

/** Fewer segments than this are too few to read a job from. */
export const FEW_SEGMENTS = 4;
/** Fewer words than this tell nothing about the language. */
const FEW_WORDS = 25;
/** English running text has about two in five of these words; lists of duties have fewer. */
const ENGLISH_SHARE = 0.12;
const LOOKED_AT = 4000;

/** Small words that stand in any English text and in few texts of other languages. */
const ENGLISH = new Set(
  'the and of to in for with a is are be will you your we our on as that or by from at this an have has it their they who can all not more'.split(
    ' ',
  ),
);

const LONGEST_ENGLISH = 5;

/** Flags about the text itself: that it is short, not in English, or goes on with other postings. */
export function describeText(document: Segmented): Flag[] {
  const flags: Flag[] = [];
  const first = firstSpan(document);
  if (first === undefined) return flags;
  if (document.segments.length < FEW_SEGMENTS) {
    flags.push({
      code: 'too-little-said',
      label: 'Very short text',
      explanation:
        'There are only a few sentences here. What is not stated may simply have been left out: read the full posting.',
      evidence: [first],
    });
  }
  if (isForeign(document)) {
    flags.push({
      code: 'not-english',
      label: 'Not in English',
      explanation:
        'Most of this text does not look like English. It was read as English, so do not rely on the answers.',
      evidence: [first],
    });
  }
  const others = document.kind === 'posting' ? othersHeading(document) : undefined;
  if (others !== undefined) {
    flags.push({
      code: 'other-postings',
      label: 'Other postings below',
      explanation:
        'From this line on the text lists other postings, as a copied page does. They were left unread.',
      evidence: [others],
    });
  }
  return flags;
}

function firstSpan(document: Segmented): Span | undefined {
  const first = document.segments[0];
  return first && { start: first.start, end: first.end };
}

/** Whether too few of the words are small English ones, or most letters are of another script. */
function isForeign({ text }: Document): boolean {
  const lower = text.slice(0, LOOKED_AT).toLowerCase();
  let words = 0;
  let latin = 0;
  let english = 0;
  let at = 0;
  while (at < lower.length) {
    const start = at;
    let isLatin = true;
    while (at < lower.length) {
      const unit = lower.charCodeAt(at);
      if ((unit >= 97 && unit <= 122) || unit === 39) {
        at += 1;
        continue;
      }
      if (unit < 128) break;
      const sign = String.fromCodePoint(lower.codePointAt(at) ?? 0);
      if (!/\p{L}/u.test(sign)) break;
      isLatin &&= /\p{Script=Latin}/u.test(sign);
      at += sign.length;
    }
    if (at === start) {
      at += 1;
      continue;
    }
    words += 1;
    if (isLatin) latin += 1;
    if (at - start <= LONGEST_ENGLISH && ENGLISH.has(lower.slice(start, at))) english += 1;
  }
  if (words === 0) return false;
  if (latin < words / 2) return true;
  return words >= FEW_WORDS && english < ENGLISH_SHARE * words;
}
