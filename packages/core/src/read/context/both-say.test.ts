import { describe, expect, it } from 'vitest';
import { contextWeightsFixture } from '../../../test/context-fixture.ts';
import { ACCOUNTABILITIES } from '../../document/accountability.ts';
import { COLUMNS, QUALIFICATION_COLUMN } from '../columns.ts';
import { bothSay } from './both-say.ts';
import { floatArena } from './matmul.ts';
import { OWNER_LOGITS, type SegmentAlone, segmentsAlone } from './segment-alone.ts';

const made = contextWeightsFixture();
const state = Float32Array.from({ length: 2 * made.state }, (_, at) => Math.sin(at));
const LINEAR = Float64Array.from(COLUMNS, (_, at) => Math.cos(at));
const alone = readOne('Own the menu');

function readOne(text: string): SegmentAlone {
  const [one] = segmentsAlone(made, floatArena())([text]);
  if (one === undefined) throw new Error('not read');
  return one;
}

/** The network's score of a column of the context layer, by the definition. */
function network(own: number, column: number): number {
  let sum = own + (made.contextBias[column] ?? 0);
  for (const [row, value] of state.entries()) {
    sum += value * (made.context[row * (OWNER_LOGITS + 2) + column] ?? 0);
  }
  return sum;
}

describe('bothSay', () => {
  it.each([
    [0.85, 0.5],
    [0, 1],
    [1, 0],
    [0.5, 0.25],
  ])('gives the network %f of owners and %f of what is asked for', (share, asked) => {
    const logits = LINEAR.slice();
    const importance = bothSay({ ...made, share, asked }, floatArena())(alone, state, logits);
    for (let a = 0; a < ACCOUNTABILITIES.length; a += 1) {
      const score = (owner: number): number =>
        network(alone.owners[4 * a + owner] ?? 0, 4 * a + owner);
      for (const owner of [0, 1, 2]) {
        const mixed =
          share * (score(owner + 1) - score(0)) + (1 - share) * (LINEAR[3 * a + owner] ?? 0);
        expect(logits[3 * a + owner]).toBeCloseTo(mixed, 9);
      }
    }
    const qualification = network(alone.qualification, OWNER_LOGITS);
    expect(logits[QUALIFICATION_COLUMN]).toBeCloseTo(
      asked * qualification + (1 - asked) * (LINEAR[QUALIFICATION_COLUMN] ?? 0),
      9,
    );
    const any = network(alone.any, OWNER_LOGITS + 1);
    expect(importance).toBeCloseTo(1 / (1 + Math.exp(-any)), 9);
  });

  it('leaves the columns of roles and organisations alone, and remembers nothing', () => {
    const say = bothSay(made, floatArena());
    const first = LINEAR.slice();
    say(alone, state, first);
    expect(first.slice(QUALIFICATION_COLUMN + 1)).toEqual(LINEAR.slice(QUALIFICATION_COLUMN + 1));
    say(readOne('Help the cook'), state, LINEAR.slice());
    const again = LINEAR.slice();
    say(alone, state, again);
    expect(again).toEqual(first);
  });
});
