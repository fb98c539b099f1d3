import {
  ACCOUNTABILITIES,
  type Accountability,
  OWN_ANSWERS,
  type PostingMatch,
  type ResumeReading,
  type Span,
  words,
} from '@titlescope/core';
import { knowledge } from '@titlescope/knowledge';
import type { Pointer } from '../posting/pointer.ts';

/** The key of what one position comes to in one accountability. */
export function positionKey(position: number, accountability: Accountability): string {
  return `p${position}-${accountability}`;
}

/** The key of something that will be questioned of a position. */
export function conflationKey(position: number, code: string): string {
  return `p${position}-${code}`;
}

/** The key of the rewording of a line. */
export function rewordingKey(line: number): string {
  return `r${line}`;
}

/** The key of what a posting asks for. */
export function askKey(accountability: Accountability): string {
  return `ask-${accountability}`;
}

/** All that points into a résumé's text: what each line says is marked, the rest lights it when it is asked for. */
export function resumePointers(
  reading: ResumeReading,
  match: PostingMatch | null,
): readonly Pointer[] {
  const { lines, overall, positions, notices } = reading;
  const quiet = (key: string, { start, end }: Span): Pointer => ({
    start,
    end,
    key,
    owner: null,
    isMarked: false,
  });
  return [
    ...lines.flatMap(({ start, end, position, claims }) =>
      claims.map(({ accountability, owner }) => ({
        start,
        end,
        key: positionKey(position, accountability),
        owner,
        isMarked: true,
        tag: {
          name: words.accountabilityName(knowledge, accountability),
          says: OWN_ANSWERS[owner],
        },
      })),
    ),
    ...ACCOUNTABILITIES.flatMap((key) =>
      overall.findings[key].evidence.map((span) => quiet(key, span)),
    ),
    ...positions.flatMap(({ conflations, head }, index) => [
      ...(head === null ? [] : [quiet(`p${index}`, head)]),
      ...conflations.flatMap(({ entry, evidence }) =>
        evidence.map((span) => quiet(conflationKey(index, entry.code), span)),
      ),
    ]),
    ...lines.flatMap((line, index) =>
      line.rewording === null ? [] : [quiet(rewordingKey(index), line)],
    ),
    ...notices.flatMap(({ code, evidence }) => evidence.map((span) => quiet(code, span))),
    ...(match?.asks.flatMap(({ accountability, lines: answering }) =>
      answering.flatMap((at) => {
        const line = lines[at];
        return line === undefined ? [] : [quiet(askKey(accountability), line)];
      }),
    ) ?? []),
  ];
}
