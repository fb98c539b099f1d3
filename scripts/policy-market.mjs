import { number, table } from './policy-tables.mjs';

/** How pay is read and placed, with the examples worked out by the product itself. */
export async function payPolicy() {
  const [{ findPay }, placing] = await Promise.all([
    import('../packages/core/dist/index.js'),
    import('../packages/core/dist/judge/pay/place-pay.js'),
  ]);
  const rows = PAY_EXAMPLES.map((text) => [`\`${text}\``, inWords(findPay(text))]);
  return `## Pay

A figure of the text is pay only when the words say so. It needs a currency, or a word for pay directly before it. Then the nearest
word decides: one for pay (salary, compensation, gross, Gehalt, salaire …) makes it pay, one for something else (budget, revenue,
funding, bonus, equity, stipend, insurance, on-target earnings …) leaves it out, whichever stands nearer; a word for something else
in the few words after it always leaves it out. Without any such word only a figure with its period ("£500 a day") or a
salary-like range on a line as short as a header counts. Millions are never pay, except in currencies where pay runs into them. Sums
out of all proportion to their period are left out. What remains in doubt is left out: no pay is better than a wrong one.

${table([['text', 'read as'], ...rows])}

- **Currency.** \`$\`, \`¥\` and \`kr\` belong to several countries. A code or a name of the currency decides; else the places
  named on the same line, then the place that the source gives, then the places named in the whole text, if all are of one country (for the
  US also 401(k), W-2 and E-Verify; for Australia super). If none or several are named, the currency is null.
- **Period.** What stands at the figure, else the nearest one named around it. If none is said, a sum of 20,000 or more in dollars, euros, pounds
  or francs, or of 300,000 rupees, is for a year (\`periodSaid\` is false). Else it is null.
- **Several ranges.** All are kept in \`ranges\`. Those that share currency, period and basis with the first range of base pay by the year are
  drawn together from the lowest to the highest end.
- **Base and total.** A sum said to hold more than base pay ("total target cash", "CTC") has basis \`total\` and is not compared.
- **A field of the page.** Where the text states nothing, the page's own \`baseSalary\` counts; no words stand for it.

The stated pay is held against two tables: that of the declared title's family and that of the de-facto role, of the title's level where that table
rests on at least ${placing.FEW_OBSERVATIONS} observations. Only gross base pay in US dollars is compared, since figures of other countries are net or converted; an
hour counts as 2,080, a week as 52 and a month as 12 of a year; a day rate is not compared. A public body's pay is held against the
federal scale where both families have one. Whose pay it is like follows from where the middle of the range lies, in
logarithms, on the way from the title's median to the role's:

${table([
  ['like', 'when'],
  ['same', 'the medians differ by less than 8 %: the pay tells nothing of the scope'],
  ['above, below', 'it lies beyond nine in ten of both'],
  ['title', 'at most 35 % of the way'],
  ['role', 'at least 65 % of the way'],
  ['between', 'else'],
])}

Every sentence says how many figures it rests on, of which country and years; below ${placing.FEW_OBSERVATIONS} it says that they are a hint.`;
}

const PAY_EXAMPLES = [
  'Salary: USD 120,000 - 150,000 per year',
  'Base salary $120k–$150k, New York',
  'Salary: $120,000 - $150,000',
  'Gehalt: 65.000–80.000 € brutto pro Jahr',
  'CTC: 12-18 LPA',
  '£500 - £600 per day outside IR35',
  'Salary up to £43k',
  'You manage a budget of $100,000 - $500,000',
  'a $500 referral bonus and a 401k',
  'OTE $200k',
];

function inWords(ranges) {
  if (ranges.length === 0) return 'no pay';
  return ranges
    .map(({ min, max, currency, period, periodSaid, basis }) => {
      const ends = [min === null ? 'up to' : min, max ?? 'or more']
        .join(' ')
        .replace(/^(\d+) (\d+)$/, '$1 to $2');
      const size = period !== null && !periodSaid ? ' by its size' : '';
      return `${ends} ${currency ?? 'of no known currency'}, ${period ?? 'no period'}${size}${basis === 'total' ? ', total' : ''}`;
    })
    .join('; ');
}

/** How the mix of duties and the measures of AI exposure follow. */
export async function exposurePolicy({ exposure }) {
  const { DUTY_FLOOR } = await import('../packages/core/dist/judge/exposure/judge-exposure.js');
  const shown = ({ value, low, high }) => `${number(value)} (${number(low)}–${number(high)})`;
  const rows = Object.values(exposure.entries).map(
    ({ key, group, tasks, fit, human, model, observed }) => [
      key,
      group,
      `${tasks}${fit === 'far' ? ', stand-ins' : ''}`,
      shown(human),
      shown(model),
      shown(observed),
    ],
  );
  const { human, model, observed } = exposure.contrasts;
  return `## AI exposure

A segment is a duty of this seat when a claim gives it the work, alone or shared, with a probability times (1 - q) of at least ${DUTY_FLOOR}.
Its length in UTF-16 units goes to the accountabilities of such claims, in proportion to that product. The shares of all duty text are
grouped by what practitioners claim; each measure's figure for the mix is the mean of the column below, weighted by the shares.

${table([['accountability', 'practitioners say', 'tasks', 'human raters', "a model's ratings", 'observed use'], ...rows])}

Absorbing minus judgement, over the tasks: human raters ${shown(human)}, a model's ratings ${shown(model)}, observed use ${shown(observed)}. An
interval that leaves out zero is said as more or less exposure, any other as no clear difference; so the verdict says itself that the
measures disagree. ${exposure.caution} Intervals: 95 %, percentile bootstrap over tasks.`;
}
