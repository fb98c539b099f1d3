import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkKnowledge } from './check-knowledge.mjs';
import { generateKnowledge, readData, readVocabulary } from './generate-knowledge.mjs';

const vocabulary = await readVocabulary();
const data = await readData();

/** The real tables with one mistake in them, checked. */
function check(spoil) {
  const raw = structuredClone(data);
  spoil(raw);
  return checkKnowledge(raw, vocabulary);
}

describe('checkKnowledge', () => {
  it('accepts the tables as they are', () => {
    expect(checkKnowledge(data, vocabulary)).toEqual([]);
  });

  it.each([
    [
      'version',
      (raw) => {
        raw.version.version = 'November';
      },
      'version "November" is not a month; write "2026-11", quoted',
    ],
    [
      'source-date',
      (raw) => {
        raw.sources['build-trap'].date = '11/2018';
      },
      'source build-trap has date "11/2018"; write "2026-11" or',
    ],
    [
      'source-date',
      (raw) => {
        delete raw.sources['build-trap'].date;
      },
      'source build-trap has date undefined',
    ],
    [
      'source-name',
      (raw) => {
        raw.sources['build-trap'].name = '';
      },
      'source build-trap has no name',
    ],
    [
      'source-url',
      (raw) => {
        raw.sources.svpg.url = 'svpg.com';
      },
      'source svpg has url "svpg.com"; write an https address',
    ],
    [
      'source-missing',
      (raw) => {
        delete raw.roles[0].sources;
      },
      'roles/product_manager has no sources',
    ],
    [
      'source-unknown',
      (raw) => {
        raw.flags[0].sources = ['a-blog'];
      },
      'flags/order-taker names source "a-blog"; add it to sources.yaml',
    ],
    [
      'source-unused',
      (raw) => {
        raw.sources.spare = { name: 'Spare', date: '2026-11' };
      },
      'source spare is named by no entry',
    ],
    [
      'table-empty',
      (raw) => {
        raw.flags = [];
      },
      'flags.yaml holds no list',
    ],
    [
      'entry-twice',
      (raw) => {
        raw.titles.push({ ...raw.titles[0], spellings: ['a new one'] });
      },
      'titles/product_manager stands twice',
    ],
    [
      'entry-missing',
      (raw) => {
        raw.accountabilities.shift();
      },
      'accountabilities has no entry for roadmap; core knows it, so add one',
    ],
    [
      'entry-missing',
      (raw) => {
        raw.organisations.pop();
      },
      'organisations has no entry for unknown',
    ],
    [
      'key-unknown',
      (raw) => {
        raw.roles[0].name = 'product_boss';
      },
      'roles: "product_boss" is not known; expected one of product_manager',
    ],
    [
      'field-unknown',
      (raw) => {
        raw.roles[0].pay = 1;
      },
      'roles/product_manager has a field pay; expected name, label',
    ],
    [
      'entry-name',
      (raw) => {
        raw.flags[0].code = 'Order Taker';
      },
      'flags entry 1 has code "Order Taker"; write lower-case',
    ],
    [
      'text',
      (raw) => {
        raw.flags[0].explanation = '';
      },
      'explanation of flags/order-taker is ""; write one line',
    ],
    [
      'rank',
      (raw) => {
        raw.roles[0].rank = 0;
      },
      'rank of role product_manager is 0; write 1 to 5',
    ],
    [
      'words-case',
      (raw) => {
        raw.titles[0].spellings.push('Product Boss');
      },
      'hold capitals; write "product boss"',
    ],
    [
      'words-twice',
      (raw) => {
        raw.titles[0].spellings.push('product manager');
      },
      '"product manager" stand twice in titles/product_manager',
    ],
    [
      'words-untidy',
      (raw) => {
        raw.safe.phrases.push('PI  planning');
      },
      'words "PI  planning" of safe must be text with single spaces',
    ],
    [
      'words-empty',
      (raw) => {
        raw.seniorities[0].spellings = [];
      },
      'seniorities/intern has no words to match',
    ],
    [
      'spelling-shared',
      (raw) => {
        raw.titles[1].spellings.push('product manager');
      },
      'stands in titles/product_manager and in titles/product_owner',
    ],
    [
      'flag-cause',
      (raw) => {
        raw.flags[0].phrases = ['order'];
      },
      'flags/order-taker needs either conditions',
    ],
    [
      'condition-owners',
      (raw) => {
        raw.flags[0].all.roadmap = [];
      },
      'roadmap in flags/order-taker lists []',
    ],
    [
      'key-unknown',
      (raw) => {
        raw.flags[0].all.roadmap = ['nobody'];
      },
      'roadmap in flags/order-taker: "nobody" is not known',
    ],
    [
      'key-unknown',
      (raw) => {
        raw.flags[0].all = { vision: ['role'] };
      },
      'condition of flags/order-taker: "vision" is not known',
    ],
    [
      'key-unknown',
      (raw) => {
        raw.flags[0].titles = ['astronaut'];
      },
      'titles of flags/order-taker: "astronaut" is not known',
    ],
    [
      'key-unknown',
      (raw) => {
        raw.flags[0].shows = ['vision'];
      },
      'shows of flags/order-taker: "vision" is not known',
    ],
    [
      'entry-missing',
      (raw) => {
        raw.questions.shift();
      },
      'questions has no entry for roadmap',
    ],
    [
      'source-licence',
      (raw) => {
        delete raw.sources.aijobs.licence;
      },
      'source aijobs has no licence; say under what terms',
    ],
    [
      'source-missing',
      (raw) => {
        raw.pay.averages[0].sources = [];
      },
      'average of product_manager has no sources',
    ],
    [
      'source-unknown',
      (raw) => {
        raw.pay.series[0].sources = ['hearsay'];
      },
      'pay/aijobs names source "hearsay"; add it to sources.yaml with name, date and licence',
    ],
    [
      'key-unknown',
      (raw) => {
        raw['pay-figures'].tables[0].series = 'hearsay';
      },
      '"hearsay" is not known; expected one of aijobs',
    ],
    [
      'pay-few',
      (raw) => {
        raw['pay-figures'].tables[0].n = 9;
      },
      'rests on 9 observations; leave tables below 10 out',
    ],
    [
      'pay-quantiles',
      (raw) => {
        raw['pay-figures'].tables[0].quantiles.p50 = 1;
      },
      'do not rise',
    ],
    [
      'interval',
      (raw) => {
        raw.pay.gaps[0].low = 99_999;
      },
      'gap us-adverts has 46800 outside [99999, 53800]',
    ],
    [
      'exposure-group',
      (raw) => {
        raw.exposure.groups.other = [];
      },
      'technical stands in 0 groups of exposure.yaml; put it in one',
    ],
    [
      'entry-missing',
      (raw) => {
        raw.trust.pop();
      },
      'trust has no entry for offer',
    ],
    [
      'text',
      (raw) => {
        delete raw.questions[0].peer.evasive;
      },
      'evasive of questions/roadmap/peer is undefined; write one line',
    ],
    [
      'question-mark',
      (raw) => {
        raw.questions[0].manager.ask = 'Tell me who decides.';
      },
      'ask of questions/roadmap/manager is no question; end it with a question mark',
    ],
    [
      'key-unknown',
      (raw) => {
        raw.questions[0].means.unstated = 'Nothing.';
      },
      'means of questions/roadmap: "unstated" is not known',
    ],
    [
      'key-unknown',
      (raw) => {
        raw.questions[0].elsewhere = 'shared';
      },
      'elsewhere of questions/roadmap: "shared" is not known',
    ],
    [
      'trust-row',
      (raw) => {
        raw.trust[0].says.role.role = 0.9;
      },
      'says.role of trust/recruiter is [0.9,0.15,0.05]; write three numbers',
    ],
    [
      'trust-order',
      (raw) => {
        raw.trust[1].says.other = { role: 0.5, shared: 0.2, other: 0.3 };
      },
      'trust/peer is right less often than trust/recruiter when the owner is other',
    ],
    [
      'advice-cause',
      (raw) => {
        delete raw.advice[0].roles;
      },
      'advice/as-titled would always hold; give it cases or roles',
    ],
    [
      'advice-overlap',
      (raw) => {
        raw.advice.at(-1).cases.push({ all: { roadmap: ['shared'], metrics: ['role'] } });
      },
      'both hold for {"roadmap":"shared"',
    ],
    [
      'key-unknown',
      (raw) => {
        raw.advice[0].does = 'run';
      },
      'does of advice/as-titled: "run" is not known',
    ],
    [
      'key-unknown',
      (raw) => {
        raw.advice[0].gaps = ['small'];
      },
      'gaps of advice/as-titled: "small" is not known',
    ],
    [
      'practice-about',
      (raw) => {
        raw.practice[0].role = 'analyst';
      },
      'practice/roadmap-bet needs either accountability or role',
    ],
    [
      'practice-covers',
      (raw) => {
        raw.practice[0].covers = [];
      },
      'practice/roadmap-bet covers nothing; name at least one',
    ],
    [
      'entry-missing',
      (raw) => {
        raw.practice = raw.practice.filter(({ accountability }) => accountability !== 'people');
      },
      'practice has no question about people; add one',
    ],
    [
      'entry-missing',
      (raw) => {
        raw['exposure-figures'].entries.pop();
      },
      'exposure-figures has no entry for technical',
    ],
    [
      'source-missing',
      (raw) => {
        delete raw.frameworks[0].sources;
      },
      'frameworks/scrum has no sources',
    ],
    [
      'key-unknown',
      (raw) => {
        raw.frameworks[0].holders[0].role = 'product_manager';
      },
      'holders of frameworks/scrum: "product_manager" is not known',
    ],
    [
      'entry-missing',
      (raw) => {
        raw.profiles.pop();
      },
      'profiles has no entry for analyst',
    ],
    [
      'profile-twice',
      (raw) => {
        raw.profiles[0].shares.push('roadmap');
      },
      'profiles/product_manager names an accountability twice',
    ],
    [
      'pair-twice',
      (raw) => {
        raw.pairs.push({
          ...raw.pairs[0],
          pair: 'again',
          left: 'product_owner',
          right: 'product_manager',
        });
      },
      'pairs/again compares product_owner with product_manager again',
    ],
    [
      'pair-tell',
      (raw) => {
        raw.pairs[0].tell.left = [];
      },
      'does not tell what speaks for left',
    ],
  ])('refuses with %s and says what to do (%#)', (code, spoil, message) => {
    const found = check(spoil).filter((issue) => issue.code === code);
    expect(found.map((issue) => issue.message).join('\n')).toContain(message);
  });
});

describe('generateKnowledge', () => {
  it('gives exactly the committed table', async () => {
    const root = new URL('../../../', import.meta.url);
    for (const { path, text } of await generateKnowledge()) {
      expect(readFileSync(new URL(path, root), 'utf8')).toBe(text);
    }
  });
});
