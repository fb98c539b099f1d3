/** What came out of packed bytes: how many, and whether they ended well, were damaged, or were more than wanted. */
export type Inflated = 'done' | 'damaged' | 'too-many';

// Newer versions of Node drop what was unpacked of a slice when unpacked bytes are followed by others: little is lost of small ones.
const SLICE_BYTES = 4096;

function slicesOf(packed: Uint8Array): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= packed.length) return controller.close();
      // A copy: a stream of Node takes no part of a larger buffer, and none that is shared.
      controller.enqueue(packed.slice(at, at + SLICE_BYTES));
      at += SLICE_BYTES;
    },
  });
}

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
  const reader = slicesOf(packed).pipeThrough(new DecompressionStream(format)).getReader();
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
