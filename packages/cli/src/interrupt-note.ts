let note: string | undefined;

/** Sets the line that an interrupt leaves on standard error. */
export function setInterruptNote(line: string): void {
  note = line;
}

/** The line that was set last, if any. */
export function interruptNote(): string | undefined {
  return note;
}
