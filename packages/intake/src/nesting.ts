/** The deepest nesting of a value that is passed through: deeper ones overflow the stack of whoever writes them as JSON. */
export const MAX_NESTING = 200;

/** Whether arrays and objects of a JSON value stand in each other more than `bound` levels deep. */
export function isNestedDeeper(value: unknown, bound: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; depth <= bound; depth += 1) {
    level = level.flatMap((entry) =>
      typeof entry === 'object' && entry !== null
        ? Object.values(entry).filter((inner) => typeof inner === 'object' && inner !== null)
        : [],
    );
    if (level.length === 0) return false;
  }
  return true;
}
