const PIECE = 1_048_576;

/** The first bytes of a stream, and the stream to be taken once from any of them on; or to be left. */
export interface Peeked {
  /** At least as many as were asked for, fewer only where the stream has no more. */
  readonly first: Uint8Array;
  bytes(from: number): AsyncIterable<Uint8Array>;
  leave(): Promise<void>;
}

/** Puts byte arrays together. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const [first] = parts;
  if (parts.length === 1 && first !== undefined) return first;
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Takes chunks from a stream until they hold `wanted` bytes. */
export async function peekBytes(
  source: AsyncIterable<Uint8Array>,
  wanted: number,
): Promise<Peeked> {
  const chunks = source[Symbol.asyncIterator]();
  const leave = async (): Promise<void> => {
    await chunks.return?.();
  };
  const parts: Uint8Array[] = [];
  let length = 0;
  while (length < wanted) {
    const next = await chunks.next();
    if (next.done === true) break;
    if (next.value.length > 0) parts.push(next.value);
    length += next.value.length;
  }
  const first = joinBytes(parts);

  async function* bytes(from: number): AsyncIterable<Uint8Array> {
    try {
      for (let at = from; at < first.length; at += PIECE) yield first.subarray(at, at + PIECE);
      for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) {
        for (let at = 0; at < next.value.length; at += PIECE)
          yield next.value.subarray(at, at + PIECE);
      }
    } finally {
      await leave();
    }
  }

  return { first, bytes, leave };
}
