import type { Segmented } from '../segment/segmented.ts';
import type { Read, Reader } from './reading.ts';

/** Adds what a reader says of the segments, and which reader it was. */
export function read(document: Segmented, reader: Reader): Read {
  const { name, version } = reader;
  return { ...document, reading: reader.read(document), reader: { name, version } };
}
