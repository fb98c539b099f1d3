import type { ReaderName } from '@titlescope/core/reader-names';
import { loadModel } from '../load-model.ts';
import type { AskEngine } from './ask-engine.ts';

/** The real engine of `ask`: core with the weights of one reader and the tables. */
export async function loadAsk(reader: ReaderName): Promise<AskEngine> {
  const [core, { knowledge }, model] = await Promise.all([
    import('@titlescope/core'),
    import('@titlescope/knowledge'),
    loadModel(reader),
  ]);
  const advise: AskEngine['advise'] = (judged, questions) =>
    core.advise(judged, knowledge, questions);
  return {
    names: {
      accountabilities: core.ACCOUNTABILITIES,
      owners: core.OWNERS,
      sources: core.ANSWER_SOURCES,
    },
    decode: (document) => core.decode(document, model, knowledge),
    record: (judged, answers) => core.recordAnswers(judged, answers, model, knowledge),
    questions: (judged, audience) => core.listQuestions(judged, audience, model.policy, knowledge),
    advise,
    label: (audience) =>
      knowledge.trust.find(({ source }) => source === audience)?.label ?? audience,
    terminal: (style) => core.askTerminal(knowledge, style),
    sheet: (judged, audience, questions) =>
      core.formatSheet(judged, knowledge, {
        audience,
        questions,
        advice: advise(judged, questions),
      }),
    asked: (recorded, audience, questions) =>
      core.toAsked(recorded, audience, questions, advise(recorded.judged, questions), knowledge),
    interview: (judged) => core.toInterview(judged, core.answersOf(judged)),
    parse: core.parseInterview,
    checkSameText: core.checkSameText,
  };
}
