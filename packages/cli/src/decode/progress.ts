import { groupDigits } from '../group-digits.ts';
import type { Io } from '../io.ts';

/** How far a batch is: rows done, and bytes taken of the bytes in all when that is known. */
export interface Position {
  readonly rows: number;
  readonly bytes: number;
  readonly total: number | undefined;
}

/** A line on standard error that is redrawn in place. Draws nothing where nobody watches. */
export interface Progress {
  update(position: Position): Promise<void>;
  /** Leaves the terminal as it was. */
  erase(): Promise<void>;
}

const REDRAW_MS = 100;
const BAR_COLUMNS = 20;

function clock(seconds: number): string {
  const whole = Math.round(seconds);
  const minutes = Math.floor(whole / 60) % 60;
  const hours = Math.floor(whole / 3600);
  const pad = (part: number): string => String(part).padStart(2, '0');
  return hours > 0
    ? `${hours}:${pad(minutes)}:${pad(whole % 60)}`
    : `${minutes}:${pad(whole % 60)}`;
}

/** The progress line: rows and rows a second; a bar and the time left only when the length is known. */
export function progressLine(
  position: Position,
  elapsedMs: number,
  unicode: boolean,
  what = 'rows',
): string {
  const { rows, bytes, total } = position;
  const seconds = elapsedMs / 1000;
  const rate = seconds > 0 ? rows / seconds : 0;
  const speed = `${groupDigits(rows)} ${what}  ${groupDigits(rate)} ${what}/s`;
  if (total === undefined || total === 0) return speed;
  const share = Math.min(1, bytes / total);
  const full = Math.floor(share * BAR_COLUMNS);
  const [done, open] = unicode ? ['█', '░'] : ['#', '-'];
  const bar = done.repeat(full) + open.repeat(BAR_COLUMNS - full);
  const left = share > 0 && rows > 0 ? `  ${clock((seconds * (1 - share)) / share)} left` : '';
  return `${bar} ${Math.floor(share * 100)}%  ${speed}${left}`;
}

/**
 * A progress line for standard error: drawn only when that is a terminal and the rows themselves do not scroll
 * past on another one.
 */
export function createProgress(io: Io, unicode: boolean, what = 'rows'): Progress {
  const { stderr, stdout } = io;
  if (!stderr.isTerminal || stdout.isTerminal) {
    return { update: () => Promise.resolve(), erase: () => Promise.resolve() };
  }
  const started = io.now();
  let drawn = started;
  let isShown = false;
  return {
    update: async (position) => {
      const now = io.now();
      if (now - drawn < REDRAW_MS) return;
      drawn = now;
      isShown = true;
      const line = progressLine(position, now - started, unicode, what);
      await stderr.write(`\r\u001b[2K${line.slice(0, Math.max(10, (stderr.columns ?? 80) - 1))}`);
    },
    erase: async () => {
      if (isShown) await stderr.write('\r\u001b[2K');
      isShown = false;
    },
  };
}
