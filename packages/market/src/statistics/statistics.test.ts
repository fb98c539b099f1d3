import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimates, GROUPS } from './bootstrap.ts';
import { chanceOf, poissonOne } from './chance.ts';
import { GroupedSums, type SumRow } from './grouped-sums.ts';
import { Scores, solve } from './least-squares.ts';
import { Moments } from './moments.ts';
import { oaxaca } from './oaxaca.ts';
import { permutedUncertainty } from './permute.ts';
import { studentOf } from './student.ts';
import { entropyOf, type Table, uncertaintyOf } from './uncertainty.ts';

interface Reference {
  readonly rows: readonly (readonly [number, number, number, number, number, number])[];
  readonly coefficients: readonly number[];
  readonly hc1: readonly number[];
  readonly cr1: readonly number[];
  readonly rSquared: number;
  readonly oaxaca: {
    readonly gap: number;
    readonly explained: number;
    readonly unexplained: number;
  };
}

const reference: Reference = JSON.parse(
  readFileSync(new URL('../../test/reference/regression.json', import.meta.url), 'utf8'),
);

const table = fc
  .array(fc.array(fc.nat(30), { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 5 })
  .filter((rows) => rows.flat().some((count) => count > 0));

describe('uncertaintyOf', () => {
  it('agrees with what can be worked out by hand', () => {
    expect(entropyOf([1, 1])).toBe(1);
    expect(
      uncertaintyOf([
        [10, 0],
        [0, 10],
      ])?.plain,
    ).toBeCloseTo(1, 12);
    expect(
      uncertaintyOf([
        [20, 10],
        [40, 20],
      ])?.plain,
    ).toBeCloseTo(0, 12);
    // 1 - H(1/4) = 1 - 0.811278 bits
    expect(
      uncertaintyOf([
        [30, 10],
        [10, 30],
      ])?.plain,
    ).toBeCloseTo(0.188722, 6);
    expect(
      uncertaintyOf([
        [3, 0],
        [5, 0],
      ]),
    ).toBeNull();
  });

  it('agrees with R on the example of Goodman and Kruskal (1954)', () => {
    // DescTools::UncertCoef: 0.0753 for the columns, 0.0851 for the rows, 0.0799 symmetric.
    const cells: Table = [
      [1768, 807, 189, 47],
      [946, 1387, 746, 53],
      [115, 438, 288, 16],
    ];
    const turned = [0, 1, 2, 3].map((column) => cells.map((row) => row[column] ?? 0));
    const [columns, rows] = [uncertaintyOf(cells), uncertaintyOf(turned)];
    expect(columns?.plain).toBeCloseTo(0.0753, 4);
    expect(rows?.plain).toBeCloseTo(0.0851, 4);
    const [h, k] = [cells, turned].map((table) =>
      entropyOf(table.map((row) => row.reduce((a, b) => a + b))),
    ) as [number, number];
    expect((2 * (rows?.plain ?? 0) * h) / (h + k)).toBeCloseTo(0.0799, 4);
  });

  it('corrects by (rows - 1)(columns - 1) / 2n, where every cell is filled', () => {
    const found = uncertaintyOf([
      [30, 10],
      [10, 30],
    ]);
    const bits = 1 + 1 / (160 * Math.LN2);
    expect(found?.bits).toBeCloseTo(bits, 12);
    expect(found?.corrected).toBeCloseTo((0.188722 - 1 / (160 * Math.LN2)) / bits, 6);
  });

  it('lies between 0 and 1 before the correction, whatever the order of rows', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const found = uncertaintyOf(rows);
        if (found === null) return;
        expect(found.plain).toBeGreaterThan(-1e-9);
        expect(found.plain).toBeLessThan(1 + 1e-9);
        expect(uncertaintyOf(rows.toReversed())?.corrected).toBeCloseTo(found.corrected, 9);
      }),
    );
  });
});

describe('permutedUncertainty', () => {
  it('is near nothing, and says for large samples about what shuffling says', () => {
    const small: Table = [
      [60, 40, 20],
      [30, 50, 40],
      [10, 20, 30],
    ];
    const shuffled = permutedUncertainty(small) ?? 0;
    expect(shuffled).toBeGreaterThan(0);
    expect(shuffled).toBeLessThan(0.05);
    const large = small.map((row) => row.map((count) => count * 1000));
    expect((permutedUncertainty(large) ?? 0) * 1000).toBeCloseTo(shuffled, 1);
  });
});

describe('the bootstrap', () => {
  it('draws each group once on average, with a variance of one', () => {
    const chance = chanceOf(1);
    const drawn = Array.from({ length: 40_000 }, () => poissonOne(chance));
    const mean = drawn.reduce((sum, one) => sum + one, 0) / drawn.length;
    const variance = drawn.reduce((sum, one) => sum + (one - mean) ** 2, 0) / drawn.length;
    expect(mean).toBeCloseTo(1, 1);
    expect(variance).toBeCloseTo(1, 1);
  });

  it('gives for a share about the interval of the textbook', () => {
    const rows: SumRow[] = Array.from({ length: GROUPS }, (_, group) => ({
      group,
      kind: 'all',
      sums: [1, group % 4 === 0 ? 1 : 0],
    }));
    const [share] = estimates(GroupedSums.of(rows), (sums) => {
      const [n = 0, held = 0] = sums.get('all') ?? [];
      return [held / n];
    });
    const half = 1.96 * Math.sqrt((0.25 * 0.75) / GROUPS);
    expect(share?.value).toBe(0.25);
    expect((share?.high ?? 0) - 0.25).toBeGreaterThan(half * 0.8);
    expect((share?.high ?? 0) - 0.25).toBeLessThan(half * 1.2);
  });

  it('is wider when postings of one employer are alike', () => {
    const alike: SumRow[] = Array.from({ length: 40 }, (_, group) => ({
      group,
      kind: 'all',
      sums: [50, group % 4 === 0 ? 50 : 0],
    }));
    const apart: SumRow[] = Array.from({ length: GROUPS }, (_, group) => ({
      group,
      kind: 'all',
      sums: [1, group % 4 === 0 ? 1 : 0],
    }));
    const width = (rows: readonly SumRow[]): number => {
      const [share] = estimates(GroupedSums.of(rows), (sums) => {
        const [n = 0, held = 0] = sums.get('all') ?? [];
        return [held / n];
      });
      return (share?.high ?? 0) - (share?.low ?? 0);
    };
    expect(width(alike)).toBeGreaterThan(4 * width(apart));
  });

  it('agrees with the linearised error of a share in clusters, as survey samplers compute it', () => {
    const chance = chanceOf(3);
    const rows: SumRow[] = Array.from({ length: 300 }, (_, group) => {
      const n = 1 + Math.floor(chance() * 20);
      const held = Array.from({ length: n }, () => chance() < 0.1 + 0.5 * (group % 2)).filter(
        Boolean,
      ).length;
      return { group, kind: 'all', sums: [n, held] };
    });
    const of = (at: number): number => rows.reduce((sum, { sums }) => sum + (sums[at] ?? 0), 0);
    const share = of(1) / of(0);
    // se = sqrt(g / (g - 1) * sum of (held - share * n)^2) / N
    const squares = rows.reduce(
      (sum, { sums: [n = 0, held = 0] }) => sum + (held - share * n) ** 2,
      0,
    );
    const error = Math.sqrt((300 / 299) * squares) / of(0);
    const [found] = estimates(GroupedSums.of(rows), (sums) => {
      const [n = 0, held = 0] = sums.get('all') ?? [];
      return [held / n];
    });
    const ratio = ((found?.high ?? 0) - share) / (studentOf(299) * error);
    expect(ratio).toBeGreaterThan(0.85);
    expect(ratio).toBeLessThan(1.15);
  });

  it('does not take a share of nought, or of a single employer, for certain', () => {
    const none: SumRow[] = Array.from({ length: 60 }, (_, group) => ({
      group,
      kind: 'all',
      sums: [2, 0],
    }));
    const share = (rows: readonly SumRow[]) =>
      estimates(
        GroupedSums.of(rows),
        (sums) => [(sums.get('all')?.[1] ?? 0) / (sums.get('all')?.[0] ?? 0)],
        [0, 1],
      )[0];
    expect(share(none)).toEqual({ value: 0, low: 0, high: 0.05 });
    expect(share([{ group: 4, kind: 'all', sums: [5, 2] }])).toEqual({
      value: 0.4,
      low: 0,
      high: 1,
    });
  });

  it('adds up by kind', () => {
    const rows = [
      { group: 0, kind: 'a', sums: [1, 2] },
      { group: 1, kind: 'a', sums: [3, 4] },
      { group: 2, kind: 'b', sums: [5, 6] },
    ];
    expect(Object.fromEntries(GroupedSums.of(rows).addUp((group) => group + 1))).toEqual({
      a: [7, 10],
      b: [15, 18],
    });
  });
});

describe('studentOf', () => {
  // R: qt(0.975, df)
  it.each([
    [1, 12.7062],
    [2, 4.302653],
    [3, 3.182446],
    [4, 2.776445],
    [5, 2.570582],
    [10, 2.228139],
    [30, 2.042272],
    [100, 1.983972],
    [1999, 1.961151],
  ])('with %i degrees of freedom', (freedom, expected) => {
    expect(Math.abs(studentOf(freedom) - expected)).toBeLessThan(0.001);
  });
});

describe('least squares', () => {
  const moments = new Moments(6);
  const data = reference.rows.map(([group, scope, one, two, employer, pay]) => ({
    row: [1, group, scope, one, two, pay],
    employer,
  }));
  for (const { row } of data) moments.add(row);
  const solution = solve(moments);

  it('gives the coefficients and the robust errors of statsmodels', () => {
    const scores = new Scores(solution);
    for (const { row, employer } of data) scores.add(row, employer);
    const mean = moments.of(0, 5) / moments.n;
    const total = moments.of(5, 5) - moments.n * mean ** 2;
    expect(1 - scores.squares / total).toBeCloseTo(reference.rSquared, 8);
    for (const [at, coefficient] of solution.coefficients.entries()) {
      expect(coefficient).toBeCloseTo(reference.coefficients[at] ?? Number.NaN, 8);
      expect(scores.robust()[at]).toBeCloseTo(reference.hc1[at] ?? Number.NaN, 8);
      expect(scores.clustered()[at]).toBeCloseTo(reference.cr1[at] ?? Number.NaN, 8);
    }
  });

  it('leaves out a variable that others make up, and changes nothing else', () => {
    const doubled = new Moments(7);
    for (const { row } of data) {
      const [a = 0, b = 0, c = 0, d = 0, e = 0, pay = 0] = row;
      doubled.add([a, b, c, d, e, b + 2 * c, pay]);
    }
    const { coefficients, isOwn, rank } = solve(doubled);
    expect(isOwn).toEqual([true, true, true, true, true, false]);
    expect(rank).toBe(5);
    expect(coefficients[1]).toBeCloseTo(reference.coefficients[1] ?? Number.NaN, 8);
  });
});

describe('oaxaca', () => {
  const groups = [new Moments(5), new Moments(5)];
  for (const [group, scope, one, two, , pay] of reference.rows) {
    groups[1 - group]?.add([1, scope, one, two, pay]);
  }
  const [first, second] = groups;

  it('gives the split of statsmodels, whose parts add up', () => {
    const split = first === undefined || second === undefined ? null : oaxaca(first, second);
    expect(split?.gap).toBeCloseTo(reference.oaxaca.gap, 8);
    expect(split?.explained).toBeCloseTo(reference.oaxaca.explained, 8);
    expect(split?.unexplained).toBeCloseTo(reference.oaxaca.unexplained, 8);
  });

  it('says nothing of an empty group', () => {
    expect(oaxaca(new Moments(3), new Moments(3))).toBeNull();
  });
});
