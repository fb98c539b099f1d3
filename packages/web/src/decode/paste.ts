import { openText } from '../session/open.ts';
import { LONGEST_DRAFT, session } from '../session/session.svelte.ts';

/** Reads what is pasted into the empty field at once. Text pasted into text that is already there is an edit. */
export function pasteHandler(event: ClipboardEvent): void {
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (text.trim() === '' || session.draft.trim() !== '') return;
  event.preventDefault();
  if (text.length < LONGEST_DRAFT) session.draft = text;
  void openText(text);
}
