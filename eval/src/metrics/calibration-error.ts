/** One answer: how sure it was, 0 to 1, and whether it was right. */
export interface Sureness {
  readonly confidence: number;
  readonly right: boolean;
}

/** Answers of like confidence: how many, their mean confidence, and the share of them that is right. */
export interface CalibrationBin {
  readonly count: number;
  readonly confidence: number;
  readonly right: number;
}

/**
 * Bins of equal mass: the answers sorted by confidence and cut into `bins` runs whose sizes differ by at most one. Empty runs
 * are left out.
 */
export function calibrationBins(
  answers: readonly Sureness[],
  bins = 10,
): readonly CalibrationBin[] {
  const sorted = answers.toSorted((a, b) => a.confidence - b.confidence);
  return Array.from({ length: bins }, (_, bin) =>
    sorted.slice(
      Math.floor((bin * sorted.length) / bins),
      Math.floor(((bin + 1) * sorted.length) / bins),
    ),
  ).flatMap((run) => {
    if (run.length === 0) return [];
    const confidence = run.reduce((sum, answer) => sum + answer.confidence, 0) / run.length;
    const right = run.filter((answer) => answer.right).length / run.length;
    return [{ count: run.length, confidence, right }];
  });
}

/**
 * Expected calibration error: over bins of equal mass, the mean by size of how far a bin's mean confidence lies from its share
 * of right answers. Null without answers.
 */
export function calibrationError(answers: readonly Sureness[], bins = 10): number | null {
  if (answers.length === 0) return null;
  const gaps = calibrationBins(answers, bins).map(
    ({ count, confidence, right }) => count * Math.abs(confidence - right),
  );
  return gaps.reduce((sum, gap) => sum + gap, 0) / answers.length;
}
