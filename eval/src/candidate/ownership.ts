import { ACCOUNTABILITIES, OWNERS } from '@titlescope/core';
import { f1, type Pair } from '../metrics/agreement.ts';
import { bootstrap, type Estimate } from '../metrics/bootstrap.ts';
import type { LineOwners } from './data.ts';

/** How well the owners of lines are told. */
export interface OwnershipScores {
  /** Mean F1 of the three owners over lines and accountabilities. */
  readonly ownership: Estimate;
  /** F1 of saying that a line is about an accountability at all. */
  readonly found: Estimate;
  /** F1 of each owner. */
  readonly owners: readonly (number | null)[];
}

/** What a label and a system say of one line. */
export interface ToldLine {
  readonly gold: LineOwners;
  readonly told: LineOwners;
}

const NONE = 'none';
const RESAMPLING = { resamples: 1000, seed: 20261125 };

/** Scores lines that are drawn together, such as those of one résumé; intervals over these groups. */
export function ownershipOfLines(groups: readonly (readonly ToldLine[])[]): OwnershipScores {
  const scored = groups.map((lines) => lines.flatMap(pairsOf));
  const { ownership, found } = bootstrap(
    scored,
    {
      ownership: (drawn: readonly (readonly Pair[])[]) => meanOfOwners(drawn.flat()),
      found: (drawn: readonly (readonly Pair[])[]) =>
        f1(
          drawn.flat().map(([gold, told]): Pair => [said(gold), said(told)]),
          'said',
        ),
    },
    RESAMPLING,
  );
  const pairs = scored.flat();
  return { ownership, found, owners: OWNERS.map((owner) => f1(pairs, owner)) };
}

function pairsOf({ gold, told }: ToldLine): readonly Pair[] {
  return ACCOUNTABILITIES.map((key): Pair => [gold[key] ?? NONE, told[key] ?? NONE]);
}

function meanOfOwners(pairs: readonly Pair[]): number | null {
  const all = OWNERS.map((owner) => f1(pairs, owner)).filter((value) => value !== null);
  return all.length === 0 ? null : all.reduce((sum, value) => sum + value, 0) / all.length;
}

function said(owner: string): string {
  return owner === NONE ? NONE : 'said';
}
