import { type AnswerReading, answerWords, type Mark, type Span } from '@titlescope/core';
import type { Pointer } from '../posting/pointer.ts';

/** A stretch that is longer than this holds other evidence inside it, and is lit only when it is asked for. */
const LONG = 90;

/** The key of a line of the rubric. */
export function markKey(code: string): string {
  return `m-${code}`;
}

/** All that points into an answer: what earned is marked as one's own, what cost as somebody else's. */
export function answerPointers({ marks, notices }: AnswerReading): readonly Pointer[] {
  const told = marks.filter(({ evidence }) => evidence.length > 0);
  const isLong = ({ start, end }: Span): boolean => end - start > LONG;
  return [
    ...told.flatMap((mark) =>
      mark.evidence.map(({ start, end }, index) => ({
        start,
        end,
        key: markKey(mark.code),
        owner: isLong({ start, end }) ? null : ownerOf(mark),
        isMarked: !isLong({ start, end }),
        // Points are earned once, so only the first words that earned them say how many.
        tag: index > 0 ? null : { name: answerWords.shownPoints(mark), says: mark.label },
      })),
    ),
    ...notices.flatMap(({ code, evidence }) =>
      evidence.map(({ start, end }) => ({ start, end, key: code, owner: null, isMarked: false })),
    ),
  ];
}

function ownerOf({ points }: Mark): 'role' | 'other' {
  return points > 0 ? 'role' : 'other';
}
