/** Words that a hyphen joins to the next, so that one at a line's end is no sign of a cut word. */
const JOINING: ReadonlySet<string> = new Set(
  (
    'all b2b back best bottom business by client co code cost cross custom customer data day decision deep detail domain ' +
    'down e end enterprise ever evidence ex fast first five forward four front full future goal go hands hard high in ' +
    'industry insight inter interdisciplinary key large lead life line long low market mid mission mobile multi near new next ' +
    'no non off on one open out outcome over part people performance point post pre problem product purpose quick re ready real ' +
    'results revenue right risk road role sales second self semi service short side single six solution stake start state ' +
    'step store sub team tech test third three time to top two under up user value vice web well wide work world year zero'
  ).split(' '),
);

/** Words that a hyphen joins to the one before. */
const JOINED: ReadonlySet<string> = new Set(
  (
    'aware based building centric class critical driven enabled end facing first focused free friendly functional grade heavy hosted ' +
    'led level like loop made making managed minded native oriented owned paced person powered proof ready related rich savvy scale ' +
    'scaled setting side sized solving specific stack stage step style term thinking time timed tier to up wide winning year'
  ).split(' '),
);

const HYPHEN = /[-\u2010]$/u;

/** The words of a whole document: what they say decides whether a hyphen at the end of a line belongs to its word. */
export interface Vocabulary {
  readonly words: ReadonlySet<string>;
  readonly compounds: ReadonlySet<string>;
  /** The hyphen that keyboards do not have (U+2010) stands inside words. */
  readonly hasTypographicHyphens: boolean;
}

/** The words and the hyphenated words that strings hold, in lower case. What a hyphen at the end of a string may have cut is neither. */
export function vocabularyOf(strings: Iterable<string>): Vocabulary {
  const words = new Set<string>();
  const compounds = new Set<string>();
  let hasTypographicHyphens = false;
  let isCut = false;
  for (const string of strings) {
    const lower = string.toLowerCase().trim();
    const ends = /[-\u2010\u00ad]$/u.test(lower);
    const found = [...lower.matchAll(/\p{L}+(?:[-\u2010]\p{L}+)*/gu)].map(([word]) => word);
    for (const word of found.slice(isCut ? 1 : 0, ends ? -1 : undefined)) {
      if (/[-\u2010]/u.test(word)) compounds.add(word.replaceAll('\u2010', '-'));
      else words.add(word);
      hasTypographicHyphens ||= word.includes('\u2010');
    }
    isCut = ends;
  }
  return { words, compounds, hasTypographicHyphens };
}

/**
 * How many characters at the end of a line are a hyphen that only cuts a word, to be left out where the next line goes on:
 * 1, or 0 when there is none or the word is written with it.
 */
export function cuttingHyphen(line: string, next: string, vocabulary: Vocabulary): 0 | 1 {
  if (line.endsWith('\u00ad')) return 1;
  if (!HYPHEN.test(line)) return 0;
  if (/[/@.]\S*$/u.test(line)) return 0;
  const left = /(\p{L}+)[-\u2010]$/u.exec(line)?.[1]?.toLowerCase();
  const right = /^(\p{Ll}+)/u.exec(next)?.[1];
  if (left === undefined || right === undefined) return 0;
  if (vocabulary.words.has(left + right)) return 1;
  if (vocabulary.compounds.has(`${left}-${right}`)) return 0;
  // A writer's keyboard has the plain hyphen; the other one is set by programs that cut words.
  if (line.endsWith('\u2010') && !vocabulary.hasTypographicHyphens) return 1;
  const hyphens = /\S*$/u.exec(line)?.[0].match(/[-\u2010]/gu)?.length ?? 0;
  if (hyphens > 2 || JOINING.has(left) || JOINED.has(right)) return 0;
  const { words } = vocabulary;
  return words.has(left) && (hyphens > 1 || words.has(right)) ? 0 : 1;
}

/** Whether a line that ends like this runs into the next without a blank: "customer-" and "facing". */
export function endsInHyphen(line: string): boolean {
  return /\p{L}[-\u2010]$/u.test(line);
}
