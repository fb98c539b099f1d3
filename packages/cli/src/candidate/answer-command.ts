import type { PracticeEntry } from '@titlescope/core';
import { DEFAULT_READER, type ReaderName } from '@titlescope/core/reader-names';
import { CliError } from '../errors.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { jsonText } from '../json-text.ts';
import { plainLine } from '../plain-line.ts';
import { terminalStyle } from '../terminal-style.ts';
import { keepAttempt, readAttempts } from './attempts.ts';
import type { CandidateEngine } from './candidate-engine.ts';
import { oneForm } from './one-form.ts';
import { plotAttempts } from './plot-attempts.ts';
import { readText, readTyped } from './read-text.ts';

/** The flags of `answer` as commander hands them over. */
export interface AnswerFlags {
  readonly json?: boolean;
  readonly markdown?: boolean;
  readonly question?: string;
  readonly questions?: boolean;
  readonly history?: boolean;
  readonly save?: boolean;
  readonly reader?: ReaderName;
  readonly color?: boolean;
  readonly width?: number;
}

/** Runs `titlescope answer` and resolves to its exit code. Throws a `CliError` for what stops it. */
export async function answerCommand(
  path: string | undefined,
  flags: AnswerFlags,
  io: Io,
): Promise<ExitCode> {
  oneForm(flags);
  const engine = await io.loadCandidate(flags.reader ?? DEFAULT_READER);
  const question = questionOf(flags.question, engine);
  if (flags.questions) return sayQuestions(flags, engine, io);
  if (flags.history) return sayHistory(question, flags, engine, io);
  const document =
    path === undefined && io.stdin.isTerminal
      ? await readTyped(promptOf(question), 'answer', io)
      : await readText(path, 'answer', io);
  const reading = engine.readAnswer(document, question);
  const empty = reading.notices.find(({ code }) => code === 'answer-empty');
  if (empty !== undefined) {
    const name = path === undefined || path === '-' ? 'standard input' : plainLine(path);
    throw new CliError(
      'answer-empty',
      `${name}: answer is empty; write or paste what you would say`,
    );
  }
  if (flags.json) await io.stdout.write(`${jsonText(engine.answerResult(reading), 2)}\n`);
  else if (flags.markdown) await io.stdout.write(engine.answerMarkdown(reading));
  else {
    const style = terminalStyle({ color: flags.color, width: flags.width }, io.env, io.stdout);
    await io.stdout.write(engine.answerTerminal(reading, style));
  }
  if (flags.save !== false) {
    const isKept = await keepAttempt(reading, io);
    if (isKept && io.stderr.isTerminal)
      await io.stderr.write('titlescope: attempt kept; see titlescope answer --history\n');
  }
  return EXIT.done;
}

function questionOf(id: string | undefined, engine: CandidateEngine): PracticeEntry | null {
  if (id === undefined) return null;
  const question = engine.questions.find((one) => one.id === id);
  if (question !== undefined) return question;
  throw new CliError(
    'question-unknown',
    `--question ${plainLine(id)}: no such practice question; see them with --questions`,
  );
}

/** The bank of practice questions, a line each. */
async function sayQuestions(
  flags: AnswerFlags,
  engine: CandidateEngine,
  io: Io,
): Promise<ExitCode> {
  const { questions } = engine;
  if (flags.json) await io.stdout.write(`${jsonText(questions, 2)}\n`);
  else {
    const widest = Math.max(...questions.map(({ id }) => id.length));
    const lines = questions.map(
      ({ id, question }) => `${id.padEnd(widest)}  ${plainLine(question)}\n`,
    );
    await io.stdout.write(lines.join(''));
  }
  return EXIT.done;
}

function promptOf(question: PracticeEntry | null): string {
  const asked =
    question === null ? 'Your answer, as you would say it.' : plainLine(question.question);
  return `${asked}\nEnd with Ctrl-D, or with a line that holds a single dot.\n\n`;
}

async function sayHistory(
  question: PracticeEntry | null,
  flags: AnswerFlags,
  engine: CandidateEngine,
  io: Io,
): Promise<ExitCode> {
  const all = await readAttempts(io);
  const attempts = question === null ? all : all.filter((one) => one.question === question.id);
  if (flags.json) {
    await io.stdout.write(`${jsonText({ schema: 'titlescope/attempts@1', attempts }, 2)}\n`);
    return EXIT.done;
  }
  if (attempts.length === 0) {
    await io.stderr.write('titlescope: no attempts kept yet; answer a question first\n');
    return EXIT.done;
  }
  const style = terminalStyle({ color: flags.color, width: flags.width }, io.env, io.stdout);
  await io.stdout.write(plotAttempts(attempts, engine.questions, style));
  return EXIT.done;
}
