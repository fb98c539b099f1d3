import { advise } from '../src/ask/advise.ts';
import { recordAnswers } from '../src/ask/record-answers.ts';
import type { Answer } from '../src/document/answer.ts';
import type { Judged } from '../src/judge/judged.ts';
import type { Audience, Knowledge } from '../src/judge/knowledge.ts';
import { listQuestions } from '../src/judge/list-questions.ts';
import type { Asked } from '../src/report/to-asked.ts';
import { toAsked } from '../src/report/to-asked.ts';
import { REAL_MODELS } from './real-model.ts';

/** All that a session of asking comes to for a document and answers, with the committed score card. */
export function askedCase(
  judged: Judged,
  answers: readonly Answer[],
  audience: Audience,
  knowledge: Knowledge,
) {
  const model = REAL_MODELS.linear;
  const recorded = recordAnswers(judged, answers, model, knowledge);
  const questions = listQuestions(recorded.judged, audience, model.policy, knowledge);
  const advice = advise(recorded.judged, knowledge, questions);
  const asked: Asked = toAsked(recorded, audience, questions, advice, knowledge);
  return { recorded, questions, advice, asked };
}
