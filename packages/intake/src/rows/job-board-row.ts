import type { RowFields } from './row-document.ts';

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Lever gives the duties and the qualifications as lists beside the description, and the title under the name "text". */
function isLever(fields: RowFields): boolean {
  return (
    Array.isArray(fields.get('lists')) &&
    isText(fields.get('text')) &&
    isFields(fields.get('categories')) &&
    fields.has('description')
  );
}

function leverMarkup(fields: RowFields): string {
  const lists: unknown = fields.get('lists');
  const markup: string[] = [];
  const description = fields.get('description');
  if (isText(description)) markup.push(description);
  for (const list of Array.isArray(lists) ? lists.filter(isFields) : []) {
    if (isText(list['text'])) markup.push(`<h3>${list['text']}</h3>`);
    if (isText(list['content'])) markup.push(`<ul>${list['content']}</ul>`);
  }
  for (const field of ['additional', 'salaryDescription']) {
    const more = fields.get(field);
    if (isText(more)) markup.push(`<div>${more}</div>`);
  }
  return markup.join('\n');
}

const LEVER_TEXT: ReadonlySet<string> = new Set([
  'text',
  'lists',
  'description',
  'descriptionPlain',
  'descriptionBody',
  'descriptionBodyPlain',
  'opening',
  'openingPlain',
  'additional',
  'additionalPlain',
  'salaryDescription',
  'salaryDescriptionPlain',
]);

/**
 * The fields of a row with its text in one place and its title under its usual name, where a job board (Lever) spreads them. Those of
 * Greenhouse and Ashby stand under names that are known anyway; any other row comes back as it is.
 */
export function jobBoardRow(fields: RowFields): RowFields {
  if (!isLever(fields)) return fields;
  return new Map<string, unknown>([
    ...[...fields].filter(([name]) => !LEVER_TEXT.has(name)),
    ['title', fields.get('text')],
    ['description', leverMarkup(fields)],
  ]);
}
