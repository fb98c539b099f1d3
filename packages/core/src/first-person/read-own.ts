import {
  type ByAccountability,
  byAccountability,
  type FindingOwner,
} from '../document/accountability.ts';
import type { Document, Span } from '../document/document.ts';
import type { Model } from '../model/model.ts';
import { read } from '../read/read.ts';
import type { Claim } from '../read/reading.ts';
import type { Segmented } from '../segment/segmented.ts';
import type { FindingProbabilities, Weighed } from '../weigh/weighed.ts';
import { asPostingSays } from './as-posting-says.ts';
import { NO_CUES, type OwnerCue, ownerCuesOf, shiftOwner } from './owner-cues.ts';
import type { Particular } from './particular.ts';
import { withParticulars } from './particular-claims.ts';
import type { Sentence } from './sentence.ts';
import { withSigns } from './sign-claims.ts';
import { weighOwn } from './weigh-own.ts';

/** What sentences in the first person say of one accountability: `role` is the speaker. */
export interface OwnFinding {
  readonly owner: FindingOwner;
  /** Probability of that owner, 0 to 1. */
  readonly confidence: number;
  readonly probabilities: FindingProbabilities;
  /** The sentences behind it in the untouched text, heaviest first. Empty exactly when the owner is `unstated`. */
  readonly evidence: readonly Span[];
}

/** Claims of the sentences, by their place in the list, and the findings that they come to. */
export interface OwnReading {
  readonly findings: ByAccountability<OwnFinding>;
  readonly claims: readonly (readonly Claim[])[];
  readonly cues: readonly OwnerCue[];
  /** The same as a weighed document of the posting's form; its spans are of that form's own text. */
  readonly weighed: Weighed;
}

/** What of the reading is switched off, to measure what each part adds. */
export interface OwnReadingOptions {
  readonly asPosting?: boolean;
  readonly cues?: boolean;
  readonly signs?: boolean;
  readonly particulars?: boolean;
}

/**
 * Reads sentences in the first person with the reader that learnt from postings: each is put as a posting would say it, the
 * owners are shifted by who is said to have done it, and particulars count as claims. Spans are those of the document's own text.
 */
export function readOwn(
  document: Document,
  sentences: readonly Sentence[],
  particulars: readonly Particular[],
  model: Model,
  options: OwnReadingOptions = {},
): OwnReading {
  const said = asPosting(document, sentences, options.asPosting !== false);
  const first = read(said, model.reader);
  const cues = sentences.map((sentence) =>
    options.cues === false ? NO_CUES : ownerCuesOf(sentence),
  );
  const claims = sentences.map((sentence, index) => {
    const cue = cues[index] ?? NO_CUES;
    const own = first.reading.claims
      .filter((claim) => claim.segment === index)
      .map((claim) => (options.cues === false ? claim : shiftOwner(claim, cue, sentence)));
    const { start = 0, end = 0 } = said.segments[index] ?? {};
    const place = { segment: index, start, end };
    const signed = options.signs === false ? own : withSigns(own, sentence, cue, place);
    if (options.particulars === false) return signed;
    const inside = particulars.filter(
      (one) => one.start >= sentence.start && one.end <= sentence.end,
    );
    return withParticulars(signed, inside, place, cue);
  });
  const weighed = weighOwn({ ...first, reading: { ...first.reading, claims: claims.flat() } });
  const spanOf = (index: number): Span => {
    const { start = 0, end = 0 } = sentences[index] ?? {};
    return { start, end };
  };
  return {
    claims,
    cues: cues.map(({ whole }) => whole),
    weighed,
    findings: byAccountability((key) => {
      const { owner, confidence, probabilities, evidence } = weighed.findings[key];
      return {
        owner,
        confidence,
        probabilities,
        evidence: evidence.map(({ claim }) => spanOf(claim.segment)),
      };
    }),
  };
}

/** The sentences as the bullets of a posting's duties, one a line: a text of its own, for the reader alone. */
function asPosting(
  document: Document,
  sentences: readonly Sentence[],
  normalises: boolean,
): Segmented {
  const lines = sentences.map((sentence) =>
    normalises
      ? asPostingSays(document.text, sentence)
      : document.text.slice(sentence.start, sentence.end).replace(/\s+/g, ' '),
  );
  let at = 0;
  const segments = lines.map((line) => {
    const start = at;
    at += line.length + 1;
    return {
      start,
      end: start + line.length,
      section: 'duties' as const,
      form: 'bullet' as const,
      heading: null,
    };
  });
  return { kind: 'posting', text: lines.join('\n'), segments };
}
