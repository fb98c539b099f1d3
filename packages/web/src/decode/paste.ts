import { openText } from '../session/open.ts';
import { LONGEST_DRAFT, session } from '../session/session.svelte.ts';

/** Reads what is pasted into the empty field at once. Text pasted into text that is already there is an edit, unless it is too long for the field. */
export function pasteHandler(event: ClipboardEvent): void {
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (text.trim() === '') return;
  if (session.draft.trim() !== '' && text.length < LONGEST_DRAFT) return;
  event.preventDefault();
  if (text.length < LONGEST_DRAFT) session.draft = text;
  void openText(text);
}
