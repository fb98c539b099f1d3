import type { Progress } from './reader-client.ts';

/** Milliseconds before progress is shown: a usual text is read sooner, and a page that flickers says nothing. */
const PATIENCE = 150;

/** Passes the latest progress on to `show` only once the work has lasted, until it ends or is stopped. */
export function tellLate(
  show: (progress: Progress) => void,
  signal: AbortSignal,
): { tell(progress: Progress): void; end(): void } {
  let latest: Progress | undefined;
  let isSlow = false;
  const pass = (): void => {
    if (isSlow && latest !== undefined && !signal.aborted) show(latest);
  };
  const timer = setTimeout(() => {
    isSlow = true;
    pass();
  }, PATIENCE);
  return {
    tell: (progress) => {
      latest = progress;
      pass();
    },
    end: () => clearTimeout(timer),
  };
}
