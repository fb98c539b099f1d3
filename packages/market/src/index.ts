export { type Database, openDatabase } from './database.ts';
export { MARKET_ERRORS, MarketError, type MarketErrorCode } from './errors.ts';
export {
  expandPattern,
  fingerprintOf,
  type MarketSource,
  openSource,
} from './input/open-input-files.ts';
export { type ReportOptions, writeReport } from './report/write-report.ts';
export { compareInMarket } from './roles/compare-in-market.ts';
export {
  ENOUGH,
  type MarketGroup,
  type MarketRole,
  type MarketRoles,
} from './roles/market-roles.ts';
export {
  ColumnsSeen,
  type InputColumns,
  LOOKED_AT,
  sayColumns,
  sayPayLacks,
} from './row/columns-seen.ts';
export { type Estimate, estimates, GROUPS } from './statistics/bootstrap.ts';
export { GroupedSums, type SumRow } from './statistics/grouped-sums.ts';
export { uncertaintyOf } from './statistics/uncertainty.ts';
export type { Share } from './statistics/wilson.ts';
export type { InputPrint, Settings } from './store/manifest.ts';
export { openStore, type PartRow, type RunCounts, type Store } from './store/store.ts';
