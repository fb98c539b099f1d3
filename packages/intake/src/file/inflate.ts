/** What came out of packed bytes: how many, and whether they ended well, were damaged, or were more than wanted. */
export type Inflated = 'done' | 'damaged' | 'too-many';

/**
 * Unpacks bytes and hands the pieces on as they come. Stops once there are more than `most` bytes, so that work and memory are bounded
 * by that and not by what the bytes would unpack to.
 */
export async function inflate(
  packed: Uint8Array,
  format: 'deflate' | 'deflate-raw',
  most: number,
  onPiece: (piece: Uint8Array) => void,
): Promise<Inflated> {
  // A copy: a stream of Node takes no part of a larger buffer, and none that is shared.
  const reader = new Blob([packed.slice()])
    .stream()
    .pipeThrough(new DecompressionStream(format))
    .getReader();
  let length = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      length += next.value.length;
      if (length > most) {
        await reader.cancel();
        return 'too-many';
      }
      onPiece(next.value);
    }
    return 'done';
  } catch {
    return 'damaged';
  }
}
