import type { Span } from '../../document/document.ts';

/** Words that say that a figure near them is what the job pays. */
const PAY =
  /salar(?:y|ies)|compensation|remuneration|\bwages?\b|\bpa(?:y|ys|id)\b|\bbase\b|\bearnings?\b|\bearn\b|\brate\b|\bCTC\b|\bLPA\b|gehalt|vergütung|verdienst|\blohn|entgelt|tagessatz|stundensatz|salaire|rémunération|\bTJM\b|salario|sueldo|retribuci[oó]n|remuneraci[oó]n|salaris|\bbr(?:utt?o|uto|ut)\b|\bgross\b|wynagrodzeni|pensj|widełki|zarobk|\bDOE\b|depending on experience|je nach erfahrung/gi;

/** Words that say that a figure near them is something else: a budget, revenue, funding, a bonus, a benefit, a price. */
const ELSE =
  /budget|revenue|turnover|umsatz|chiffre d['’]affaires|funding|\bfunds?\b|\bfunded\b|\brais(?:ed?|ing)\b|valu(?:ed|ation)|\b(?:ARR|MRR|GMV|AUM|GDP)\b|\bassets\b|capitali[sz]ation|\bsales\b|\bseries [a-h]\b|invest(?:ed|ments?|ors?)|\breferr?als?\b|bonus|sign(?:ing)?[- ]on\b|\bsigning\b|relocation|allowance|stipend|reimburs|tuition|learning|training|certification|conference|insurance|\bcredits?\b|equity|\bRSUs?\b|\bstock|\bshares?\b|\boptions\b|\bgrants?\b|donat|charit|\bsav(?:e[ds]?|ings?)\b|\bdeals?\b|\bworth\b|portfolio|P&L|\bspend|transact|\bpayments?\b|volume|\bquota|\bprizes?\b|\bawards?\b|\bOTE\b|on[- ]target|commission|\bgifts?\b|voucher|home[- ]office|well-?being|wellness|fitness|401\(?k|pension|superannuation|\bloans?\b|mortgage|\bfees?\b|\bcosts?\b|\bpric(?:e[ds]?|ing)\b|penalt|profit|\bloss(?:es)?\b|\bcustomers\b|\bclients\b|\busers\b|\bpatients\b|\bmanag(?:e|es|ed|ing)\b|procedures|subsidy|coverage|deductible|\bmedical\b|\bdental\b|pay system|\bequipment\b|\blaptop|\bcontracts? (?:up to|of|over|worth)|\bgrew\b|\bgrow(?:th|ing)?\b|meal|\blunch|childcare|travel|\bcap(?:ped)? at\b.*\bbonus/gi;

/** Ends what stands after a figure and still speaks of it: punctuation, a joining word, or the label of what comes next. */
const CLAUSE_END = /[,;.()[\]+•|·\n]|- |\b(?:plus|and|with|und|et|y)\b|\b\p{L}+:/iu;
/** Depending on experience: only pay does. It often stands glued to the next word. */
const DOE = /^[\s(,-]*(?:DOE|depending on experience)/;
/** A figure without a currency is pay only when a word for pay leads directly to it. */
const LABEL =
  /(?:salar(?:y|ies)|compensation|\bpay|wages?|remuneration|\bCTC|gehalt|vergütung|entgelt|salaire|rémunération|salario|retribuci[oó]n|salaris|wynagrodzenie)(?:\s+(?:range|band|scale|bracket|\(\p{L}+\)|p\.?a\.?|brut[oto]*))?\s*(?:[:=–-]|is|of|at)?\s*(?:of|from|between|up to|around|circa|ca\.|von|zwischen|de|entre|od|bis zu)?\s*$/iu;
/** What a page counts of an employer, below a name that may end in "Pay". */
const COUNTED = /^\+?\s*(?:followers|employees|applicants|members|jobs)\b/i;
const WORDS_AFTER = 5;
const LOOK_BACK = 170;
const LOOK_AHEAD = 60;
const LABEL_LONGEST = 48;
/** A line like "Remote · Full time · $140k to $170k" has hardly more. */
const HEADER_WORDS = 14;

/** What a caller knows of a range of money besides its words. */
export interface MoneyFacts {
  /** Whether a currency is written. */
  readonly hasCurrency: boolean;
  /** Whether a period stands directly at it: "$45 an hour". */
  readonly hasPeriod: boolean;
  /** Whether it has two ends in a currency that lie as the ends of a salary do. */
  readonly isSalaryLike: boolean;
  /** End of the range before it, and whether that was pay; both ends of the look back. */
  readonly previousEnd: number;
  readonly followsPay: boolean;
}

/**
 * Whether a range of money is what the job pays, by the nearest word around it that says so or says otherwise. Without
 * any such word only a figure with a period, or a salary-like range on a line as short as a header, is pay.
 */
export function isPay(text: string, range: Span, facts: MoneyFacts): boolean {
  const ahead = text.slice(range.end, range.end + LOOK_AHEAD);
  if (!facts.hasCurrency)
    return (
      !COUNTED.test(ahead) &&
      LABEL.test(text.slice(Math.max(0, range.start - LABEL_LONGEST), range.start))
    );
  if (DOE.test(ahead)) return true;
  const clause = ahead.slice(0, ahead.search(CLAUSE_END) >>> 0);
  const nearAfter = clause
    .split(/\s+/)
    .slice(0, WORDS_AFTER + 1)
    .join(' ');
  if (last(ELSE, nearAfter) >= 0) return false;
  const from = Math.max(0, range.start - LOOK_BACK, facts.previousEnd);
  const behind = text.slice(from, range.start);
  const lineStart = behind.lastIndexOf('\n') + 1;
  const line = behind.slice(lineStart);
  const pay = last(PAY, line);
  const other = last(ELSE, line);
  if (pay >= 0 || other >= 0) return pay > other;
  if (last(PAY, nearAfter) >= 0) return true;
  const isCarried = lineStart === 0 && from === facts.previousEnd && from > 0;
  if (facts.followsPay && range.start - facts.previousEnd < LOOK_BACK) {
    if (isCarried || last(ELSE, behind) < 0) return true;
  }
  if (lineStart > 0) {
    const payAbove = last(PAY, behind.slice(0, lineStart));
    if (payAbove >= 0 && payAbove > last(ELSE, behind.slice(0, lineStart))) return true;
  }
  if (facts.hasPeriod) return true;
  return facts.isSalaryLike && isHeader(text, range);
}

/** Where the last match begins; -1 without one. */
function last(words: RegExp, text: string): number {
  let at = -1;
  for (const found of text.matchAll(words)) at = found.index;
  return at;
}

/** Whether the line that the range stands on is short and holds no word for something else. */
function isHeader(text: string, { start, end }: Span): boolean {
  const head = text.slice(Math.max(0, start - LOOK_BACK), start);
  const tail = text.slice(end, end + LOOK_BACK);
  const tailEnd = tail.indexOf('\n');
  const line = `${head.slice(head.lastIndexOf('\n') + 1)} ${tailEnd < 0 ? tail : tail.slice(0, tailEnd)}`;
  return (
    line.split(/\s+/).filter(Boolean).length <= HEADER_WORDS &&
    !/budget|revenue|raised|funding/i.test(line)
  );
}
