import { checkKeys, checkPresence, checkText } from './check-entries.mjs';
import { checkCondition } from './check-words.mjs';

/** Who can answer, in the order in which they are trusted; the first three can be asked. */
export const ANSWER_SOURCES = ['recruiter', 'peer', 'manager', 'offer'];
const AUDIENCES = ['recruiter', 'manager', 'peer'];
const ADVICE = ['take', 'negotiate-title', 'negotiate-scope', 'walk'];
const OWNERS = ['role', 'shared', 'other'];

/** The tables of what to ask and how far to trust an answer. */
export function checkAsking(raw, vocabulary, say) {
  checkPresence(raw.questions, 'questions', 'accountability', vocabulary.accountabilities, say);
  checkPresence(raw.trust, 'trust', 'source', ANSWER_SOURCES, say);
  for (const entry of list(raw.questions)) checkQuestion(entry, say);
  const trust = list(raw.trust);
  for (const entry of trust) checkTrust(entry, say);
  checkOrder(trust, say);
  for (const entry of list(raw.advice)) checkAdvice(entry, vocabulary, say);
  for (const entry of list(raw.practice)) checkPractice(entry, vocabulary, say);
  for (const key of vocabulary.accountabilities) {
    const isAsked = list(raw.practice).some(({ accountability }) => accountability === key);
    if (!isAsked) say('entry-missing', `practice has no question about ${key}; add one`);
  }
}

function checkPractice({ id, accountability, role, covers }, vocabulary, say) {
  const where = `practice/${id}`;
  if ((accountability === undefined) === (role === undefined)) {
    say('practice-about', `${where} needs either accountability or role, not both and not neither`);
  }
  if (accountability !== undefined) {
    checkKeys([accountability], `accountability of ${where}`, vocabulary.accountabilities, say);
  }
  if (role !== undefined) checkKeys([role], `role of ${where}`, vocabulary.roles, say);
  checkKeys(list(covers), `covers of ${where}`, vocabulary.accountabilities, say);
  if (list(covers).length === 0)
    say('practice-covers', `${where} covers nothing; name at least one`);
}

function checkAdvice({ code, does, cases = [], roles = [], gaps = [], rests }, vocabulary, say) {
  const where = `advice/${code}`;
  checkKeys([does], `does of ${where}`, ADVICE, say);
  checkKeys(roles, `roles of ${where}`, vocabulary.roles, say);
  checkKeys(gaps, `gaps of ${where}`, vocabulary.gaps, say);
  checkKeys(list(rests), `rests of ${where}`, vocabulary.accountabilities, say);
  if (cases.length + roles.length === 0) {
    say('advice-cause', `${where} would always hold; give it cases or roles`);
  }
  for (const one of cases) {
    checkKeys(Object.keys(one), `case of ${where}`, ['all', 'any'], say);
    for (const condition of [one.all, one.any].filter(Boolean)) {
      checkCondition(condition, where, vocabulary, say);
    }
  }
  const keys = [...new Set(cases.flatMap((one) => Object.keys({ ...one.all, ...one.any })))];
  const twice = worlds(keys).find((world) => cases.filter((one) => holdsIn(one, world)).length > 1);
  if (twice !== undefined) {
    say(
      'advice-overlap',
      `cases of ${where} both hold for ${JSON.stringify(twice)}; make them exclude each other`,
    );
  }
}

/** Every way in which owners can hold these accountabilities. */
function worlds(keys) {
  if (keys.length === 0) return [{}];
  const [key, ...rest] = keys;
  return worlds(rest).flatMap((world) => OWNERS.map((owner) => ({ [key]: owner, ...world })));
}

function holdsIn({ all = {}, any }, world) {
  const isMet = ([key, owners]) => list(owners).includes(world[key]);
  return Object.entries(all).every(isMet) && (any === undefined || Object.entries(any).some(isMet));
}

function checkQuestion(entry, say) {
  const where = `questions/${entry.accountability}`;
  for (const audience of AUDIENCES) {
    const wording = { name: audience, ...entry[audience] };
    const at = { table: where, id: 'name', fields: ['ask', 'good', 'evasive'] };
    checkText([wording], at, say);
    checkKeys(Object.keys(entry[audience] ?? {}), `${audience} of ${where}`, at.fields, say);
    if (!String(wording.ask).endsWith('?')) {
      say(
        'question-mark',
        `ask of ${where}/${audience} is no question; end it with a question mark`,
      );
    }
  }
  checkText([{ name: 'means', ...entry.means }], { table: where, id: 'name', fields: OWNERS }, say);
  checkKeys(Object.keys(entry.means ?? {}), `means of ${where}`, OWNERS, say);
  checkKeys([entry.elsewhere], `elsewhere of ${where}`, ['other', 'unstated'], say);
}

/** Each row is a distribution over the owners that an answer can name. */
function checkTrust({ source, says }, say) {
  const where = `trust/${source}`;
  checkKeys(Object.keys(says ?? {}), `says of ${where}`, OWNERS, say);
  for (const truth of OWNERS) {
    const row = says?.[truth] ?? {};
    checkKeys(Object.keys(row), `says.${truth} of ${where}`, OWNERS, say);
    const numbers = OWNERS.map((owner) => row[owner]);
    const isGood = numbers.every(
      (number) => typeof number === 'number' && number > 0 && number < 1,
    );
    if (!isGood || Math.abs(numbers.reduce((sum, number) => sum + number, 0) - 1) > 1e-9) {
      say(
        'trust-row',
        `says.${truth} of ${where} is ${JSON.stringify(numbers)}; write three numbers between 0 and 1 that add up to 1`,
      );
    }
  }
}

/** A source that is trusted more is right at least as often, whatever the truth. */
function checkOrder(trust, say) {
  for (const [at, source] of ANSWER_SOURCES.slice(1).entries()) {
    const less = trust.find((entry) => entry.source === ANSWER_SOURCES[at]);
    const more = trust.find((entry) => entry.source === source);
    for (const owner of OWNERS) {
      if (!(less?.says?.[owner]?.[owner] > more?.says?.[owner]?.[owner])) continue;
      say(
        'trust-order',
        `trust/${source} is right less often than trust/${less.source} when the owner is ${owner}; keep the order ${ANSWER_SOURCES.join(', ')}`,
      );
    }
  }
}

function list(value) {
  return Array.isArray(value) ? value : [];
}
