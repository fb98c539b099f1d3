import {
  decode,
  type Model,
  matchPosting,
  readAnswer as read,
  readResume as readAll,
  segment,
} from '@titlescope/core';
import { knowledge, ownWords, resumeTables, rubric } from '@titlescope/knowledge';
import type { AnswerOutcome, ResumeOutcome, Stage, Works } from './messages.ts';
import { openSource } from './open-source.ts';

type Say = (stage: Stage, length: number) => void;

/** Reads a résumé, and holds it against a posting when there is one. */
export async function readResume(
  { source, posting }: Works['resume']['asks'],
  model: Model,
  say: Say,
): Promise<ResumeOutcome> {
  say('opening', source.kind === 'text' ? source.text.length : source.bytes.length);
  const opened = await openSource({ ...source, as: 'resume' });
  if (!opened.ok) return opened;
  const { document, notices } = opened;
  say('reading', document.text.length);
  const wanted = posting === null ? null : await openSource(posting);
  const tables = { knowledge, words: ownWords, resume: resumeTables };
  const reading = readAll(document, model, tables);
  const match =
    wanted?.ok === true ? matchPosting(reading, decode(wanted.document, model, knowledge)) : null;
  const unread = wanted?.ok === false ? wanted : null;
  say('showing', document.text.length);
  return { ok: true, reading, segments: segment(document).segments, match, unread, notices };
}

/** Reads an interview answer, to a practice question when one is named. */
export function readAnswer(
  { text, question }: Works['answer']['asks'],
  model: Model,
  say: Say,
): AnswerOutcome {
  say('reading', text.length);
  const document = { kind: 'answer', text } as const;
  const asked = knowledge.practice.find(({ id }) => id === question) ?? null;
  const reading = read(document, model, { knowledge, words: ownWords, rubric }, asked);
  return { ok: true, reading, segments: segment(document).segments };
}
