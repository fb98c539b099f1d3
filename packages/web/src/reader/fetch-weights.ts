import weightsAddress from 'reader-weights?url';

/** How much of the reader has arrived; `total` is 0 when it is not known. */
export interface Arrival {
  readonly loaded: number;
  readonly total: number;
}

/** Fetches the reader's weights from the page's own origin, telling how far it is. */
export async function fetchWeights(tell: (arrival: Arrival) => void): Promise<Uint8Array> {
  const response = await fetch(weightsAddress);
  if (!response.ok || response.body === null) {
    throw new Error(`the reader did not load: ${response.status} ${response.statusText}`);
  }
  const total = Number(response.headers.get('content-length') ?? 0);
  const chunks: Uint8Array[] = [];
  let loaded = 0;
  const stream = response.body.getReader();
  for (let part = await stream.read(); !part.done; part = await stream.read()) {
    chunks.push(part.value);
    loaded += part.value.length;
    tell({ loaded, total: Math.max(total, loaded) });
  }
  const bytes = new Uint8Array(loaded);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
