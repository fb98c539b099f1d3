import type { Progress } from '../reader/reader-client.ts';

/** A count with its thousands apart: "5,000,000". */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}

/** What is being done, for a line on the page. */
export function progressWords(progress: Progress): string {
  if (progress.kind === 'loading') {
    const { loaded, total } = progress.arrival;
    if (total === 0) return 'Fetching the reader…';
    return `Fetching the reader, once: ${megabytes(loaded)} of ${megabytes(total)} MB`;
  }
  const { stage, length } = progress;
  if (stage === 'opening') return 'Opening the text…';
  if (stage === 'reading') return `Reading ${grouped(length)} characters…`;
  return 'Laying it out…';
}

/** How much is done, 0 to 1; undefined while it cannot be told. */
export function progressShare(progress: Progress): number | undefined {
  if (progress.kind !== 'loading' || progress.arrival.total === 0) return undefined;
  return progress.arrival.loaded / progress.arrival.total;
}
