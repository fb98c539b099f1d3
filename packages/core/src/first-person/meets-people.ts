import type { Hit } from './lexicon.ts';
import { isOwnVerb } from './own-verb.ts';
import { isNumber, type Sentence } from './sentence.ts';
import { whoseDeed } from './whose.ts';

/** Words that name people by what they do: "cashiers", "renters", "patients". */
const PEOPLE =
  /(?:[^aeiou]ers?|[^u]ors?|ists?|[^m]ants?|[^m]ents?|ees?|ians?|[wo]?men|folk|people)$/;
const SHORTEST = 5;
const WITHIN = 7;
const NAMED_WITHIN = 5;
const AMONG = new Set(
  'in at on to behind inside with beside among alongside from through'.split(' '),
);

/** Whether the sentence says that the speaker met, watched or asked people who use or buy the product, counted or not. */
export function meetsPeople(sentence: Sentence): boolean {
  return meetingsIn(sentence).length > 0;
}

/** Where a sentence says so: the verbs of meeting people and of going among them. */
export function meetingsIn(sentence: Sentence): readonly Hit[] {
  const { words, lexicon } = sentence;
  const isOwn = (from: number): boolean =>
    isOwnVerb(sentence, from) &&
    whoseDeed(sentence, from) !== 'other' &&
    !(words[from]?.said === 'meeting' && from > 0);
  return [
    ...lexicon.find('meet', words).filter(({ from, to }) => isOwn(from) && isNear(sentence, to)),
    ...lexicon
      .find('go-among', words)
      .filter(({ from, to }) => isOwn(from) && isAmong(sentence, to)),
  ];
}

/** "met at least five renters": a person close by, and no colleague before them. */
function isNear({ words, lexicon, ...rest }: Sentence, from: number): boolean {
  for (let at = from; at < Math.min(words.length, from + WITHIN); at += 1) {
    const word = words[at];
    if (word === undefined || (word.afterPause && at > from)) return false;
    if (lexicon.has('colleagues', word) || lexicon.has('authority', word)) return false;
    if (isPerson({ words, lexicon, ...rest }, at)) return true;
  }
  return false;
}

/** "spent a day in the shops", "travelled to eight farms": people or their place after a preposition. */
function isAmong(sentence: Sentence, from: number): boolean {
  const { words, lexicon } = sentence;
  for (let at = from; at < Math.min(words.length, from + WITHIN); at += 1) {
    const word = words[at];
    if (word === undefined || (word.afterPause && at > from)) return false;
    if (!AMONG.has(word.said)) continue;
    const near = words.slice(at + 1, at + 1 + NAMED_WITHIN);
    if (near.some((one) => lexicon.has('colleagues', one))) return false;
    return near.some(
      (one, index) => lexicon.has('places', one) || isPerson(sentence, at + 1 + index),
    );
  }
  return false;
}

/** Whether a word names people outside the company's offices, by its ending or by the tables. */
function isPerson(sentence: Sentence, at: number): boolean {
  const { words, lexicon } = sentence;
  const word = words[at];
  if (word === undefined || isNumber(sentence, at)) return false;
  if (lexicon.has('people', word)) return true;
  return (
    word.said.length >= SHORTEST &&
    PEOPLE.test(word.said) &&
    !lexicon.has('no-people', word) &&
    !lexicon.forms.has(word.said)
  );
}
