import { describe, expect, it } from 'vitest';
import { contextWeightsFixture } from '../../../test/context-fixture.ts';
import { segmentedFixture } from '../../../test/segmented-fixture.ts';
import { ORGANISATIONS, ROLES } from '../../document/role.ts';
import { linearReader } from '../linear-reader.ts';
import { linearScores } from '../linear-scores.ts';
import type { Reading } from '../reading.ts';
import { contextReader } from './context-reader.ts';
import { saysAnything } from './gate.ts';

const IDENTITY = { name: 'made-up', version: '7' };
const made = contextWeightsFixture();
/** With biases so low that the gate tells its segments apart. */
const linear = { ...made.linear, bias: made.linear.bias.map((bias) => bias - 2) };
const DOCUMENT = segmentedFixture(
  { text: 'What you do', form: 'heading' },
  { text: 'Own the menu and decide what we brew', form: 'bullet', heading: 0 },
  'Help the head cook with her list',
  'Pour what is left',
  { text: 'Three years in a tea room', section: 'qualifications' },
  'Warm the pot before the leaves go in',
  'Count the cups at closing time',
  'Tell the guests about the day’s leaves',
  'Keep the till',
  'Write the week’s order for leaves and milk',
);
const SHORT_DOCUMENT = segmentedFixture('Own the menu', 'Pour what is left');

function readAt(gate: number, settings: { share?: number; asked?: number } = {}): Reading {
  return contextReader(IDENTITY, { ...made, linear, gate, ...settings }).read(DOCUMENT);
}

function claimsAt({ claims }: Reading, index: number): Reading['claims'] {
  return claims.filter(({ segment }) => segment === index);
}

/** What the linear model says of each segment that it scores, from the least likely to say something. */
function said(): { index: number; anything: number }[] {
  const all: { index: number; anything: number }[] = [];
  linearScores(linear)(DOCUMENT, (index, scores) => {
    const logits = scores.map((score, column) => score + (linear.bias[column] ?? 0));
    all.push({ index, anything: saysAnything(logits) });
  });
  return all.sort((one, other) => one.anything - other.anything);
}

describe('a reading behind a gate', () => {
  const cheap = linearReader(IDENTITY, linear).read(DOCUMENT);
  const whole = readAt(0);

  it('is that of the linear reader where nothing passes', () => {
    const none = readAt(1);
    expect(none.claims).toEqual(cheap.claims);
    expect(none.claims.length).toBeGreaterThan(5);
    expect(none.organisation).toEqual(cheap.organisation);
    expect(none.organisationLeans).toEqual(cheap.organisationLeans);
    expect(none.roleLeans).toEqual(cheap.roleLeans);
    const bias = linear.bias.slice(28, 28 + ROLES.length);
    for (const [at, role] of ROLES.entries()) {
      const expected = cheap.roleLean[role] - (bias[at] ?? 0) + (made.roleBias[at] ?? 0);
      expect(none.roleLean[role]).toBeCloseTo(expected, 9);
    }
    expect(none.findingLean?.roadmap.role).toBeCloseTo(made.findingBias[0] ?? Number.NaN, 9);
  });

  it('does not stand before a short text, which is read whole', () => {
    const at = (gate: number): Reading =>
      contextReader(IDENTITY, { ...made, linear, gate }).read(SHORT_DOCUMENT);
    expect(at(1)).toEqual(at(0));
    expect(at(1).claims).not.toEqual(linearReader(IDENTITY, linear).read(SHORT_DOCUMENT).claims);
  });

  it('reads each scored segment where everything passes', () => {
    for (const { index } of said()) {
      expect(claimsAt(whole, index)).not.toEqual(claimsAt(cheap, index));
    }
    expect(whole.roleLean).not.toEqual(readAt(1).roleLean);
    expect(whole.findingLean).not.toEqual(readAt(1).findingLean);
  });

  it('reads those that pass, and takes the linear reader at its word for the others', () => {
    const order = said();
    for (const [passing, { anything }] of order.entries()) {
      const reading = readAt(anything);
      for (const [at, { index }] of order.entries()) {
        const matched = expect(claimsAt(reading, index));
        if (at < passing) matched.toEqual(claimsAt(cheap, index));
        else matched.not.toEqual(claimsAt(cheap, index));
      }
    }
  });

  it('claims as the linear reader does where the network has no share, but for roles and findings', () => {
    const reading = readAt(0, { share: 0, asked: 0 });
    expect(reading.claims).toEqual(cheap.claims);
    expect(reading.findingLean).toEqual(whole.findingLean);
    expect(reading.roleLean).toEqual(whole.roleLean);
  });

  it('tells the kind of organisation by the linear model alone', () => {
    expect(whole.organisation).toEqual(cheap.organisation);
    expect(Object.keys(whole.organisation)).toEqual([...ORGANISATIONS]);
  });

  it('adds what the network says of roles to what the linear model says', () => {
    const bare = { ...made, role: new Float32Array(made.role.length) };
    const { roleLean } = contextReader(IDENTITY, { ...bare, linear, gate: 0 }).read(DOCUMENT);
    const none = readAt(1).roleLean;
    for (const role of ROLES) expect(roleLean[role]).toBeCloseTo(none[role], 9);
  });
});
