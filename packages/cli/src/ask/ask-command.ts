import type { Answer, Judged, Recorded } from '@titlescope/core';
import { DEFAULT_READER } from '@titlescope/core/reader-names';
import { readText } from '../candidate/read-text.ts';
import type { TerminalStyle } from '../engine.ts';
import { CliError } from '../errors.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { jsonText } from '../json-text.ts';
import { plainLine } from '../plain-line.ts';
import { terminalStyle } from '../terminal-style.ts';
import type { AskEngine } from './ask-engine.ts';
import { type AskFlags, formOf } from './ask-options.ts';
import { readInterview, saveInterview } from './interview-file.ts';
import { answerFlag, parseAnswer, shellWord } from './parse-answer.ts';
import { holdSession } from './session.ts';

/** Questions that a report shows while there is something to ask. */
const QUESTIONS_SHOWN = 3;

/** Runs `titlescope ask` and resolves to its exit code. Throws a `CliError` for what stops it. */
export async function askCommand(
  path: string | undefined,
  flags: AskFlags,
  io: Io,
): Promise<ExitCode> {
  const form = formOf(path, flags, io);
  const engine = await io.loadAsk(flags.reader ?? DEFAULT_READER);
  const audience = flags.for ?? 'manager';
  const given = (flags.answer ?? []).map((text) =>
    parseAnswer(text, engine.names, { source: audience, date: flags.date }),
  );
  const document = await readText(path, 'posting', io);
  if (document.text.trim() === '') {
    const name = path === undefined || path === '-' ? 'standard input' : plainLine(path);
    throw new CliError('text-unread', `${name}: holds no text; check that it is the right file`);
  }
  const titled = flags.title === undefined ? document : { ...document, title: flags.title };
  const saved =
    flags.resume === undefined
      ? []
      : (await readInterview(flags.resume, titled, engine, io)).answers;
  const answers: readonly Answer[] = [...saved, ...given];
  const read = engine.decode(titled);
  const style = terminalStyle({ color: flags.color, width: flags.width }, io.env, io.stdout);

  if (form === 'session') {
    const file = flags.save ?? flags.resume;
    const keep = async (judged: Judged): Promise<void> => {
      if (file !== undefined) await saveInterview(file, judged, engine, io);
    };
    const all = await holdSession(
      { read, answers, audience, color: style.color, keep },
      engine,
      engine.terminal(style),
      io,
    );
    await io.stdout.write(farewell(path ?? '', all, file));
    return EXIT.done;
  }
  const recorded = engine.record(read, answers);
  const questions = engine.questions(recorded.judged, audience);
  if (flags.save !== undefined) {
    await saveInterview(flags.save, recorded.judged, engine, io);
    await io.stderr.write(`titlescope: wrote ${plainLine(flags.save)}\n`);
  }
  if (form === 'json') {
    await io.stdout.write(`${jsonText(engine.asked(recorded, audience, questions), 2)}\n`);
  } else if (form === 'markdown') {
    await io.stdout.write(engine.sheet(recorded.judged, audience, questions));
  } else await io.stdout.write(report(recorded, flags, style, engine));
  return EXIT.done;
}

function report(
  recorded: Recorded,
  flags: AskFlags,
  style: TerminalStyle,
  engine: AskEngine,
): string {
  const { judged } = recorded;
  const audience = flags.for ?? 'manager';
  const questions = engine.questions(judged, audience);
  const advice = engine.advise(judged, questions);
  const say = engine.terminal(style);
  const isSettled = 'code' in advice;
  const moved = recorded.changes.length > 0 || recorded.bits > 0 ? [say.moved(recorded)] : [];
  return [
    say.standing(judged),
    ...moved,
    ...(isSettled || advice.kind === 'open' ? [say.advice(judged, advice)] : []),
    ...(isSettled ? [] : questions.slice(0, QUESTIONS_SHOWN)).map((question) =>
      say.question(question, audience),
    ),
  ].join('\n');
}

/** Where the answers are, or how to come back to them. */
function farewell(path: string, answers: readonly Answer[], file: string | undefined): string {
  if (answers.length === 0) return '';
  const count = answers.length === 1 ? '1 answer' : `${answers.length} answers`;
  if (file !== undefined) {
    const again = `titlescope ask ${shellWord(plainLine(path))} --resume ${shellWord(plainLine(file))}`;
    return `\n${count} saved. To go on: ${again}\n`;
  }
  const flags = answers.map((answer) => `    ${answerFlag(answer)}`).join(' \\\n');
  return `\n${count}, not saved (--save FILE keeps them). To come back:\n  titlescope ask ${shellWord(plainLine(path))} \\\n${flags}\n`;
}
