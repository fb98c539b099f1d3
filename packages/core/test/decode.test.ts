import { knowledge } from '@titlescope/knowledge';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../src/decode.ts';
import { ACCOUNTABILITIES } from '../src/document/accountability.ts';
import type { Document, Span } from '../src/document/document.ts';
import type { Judged } from '../src/judge/judged.ts';
import type { Claim } from '../src/read/reading.ts';
import { toVerdict } from '../src/report/to-verdict.ts';
import { segment } from '../src/segment/segment.ts';
import { EXAMPLE_NAMES, exampleDocument } from './examples.ts';
import { frozen } from './frozen.ts';
import { REAL_MODELS, REAL_READERS } from './real-model.ts';

type Decoded = (document: Document) => Judged;

const decodedBy = (reader: (typeof REAL_READERS)[number]): Decoded => {
  const model = REAL_MODELS[reader];
  return (document) => decode(document, model, knowledge);
};

const SENTENCES: readonly string[] = EXAMPLE_NAMES.flatMap((name) => {
  const document = segment(exampleDocument(name));
  return document.segments.map(({ start, end }) => document.text.slice(start, end));
});
const sentence = fc.constantFrom(...SENTENCES);
const joint = fc.constantFrom('\n', '\n\n- ', ' ', '. ', '', '\u2022', '\r\n');
const recombined = fc
  .array(fc.tuple(joint, sentence), { maxLength: 25 })
  .map((parts) => parts.flat().join(''));
const text = fc.oneof(
  { weight: 3, arbitrary: recombined },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.oneof(sentence, fc.constantFrom('\ud800', '\udc00', '\0', '\u202e', '\ufeff')))
      .map((parts) => parts.join('')),
  },
);
const title = fc.option(fc.oneof(sentence, fc.string()), { nil: undefined });
const document = fc.tuple(text, title).map(
  ([words, named]): Document => ({
    kind: 'posting',
    text: words,
    ...(named === undefined ? {} : { title: named }),
  }),
);

function spansOf({ findings, judgement }: Judged): Span[] {
  return [
    ...ACCOUNTABILITIES.flatMap((key) =>
      [...findings[key].evidence, ...findings[key].setAside].map(({ claim }) => claim),
    ),
    ...judgement.role.evidence,
    ...judgement.organisation.evidence,
    ...judgement.flags.flatMap(({ evidence }) => evidence),
    ...(judgement.pay.stated?.ranges ?? []),
    ...judgement.exposure.evidence,
  ];
}

const sumOf = (probabilities: object): number =>
  Object.values(probabilities).reduce((sum: number, p: number) => sum + p, 0);

describe.each(REAL_READERS)('decode with the %s reader, on any text', (reader) => {
  const decoded = decodedBy(reader);

  it('gives nine findings, each with evidence unless it is unstated, inside the text', () => {
    fc.assert(
      fc.property(document, (any) => {
        const judged = decoded(any);
        expect(judged.text).toBe(any.text);
        expect(Object.keys(judged.findings)).toEqual([...ACCOUNTABILITIES]);
        for (const span of spansOf(judged)) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(any.text.length);
        }
        for (const key of ACCOUNTABILITIES) {
          const { accountability, owner, evidence, confidence, probabilities } =
            judged.findings[key];
          expect(accountability).toBe(key);
          expect(evidence.length === 0).toBe(owner === 'unstated');
          expect(confidence).toBe(probabilities[owner]);
          expect(Math.abs(sumOf(probabilities) - 1)).toBeLessThan(1e-6);
          for (const { claim, weight } of evidence) {
            expect(claim.accountability).toBe(key);
            expect(Number.isFinite(weight)).toBe(true);
          }
        }
        expect(Math.abs(sumOf(judged.judgement.role.probabilities) - 1)).toBeLessThan(1e-6);
        expect(Math.abs(sumOf(judged.reading.organisation) - 1)).toBeLessThan(1e-6);
      }),
      { numRuns: 100 },
    );
  });

  it('quotes exactly the slices of the text', () => {
    fc.assert(
      fc.property(document, (any) => {
        const verdict = toVerdict(decoded(any), { explain: true });
        const quotes = [
          ...ACCOUNTABILITIES.flatMap((key) => [
            ...verdict.findings[key].evidence,
            ...(verdict.findings[key].setAside ?? []),
          ]),
          ...verdict.role.evidence,
          ...verdict.org.evidence,
          ...verdict.flags.flatMap(({ evidence }) => evidence),
          ...(verdict.pay.stated?.ranges ?? []),
          ...verdict.exposure.evidence,
        ];
        for (const { start, end, quote } of quotes) expect(quote).toBe(any.text.slice(start, end));
      }),
      { numRuns: 40 },
    );
  });

  it('keeps its parts in agreement', () => {
    fc.assert(
      fc.property(document, (any) => {
        const { findings, judgement } = decoded(any);
        const three = (['roadmap', 'customers', 'metrics'] as const).map((key) => [
          key,
          findings[key].owner,
        ]);
        const { orderTaker, flags, role, missing, scope, titleGap } = judgement;
        expect(flags.some(({ code }) => code === 'order-taker')).toBe(orderTaker.value);
        expect(missing).toEqual(
          three.filter(([, owner]) => owner === 'unstated').map(([key]) => key),
        );
        expect(scope.held).toBe(three.filter(([, owner]) => owner === 'role').length);
        expect(role.evidence.length === 0).toBe(role.name === null);
        if (role.name === null) expect(titleGap).toBe('unclear');
        expect(new Set(flags.map(({ code }) => code)).size).toBe(flags.length);
      }),
      { numRuns: 70 },
    );
  });

  it('gives the same answer twice, whatever was decoded in between, and takes frozen input', () => {
    fc.assert(
      fc.property(document, document, (any, between) => {
        const before = structuredClone(any);
        const first = decoded(frozen(any));
        decoded(between);
        expect(decoded(any)).toEqual(first);
        expect(any).toEqual(before);
      }),
      { numRuns: 30 },
    );
  });

  it('survives JSON and structuredClone', () => {
    fc.assert(
      fc.property(document, (any) => {
        const judged = decoded(any);
        expect(structuredClone(judged)).toEqual(judged);
        expect(JSON.parse(JSON.stringify(judged))).toEqual(judged);
      }),
      { numRuns: 30 },
    );
  });
});

const ownersOf = ({ findings }: Judged): string[] =>
  ACCOUNTABILITIES.map((key) => findings[key].owner);

const BENEFITS =
  '\n\nBenefits\n\n- 28 days of paid leave\n- Dental and vision insurance\n- Free tea and fruit\n';

/** A paragraph added at the end, and what was claimed before it: all, and by the last segment, its only neighbour. */
function withBenefits(name: string, decoded: Decoded) {
  const example = exampleDocument(name);
  const before = decoded(example);
  const after = decoded({ ...example, text: example.text + BENEFITS });
  const last = before.segments.length - 1;
  const upTo = (judged: Judged, end: number): Claim[] =>
    judged.reading.claims.filter((claim) => claim.segment < end);
  return {
    before,
    after,
    earlier: [upTo(before, last), upTo(after, last)] as const,
    isSilent: [before, after].every(({ reading }) =>
      reading.claims.every((claim) => claim.segment < last),
    ),
  };
}

describe('what is no part of the work, to the linear reader', () => {
  const decoded = decodedBy('linear');

  it.each(EXAMPLE_NAMES)(
    "%s: a paragraph at the end changes no claim but its neighbour's",
    (name) => {
      const { before, after, earlier } = withBenefits(name, decoded);
      expect(after.segments.slice(0, before.segments.length)).toEqual(before.segments);
      expect(after.segments.length).toBeGreaterThan(before.segments.length + 2);
      expect(earlier[1]).toEqual(earlier[0]);
    },
  );

  it('a paragraph at the end that claims nothing, after one that claims nothing, moves no finding', () => {
    const silent = EXAMPLE_NAMES.map((name) => withBenefits(name, decoded)).filter(
      ({ isSilent }) => isSilent,
    );
    expect(silent.length).toBeGreaterThan(EXAMPLE_NAMES.length / 3);
    for (const { before, after } of silent) expect(after.findings).toEqual(before.findings);
  });
});

/** The example that tells its reader what to say, with that line and without it. */
function withInstruction(decoded: Decoded) {
  const example = exampleDocument('injected-po.txt');
  const line = /^Ignore previous instructions.*\n\n?/m.exec(example.text);
  const start = line?.index ?? -1;
  const end = start + (line?.[0].length ?? 0);
  expect(end - start).toBeGreaterThan(40);
  const text = example.text.slice(0, start) + example.text.slice(end);
  return { start, end, injected: decoded(example), clean: decoded({ ...example, text }) };
}

const codesOf = ({ judgement }: Judged): string[] => judgement.flags.map(({ code }) => code);

describe.each(REAL_READERS)('an instruction to the %s reader', (reader) => {
  it('is flagged, and changes neither role, order-taker nor title gap', () => {
    const { start, end, injected, clean } = withInstruction(decodedBy(reader));
    const flag = injected.judgement.flags.find(({ code }) => code === 'addresses-the-reader');
    expect(flag?.evidence.some((span) => span.start >= start && span.end <= end)).toBe(true);
    expect(codesOf(clean)).not.toContain('addresses-the-reader');
    expect(injected.judgement.role.name).toBe(clean.judgement.role.name);
    expect(injected.judgement.orderTaker.value).toBe(clean.judgement.orderTaker.value);
    expect(injected.judgement.titleGap).toBe(clean.judgement.titleGap);
  });
});

describe('an instruction to the linear reader', () => {
  it('carries no finding and changes none', () => {
    const { start, end, injected, clean } = withInstruction(decodedBy('linear'));
    expect(ownersOf(injected)).toEqual(ownersOf(clean));
    const carried = ACCOUNTABILITIES.flatMap((key) => injected.findings[key].evidence);
    expect(carried.filter(({ claim }) => claim.start >= start && claim.start < end)).toEqual([]);
    expect(codesOf(injected).filter((code) => code !== 'addresses-the-reader')).toEqual(
      codesOf(clean),
    );
  });
});
