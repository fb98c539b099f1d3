import { type Aspect, type AspectColumns, columnOf, type Fields, flatFields } from './columns.ts';
import { type PayLack, readPayColumns } from './pay-columns.ts';

/** What a row was made of, as far as columns go. */
export interface SeenRow {
  readonly fields: Fields;
  readonly title: string | undefined;
  readonly text: string;
  readonly id: string | undefined;
}

/** Which columns of the inputs say what, by their first rows. */
export interface ColumnsFound {
  /** How many rows were looked at. */
  readonly rows: number;
  /** For each thing that columns may say the columns that say it, most used first. */
  readonly used: Readonly<Record<Said, readonly string[]>>;
  /** Columns that nothing is taken from. */
  readonly unused: readonly string[];
  readonly pay: {
    /** Rows whose columns hold pay, and those whose pay is read. */
    readonly filled: number;
    readonly read: number;
    readonly lacks: Readonly<Partial<Record<PayLack, number>>>;
  };
}

/** What columns may say. */
export type Said = 'title' | 'text' | 'id' | 'employer' | 'country' | 'date' | 'pay';

const ASPECTS: Readonly<Record<Said, readonly Aspect[]>> = {
  title: [],
  text: [],
  id: [],
  employer: ['employer'],
  country: ['country', 'location'],
  date: ['posted'],
  pay: ['payMin', 'payMax', 'payMiddle', 'pay', 'payCurrency', 'payPeriod'],
};

/** Rows of one input that are looked at. */
export const LOOKED_AT = 200;

/** Looks at rows, and tells which of their columns are used. */
export class ColumnsSeen {
  readonly #named: AspectColumns;
  readonly #used = new Map<Said, Map<string, number>>();
  readonly #all = new Set<string>();
  readonly #lacks = new Map<PayLack, number>();
  #rows = 0;
  #filled = 0;
  #read = 0;

  constructor(named: AspectColumns) {
    this.#named = named;
  }

  /** Looks at one row. */
  add({ fields: given, title, text, id }: SeenRow): void {
    const fields = flatFields(given);
    this.#rows += 1;
    for (const name of Object.keys(given)) this.#all.add(name);
    this.#use('title', title);
    this.#use('text', text);
    this.#use('id', id);
    for (const said of Object.keys(ASPECTS) as Said[]) {
      for (const aspect of ASPECTS[said]) {
        this.#use(said, columnOf(fields, aspect, this.#namedFor(aspect)));
      }
    }
    const pay = readPayColumns(fields, this.#named);
    if (pay === null) return;
    this.#filled += 1;
    if (pay.ok) this.#read += 1;
    else for (const lack of pay.lacks) this.#lacks.set(lack, (this.#lacks.get(lack) ?? 0) + 1);
  }

  /** What was seen. */
  found(): ColumnsFound {
    const used = Object.fromEntries(
      (Object.keys(ASPECTS) as Said[]).map((said) => [
        said,
        [...(this.#used.get(said) ?? [])]
          .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
          .map(([name]) => name),
      ]),
    ) as Record<Said, string[]>;
    const all = new Set(Object.values(used).flat());
    return {
      rows: this.#rows,
      used,
      unused: [...this.#all]
        .filter((name) => ![...all].some((one) => one === name || one.startsWith(`${name}.`)))
        .sort(),
      pay: { filled: this.#filled, read: this.#read, lacks: Object.fromEntries(this.#lacks) },
    };
  }

  #namedFor(aspect: Aspect): string | undefined {
    const { employer, country, posted, pay } = this.#named;
    const named: Partial<Record<Aspect, string | undefined>> = { employer, country, posted, pay };
    return named[aspect];
  }

  #use(said: Said, column: string | undefined): void {
    if (column === undefined) return;
    const names = this.#used.get(said) ?? new Map<string, number>();
    this.#used.set(said, names.set(column, (names.get(column) ?? 0) + 1));
  }
}

const NAMED_BY: Readonly<Partial<Record<Said, string>>> = {
  title: '--title-column',
  employer: '--employer-column',
  country: '--country-column',
  date: '--date-column',
  pay: '--pay-column',
};
const MOST_NAMED = 12;

const quoted = (names: readonly string[]): string =>
  `${names
    .slice(0, MOST_NAMED)
    .map((name) => `"${name}"`)
    .join(', ')}${names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : ''}`;

/** Which columns say what, in a line; what no column says, with the option that names one; and the columns that are not used. */
export function sayColumns({ used, unused }: ColumnsFound): string {
  const kinds = (Object.keys(used) as Said[]).filter((said) => used[said].length > 0);
  const missing = (Object.keys(NAMED_BY) as Said[]).filter((said) => used[said].length === 0);
  return [
    kinds.map((said) => `${said} from ${quoted(used[said])}`).join('; '),
    ...(missing.length === 0
      ? []
      : [`no column found for ${missing.map((said) => `${said} (${NAMED_BY[said]})`).join(', ')}`]),
    ...(unused.length === 0 ? [] : [`not used: ${quoted(unused)}`]),
  ].join('; ');
}

/** Why pay in columns is not taken for pay, where that is so in more than half of the rows that hold some. */
export function sayPayLacks({ pay, rows, used }: ColumnsFound): string | undefined {
  if (pay.filled === 0 || pay.read * 2 >= pay.filled) return undefined;
  const lacks = (Object.entries(pay.lacks) as [PayLack, number][]).sort(([, n], [, m]) => m - n);
  const said = lacks.map(([lack, n]) => `${lack} in ${n}`).join(', ');
  const help = lacks.some(([lack]) => lack === 'currency' || lack === 'period')
    ? '; a sum without them is not taken for pay: say them with --pay-currency and --pay-period'
    : '';
  return `of the first ${rows} rows ${pay.filled} hold pay in ${quoted(used.pay)}, and ${pay.read} of them could be read; what lacks is ${said}${help}`;
}

/** The columns of one input, and of those after it that have the same. */
export interface InputColumns extends ColumnsFound {
  readonly input: string;
}
