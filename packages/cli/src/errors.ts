import { EXIT, type ExitCode } from './exit-codes.ts';

/** Codes of what can stop the command. Stable, never reused; each has a line in docs/errors.md. */
export type CliErrorCode =
  | 'answer-empty'
  | 'answer-form'
  | 'arguments-too-many'
  | 'attempts-damaged'
  | 'command-unknown'
  | 'fault'
  | 'file-denied'
  | 'file-is-directory'
  | 'file-missing'
  | 'file-unreadable'
  | 'forms-conflict'
  | 'html-is-directory'
  | 'html-path'
  | 'html-several'
  | 'html-unwritable'
  | 'interview-not-json'
  | 'interview-other-text'
  | 'interview-shape'
  | 'interview-unwritable'
  | 'interview-version'
  | 'no-input'
  | 'no-rows'
  | 'option-unknown'
  | 'option-value-invalid'
  | 'option-value-missing'
  | 'org-empty'
  | 'org-too-many'
  | 'output-unwritable'
  | 'question-unknown'
  | 'page-missing'
  | 'port-unavailable'
  | 'posting-on-input'
  | 'role-unknown'
  | 'roles-same'
  | 'resume-empty'
  | 'stdin-twice'
  | 'text-several'
  | 'text-unread'
  | 'title-several'
  | 'usage'
  | 'weights-missing';

/**
 * What each code means and what to do about it, one line each.
 *
 * @public read by scripts/generate-errors.mjs
 */
export const CLI_ERRORS: Readonly<Record<CliErrorCode, string>> = {
  'answer-empty': 'There is no answer to read. Write or paste what you would say.',
  'answer-form':
    'An `--answer` has another form than `WHAT=OWNER[@WHO][:WORDS]`, or a name in it is unknown; the message lists them.',
  'arguments-too-many': 'The command takes fewer arguments than were given. See its `--help`.',
  'attempts-damaged':
    'The file of earlier attempts cannot be used; the message has the reason. Mend or remove it, or pass `--no-save`.',
  'command-unknown':
    'There is no command of this name. To read a file, write `titlescope decode` before its name.',
  fault:
    'Something broke inside titlescope. Run it again with `TITLESCOPE_DEBUG=1` to see where, and report it.',
  'file-denied': 'The file may not be read. Make it readable, or run as somebody who may read it.',
  'file-is-directory': 'The path is a directory. Name its files.',
  'file-missing': 'There is no file at the path. Check the path, or pass `-` for standard input.',
  'file-unreadable': 'The file could not be read to its end; the message has the reason.',
  'forms-conflict':
    'More than one output form was asked for. Pass one of `--json`, `--jsonl`, `--markdown`, `--html`.',
  'html-is-directory': 'The path for the page is a directory. Name a file in it.',
  'html-path': 'The path for the page is empty. Pass a file name, or `-` for standard output.',
  'html-several':
    'A page shows one posting and the input holds several. Pass one posting, or use `--jsonl`.',
  'html-unwritable': 'The page could not be written; the message has the reason.',
  'interview-not-json':
    'The saved interview is not JSON; the message has the place. Mend it, or begin a new interview.',
  'interview-other-text':
    'The saved interview belongs to another posting, or the posting has changed since. Pass the text that it was held about.',
  'interview-shape':
    'A field of the saved interview is missing, unknown or of the wrong kind; the message says which, and what may stand there.',
  'interview-unwritable': 'The interview could not be saved; the message has the reason.',
  'interview-version':
    'The file is not a saved interview of a version that this titlescope reads: its `schema` says another.',
  'no-input': 'No file was named and nothing is piped in. Name a file or pipe a posting in.',
  'no-rows': 'The input is of a format that holds rows, and it holds none.',
  'option-unknown': 'There is no option of this name. See the command’s `--help`.',
  'option-value-invalid': 'The value is not one that the option takes; the message lists them.',
  'option-value-missing': 'The option needs a value after it.',
  'org-empty':
    'No role description was found among the files and folders that were named. Check the paths; the lines before say what was left out.',
  'org-too-many':
    'There are more files or descriptions than one organisation has. Name the folder of the role descriptions, or use `titlescope market`.',
  'output-unwritable':
    'Standard output could not be written, for example because the disk is full; the message has the reason.',
  'question-unknown': 'There is no practice question of this name; the message lists them.',
  'page-missing':
    'The built app is not there. In a clone, run `npm start -- serve`, which builds it; else install titlescope again.',
  'port-unavailable':
    'The port cannot be had: something else listens there, or it may not be used. Pass another, or none to get a free one.',
  'posting-on-input':
    'With `--interactive` the answers come from standard input, so the posting must come from a file.',
  'role-unknown':
    'The name is no role or title of the knowledge tables, or stands for several. The message lists the roles.',
  'roles-same': 'Both names mean the same role. Pass two different ones.',
  'resume-empty':
    'There is no text in the résumé. Save it as text, PDF or Word, or paste it. A scanned image holds no text.',
  'stdin-twice': 'Standard input (`-`) was named more than once. It can be read only once.',
  'text-several': 'The file holds several documents where one is read. Pass one at a time.',
  'text-unread':
    'The file could not be read as a text; the message has the reason and the code of intake.',
  'title-several':
    '`--title` names one posting and the input can hold several. Drop it, or use `--title-column`.',
  'weights-missing':
    'The file of trained weights that belongs to `@titlescope/core` could not be read. Install titlescope again.',
  usage: 'The command line could not be understood. See `--help`.',
};

/** Something the caller can put right: a message with its remedy, a stable code, and the exit code it ends with. */
export class CliError extends Error {
  readonly code: CliErrorCode;
  readonly exit: ExitCode;

  constructor(code: CliErrorCode, message: string, exit: ExitCode = EXIT.input) {
    super(message);
    this.name = 'CliError';
    this.code = code;
    this.exit = exit;
  }
}
