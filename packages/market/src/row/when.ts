const FIRST_YEAR = 1970;
const LAST_YEAR = 2100;
const ISO = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?![\d])/;
const YEAR_LAST = /^\d{1,2}[./-]\d{1,2}[./-](\d{4})(?!\d)/;
const EPOCH = /^\d{10}(?:\d{3})?(?:\.0+)?$/;
const WITH_NAME =
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s+(?:\d{1,2},?\s+)?(\d{4})\b/i;

/**
 * The year in which a posting was published: of an ISO date, a date that ends in the year, a month by its English name, or
 * seconds or milliseconds since 1970. Null for anything else ("3 days ago"), never a guess.
 */
export function yearOf(posted: string | undefined): number | null {
  if (posted === undefined) return null;
  if (EPOCH.test(posted)) {
    const number = Number(posted);
    const date = new Date(number > 1e11 ? number : number * 1000);
    return bounded(date.getUTCFullYear());
  }
  const found = ISO.exec(posted) ?? YEAR_LAST.exec(posted) ?? WITH_NAME.exec(posted);
  return found?.[1] === undefined ? null : bounded(Number(found[1]));
}

function bounded(year: number): number | null {
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : null;
}
