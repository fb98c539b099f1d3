import { BANDS, type Band } from '@titlescope/core';

/** An answer to a practice question that its user saved, with what it came to on that day. */
export interface Attempt {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Identifier of the practice question; null for the walk through the role. */
  readonly question: string | null;
  readonly text: string;
  readonly band: Band;
  readonly points: number;
  readonly most: number;
}

const LONGEST_TEXT = 100_000;
const MOST_ATTEMPTS = 5000;

/** The whole attempts in a list that may come from anywhere. Those of the command line have no text, and get an identifier. */
export function attemptsIn(value: unknown): readonly Attempt[] {
  return Array.isArray(value) ? value.slice(0, MOST_ATTEMPTS).flatMap(attemptOf) : [];
}

function attemptOf(value: unknown): readonly Attempt[] {
  if (typeof value !== 'object' || value === null) return [];
  const { id, at, question, text, band, points, most } = value as Partial<
    Record<keyof Attempt, unknown>
  >;
  const known = BANDS.find((one) => one === band);
  if (!isText(at) || Number.isNaN(Date.parse(at)) || known === undefined) return [];
  if (question !== null && !isText(question)) return [];
  if (!isCount(points) || !isCount(most) || points > most) return [];
  return [
    {
      id: isText(id) && id !== '' ? id : `${at} ${question ?? ''}`,
      at,
      question,
      text: isText(text) ? text : '',
      band: known,
      points,
      most,
    },
  ];
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_TEXT;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 1000;
}
