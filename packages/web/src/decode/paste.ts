import { openFile, openText } from '../session/open.ts';
import { LONGEST_DRAFT, session } from '../session/session.svelte.ts';

/**
 * Reads what is pasted anywhere on the start page at once: a file, or text. Text pasted into text that is already there is an
 * edit, unless it is too long for the field.
 */
export function pasteHandler(event: ClipboardEvent): void {
  const { files } = event.clipboardData ?? {};
  const text = event.clipboardData?.getData('text/plain') ?? '';
  const file = files?.[0];
  if (text.trim() === '') {
    if (file === undefined) return;
    event.preventDefault();
    void openFile(file);
    return;
  }
  if (isEdit(event.target) && text.length < LONGEST_DRAFT) return;
  event.preventDefault();
  if (text.length < LONGEST_DRAFT) session.draft = text;
  void openText(text);
}

function isEdit(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLTextAreaElement) || target.value.trim() === '') return false;
  return target.selectionStart > 0 || target.selectionEnd < target.value.length;
}
