import type { PassAgreement } from './agreement-of-passes.ts';
import type { AnswersResult } from './score-answers.ts';
import type { LineScores } from './score-lines.ts';
import type { ResumesResult } from './score-resumes.ts';

/** Everything that is scored of the candidate's side, with the reader that it was scored with. */
export interface CandidateResult {
  readonly reader: { readonly name: string; readonly version: string };
  readonly agreement: PassAgreement;
  readonly answers: AnswersResult;
  readonly resumes: ResumesResult;
  /** Lines by themselves. */
  readonly lines: readonly LineScores[];
}
