#!/usr/bin/env node
import { writeSync } from 'node:fs';
import process from 'node:process';
import { EXIT } from './exit-codes.ts';
import { interruptNote } from './interrupt-note.ts';
import { nodeIo } from './node-io.ts';
import { run } from './run.ts';

const STANDARD_ERROR = 2;

process.once('SIGINT', () => {
  if (process.stderr.isTTY) writeSync(STANDARD_ERROR, '\r\u001b[2K\u001b[0m');
  const note = interruptNote();
  if (note !== undefined) writeSync(STANDARD_ERROR, `${note}\n`);
  process.exit(EXIT.interrupted);
});

process.exit(await run(process.argv.slice(2), nodeIo()));
