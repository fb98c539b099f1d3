/** How much may be under way at once. */
export interface Window {
  readonly items: number;
  /** Sum of the sizes; a single larger item is taken alone. */
  readonly size: number;
}

/**
 * Results in the order of their items, several under way at once. Takes no item before there is room for it, and
 * gives each result as soon as it and all before it are there, also while the next item is still waited for.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  start: (item: Item) => Promise<Result>,
  sizeOf: (item: Item) => number,
  window: Window,
): AsyncIterable<Result> {
  const iterator = items[Symbol.asyncIterator]();
  const underWay: { readonly result: Promise<Result>; readonly size: number }[] = [];
  let size = 0;
  let next: Promise<{ readonly item: IteratorResult<Item> }> | undefined;
  let isOver = false;
  try {
    while (true) {
      const [first] = underWay;
      const hasRoom = underWay.length < window.items && (size < window.size || first === undefined);
      if (!isOver && hasRoom) next ??= iterator.next().then((item) => ({ item }));
      if (first === undefined && next === undefined) return;
      const said = first?.result.then((result) => ({ result }));
      const waited = hasRoom ? [said, next] : [said];
      const come = await Promise.race(waited.filter((promise) => promise !== undefined));
      if ('result' in come) {
        size -= underWay.shift()?.size ?? 0;
        yield come.result;
        continue;
      }
      next = undefined;
      isOver = come.item.done === true;
      if (come.item.done) continue;
      const item = come.item.value;
      const result = start(item);
      // Whoever waits for it hears of its failure; until then it must not end the process.
      result.catch(() => undefined);
      underWay.push({ result, size: sizeOf(item) });
      size += sizeOf(item);
    }
  } finally {
    next?.catch(() => undefined);
    await iterator.return?.();
  }
}
