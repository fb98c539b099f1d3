import { isNumber, type Sentence } from './sentence.ts';
import { whoseDeed } from './whose.ts';

/** Words that name people by what they do: "cashiers", "renters", "patients". */
const PEOPLE =
  /(?:[^aeiou]ers?|[^u]ors?|ists?|[^m]ants?|[^m]ents?|ees?|ians?|[wo]?men|folk|people)$/;
const WITHIN = 7;
const PLACE_WITHIN = 6;
const AT_PLACE = new Set(['in', 'at', 'on', 'to', 'behind', 'inside', 'with', 'from']);

/** Whether the sentence says that the speaker met, watched or asked people who use or buy the product, counted or not. */
export function meetsPeople(sentence: Sentence): boolean {
  const { words, lexicon } = sentence;
  return lexicon.find('meet', words).some(({ from, to }) => {
    if (whoseDeed(sentence, from) === 'other' || isNoun(sentence, from)) return false;
    for (let at = to; at < Math.min(words.length, to + WITHIN); at += 1) {
      const word = words[at];
      if (word === undefined || (word.afterPause && at > to)) return false;
      if (lexicon.has('colleagues', word) || lexicon.has('authority', word)) return false;
      if (isPerson(sentence, at)) return true;
      if (AT_PLACE.has(word.said) && hasPlace(sentence, at + 1)) return true;
    }
    return false;
  });
}

/** Whether a word names people outside the company's offices, by its ending or by the tables. */
export function isPerson(sentence: Sentence, at: number): boolean {
  const { words, lexicon } = sentence;
  const word = words[at];
  if (word === undefined || isNumber(sentence, at)) return false;
  if (lexicon.has('people', word)) return true;
  return (
    word.said.length > 4 &&
    PEOPLE.test(word.said) &&
    !lexicon.has('no-people', word) &&
    !lexicon.forms.has(word.said)
  );
}

function hasPlace({ words, lexicon }: Sentence, from: number): boolean {
  return words.slice(from, from + PLACE_WITHIN).some((word) => lexicon.has('places', word));
}

/** "the quarterly roadmap meeting": a thing, and no deed. */
function isNoun({ words }: Sentence, at: number): boolean {
  const word = words[at];
  const before = words[at - 1];
  if (word === undefined || before === undefined || word.afterPause) return false;
  if (/ings?$/.test(word.said))
    return ![
      'i',
      'we',
      'and',
      'by',
      'be',
      'of',
      'am',
      'was',
      'were',
      'day',
      'days',
      'hours',
      'time',
      'week',
      'month',
      'morning',
      'mornings',
      'afternoon',
      'while',
      'after',
      'start',
      'started',
      'kept',
    ].includes(before.said);
  return false;
}
