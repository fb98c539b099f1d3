const TITLE_COLUMNS = [
  'jobtitle',
  'title',
  'positiontitle',
  'positionname',
  'jobposition',
  'vacancytitle',
  'postingtitle',
  'roletitle',
  'position',
  'jobname',
  'role',
  'stellenbezeichnung',
  'stellentitel',
  'jobtitel',
  'intituléduposte',
  'intituleduposte',
  'puesto',
  'functietitel',
  'vacaturetitel',
  'stanowisko',
  'titel',
  'name',
] as const;

const TEXT_COLUMNS = [
  'description',
  'jobdescription',
  'jobdesc',
  'descriptiontext',
  'descriptionplain',
  'fulldescription',
  'jobdescriptiontext',
  'descriptionhtml',
  'jobdescriptionhtml',
  'postingtext',
  'jobtext',
  'fulltext',
  'text',
  'body',
  'content',
  'details',
  'jobdetails',
  'jobposting',
  'posting',
  'responsibilities',
  'jobresponsibilities',
  'stellenbeschreibung',
  'beschreibung',
  'descriptionduposte',
  'descriptif',
  'descripción',
  'descripcion',
  'omschrijving',
  'functieomschrijving',
  'vacaturetekst',
  'opisstanowiska',
  'opis',
] as const;

const ID_COLUMNS = [
  'id',
  'jobid',
  'postingid',
  'jobpostingid',
  'uuid',
  'guid',
  'link',
  'url',
  'joburl',
  'joblink',
  'jobpostingurl',
] as const;

/** A column's name without case and separators: "Job Title", "job_title" and "jobTitle" are one. */
export function plainName(column: string): string {
  return column.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** Whether a column is known to hold the text of a posting. */
export function isTextColumn(column: string): boolean {
  const plain = plainName(column);
  return TEXT_COLUMNS.some((known) => known === plain);
}

/** For each field of a document the columns that may hold it, best first. */
export interface ColumnChoice {
  readonly title: readonly string[];
  readonly text: readonly string[];
  readonly id: readonly string[];
}

/** Columns that the caller named. */
export interface ColumnNames {
  readonly titleColumn?: string;
  readonly textColumn?: string;
  readonly idColumn?: string;
}

/** The columns that a name asked for stands for: the one of exactly that name, else those equal but for case and separators. */
export function columnsNamed(asked: string, columns: readonly string[]): readonly string[] {
  if (columns.includes(asked)) return [asked];
  const plain = plainName(asked);
  return plain === '' ? [] : columns.filter((column) => plainName(column) === plain);
}

/** Chooses among the columns of a table or the keys of an object. A name asked for is the only choice for its field. */
export function chooseColumns(columns: readonly string[], names: ColumnNames): ColumnChoice {
  const byName = new Map<string, string>();
  for (const column of columns) {
    const plain = plainName(column);
    if (!byName.has(plain)) byName.set(plain, column);
  }
  const choose = (asked: string | undefined, known: readonly string[]): readonly string[] =>
    asked === undefined
      ? known.flatMap((name) => byName.get(name) ?? [])
      : columnsNamed(asked, columns);
  return {
    title: choose(names.titleColumn, TITLE_COLUMNS),
    text: choose(names.textColumn, TEXT_COLUMNS),
    id: choose(names.idColumn, ID_COLUMNS),
  };
}
