import type { ReaderName } from '@titlescope/core/reader-names';
import { loadModel } from '../load-model.ts';
import type { CandidateEngine } from './candidate-engine.ts';

/** The real engine of the candidate's commands: core with the weights of one reader and the tables. */
export async function loadCandidate(reader: ReaderName): Promise<CandidateEngine> {
  const [core, { knowledge, ownWords, rubric }, model] = await Promise.all([
    import('@titlescope/core'),
    import('@titlescope/knowledge'),
    loadModel(reader),
  ]);
  const tables = { knowledge, words: ownWords, rubric };
  return {
    questions: knowledge.practice,
    readAnswer: (document, question) => core.readAnswer(document, model, tables, question),
    answerResult: core.toAnswer,
    answerTerminal: (reading, style) => core.formatAnswerTerminal(reading, knowledge, style),
    answerMarkdown: (reading) => core.formatAnswerMarkdown(reading, knowledge),
  };
}
