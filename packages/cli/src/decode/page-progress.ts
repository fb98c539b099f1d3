import type { Io } from '../io.ts';

const WAIT_MS = 500;
const REDRAW_MS = 100;

/**
 * A line on standard error that counts the pages of a file that takes long to read, redrawn in place and gone after the last.
 * Draws nothing where nobody watches.
 */
export function createPageProgress(io: Io): (done: number, of: number) => void {
  const { stderr } = io;
  if (!stderr.isTerminal) return () => undefined;
  let began: number | undefined;
  let drawn: number | undefined;
  const write = (line: string): void => {
    stderr.write(`\r\u001b[2K${line}`).catch(() => undefined);
  };
  return (done, of) => {
    const now = io.now();
    began ??= now;
    if (done === of) {
      if (drawn !== undefined) write('');
      began = undefined;
      drawn = undefined;
    } else if (now - began >= WAIT_MS && now - (drawn ?? 0) >= REDRAW_MS) {
      drawn = now;
      write(`page ${done} of ${of}`);
    }
  };
}
