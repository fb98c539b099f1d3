import type { Source } from '../source.ts';

/** Shares of the observations that lie below: the tenth, quarter, half, three quarters and nine tenths. */
export interface Quantiles {
  /** Left out where only quartiles are known. */
  readonly p10?: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p90?: number;
}

/** One series of pay figures, and what one must know of it. */
export interface PaySeries {
  readonly code: string;
  readonly label: string;
  /** ISO 4217 code of all its figures. */
  readonly currency: string;
  /** Advertised base pay of all employers, pay on a government's scale, or net pay that people report. */
  readonly kind: 'advertised' | 'government' | 'net';
  readonly caution: string;
  readonly sources: readonly Source[];
}

/** How the yearly pay of one family of titles is spread in one country and span of years. */
export interface PayTable {
  /** Code of its series. */
  readonly series: string;
  readonly family: string;
  /** ISO 3166 code. */
  readonly country: string;
  /** The level, when the table holds one only. */
  readonly seniority?: string;
  /** First and last year of the observations. */
  readonly years: readonly [number, number];
  readonly n: number;
  readonly quantiles: Quantiles;
}

/** A published average of yearly pay. */
export interface PayAverage {
  readonly family: string;
  readonly country: string;
  readonly year: number;
  readonly currency: string;
  readonly amount: number;
  readonly sources: readonly Source[];
}

/** A measured difference of yearly pay between two families of titles, with its 95 % interval. */
export interface PayGap {
  readonly code: string;
  readonly higher: string;
  readonly lower: string;
  /** What was compared: "advertised base pay in the US, 2023 to 2025, means". */
  readonly words: string;
  readonly currency: string;
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  /** Observations of the higher and of the lower. */
  readonly n: readonly [number, number];
  readonly sources: readonly Source[];
}

/** All that is known of pay. */
export interface PayKnowledge {
  readonly series: readonly PaySeries[];
  readonly tables: readonly PayTable[];
  readonly averages: readonly PayAverage[];
  readonly gaps: readonly PayGap[];
}
