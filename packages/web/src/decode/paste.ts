import { openFile, openText } from '../session/open.ts';
import { LONGEST_DRAFT, session } from '../session/session.svelte.ts';

/** What becomes of something that is pasted. */
interface PasteTaker {
  /** Identifier of the field for the text; what is pasted into another field stays there. */
  readonly field: string;
  /** Puts the text into the field. */
  readonly hold: (text: string) => void;
  readonly openText: (text: string) => Promise<void>;
  readonly openFile: (file: File) => Promise<void>;
}

/** Reads a posting that is pasted anywhere on the start page. */
export function pasteHandler(event: ClipboardEvent): void {
  const hold = (text: string): void => {
    session.draft = text;
  };
  takePaste(event, { field: 'posting', hold, openText, openFile });
}

/**
 * Reads what is pasted anywhere on a start page at once: a file, or text. Text pasted into text that is already there is an
 * edit, unless it is too long for the field.
 */
export function takePaste(
  event: ClipboardEvent,
  { field, hold, openText: readText, openFile: readFile }: PasteTaker,
): void {
  if (isOtherField(event.target, field)) return;
  const { files } = event.clipboardData ?? {};
  const text = event.clipboardData?.getData('text/plain') ?? '';
  const file = files?.[0];
  if (text.trim() === '') {
    if (file === undefined) return;
    event.preventDefault();
    void readFile(file);
    return;
  }
  if (isEdit(event.target) && text.length < LONGEST_DRAFT) return;
  event.preventDefault();
  if (text.length < LONGEST_DRAFT) hold(text);
  void readText(text);
}

function isOtherField(target: EventTarget | null, field: string): boolean {
  return target instanceof HTMLTextAreaElement && target.id !== field;
}

function isEdit(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLTextAreaElement) || target.value.trim() === '') return false;
  return target.selectionStart > 0 || target.selectionEnd < target.value.length;
}
