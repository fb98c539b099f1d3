import type { Accountability, ByAccountability } from '../../document/accountability.ts';
import type { Source } from '../source.ts';

/** The published measures of how far AI reaches a kind of work. They mean different things and disagree. */
export const EXPOSURE_MEASURES = ['human', 'model', 'observed'] as const;

/** A measure with figures; the practitioners' claim has none. */
export type MeasureCode = (typeof EXPOSURE_MEASURES)[number];

/** What practitioners say of a kind of work: AI takes it over fastest, it stays a matter of judgement, or neither is said. */
export type ExposureGroup = 'absorbing' | 'judgement' | 'other';

/** A figure with its 95 % interval. */
export interface Measured {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** One measure, or the practitioners' claim, in words for people. */
export interface ExposureMeasure {
  readonly code: MeasureCode | 'practitioners';
  readonly label: string;
  readonly kind: 'opinion' | 'rating' | 'use';
  readonly meaning: string;
  readonly sources: readonly Source[];
}

/** What the measures say of one accountability: means from 0 to 1 over tasks that stand for it. */
export interface ExposureEntry extends Readonly<Record<MeasureCode, Measured>> {
  readonly key: Accountability;
  readonly group: ExposureGroup;
  /** How many tasks stand for it. */
  readonly tasks: number;
  /** "far" when no task names this work and others stand in. */
  readonly fit: 'near' | 'far';
}

/** All that is known of AI exposure. */
export interface ExposureKnowledge {
  readonly measures: readonly ExposureMeasure[];
  readonly entries: ByAccountability<ExposureEntry>;
  /** By each measure: the mean over the absorbing work's tasks minus that over the judgement work's. */
  readonly contrasts: Readonly<Record<MeasureCode, Measured>>;
  readonly caution: string;
  readonly sources: readonly Source[];
}
