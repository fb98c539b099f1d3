import { EXIT_CODES } from './exit-codes.ts';

/** Where the full manual is, from the top of the repository. */
export const MANUAL = 'docs/cli.md';

/** The table of exit codes as help shows it. */
export function exitLines(): string {
  const lines = EXIT_CODES.map(({ code, meaning }) => `  ${String(code).padStart(3)}  ${meaning}`);
  return ['Exit codes:', ...lines].join('\n');
}

/** What follows the options in `titlescope --help`. */
export function topHelp(): string {
  return `
Examples:
  titlescope decode posting.txt
      Read one posting and show who owns what, with quotes.
  pbpaste | titlescope decode --title "Product Owner"
      Read what is on the clipboard (macOS) under the title it was offered with.
  titlescope decode --jsonl < postings.jsonl > verdicts.jsonl
      Read many: one verdict a line, in input order.
  titlescope ask posting.txt
      Ask before accepting: the best question first, and how the answers move the verdict.
  titlescope resume cv.txt --for posting.txt
      Read what a résumé proves, and hold it against a posting.
  titlescope answer my-answer.txt
      Read an interview answer: how strong it is, and what the interviewer hears.
  titlescope org roles/
      Read a company's role descriptions together: who owns what, overlaps, gaps.
  titlescope compare "product manager" "product owner"
      Set two roles side by side: theory, practice, pay, AI exposure.
  titlescope serve --open
      The same reading as an app in the browser, served by this machine to itself.
  titlescope market postings.csv --out report/
      Read a whole market: what a title tells, what scope is worth in pay.

Everything runs on this machine. Nothing is uploaded.

${exitLines()}

More: titlescope decode --help, and the manual in ${MANUAL}`;
}

/** What follows the options in `titlescope market --help`. */
export function marketHelp(): string {
  return `
Input:
  Any number of files; a quoted pattern such as 'data/*.csv.gz' is expanded. Columns are
  found by the names that exports use, or named; those used are listed. Rows stream
  through: a file may be larger than the memory. zstd needs Node 22.15 or later; Parquet is read on any.

Output, in the folder:
  report.html            the findings, with plots, intervals and what cannot be concluded
  tables/*.csv           every number of the report
  verdicts/*.parquet     one row a posting; columns in docs/market.md
  rejects.csv            rows that could not be read, with file, line and reason
  manifest.json          inputs and settings; rows = verdicts + rejects, always

  Stopped at any point, the same command goes on where it was and ends with the same bytes.
  Other inputs or settings are refused: name another folder for them.

DuckDB is needed once: npm start -- market installs it (about 70 MB), or see the message.

Examples:
  titlescope market postings.csv --out report/
  titlescope market 'jobs/*.parquet' --out report/ --text-column job_text

${exitLines()}

The manual: ${MANUAL}`;
}

/** What follows the options in `titlescope answer --help`. */
export function answerHelp(): string {
  return `
Input:
  A file, standard input, or what you type. A transcript with speakers is read too: only
  the turns of the person who answers count. Length earns nothing.

Output:
  The band (strong, solid, thin, weak), what earned and what cost it with quotes, what
  the interviewer hears, what will be asked next, and what to add. Every point is one
  line of packages/knowledge/data/rubric.yaml, and each counts once.

Attempts:
  The band and the points of each answer are kept in one file of your own data folder,
  $XDG_DATA_HOME/titlescope/attempts.json; its text is not. --no-save keeps nothing,
  --history plots what is kept.

Examples:
  titlescope answer my-answer.txt
  pbpaste | titlescope answer --question roadmap-killed
  titlescope answer --history

${exitLines()}

The manual: ${MANUAL}`;
}

/** What follows the options in `titlescope resume --help`. */
export function resumeHelp(): string {
  return `
Input:
  Text, Markdown, a saved page, a PDF with text in it, a Word file, or JSON Resume.
  Titles, employers and dates are found in the layouts that come: "Title, Employer
  (2019 – 2023)", "Title, Area — Employer", the order of a LinkedIn export, a table or
  two columns, dates before or after. Schools and certificates are no positions.

Output:
  What the lines prove of roadmap, customers and metrics, over all and for each position;
  whose each deed was (yours, shared, somebody else's); how the title stands to it; what
  an interviewer will question; and each strong line reworded for a company that does not
  use the title. A rewording uses only the line's own words. What is missing stands in
  brackets, as a question.

Examples:
  titlescope resume cv.pdf
  titlescope resume cv.txt --for posting.txt
  titlescope resume cv.docx --html reading.html
  titlescope resume cv.txt --markdown > reading.md

${exitLines()}

The manual: ${MANUAL}`;
}

/** What follows the options in `titlescope decode --help`. */
export function decodeHelp(): string {
  return `
Input:
  Plain text, Markdown, a saved web page (.html, .mhtml), a PDF or a Word file (.docx)
  is one posting. JSON lines, CSV, TSV and a JSON array hold many. The format is told
  from the content and the file name; --format overrides it. Several files are read in
  the order in which they are named.
  Columns are found by the names that exports use, whatever their case and separators:
    title       job title, title, position title, posting title, position, role, name
    text        description, job description, full description, text, body, content
    identifier  id, job id, posting id, uuid, url, link
  Other columns pass through to the verdict under "meta".

Output:
  One posting: a report. Several: one line each, with its title or id, the de-facto role,
  who holds roadmap, customers and metrics, and how the title stands to the work.
  With --jsonl each row gives one line, in input order. A row that could not be read
  gives an error row in its place: {"id", "error": {"code", "message", "line"}}.

Examples:
  titlescope decode posting.txt
  titlescope decode saved-page.html --html verdict.html
  titlescope decode posting.pdf
  titlescope decode posting.txt --explain
  titlescope decode offers/*.txt
  titlescope decode postings.csv --text-column body_plain --jsonl > verdicts.jsonl
  titlescope decode --jsonl < postings.jsonl | head -n 5

Environment:
  NO_COLOR, FORCE_COLOR   never or always colour; --color and --no-color win over both
  TITLESCOPE_DEBUG=1      show where a fault inside titlescope arose

${exitLines()}

The manual: ${MANUAL}`;
}

/** What follows the options in `titlescope serve --help`. */
export function serveHelp(): string {
  return `
The app reads in the browser tab: no text leaves it, and the server sees none. Only this
machine can reach it. Ctrl-C ends it.

Examples:
  titlescope serve --open
  titlescope serve --port 8080

${exitLines()}

The manual: ${MANUAL}`;
}
