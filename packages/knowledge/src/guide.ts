export {
  type ComparedAccountability,
  type ComparedFramework,
  compareRoles,
  type Part,
  type RoleComparison,
} from './guide/compare-roles.ts';
export { type ComparisonFormat, comparisonMarkdown } from './guide/comparison-markdown.ts';
export type * from './guide/entries.ts';
export { gapWords, PARTS, payWords, percent } from './guide/guide-words.ts';
export type { GuidePay, RoleExposure, RoleView } from './guide/role-view.ts';
export { guide } from './guide/tables.ts';
