/** How many values come (none, one or several), and an iterable of all of them that starts again from the first. */
export async function lookAhead<T>(
  rows: AsyncIterable<T>,
): Promise<{ readonly length: 'none' | 'one' | 'several'; readonly rows: AsyncIterable<T> }> {
  const iterator = rows[Symbol.asyncIterator]();
  const first = await iterator.next();
  const second = first.done ? first : await iterator.next();

  async function* all(): AsyncIterable<T> {
    if (first.done) return;
    yield first.value;
    if (second.done) return;
    yield second.value;
    yield* { [Symbol.asyncIterator]: () => iterator };
  }

  const length = first.done ? 'none' : second.done ? 'one' : 'several';
  return { length, rows: all() };
}
