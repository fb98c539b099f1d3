/** An encoding that text can come in. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

const SAMPLE = 4096;

/** The encoding that the first bytes give away, with the length of the byte order mark, 0 when there is none. UTF-8 when nothing does. */
export function sniffEncoding(head: Uint8Array): { encoding: Encoding; mark: number } {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf)
    return { encoding: 'utf-8', mark: 3 };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', mark: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', mark: 2 };
  const pairs = Math.floor(Math.min(head.length, SAMPLE) / 2);
  let even = 0;
  let odd = 0;
  for (let at = 0; at < pairs * 2; at += 2) {
    if (head[at] === 0) even += 1;
    if (head[at + 1] === 0) odd += 1;
  }
  if (pairs > 0 && odd > pairs * 0.4 && even < pairs * 0.05)
    return { encoding: 'utf-16le', mark: 0 };
  if (pairs > 0 && even > pairs * 0.4 && odd < pairs * 0.05)
    return { encoding: 'utf-16be', mark: 0 };
  return { encoding: 'utf-8', mark: 0 };
}
