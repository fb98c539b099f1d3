import { words } from '@titlescope/core';
import { payWords, type RoleView } from '@titlescope/knowledge/guide';
import { type PayScale, scaleOf } from '../decode/pay-scale.ts';

/** Figures of one series and country, for the roles that have any there. */
export interface PayGroup {
  readonly code: string;
  /** "Advertised base pay, middle of the range, US" */
  readonly heading: string;
  readonly currency: string;
  readonly scale: PayScale;
  readonly lines: readonly { readonly role: string; readonly says: string }[];
}

/** The pay of both roles, in groups of figures that can be held against each other; those that have both roles first. */
export function payGroups(sides: readonly RoleView[]): readonly PayGroup[] {
  const all = sides.flatMap((side) => {
    const said = payWords(side);
    return side.pay.map((table, at) => ({ side, table, cells: said[at] ?? [] }));
  });
  const codes = [...new Set(all.map(({ table }) => codeOf(table)))];
  return codes
    .map((code) => all.filter(({ table }) => codeOf(table) === code))
    .toSorted((a, b) => b.length - a.length)
    .flatMap((own) => {
      const [first] = own;
      if (first === undefined) return [];
      const { about, country } = first.table;
      return [
        {
          code: codeOf(first.table),
          heading: words.capitalised(`${about.label}, ${country}`),
          currency: about.currency,
          scale: scaleOf(
            own.map(({ side, table }) => ({ label: side.label, quantiles: table.quantiles })),
            [],
          ),
          lines: own.map(({ side, table, cells: [, , half, middle, figures] }) => ({
            role: words.capitalised(side.label),
            says: `${middle} in the middle, half between ${half}; ${figuresOf(figures)} of ${yearsOf(table.years)}`,
          })),
        },
      ];
    });
}

function codeOf({
  about,
  country,
}: {
  readonly about: { readonly code: string };
  readonly country: string;
}): string {
  return `${about.code}-${country}`;
}

/** "14, few" as "14 figures, which is few," */
function figuresOf(counted = ''): string {
  const [count, few] = counted.split(', ');
  return `${count} figures${few === undefined ? '' : ', which is few,'}`;
}

function yearsOf([first, last]: readonly [number, number]): string {
  return first === last ? `${first}` : `${first} to ${last}`;
}
