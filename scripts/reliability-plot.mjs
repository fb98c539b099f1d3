const size = 360;
const left = 56;
const top = 24;
const marks = [
  { colour: '#0b62b8', dash: '', shape: (x, y) => `<circle cx="${x}" cy="${y}" r="4.5"/>` },
  {
    colour: '#b4480a',
    dash: ' stroke-dasharray="6 4"',
    shape: (x, y) => `<rect x="${round(x - 4)}" y="${round(y - 4)}" width="8" height="8"/>`,
  },
];

/** An SVG: mean confidence against the share of right findings, in bins of equal mass, one line for each reader. */
export function reliabilityPlot(results) {
  const x = (value) => round(left + value * size);
  const y = (value) => round(top + (1 - value) * size);
  const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1];
  const grid = ticks.map(
    (tick) =>
      `<path d="M${x(tick)} ${y(0)}V${y(1)}M${x(0)} ${y(tick)}H${x(1)}" stroke="#e2e2e2"/>` +
      `<text x="${x(tick)}" y="${y(0) + 20}" text-anchor="middle">${tick}</text>` +
      `<text x="${x(0) - 10}" y="${y(tick) + 4}" text-anchor="end">${tick}</text>`,
  );
  const lines = results.map(({ reader, reliability }, index) => {
    const { colour, dash, shape } = marks[index % marks.length];
    const points = reliability.map(({ confidence, right }) => [x(confidence), y(right)]);
    const legend = top + 22 + 22 * index;
    return [
      `<g fill="${colour}" stroke="none">`,
      `<polyline points="${points.map((point) => point.join(',')).join(' ')}" fill="none" stroke="${colour}" stroke-width="2"${dash}/>`,
      ...points.map(([px, py]) => shape(px, py)),
      `<path d="M${left + 14} ${legend - 4}h28" stroke="${colour}" stroke-width="2"${dash}/>`,
      shape(left + 28, legend - 4),
      `<text x="${left + 50}" y="${legend}" fill="#222">${reader.name} ${reader.version}</text>`,
      '</g>',
    ].join('\n');
  });
  const width = left + size + 24;
  const height = top + size + 56;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title description" font-family="system-ui, sans-serif" font-size="13" fill="#222">
<title id="title">Reliability of the confidence of findings</title>
<desc id="description">${results.map(described).join(' ')}</desc>
<rect width="${width}" height="${height}" fill="#fff"/>
${grid.join('\n')}
<path d="M${x(0)} ${y(0)}L${x(1)} ${y(1)}" stroke="#888"/>
${lines.join('\n')}
<text x="${x(0.5)}" y="${height - 10}" text-anchor="middle">mean confidence of a tenth of the findings</text>
<text x="16" y="${y(0.5)}" text-anchor="middle" transform="rotate(-90 16 ${y(0.5)})">share of them that is right</text>
</svg>
`;
}

function described({ reader, reliability }) {
  const points = reliability.map(
    ({ confidence, right }) => `${confidence.toFixed(2)} sure, ${right.toFixed(2)} right`,
  );
  return `Reader ${reader.name}: ${points.join('; ')}.`;
}

function round(value) {
  return Math.round(value * 10) / 10;
}
