import type { Advice, Answer, AskTerminal, Audience, Judged } from '@titlescope/core';
import type { Io } from '../io.ts';
import { paint } from '../paint.ts';
import type { AskEngine } from './ask-engine.ts';
import { parseLine } from './parse-line.ts';
import { typedLines } from './typed-lines.ts';

/** What a session begins with. */
export interface SessionStart {
  /** The posting as read, without answers. */
  readonly read: Judged;
  readonly answers: readonly Answer[];
  readonly audience: Audience;
  readonly color: boolean;
  /** Called after each change with the document as it stands. */
  readonly keep: (judged: Judged) => Promise<void>;
}

const KEYS = 'r this role · s shared · o somebody else · n no answer, then their words';
const MORE = 'k skip · w recruiter|manager|peer · u undo · ? what answers mean · q quit';
const STOP = '  You can stop here with q.';
const PROMPT = 'r s o n k w u ? q > ';
const UNKNOWN = 'Begin with r, s, o or n, as in "o the CPO sets it"; ? shows more.';
const TOO_LONG = 'Too long; keep it under 2,000 characters.';

/** Asks one question after the other, best first, until nothing is worth asking or the person stops. Resolves to the answers. */
export async function holdSession(
  start: SessionStart,
  engine: AskEngine,
  say: AskTerminal,
  io: Io,
): Promise<readonly Answer[]> {
  const nextLine = typedLines(io.stdin);
  const quiet = (text: string): string => paint(start.color, 'dim', text);
  const tell = (text: string): Promise<void> => io.stdout.write(text);
  const judgedWith = (answers: readonly Answer[]): Judged =>
    engine.record(start.read, answers).judged;

  let { answers, audience } = start;
  let judged = judgedWith(answers);
  let skipped: readonly string[] = [];
  let told: string | undefined;
  let shown: string | undefined;

  await tell(`${say.standing(judged)}\n`);
  for (;;) {
    const questions = engine
      .questions(judged, audience)
      .filter(({ accountability }) => !skipped.includes(`${audience} ${accountability}`));
    const advice = engine.advise(judged, questions);
    const code = codeOf(advice);
    const [question] = questions;
    if (code !== undefined && code !== told) {
      const stop = question === undefined ? '' : `${quiet(STOP)}\n`;
      await tell(`${say.advice(judged, advice)}${stop}\n`);
    }
    told = code;
    if (question === undefined) {
      await tell(`Nothing more is left to ask ${engine.label(audience)}.\n`);
      return answers;
    }
    const name = `${audience} ${question.accountability}`;
    if (name !== shown) await tell(say.question(question, audience));
    if (shown === undefined) await tell(`${quiet(`  ${KEYS}\n  ${MORE}`)}\n`);
    shown = name;
    await tell(quiet(PROMPT));
    const line = await nextLine();
    if (line === undefined || !io.stdin.isTerminal) await tell('\n');
    if (line === undefined) return answers;
    const command = parseLine(line);
    switch (command.kind) {
      case 'quit':
        return answers;
      case 'more':
        await tell(`${say.means(question)}${quiet(`  ${KEYS}\n  ${MORE}`)}\n`);
        break;
      case 'skip':
        skipped = [...skipped, name];
        await tell('\n');
        break;
      case 'audience':
        audience = command.audience;
        await tell('\n');
        break;
      case 'undo': {
        answers = answers.slice(0, -1);
        judged = judgedWith(answers);
        await start.keep(judged);
        await tell(`\n${say.standing(judged)}\n`);
        break;
      }
      case 'answer': {
        const { owner, source = audience, words } = command;
        const date = io.today().slice(0, 10);
        const { accountability } = question;
        const answer: Answer = { accountability, owner, words, source, date };
        const recorded = engine.record(judged, [answer]);
        answers = [...answers, answer];
        ({ judged } = recorded);
        await start.keep(judged);
        await tell(`\n${say.moved(recorded)}\n`);
        if (source !== audience) skipped = [...skipped, name];
        break;
      }
      default:
        await tell(`  ${command.kind === 'too-long' ? TOO_LONG : UNKNOWN}\n`);
    }
  }
}

function codeOf(advice: Advice): string | undefined {
  return 'code' in advice ? advice.code : undefined;
}
