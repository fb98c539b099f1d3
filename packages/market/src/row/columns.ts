/** The columns of an export that say where, when, for whom and for how much, best first, without case and separators. */
const KNOWN = {
  employer: [
    'company',
    'companyname',
    'employer',
    'employername',
    'organization',
    'organisation',
    'organizationname',
    'hiringorganization',
    'companytitle',
    'hiringcompany',
    'companydisplayname',
    'firm',
    'firma',
    'unternehmen',
    'arbeitgeber',
    'entreprise',
    'empresa',
    'bedrijf',
    'werkgever',
    'pracodawca',
  ],
  country: [
    'country',
    'countrycode',
    'jobcountry',
    'locationcountry',
    'joblocationaddressaddresscountry',
    'locationaddressaddresscountry',
    'land',
    'pays',
    'país',
    'pais',
    'kraj',
  ],
  location: [
    'location',
    'joblocation',
    'joblocationaddress',
    'locations',
    'formattedlocation',
    'locationdisplayname',
    'candidaterequiredlocation',
    'place',
    'city',
    'ort',
    'standort',
    'arbeitsort',
    'lieu',
    'ubicación',
    'ubicacion',
    'locatie',
    'plaats',
    'lokalizacja',
  ],
  posted: [
    'dateposted',
    'posted',
    'postedat',
    'posteddate',
    'postedon',
    'postingdate',
    'postdate',
    'jobposted',
    'jobpostedat',
    'dateadded',
    'publishedat',
    'publicationdate',
    'published',
    'listedtime',
    'originallistedtime',
    'listedat',
    'createdat',
    'created',
    'date',
    'year',
    'workyear',
    'datum',
    'veröffentlichtam',
    'datedepublication',
    'fechadepublicación',
    'fecha',
    'datapublikacji',
  ],
  pay: [
    'salary',
    'pay',
    'compensation',
    'salarytext',
    'salaryrange',
    'payrange',
    'formattedsalary',
    'payrate',
    'jobsalary',
    'salaryoffered',
    'remuneration',
    'wage',
    'gehalt',
    'salaire',
    'salario',
    'salaris',
    'wynagrodzenie',
  ],
  payMin: [
    'salarymin',
    'minsalary',
    'minimumsalary',
    'paymin',
    'minpay',
    'minamount',
    'salaryfrom',
    'salaryminimum',
    'basesalaryvalueminvalue',
  ],
  payMax: [
    'salarymax',
    'maxsalary',
    'maximumsalary',
    'paymax',
    'maxpay',
    'maxamount',
    'salaryto',
    'salarymaximum',
    'basesalaryvaluemaxvalue',
  ],
  payMiddle: ['medsalary', 'mediansalary', 'midsalary', 'basesalaryvaluevalue'],
  payCurrency: ['salarycurrency', 'currency', 'paycurrency', 'currencycode', 'basesalarycurrency'],
  payPeriod: [
    'salaryperiod',
    'payperiod',
    'period',
    'interval',
    'salaryinterval',
    'salaryunit',
    'basesalaryvalueunittext',
  ],
} as const;

/** What a row says beside its text. */
export type Aspect = keyof typeof KNOWN;

/** Columns that the caller named. */
export interface AspectColumns {
  readonly employer?: string;
  readonly country?: string;
  readonly posted?: string;
  readonly pay?: string;
  /** What pay is in, and for how long, where its columns do not say. */
  readonly payCurrency?: string;
  readonly payPeriod?: string;
}

/** The fields of a row that are not its text, title or identifier. */
export type Fields = Readonly<Record<string, unknown>>;

function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') {
    // Exports put other things on further lines: "Acme" and below it its rating.
    const [line = ''] = value.trim().split(/[\r\n]/, 1);
    return line === '' ? undefined : line.trim();
  }
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value === 'object' && value !== null && 'name' in value) return textOf(value.name);
  return undefined;
}

const DEEPEST = 3;

/** Fields with those of nested objects beside them, by names with dots, as schema.org nests pay and place; of a list the first. */
export function flatFields(fields: Fields): Fields {
  if (!Object.values(fields).some((value) => typeof value === 'object' && value !== null)) {
    return fields;
  }
  const flat: Record<string, unknown> = {};
  const add = (name: string, value: unknown, depth: number): void => {
    flat[name] = value;
    const inner: unknown = Array.isArray(value) ? value[0] : value;
    if (typeof inner !== 'object' || inner === null || depth === DEEPEST) return;
    for (const [key, one] of Object.entries(inner)) add(`${name}.${key}`, one, depth + 1);
  };
  for (const [name, value] of Object.entries(fields)) add(name, value, 1);
  return flat;
}

/** The column that says an aspect of a row: the best known one that holds something, or the one that was named. */
export function columnOf(fields: Fields, aspect: Aspect, named?: string): string | undefined {
  const names = Object.keys(fields);
  if (named !== undefined) {
    return names.find((name) => name === named || plain(name) === plain(named));
  }
  for (const known of KNOWN[aspect]) {
    for (const name of names) {
      if (plain(name) === known && textOf(fields[name]) !== undefined) return name;
    }
  }
  return undefined;
}

/** What a row's fields say of one aspect, as a line of text. */
export function fieldOf(fields: Fields, aspect: Aspect, named?: string): string | undefined {
  const column = columnOf(fields, aspect, named);
  return column === undefined ? undefined : textOf(fields[column]);
}
