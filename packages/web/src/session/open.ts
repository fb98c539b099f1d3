import { session } from './session.svelte.ts';

/** Reads text as it was pasted or typed. */
export function openText(text: string): Promise<void> {
  return session.open({ kind: 'text', text });
}

/** Reads a file of any kind that is known. */
export async function openFile(file: File): Promise<void> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  await session.open({ kind: 'file', name: file.name, bytes });
}
