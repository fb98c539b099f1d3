import { grouped } from '../decode/progress-words.ts';
import { packText, unpackText } from './pack-text.ts';

/** Longest link, in characters, that every common browser and chat carries whole. */
export const LONGEST_LINK = 16_000;

/** What a link carries. */
export interface Shared {
  readonly text: string;
  readonly title?: string;
}

/** A link, with what to say of it; or why there is none. */
export type ShareLink =
  | { readonly ok: true; readonly address: string; readonly message: string }
  | { readonly ok: false; readonly message: string };

/** A link that holds the text itself, after the `#`: browsers send that part to no server. */
export async function shareLink({ text, title }: Shared, here: string): Promise<ShareLink> {
  const packed = await packText(JSON.stringify({ text, title }));
  const address = `${here.replace(/#.*$/s, '')}#/decode?t=${packed}`;
  if (address.length > LONGEST_LINK) {
    const message = `This posting makes a link of ${grouped(address.length)} characters; ${grouped(LONGEST_LINK)} is the most that is sure to arrive whole. Save the report and send that.`;
    return { ok: false, message };
  }
  const message = `A link of ${grouped(address.length)} characters is on the clipboard. It holds the whole posting; no server sees it.`;
  return { ok: true, address, message };
}

/** What a link carries, or undefined when it is damaged or not one of ours. */
export async function readShared(packed: string): Promise<Shared | undefined> {
  const json = await unpackText(packed);
  if (json === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value !== 'object' || value === null || !('text' in value)) return undefined;
    const { text } = value;
    if (typeof text !== 'string') return undefined;
    const title = 'title' in value && typeof value.title === 'string' ? value.title : undefined;
    return title === undefined ? { text } : { text, title };
  } catch {
    return undefined;
  }
}
