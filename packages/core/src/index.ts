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
export { type Document, type DocumentKind, quote, type Span } from './document/document.ts';
export { ORGANISATIONS, type OrganisationKind, ROLES, type RoleName } from './document/role.ts';
export { type ErrorCode, isTitlescopeError, TitlescopeError } from './errors.ts';
export { judge } from './judge/judge.ts';
export type { Flag, Judged, Judgement, TitleGap } from './judge/judged.ts';
export type * from './judge/knowledge.ts';
export type { RolePoints, RolePolicy } from './judge/policy.ts';
export type { Model } from './model/model.ts';
export { parseModel } from './model/parse-model.ts';
export { read } from './read/read.ts';
export type { Claim, Read, Reader, ReaderIdentity, Reading } from './read/reading.ts';
export type * from './report/contract.ts';
export { formatHtml } from './report/html.ts';
export { formatMarkdown } from './report/markdown.ts';
export { formatTerminal } from './report/terminal.ts';
export { toVerdict } from './report/to-verdict.ts';
export { segment } from './segment/segment.ts';
export { SECTIONS, type Section, type Segment, type Segmented } from './segment/segmented.ts';
export { weigh } from './weigh/weigh.ts';
export type { Evidence, Finding, SetAside, Weighed } from './weigh/weighed.ts';
export type { Weigher } from './weigh/weigher.ts';
