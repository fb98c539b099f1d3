import type { AskedQuestion } from '@titlescope/core';
import { loadModel } from '../load-model.ts';
import type { ReaderName } from '../reader-names.ts';
import type { CandidateEngine } from './candidate-engine.ts';

/** The real engine of the candidate's commands: core with the weights of one reader and the tables. */
export async function loadCandidate(reader: ReaderName): Promise<CandidateEngine> {
  const [core, { knowledge, ownWords, rubric }, model] = await Promise.all([
    import('@titlescope/core'),
    import('@titlescope/knowledge'),
    loadModel(reader),
  ]);
  const tables = { knowledge, words: ownWords, rubric };
  const about = ['roadmap', 'customers', 'metrics', 'viability'] as const;
  const questions = about.flatMap((id): AskedQuestion[] => {
    const line = rubric.earns.find((entry) => entry.question === id);
    return line === undefined ? [] : [{ id, ask: line.followUp, about: id }];
  });
  return {
    questions,
    readAnswer: (document, question) => core.readAnswer(document, model, tables, question),
    answerResult: core.toAnswer,
    answerTerminal: (reading, style) => core.formatAnswerTerminal(reading, knowledge, style),
    answerMarkdown: (reading) => core.formatAnswerMarkdown(reading, knowledge),
  };
}
