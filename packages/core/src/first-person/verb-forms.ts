import type { OwnWords } from './own-words.ts';

const VOWEL = /[aeiou]/;
/** Consonant, vowel, consonant at the end of a word of one syllable: the last letter is doubled (plan, planned). */
const DOUBLED = /^[^aeiou]*[aeiou][bdgklmnprt]$/;
/** Longer verbs that double all the same. */
const DOUBLED_TOO = new Set(['travel', 'model', 'cancel', 'label', 'refer', 'commit', 'program']);

/** The base form of every form of the verbs in the tables: "dropped" → "drop". Made once for each table. */
export function baseForms(words: OwnWords): ReadonlyMap<string, string> {
  const known = cache.get(words);
  if (known !== undefined) return known;
  const forms = new Map<string, string>();
  const add = (form: string, base: string): void => {
    if (!forms.has(form)) forms.set(form, base);
  };
  for (const [base, past, participle] of words.irregular) {
    for (const form of [base, past, participle, thirdPerson(base), ...withIng(base)]) {
      add(form, base);
    }
  }
  for (const base of words.verbs) {
    for (const form of [base, thirdPerson(base), ...withEd(base), ...withIng(base)]) {
      add(form, base);
    }
  }
  for (const base of words.pastVerbs) for (const form of withEd(base)) add(form, base);
  cache.set(words, forms);
  return forms;
}

/** The past of a verb in its base form, or undefined when the tables do not hold it. */
export function pastForm(base: string, words: OwnWords): string | undefined {
  const row = words.irregular.find(
    ([one, , participle]) => one === base && !/ing$/.test(participle),
  );
  if (row !== undefined) return row[1];
  return words.verbs.includes(base) || words.pastVerbs.includes(base) ? withEd(base)[0] : undefined;
}

const cache = new WeakMap<OwnWords, ReadonlyMap<string, string>>();

function thirdPerson(base: string): string {
  if (/(s|x|z|ch|sh|o)$/.test(base)) return `${base}es`;
  return endsInConsonantY(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
}

function withEd(base: string): readonly string[] {
  if (base.endsWith('e')) return [`${base}d`];
  if (endsInConsonantY(base)) return [`${base.slice(0, -1)}ied`];
  const doubled = `${base}${base.slice(-1)}ed`;
  if (DOUBLED_TOO.has(base)) return [doubled, `${base}ed`];
  return DOUBLED.test(base) ? [doubled] : [`${base}ed`];
}

function withIng(base: string): readonly string[] {
  if (base.endsWith('ie')) return [`${base.slice(0, -2)}ying`];
  if (base.endsWith('e') && !base.endsWith('ee') && base !== 'be')
    return [`${base.slice(0, -1)}ing`];
  const doubled = `${base}${base.slice(-1)}ing`;
  if (DOUBLED_TOO.has(base)) return [doubled, `${base}ing`];
  return DOUBLED.test(base) ? [doubled] : [`${base}ing`];
}

function endsInConsonantY(base: string): boolean {
  return base.endsWith('y') && !VOWEL.test(base.slice(-2, -1));
}
