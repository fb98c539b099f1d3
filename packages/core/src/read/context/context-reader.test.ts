import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextFixture, contextWeightsFixture } from '../../../test/context-fixture.ts';
import { frozen } from '../../../test/frozen.ts';
import { segmentedFixture } from '../../../test/segmented-fixture.ts';
import { ACCOUNTABILITIES, FINDING_OWNERS } from '../../document/accountability.ts';
import { ORGANISATIONS, ROLES } from '../../document/role.ts';
import { parseModel } from '../../model/parse-model.ts';
import { SECTIONS, type Segmented } from '../../segment/segmented.ts';
import { CLAIM_FLOOR } from '../claims-of-segment.ts';
import type { Reader } from '../reading.ts';
import { contextReader } from './context-reader.ts';

const IDENTITY = { name: 'made-up', version: '7' };
const made = contextWeightsFixture();
const reader = (remembered?: number): Reader =>
  contextReader(IDENTITY, made, remembered === undefined ? {} : { remembered });

const FIRST = segmentedFixture(
  { text: 'What you do', form: 'heading' },
  { text: 'Own the menu and decide what we brew', form: 'bullet', heading: 0 },
  'Help the head cook with her list',
  { text: 'Three years in a tea room', section: 'qualifications' },
);
const SECOND = segmentedFixture('Pour', 'Own the menu and decide what we brew', 'Write recipes');

const line = fc.oneof(
  fc.constantFrom(
    'Own the menu',
    'Help the cook',
    'tea',
    'Three years of kettles',
    '\u{1f375}',
    '\ud83c',
  ),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
);
const document = fc
  .array(
    fc.record({
      text: line,
      section: fc.constantFrom(...SECTIONS),
      form: fc.constantFrom('sentence' as const, 'bullet' as const, 'heading' as const),
    }),
    { maxLength: 12 },
  )
  .map((sketches) => segmentedFixture(...sketches));

describe('contextReader', () => {
  it('claims with the spans of the segments and probabilities that leave room for none', () => {
    const { claims } = reader().read(FIRST);
    expect(claims.length).toBeGreaterThan(8);
    for (const claim of claims) {
      const { start, end } = FIRST.segments[claim.segment] ?? { start: -1, end: -1 };
      expect([claim.start, claim.end]).toEqual([start, end]);
      const { role, shared, other } = claim.probabilities;
      for (const probability of [role, shared, other]) expect(probability).toBeGreaterThan(0);
      expect(role + shared + other).toBeGreaterThanOrEqual(CLAIM_FLOOR - 1e-9);
      expect(role + shared + other).toBeLessThan(1);
      expect(claim.confidence).toBe(Math.max(role, shared, other));
      expect(claim.confidence).toBe(claim.probabilities[claim.owner]);
      expect(claim.qualification).toBeGreaterThan(0);
      expect(claim.qualification).toBeLessThan(1);
    }
  });

  it('takes no claim and no lean from headings and from the declared title', () => {
    const titled: Segmented = {
      ...segmentedFixture('Menu owner', { text: 'Duties', form: 'heading' }, 'Own the menu'),
      title: ' Menu owner ',
    };
    const { claims, roleLeans, organisationLeans } = reader().read(titled);
    expect(new Set(claims.map(({ segment }) => segment))).toEqual(new Set([2]));
    for (const { segment } of [...roleLeans, ...organisationLeans]) expect(segment).toBe(2);
  });

  it('hears headings and neighbours', () => {
    const alone = reader().read(segmentedFixture('Own the menu'));
    const headed = reader().read(
      segmentedFixture({ text: 'What the cook does', form: 'heading' }, 'Own the menu'),
    );
    expect(headed.claims.map(({ confidence }) => confidence)).not.toEqual(
      alone.claims.map(({ confidence }) => confidence),
    );
  });

  it('leans for every role, kind of organisation and owner of a finding', () => {
    const reading = reader().read(FIRST);
    expect(Object.keys(reading.roleLean)).toEqual([...ROLES]);
    expect(Object.keys(reading.organisation)).toEqual([...ORGANISATIONS]);
    expect(Object.keys(reading.findingLean ?? {})).toEqual([...ACCOUNTABILITIES]);
    for (const key of ACCOUNTABILITIES) {
      expect(Object.keys(reading.findingLean?.[key] ?? {})).toEqual([...FINDING_OWNERS]);
    }
  });

  it('leans by what the network heard, not by how often it heard it', () => {
    const rows = new Int8Array(made.linear.rows.length);
    const bias = made.linear.bias.map((value) => value + 3);
    const one = contextReader(IDENTITY, { ...made, linear: { ...made.linear, rows, bias } });
    const sizeOf = (times: number): number => {
      const repeated = Array.from({ length: times }, () => 'Own the menu');
      const { roleLean } = one.read(segmentedFixture(...repeated));
      return Math.hypot(...ROLES.map((role, at) => roleLean[role] - (made.roleBias[at] ?? 0)));
    };
    expect(sizeOf(4)).toBeGreaterThan(0.1);
    const grown = sizeOf(40) / sizeOf(4);
    expect(grown).toBeGreaterThan(0.7);
    expect(grown).toBeLessThan(1.5);
  });

  it('leans by the bias alone where nothing is said', () => {
    const empty = reader().read(segmentedFixture());
    expect([empty.claims, empty.roleLeans, empty.organisationLeans]).toEqual([[], [], []]);
    for (const [at, role] of ROLES.entries()) {
      expect(empty.roleLean[role]).toBeCloseTo(made.roleBias[at] ?? Number.NaN, 9);
    }
    expect(empty.findingLean?.roadmap.role).toBeCloseTo(made.findingBias[0] ?? Number.NaN, 9);
    expect(Object.values(empty.organisation).reduce((sum, p) => sum + p, 0)).toBeCloseTo(1);
    const heading = reader().read(segmentedFixture({ text: 'Duties', form: 'heading' }));
    expect(heading).toEqual(empty);
  });

  it('gives finite numbers for any segments, of any text', () => {
    const one = reader();
    fc.assert(
      fc.property(document, (any) => {
        const { claims, roleLean, organisation } = one.read(any);
        const numbers = [
          ...claims.flatMap(({ probabilities, qualification }) => [
            ...Object.values(probabilities),
            qualification,
          ]),
          ...Object.values(roleLean),
          ...Object.values(organisation),
        ];
        expect(numbers.every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('carries nothing over from one document to the next, and does not change its input', () => {
    const one = reader();
    const first = one.read(frozen(structuredClone(FIRST)));
    one.read(SECOND);
    expect(one.read(FIRST)).toEqual(first);
    expect(reader().read(FIRST)).toEqual(first);
  });

  it('answers alike however much it remembers and whatever it read before', () => {
    const readers = [reader(), reader(0), reader(1), reader(7)];
    fc.assert(
      fc.property(fc.array(document, { minLength: 1, maxLength: 4 }), (documents) => {
        for (const any of documents) {
          const expected = reader(0).read(any);
          for (const one of readers) expect(one.read(any)).toEqual(expected);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('answers alike after a document that made its memory grow', () => {
    const one = reader();
    const first = one.read(FIRST);
    const long = Array.from(
      { length: 400 },
      (_, at) => `Brew tea number ${at} and pour what is left into the large kettle`,
    );
    expect(one.read(segmentedFixture(...long)).claims.length).toBeGreaterThan(400);
    expect(one.read(FIRST)).toEqual(first);
  });

  it('is what a weights file gives', () => {
    expect(parseModel(contextFixture()).reader.read(FIRST)).toEqual(reader().read(FIRST));
  });
});
