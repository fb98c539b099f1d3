/** Every way a run of titlescope ends: the number, a name for code, and what it means for the caller. */
export const EXIT_CODES = [
  {
    code: 0,
    name: 'done',
    meaning: 'done; in a batch, rows that could not be read are error rows in the output',
  },
  {
    code: 1,
    name: 'unread',
    meaning: 'with --strict: the run is complete, but some rows could not be read',
  },
  {
    code: 2,
    name: 'input',
    meaning: 'wrong usage, an output that cannot be written, or no input that could be read',
  },
  { code: 3, name: 'fault', meaning: 'a fault inside titlescope; please report it' },
  { code: 130, name: 'interrupted', meaning: 'stopped by Ctrl-C' },
] as const;

/** One row of the exit-code table. */
export type ExitEntry = (typeof EXIT_CODES)[number];

/** The numbers a run can end with. */
export type ExitCode = ExitEntry['code'];

/** The exit code of a name in the table. */
export const EXIT: Readonly<Record<ExitEntry['name'], ExitCode>> = {
  done: 0,
  unread: 1,
  input: 2,
  fault: 3,
  interrupted: 130,
};
