import { type Document, type Section, segment } from '@titlescope/core';

/** A posting with the fields that exports have. */
export type MadePosting = Readonly<Record<string, string | number>>;

/** Postings that a market is made of. */
export interface RealPosting extends Document {
  /** Fields of the row beside text, title and identifier. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** A posting with the pieces that were drawn for it. */
export interface Made {
  readonly posting: MadePosting;
  readonly pieces: readonly string[];
}

/** `recombined` draws whole sentences; `unique` joins half of one with half of another, so that hardly any comes twice. */
export type Making = 'recombined' | 'unique';

const KEPT = [
  'location',
  'country',
  'salary_min',
  'salary_max',
  'salary_currency',
  'salary_period',
] as const;
/** One in so many postings is one of the last few again, with a word changed: markets are full of reposts. */
const REPOSTED = 10;
const RECENT = 50;

/** Numbers from 0 up to `below`, always the same ones for a seed. */
function chanceOf(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/**
 * Endless postings made of real ones, always the same for a seed: each has the build of a real posting, with every sentence
 * drawn from the same section of another. Employers follow about the square of chance: few have many, many have one.
 */
export function* madePostings(
  real: readonly RealPosting[],
  making: Making,
  employers: number,
  seed = 1,
): Generator<Made, never, undefined> {
  const chance = chanceOf(seed);
  const cut = real.map((posting) => ({ posting, segments: segment(posting).segments }));
  const pool = new Map<Section, string[]>();
  for (const { posting, segments } of cut) {
    for (const { section, start, end } of segments) {
      const list = pool.get(section) ?? [];
      list.push(posting.text.slice(start, end));
      pool.set(section, list);
    }
  }
  const drawn = (section: Section): string => {
    const list = pool.get(section) ?? [];
    const one = list[chance(list.length)] ?? '';
    if (making === 'recombined') return one;
    const other = list[chance(list.length)] ?? '';
    return `${half(one, 0)}${half(other, 1)}`;
  };
  const recent: Made[] = [];
  for (let number = 1; ; number += 1) {
    const earlier = chance(REPOSTED) === 0 ? recent[chance(recent.length || 1)] : undefined;
    const id = `made-${number}`;
    if (earlier !== undefined) {
      const { posting, pieces } = earlier;
      yield { posting: { ...posting, id, text: `${posting['text']} Apply now.` }, pieces };
      continue;
    }
    const { posting, segments } = cut[chance(cut.length)] ?? { posting: undefined, segments: [] };
    const pieces = segments.map(({ section }) => drawn(section));
    let text = '';
    let at = 0;
    for (const [place, { start, end }] of segments.entries()) {
      text += `${posting?.text.slice(at, start)}${pieces[place]}`;
      at = end;
    }
    const rank = chance(1_000_000) / 1_000_000;
    const made: Made = {
      pieces,
      posting: {
        id,
        title: posting?.title ?? '',
        company: `Employer ${Math.floor(rank * rank * employers)}`,
        posted: `${2021 + chance(6)}-0${1 + chance(9)}-15`,
        ...keptOf(posting?.fields ?? {}),
        text,
      },
    };
    recent[number % RECENT] = made;
    yield made;
  }
}

function keptOf(fields: Readonly<Record<string, unknown>>): MadePosting {
  const kept: Record<string, string | number> = {};
  for (const name of KEPT) {
    const value = fields[name];
    if (typeof value === 'string' || typeof value === 'number') kept[name] = value;
  }
  return kept;
}

/** The words of a sentence up to its middle, or from it. */
function half(text: string, which: 0 | 1): string {
  const middle = text.indexOf(' ', text.length / 2);
  if (middle < 0) return which === 0 ? text : '';
  return which === 0 ? text.slice(0, middle) : text.slice(middle);
}
