import type { ReaderName } from '@titlescope/core/reader-names';
import { loadModel } from '../load-model.ts';
import type { CandidateEngine } from './candidate-engine.ts';

/** The real engine of the candidate's commands: core with the weights of one reader and the tables. */
export async function loadCandidate(reader: ReaderName): Promise<CandidateEngine> {
  const [core, { knowledge, ownWords, resumeTables, rubric }, model] = await Promise.all([
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
    readResume: (document) =>
      core.readResume(document, model, { knowledge, words: ownWords, resume: resumeTables }),
    matchPosting: (reading, posting) =>
      core.matchPosting(reading, core.decode(posting, model, knowledge)),
    resumeResult: (reading, match) => core.toResume(reading, match),
    resumeTerminal: (reading, match, style) =>
      core.formatResumeTerminal(reading, knowledge, {
        ...style,
        ...(match === undefined ? {} : { match }),
      }),
    resumeHtml: (reading, match) =>
      core.formatResumeHtml(reading, knowledge, match === undefined ? {} : { match }),
    resumeMarkdown: (reading, match) =>
      core.formatResumeMarkdown(reading, knowledge, match === undefined ? {} : { match }),
  };
}
