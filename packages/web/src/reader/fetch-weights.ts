import { address, packedBytes } from 'reader-weights';

/** How much of the reader has arrived, in bytes of its packed file. */
export interface Arrival {
  readonly loaded: number;
  readonly total: number;
}

/** What has arrived before the first byte. */
export const NOTHING_YET: Arrival = { loaded: 0, total: packedBytes };

/**
 * Fetches the reader's weights from the page's own origin, telling how far it is. Rejects with words for the user when they
 * do not arrive whole.
 */
export async function fetchWeights(tell: (arrival: Arrival) => void): Promise<Uint8Array> {
  let loaded = 0;
  const count = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(part, out) {
      loaded += part.length;
      tell({ loaded: Math.min(loaded, packedBytes), total: packedBytes });
      out.enqueue(part);
    },
  });
  try {
    const { ok, body } = await fetch(address);
    if (!ok || body === null) throw new Error('not found');
    const unpacked = body.pipeThrough(count).pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(unpacked).arrayBuffer());
  } catch {
    throw new Error(
      loaded === 0
        ? 'The reader could not be fetched. Check the connection, then try again.'
        : 'The reader arrived only in part. Check the connection, then try again.',
    );
  }
}
