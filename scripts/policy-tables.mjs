/** A Markdown table from rows of cells, the first being its head. */
export function table([head, ...rows]) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A number with `digits` decimals; what rounds to zero has no sign. */
export function number(value, digits = 2) {
  const text = value.toFixed(digits);
  return Number(text) === 0 ? (0).toFixed(digits) : text;
}

/** "roadmap: other or unstated" for each accountability of a condition. */
function condition(given, joint) {
  return Object.entries(given ?? {})
    .map(([key, owners]) => `${key} is ${owners.join(' or ')}`)
    .join(joint);
}

/** What raises a flag, in words. */
export function flagInWords({ all, any, phrases, roles, titles }) {
  return [
    phrases && `the text holds one of ${phrases.length} phrases, such as "${phrases[0]}"`,
    all && condition(all, '; '),
    any && `at least one of: ${condition(any, ', ')}`,
    roles && `de-facto role: ${roles.join(', ')}`,
    titles && `title: ${titles.join(', ')}`,
  ]
    .filter(Boolean)
    .join('; **and** ');
}

/** Points of every finding's owner for every role, with the rows that are zero everywhere left out. */
export function scoreCard({ roles }, accountabilities, owners) {
  const names = Object.keys(roles);
  const rows = accountabilities.flatMap((key) =>
    owners
      .map((owner) => [
        `${key}: ${owner}`,
        ...names.map((name) => roles[name].findings[key][owner]),
      ])
      .filter(([, ...points]) => points.some((point) => point !== 0)),
  );
  return table([
    ['', ...names.map((name) => name.replace('_', ' '))],
    ['**base**', ...names.map((name) => roles[name].base)],
    ...rows,
    ['**per unit of lean**', ...names.map((name) => roles[name].lean)],
  ]);
}

/** The points of some roles for one judged document, finding by finding, then their sum. */
export function workedExample(judged, { roles, scale }, accountabilities, owners, names) {
  const shown = accountabilities.map((key) => {
    const { probabilities } = judged.findings[key];
    const points = names.map((name) =>
      owners.reduce(
        (sum, owner) => sum + roles[name].findings[key][owner] * probabilities[owner],
        0,
      ),
    );
    return { key, probabilities, points };
  });
  const leans = names.map((name) => roles[name].lean * judged.reading.roleLean[name]);
  const totals = names.map(
    (name, at) =>
      roles[name].base + leans[at] + shown.reduce((sum, { points }) => sum + points[at], 0),
  );
  const none = owners.map(() => '');
  return table([
    ['', ...owners, ...names.map((name) => name.replace('_', ' '))],
    ...shown.map(({ key, probabilities, points }) => [
      key,
      ...owners.map((owner) => number(probabilities[owner])),
      ...points.map((point) => number(point)),
    ]),
    ['base', ...none, ...names.map((name) => number(roles[name].base))],
    ['lean', ...none, ...leans.map((lean) => number(lean))],
    ['**points**', ...none, ...totals.map((total) => `**${number(total)}**`)],
    [`points / ${scale}`, ...none, ...totals.map((total) => number(total / scale))],
    [
      '**probability**',
      ...none,
      ...names.map((name) => `**${number(judged.judgement.role.probabilities[name])}**`),
    ],
  ]);
}
