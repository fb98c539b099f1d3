function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/**
 * A value as JSON that is safe to print and to split into lines: the control characters and line separators that
 * `JSON.stringify` leaves raw are escaped. Parsing it gives the same value.
 */
export function jsonText(value: unknown, indent = 0): string {
  return JSON.stringify(value, null, indent).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    escapeUnit,
  );
}
