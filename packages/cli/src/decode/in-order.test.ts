import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder } from './in-order.ts';

async function* each<Item>(items: readonly Item[]): AsyncIterable<Item> {
  yield* items;
}

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const out: Item[] = [];
  for await (const item of items) out.push(item);
  return out;
}

describe('inOrder', () => {
  it('keeps the order and never has more under way than the window', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 20 }),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 20 }),
        async (scheduler, sizes, most, mostSize) => {
          const underWay: number[] = [];
          const done = all(
            inOrder(
              each([...sizes.entries()]),
              async ([at, size]) => {
                expect(underWay.length).toBeLessThan(most);
                expect(underWay.reduce((sum, one) => sum + one, 0)).toBeLessThan(mostSize);
                underWay.push(size);
                await scheduler.schedule(Promise.resolve());
                underWay.splice(underWay.indexOf(size), 1);
                return at;
              },
              ([, size]) => size,
              { items: most, size: mostSize },
            ),
          );
          await scheduler.waitFor(done);
          expect(await done).toEqual([...sizes.keys()]);
        },
      ),
    );
  });

  it('gives what is done while the next item is still waited for', async () => {
    let release = (): void => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    async function* slow(): AsyncIterable<string> {
      yield 'first';
      await released;
      yield 'second';
    }
    const results = inOrder(
      slow(),
      async (item) => item,
      () => 1,
      { items: 9, size: 9 },
    );
    const iterator = results[Symbol.asyncIterator]();
    expect((await iterator.next()).value).toBe('first');
    release();
    expect((await iterator.next()).value).toBe('second');
  });

  it('passes a failure on and leaves the items', async () => {
    let isLeft = false;
    async function* items(): AsyncIterable<number> {
      try {
        yield 1;
        yield 2;
      } finally {
        isLeft = true;
      }
    }
    const failing = inOrder(
      items(),
      async () => {
        throw new Error('no');
      },
      () => 1,
      { items: 1, size: 1 },
    );
    await expect(all(failing)).rejects.toThrow('no');
    expect(isLeft).toBe(true);
  });
});
