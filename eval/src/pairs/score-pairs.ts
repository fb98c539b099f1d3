import type { Accountability, FindingOwner } from '@titlescope/core';
import { bootstrap, type Estimate } from '../metrics/bootstrap.ts';
import type { PairGroup } from './read-pairs.ts';

/** Who holds the accountability by this text alone. */
export type TellOwner = (text: string, about: Accountability) => FindingOwner;

/** How many contrasts have both sides right, by what they contrast. */
export interface ContrastScore {
  readonly name: string;
  readonly count: number;
  readonly bothRight: Estimate;
}

/** Two sentences of a group with different owners, and whether each was told right. */
interface Contrast {
  readonly owners: readonly [FindingOwner, FindingOwner];
  readonly right: readonly [boolean, boolean];
}

const KINDS: readonly (readonly [FindingOwner, FindingOwner])[] = [
  ['role', 'other'],
  ['role', 'shared'],
  ['shared', 'other'],
  ['role', 'unstated'],
];
const RESAMPLING = { resamples: 1000, seed: 20261101 };

/** Share of contrasts with both sides right: of all, then of each kind. The interval is over groups. */
export function scorePairs(
  groups: readonly PairGroup[],
  tell: TellOwner,
): readonly ContrastScore[] {
  const all = groups.map((group) => contrastsOf(group, tell));
  const of = (name: string, kind?: readonly [FindingOwner, FindingOwner]): ContrastScore => {
    const chosen = all.map((contrasts) =>
      contrasts.filter(({ owners }) => kind === undefined || owners.join() === kind.join()),
    );
    return {
      name,
      count: chosen.flat().length,
      bothRight: bootstrap(chosen, { share }, RESAMPLING).share,
    };
  };
  return [of('all'), ...KINDS.map((kind) => of(`${kind[0]} against ${kind[1]}`, kind))];
}

function contrastsOf({ about, sentences }: PairGroup, tell: TellOwner): readonly Contrast[] {
  const told = sentences.map(({ text, owner }) => ({ owner, right: tell(text, about) === owner }));
  return KINDS.flatMap(([first, second]) =>
    told
      .filter(({ owner }) => owner === first)
      .flatMap((a) =>
        told
          .filter(({ owner }) => owner === second)
          .map((b): Contrast => ({ owners: [first, second], right: [a.right, b.right] })),
      ),
  );
}

function share(groups: readonly (readonly Contrast[])[]): number | null {
  const contrasts = groups.flat();
  const good = contrasts.filter(({ right }) => right[0] && right[1]).length;
  return contrasts.length === 0 ? null : good / contrasts.length;
}
