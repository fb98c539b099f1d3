import { DEFAULT_READER, type ReaderName } from '@titlescope/core/reader-names';
import type { IntakeFormat } from '@titlescope/intake';
import { CliError } from '../errors.ts';
import type { StyleFlags } from '../terminal-style.ts';
import type { ReadRequest } from './intake-port.ts';

/** The flags of `decode` as commander hands them over. */
export interface DecodeFlags {
  readonly json?: boolean;
  readonly jsonl?: boolean;
  readonly html?: string;
  readonly markdown?: boolean;
  readonly title?: string;
  readonly explain?: boolean;
  readonly strict?: boolean;
  readonly titleColumn?: string;
  readonly textColumn?: string;
  readonly idColumn?: string;
  readonly format?: IntakeFormat;
  readonly color?: boolean;
  readonly width?: number;
  readonly reader?: ReaderName;
  readonly jobs?: number;
}

/** The input formats that `--format` can name: those of intake, here so that `--help` need not load it. */
export const INPUT_FORMATS: readonly IntakeFormat[] = [
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
];

/** Those of them that hold rows. */
export const ROW_FORMATS: readonly IntakeFormat[] = ['jsonl', 'csv', 'tsv', 'json'];

/** How the result is said, and where the page goes when it is HTML (`-` is standard output). */
export type Form =
  | { readonly kind: 'terminal' | 'json' | 'markdown' }
  | { readonly kind: 'jsonl' }
  | { readonly kind: 'html'; readonly to: string };

/** What `decode` was asked, free of contradictions. */
export interface DecodeRequest {
  readonly form: Form;
  readonly explain: boolean;
  readonly strict: boolean;
  readonly title: string | undefined;
  readonly read: ReadRequest;
  readonly style: StyleFlags;
  readonly reader: ReaderName;
  /** Threads that read rows; undefined leaves it to the machine. */
  readonly jobs: number | undefined;
}

function formOf(flags: DecodeFlags): Form {
  const asked: Form[] = [];
  if (flags.json) asked.push({ kind: 'json' });
  if (flags.jsonl) asked.push({ kind: 'jsonl' });
  if (flags.markdown) asked.push({ kind: 'markdown' });
  if (flags.html !== undefined) asked.push({ kind: 'html', to: flags.html });
  if (asked.length > 1) {
    const names = asked.map(({ kind }) => `--${kind}`).join(', ');
    throw new CliError(
      'forms-conflict',
      `${names}: ${asked.length} output forms; pass one of them`,
    );
  }
  return asked[0] ?? { kind: 'terminal' };
}

function readOf(flags: DecodeFlags): ReadRequest {
  return {
    ...(flags.format !== undefined && { format: flags.format }),
    ...(flags.titleColumn !== undefined && { titleColumn: flags.titleColumn }),
    ...(flags.textColumn !== undefined && { textColumn: flags.textColumn }),
    ...(flags.idColumn !== undefined && { idColumn: flags.idColumn }),
  };
}

/** Settles the flags into one request. Throws a `CliError` when two of them contradict each other. */
export function checkOptions(flags: DecodeFlags): DecodeRequest {
  return {
    form: formOf(flags),
    explain: flags.explain ?? false,
    strict: flags.strict ?? false,
    title: flags.title,
    read: readOf(flags),
    style: { color: flags.color, width: flags.width },
    reader: flags.reader ?? DEFAULT_READER,
    jobs: flags.jobs,
  };
}
