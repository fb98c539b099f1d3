/** What the header of a weights file of the context reader says besides its matrices. */
export interface ContextSettings {
  /** Heads of the attention: a divisor of what they hear together. */
  readonly ears: number;
  /** From 0 to 1: see `ContextWeights`. */
  readonly gate: number;
  readonly share: number;
  readonly asked: number;
}

/** What is wrong with the settings for ears that hear `heard` numbers together, or null. */
export function wrongSetting(settings: unknown, heard: number): string | null {
  if (typeof settings !== 'object' || settings === null) return 'has no settings';
  const { ears, ...shares } = settings as Record<string, unknown>;
  if (!isWhole(ears) || heard % (EAR_STEP * ears) !== 0) {
    return `has the setting "ears" as ${said(ears)} for ${heard} numbers heard, a multiple of ${EAR_STEP} for each is expected`;
  }
  for (const name of ['gate', 'share', 'asked']) {
    const value = shares[name];
    if (!(typeof value === 'number' && value >= 0 && value <= 1)) {
      return `has the setting "${name}" as ${said(value)}, a number from 0 to 1 is expected`;
    }
  }
  return null;
}

/** What the kernel works on at once. */
const EAR_STEP = 8;

function isWhole(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) > 0;
}

function said(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 40);
}
