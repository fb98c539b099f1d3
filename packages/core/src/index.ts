export { formatAnswerMarkdown } from './answer/answer-markdown.ts';
export type {
  AnswerNotice,
  AnswerNoticeCode,
  AnswerReading,
  Mark,
} from './answer/answer-reading.ts';
export { ANSWER_NOTICES } from './answer/answer-reading.ts';
export { formatAnswerTerminal } from './answer/answer-terminal.ts';
export * as answerWords from './answer/answer-words.ts';
export type * from './answer/contract.ts';
export { type AnswerTables, readAnswer } from './answer/read-answer.ts';
export { BANDS, type Band, type Rubric } from './answer/rubric.ts';
export { toAnswer } from './answer/to-answer.ts';
export { type Advice, advise, type Fact } from './ask/advise.ts';
export { applyAnswers, type Judge } from './ask/apply-answers.ts';
export {
  checkSameText,
  type InterviewIssue,
  type ParsedInterview,
  parseInterview,
  toInterview,
} from './ask/interview.ts';
export type { Interview } from './ask/interview-contract.ts';
export {
  type Change,
  type ChangedField,
  type Recorded,
  recordAnswers,
} from './ask/record-answers.ts';
export { decode } from './decode.ts';
export {
  ACCOUNTABILITIES,
  type Accountability,
  type ByAccountability,
  byAccountability,
  type FindingOwner,
  OWNERS,
  type Owner,
  THREE_QUESTIONS,
} from './document/accountability.ts';
export { ANSWER_SOURCES, type Answer, type AnswerSource } from './document/answer.ts';
export { type Document, type DocumentKind, quote, type Span } from './document/document.ts';
export { ORGANISATIONS, type OrganisationKind, ROLES, type RoleName } from './document/role.ts';
export { type ErrorCode, isTitlescopeError, TitlescopeError } from './errors.ts';
export { OWN_ANSWERS } from './first-person/own-answers.ts';
export type { OwnWords } from './first-person/own-words.ts';
export { PARTICULARS, type Particular, type ParticularKind } from './first-person/particular.ts';
export type { OwnFinding } from './first-person/read-own.ts';
export { answersOf } from './judge/answers.ts';
export {
  EXPOSURE_MEASURES,
  type ExposureEntry,
  type ExposureGroup,
  type ExposureKnowledge,
  type ExposureMeasure,
  type MeasureCode,
  type Measured,
} from './judge/exposure/exposure-knowledge.ts';
export type { ExposedDuty, ExposureJudgement } from './judge/exposure/judge-exposure.ts';
export { judge } from './judge/judge.ts';
export type { Flag, Judged, Judgement, Question, TitleGap } from './judge/judged.ts';
export type * from './judge/knowledge.ts';
export { listQuestions } from './judge/list-questions.ts';
export { findPay, type PayRange } from './judge/pay/find-pay.ts';
export type { PayJudgement } from './judge/pay/judge-pay.ts';
export type * from './judge/pay/pay-knowledge.ts';
export type { PayPeriod } from './judge/pay/pay-period.ts';
export { comparablePay, type PayBand, type PayPlacement } from './judge/pay/place-pay.ts';
export type { PayLikeness } from './judge/pay/say-pay.ts';
export { type StatedPay, statePay } from './judge/pay/state-pay.ts';
export type { RolePoints, RolePolicy } from './judge/policy.ts';
export { readTitle } from './judge/read-title.ts';
export type { Source } from './judge/source.ts';
export type { Model } from './model/model.ts';
export { parseModel } from './model/parse-model.ts';
export type * from './org/contract.ts';
export { formatOrgHtml } from './org/org-html.ts';
export { formatOrgMarkdown } from './org/org-markdown.ts';
export type { Description, LeftOut, OrgReading } from './org/org-reading.ts';
export { formatOrgTerminal } from './org/org-terminal.ts';
export { readOrg } from './org/read-org.ts';
export { toOrg } from './org/to-org.ts';
export { read } from './read/read.ts';
export type { Claim, Read, Reader, ReaderIdentity, Reading } from './read/reading.ts';
export * as askWords from './report/ask-words.ts';
export { padded, wrapped } from './report/columns.ts';
export type * from './report/contract.ts';
export { escapeHtml } from './report/escape-html.ts';
export { escapeMarkdown } from './report/escape-markdown.ts';
export { formatHtml } from './report/html.ts';
export { formatSheet, type SheetOptions } from './report/interview-sheet.ts';
export { formatMarkdown } from './report/markdown.ts';
export * as marketWords from './report/market-words.ts';
export { cutPieces, type Piece, type Pointed } from './report/pieces.ts';
export { formatTerminal } from './report/terminal.ts';
export { type AskTerminal, askTerminal } from './report/terminal-ask.ts';
export { type Asked, toAsked } from './report/to-asked.ts';
export { toVerdict } from './report/to-verdict.ts';
export { clipped, shownQuote, visible, visibleLine } from './report/visible.ts';
export * as words from './report/words.ts';
export type * from './resume/contract.ts';
export { matchPosting, type PostingAsk, type PostingMatch } from './resume/match-posting.ts';
export { type ResumeReadingTables, readResume } from './resume/read-resume.ts';
export { formatResumeHtml } from './resume/resume-html.ts';
export { formatResumeMarkdown } from './resume/resume-markdown.ts';
export type {
  Conflation,
  LineClaim,
  ResumeLine,
  ResumeNotice,
  ResumeNoticeCode,
  ResumePosition,
  ResumeReading,
  Rewording,
  Scope,
  WorkGroup,
  WorkShares,
} from './resume/resume-reading.ts';
export { RESUME_NOTICES } from './resume/resume-reading.ts';
export type { ResumeTables } from './resume/resume-tables.ts';
export { formatResumeTerminal } from './resume/resume-terminal.ts';
export * as resumeWords from './resume/resume-words.ts';
export { toResume } from './resume/to-resume.ts';
export { segment } from './segment/segment.ts';
export { SECTIONS, type Section, type Segment, type Segmented } from './segment/segmented.ts';
export { weigh } from './weigh/weigh.ts';
export type { Answered, Evidence, Finding, SetAside, Weighed } from './weigh/weighed.ts';
export type { Weigher } from './weigh/weigher.ts';
