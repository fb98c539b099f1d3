/** `softmax` over named values, in the order of the names. The result adds up to 1. */
export function probabilitiesOf<Name extends string>(
  names: readonly Name[],
  scores: Readonly<Record<Name, number>>,
): Record<Name, number> {
  let highest = Number.NEGATIVE_INFINITY;
  for (const name of names) highest = Math.max(highest, scores[name]);
  let total = 0;
  const powers = names.map((name) => {
    const power = Math.exp(scores[name] - highest);
    total += power;
    return power;
  });
  return Object.fromEntries(names.map((name, at) => [name, (powers[at] ?? 0) / total])) as Record<
    Name,
    number
  >;
}
