import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAnswers, anyJudged } from '../../test/any-judged.ts';
import { checkSameText, parseInterview, toInterview } from './interview.ts';

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../schema/${name}.schema.json`, import.meta.url), 'utf8'));
const schema = read('interview');
const validate = new Ajv2020({ strict: false }).compile(schema);

const document = { kind: 'posting', text: 'Own the roadmap.', title: 'Owner' } as const;
const saved = toInterview(document, [
  { accountability: 'roadmap', owner: 'other', words: 'the CPO', source: 'peer' },
]);
const [answer] = saved.answers;

describe('parseInterview', () => {
  it('reads back what was saved, as JSON', () => {
    fc.assert(
      fc.property(anyJudged, anyAnswers, (judged, answers) => {
        const kept = JSON.parse(JSON.stringify(toInterview(judged, answers)));
        expect(validate(kept), JSON.stringify(validate.errors)).toBe(true);
        expect(parseInterview(kept)).toEqual({ ok: true, interview: kept });
        expect(checkSameText(kept, judged)).toBeUndefined();
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    [null, 'interview is null; write an object'],
    [[], 'interview is []; write an object'],
    [{}, 'schema is missing; titlescope/interview@1 is expected'],
    [
      { ...saved, schema: 'titlescope/interview@2' },
      'schema is "titlescope/interview@2"; titlescope/interview@1 is expected',
    ],
    [{ ...saved, note: '' }, 'interview has a field "note"; expected schema, posting, answers'],
    [{ ...saved, answers: {} }, 'answers is {}; write a list'],
    [{ ...saved, answers: [1] }, 'answers[0] is 1; write an object'],
    [
      { ...saved, answers: [{ ...answer, owner: 'boss' }] },
      'answers[0].owner is "boss"; write one of role, shared, other, unstated',
    ],
    [
      { ...saved, answers: [answer, { ...answer, accountability: 'vision' }] },
      'answers[1].accountability is "vision"; write one of roadmap, customers',
    ],
    [
      { ...saved, answers: [{ ...answer, source: undefined }] },
      'answers[0].source is missing; write one of recruiter, peer, manager, offer',
    ],
    [
      { ...saved, answers: [{ ...answer, words: 'x'.repeat(2001) }] },
      'write a text of at most 2000 characters',
    ],
    [
      { ...saved, answers: [{ ...answer, date: '25.11.2026' }] },
      'write a day such as "2026-11-25"',
    ],
    [{ ...saved, posting: { ...saved.posting, sha256: 'A' } }, 'posting.sha256 is "A"; write 64'],
    [{ ...saved, posting: { ...saved.posting, title: 3 } }, 'posting.title is 3; write a text'],
    [{ ...saved, posting: 'x' }, 'posting is "x"; write an object with title and sha256'],
    [
      { ...saved, answers: Array.from({ length: 201 }, () => answer) },
      'answers is "201 answers"; write at most 200',
    ],
  ])('refuses what is wrong and says where (%#)', (value, message) => {
    const parsed = parseInterview(value);
    expect(parsed.ok).toBe(false);
    const said = parsed.ok ? '' : parsed.issues.map((issue) => issue.message).join('\n');
    expect(said).toContain(message);
  });

  it('takes exactly what the schema takes, whatever is done to one field', () => {
    const values = fc.oneof(
      fc.constantFrom(undefined, null, '', 'role', 'peer', 'roadmap', '2026-11-25', '2026-13-01'),
      fc.integer(),
      fc.constant([]),
      fc.constant({}),
    );
    const places = fc.constantFrom(
      ['schema'],
      ['posting'],
      ['posting', 'title'],
      ['posting', 'sha256'],
      ['answers'],
      ['answers', '0'],
      ...['accountability', 'owner', 'words', 'source', 'date', 'more'].map((field) => [
        'answers',
        '0',
        field,
      ]),
    );
    fc.assert(
      fc.property(places, values, (place, value) => {
        const copy = JSON.parse(JSON.stringify(saved));
        let at = copy;
        for (const step of place.slice(0, -1)) at = at[step];
        const last = place.at(-1) ?? '';
        if (value === undefined && !Array.isArray(at)) delete at[last];
        else at[last] = value ?? null;
        expect(parseInterview(copy).ok, JSON.stringify(copy)).toBe(validate(copy));
      }),
      { numRuns: 500 },
    );
  });

  it('holds answers in the same shape as a verdict does', () => {
    const bare = (value: unknown): unknown =>
      JSON.parse(JSON.stringify(value, (key, part) => (key === 'title' ? undefined : part)));
    expect(bare(schema.$defs.Answer)).toEqual(bare(read('verdict').$defs.Answer));
    expect(bare(schema.$defs.Accountability)).toEqual(bare(read('verdict').$defs.Accountability));
  });
});

describe('checkSameText', () => {
  it('refuses another text, by one character', () => {
    const other = { ...document, text: 'Own the roadmap!' };
    expect(checkSameText(saved, other)).toEqual({
      code: 'interview-other-text',
      message:
        'interview belongs to another text, titled "Owner"; pass the posting that it was held about, or begin a new one',
    });
  });
});
