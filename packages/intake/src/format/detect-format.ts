/** The formats that are read. Those of many documents: `jsonl`, `csv`, `tsv`, `json`. */
export const INTAKE_FORMATS = [
  'text',
  'markdown',
  'html',
  'mhtml',
  'pdf',
  'docx',
  'json-resume',
  'jsonl',
  'csv',
  'tsv',
  'json',
] as const;

/** One format that is read. */
export type IntakeFormat = (typeof INTAKE_FORMATS)[number];

/** A format of one document that is told by its bytes and read whole. */
export type FileFormat = Extract<IntakeFormat, 'mhtml' | 'pdf' | 'docx'>;

/** A format of one document that is told by its text. */
export type TextFormat = Extract<IntakeFormat, 'text' | 'markdown' | 'html' | 'json-resume'>;

/** A format of one document. */
export type DocumentFormat = Exclude<IntakeFormat, RowFormat>;

/** A format that holds many documents, one a row. */
export type RowFormat = Extract<IntakeFormat, 'jsonl' | 'csv' | 'tsv' | 'json'>;

/** Whether a format holds many documents. */
export function isRowFormat(format: IntakeFormat): format is RowFormat {
  return format === 'jsonl' || format === 'csv' || format === 'tsv' || format === 'json';
}

/** Whether files of a format are read whole. */
export function isFileFormat(format: IntakeFormat): format is FileFormat {
  return format === 'mhtml' || format === 'pdf' || format === 'docx';
}

const BY_EXTENSION: Readonly<Record<string, TextFormat | RowFormat>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  mdx: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  jsonlines: 'jsonl',
  csv: 'csv',
  tsv: 'tsv',
  tab: 'tsv',
  json: 'json',
};

const HTML_START =
  /^(?:<\?xml[^<>]*>\s*)?(?:<!--[^>]{0,2000}-->\s*)*<(?:!doctype\s+html|html|head|body|main|article|section|div|p|h[1-6]|ul|ol|table|meta|title)\b/i;
const MARKDOWN_LINE = /^(?:#{1,6} \S|\*\*\S[^\n]{0,200}\*\*\s*$|```|\[[^\]\n]{1,200}\]\()/m;
const TABLE_NAMES =
  /(?:^|[,;\t|])"?(?:job[ _-]?)?(?:title|description|position|text|body|content)(?:[ _-]?\w+)?"?(?=[,;\t|]|$)/i;

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function ofBraces(head: string): RowFormat | undefined {
  const end = head.indexOf('\n');
  const line = (end === -1 ? head : head.slice(0, end)).trim();
  if (head.startsWith('[')) {
    return /^\[\s*(?:[{\]["\d-]|null|true|false|$)/.test(head.slice(0, 2000)) ? 'json' : undefined;
  }
  if (!/^\{\s*(?:["}]|$)/.test(head.slice(0, 2000))) return undefined;
  if (line === '{' || !line.endsWith('}')) return end === -1 || line === '{' ? 'json' : 'jsonl';
  return end !== -1 && head.slice(end).trim() !== '' && isJson(line) ? 'jsonl' : 'json';
}

// A JSON Resume (jsonresume.org) is one object with what is true of a person and at least one list of what they did.
const RESUME_BASICS = /"basics"\s*:\s*\{/;
const RESUME_LIST = /"(?:work|education|volunteer|projects|skills)"\s*:\s*\[/;

function isJsonResume(head: string): boolean {
  return head.startsWith('{') && RESUME_BASICS.test(head) && RESUME_LIST.test(head);
}

function ofContent(head: string): TextFormat | RowFormat {
  const start = head.trimStart();
  const braces = ofBraces(start);
  if (braces === 'json' && isJsonResume(start)) return 'json-resume';
  if (braces !== undefined) return braces;
  if (HTML_START.test(start.slice(0, 8000))) return 'html';
  const lineEnd = start.search(/[\r\n]/);
  const line = (lineEnd === -1 ? start : start.slice(0, lineEnd)).slice(0, 4000);
  const cells = line.split(/[,;\t|]/);
  if (lineEnd !== -1 && cells.length >= 2 && cells.length <= 200 && !/[.!?]\s*$/.test(line)) {
    const known = cells.filter((cell) => TABLE_NAMES.test(cell.trim())).length;
    if (known >= 2) return line.includes('\t') ? 'tsv' : 'csv';
  }
  if (start.startsWith('---\n') || start.startsWith('---\r\n')) return 'markdown';
  return MARKDOWN_LINE.test(start.slice(0, 16_000)) ? 'markdown' : 'text';
}

/**
 * The format of a text: by the extension of its name when that is known, else by its first characters (`head`; some
 * ten thousands suffice). A `.json` file that holds one object a line is `jsonl`.
 */
export function detectFormat(name: string | undefined, head: string): TextFormat | RowFormat {
  const extension = /\.([a-z]+)$/i.exec(name ?? '')?.[1]?.toLowerCase() ?? '';
  const named = Object.hasOwn(BY_EXTENSION, extension) ? BY_EXTENSION[extension] : undefined;
  if (named === undefined) return ofContent(head);
  if (named === 'json') {
    const start = head.trimStart();
    if (isJsonResume(start)) return 'json-resume';
    if (ofBraces(start) === 'jsonl') return 'jsonl';
  }
  return named;
}
