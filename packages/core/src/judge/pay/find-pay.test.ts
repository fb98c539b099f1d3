import { describe, expect, it } from 'vitest';
import { findPay, type PayRange } from './find-pay.ts';

type Said = readonly [
  min: number | null,
  max: number | null,
  currency: string | null,
  period: PayRange['period'],
];

const said = (text: string): readonly Said[] =>
  findPay(text).map(({ min, max, currency, period }) => [min, max, currency, period]);

describe('findPay: ranges and ends', () => {
  it.each<[text: string, ...Said]>([
    ['Salary: USD 120,000 - 150,000 per year', 120_000, 150_000, 'USD', 'year'],
    ['Base salary: $120k–$150k (US)', 120_000, 150_000, null, 'year'],
    ['Salary range: US$120-150K', 120_000, 150_000, 'USD', 'year'],
    ['A competitive salary (USD 80 to 100K)', 80_000, 100_000, 'USD', 'year'],
    ['Pay: USD 120K to 150', 120_000, 150_000, 'USD', 'year'],
    ['The range is USD$131,000 per year - USD$145,500 per year.', 131_000, 145_500, 'USD', 'year'],
    ['The pay range is $37.00 -- $50.00 USD hourly.', 37, 50, 'USD', 'hour'],
    ['We pay between £50,000 and £60,000', 50_000, 60_000, 'GBP', 'year'],
    ['Salary up to £43k', null, 43_000, 'GBP', 'year'],
    ['Salary: Up to £43kContract: 12 months', null, 43_000, 'GBP', 'year'],
    ['Salary from €70k', 70_000, null, 'EUR', 'year'],
    ['Salary: €70k+ and a bicycle', 70_000, null, 'EUR', 'year'],
    ['Salary starting at 65,000 EUR', 65_000, null, 'EUR', 'year'],
    ['Salary of at least CHF 120’000', 120_000, null, 'CHF', 'year'],
    ['Salary: £65,000', 65_000, 65_000, 'GBP', 'year'],
    ['AUD 120000 - 140000 per annum', 120_000, 140_000, 'AUD', 'year'],
    ['Pay: $120000-150000 USD a year', 120_000, 150_000, 'USD', 'year'],
    ['Posting Salary: 73,237 USD / Annually', 73_237, 73_237, 'USD', 'year'],
    ['We Offer£32,000 – £48,000 (DOE) + benefits', 32_000, 48_000, 'GBP', 'year'],
    ['Pay: £15.31 - £17.00 per hour Benefits: Dental insurance', 15.31, 17, 'GBP', 'hour'],
  ])('%s', (text, ...expected) => {
    expect(said(text)).toEqual([expected]);
  });
});

describe('findPay: how countries write sums', () => {
  it.each<[text: string, ...Said]>([
    ['Annual Gross Salary Range: 45.600-58.800€.', 45_600, 58_800, 'EUR', 'year'],
    ['Gehalt: 65.000–80.000 € brutto pro Jahr', 65_000, 80_000, 'EUR', 'year'],
    ['Jahresgehalt bis zu 80.000 €', null, 80_000, 'EUR', 'year'],
    ['Monatsgehalt 4.200,50 Euro', 4200.5, 4200.5, 'EUR', 'month'],
    ['Tagessatz 650-750 €', 650, 750, 'EUR', 'day'],
    ['Salaire : 55 000 à 65 000 € brut annuel', 55_000, 65_000, 'EUR', 'year'],
    ['Rémunération : 45-55 k€', 45_000, 55_000, 'EUR', 'year'],
    ['Salario: 35.000 a 45.000 € brutos al año', 35_000, 45_000, 'EUR', 'year'],
    ['Salaris: € 4.500 tot € 6.000 bruto per maand', 4500, 6000, 'EUR', 'month'],
    ['Wynagrodzenie: 15 000 – 20 000 zł brutto miesięcznie', 15_000, 20_000, 'PLN', 'month'],
    ["Lohn: CHF 120'000 – 140'000", 120_000, 140_000, 'CHF', 'year'],
    ['CTC: ₹ 12,00,000 - 18,00,000 per annum', 1_200_000, 1_800_000, 'INR', 'year'],
    ['12-18 LPA', 1_200_000, 1_800_000, 'INR', 'year'],
    ['Salary: 4.2 lakhs', 420_000, 420_000, 'INR', 'year'],
    ['Salary: ₹1.2 crore', 12_000_000, 12_000_000, 'INR', 'year'],
    ['Salary JPY 8,000,000 - 12,000,000 a year', 8_000_000, 12_000_000, 'JPY', 'year'],
    ['Salary: AU$140k–AU$160k plus super', 140_000, 160_000, 'AUD', 'year'],
    ['Salary: $110,000 - $130,000 CAD', 110_000, 130_000, 'CAD', 'year'],
    ['Salary: S$7,000 a month', 7000, 7000, 'SGD', 'month'],
    ['Salary 45k-55k (GBP)', 45_000, 55_000, 'GBP', 'year'],
    ['Jahresgehalt 65-75 TEUR', 65_000, 75_000, 'EUR', 'year'],
    ['18 000–22 000 PLN netto + VAT / month (B2B)', 18_000, 22_000, 'PLN', 'month'],
    ['Løn: DKK 55.000 pr. måned', 55_000, 55_000, 'DKK', 'month'],
    ['$120,000.00/yr - $150,000.00/yr USD', 120_000, 150_000, 'USD', 'year'],
    ['CA$95K/yr - CA$120K/yr', 95_000, 120_000, 'CAD', 'year'],
    ['£450pd inside IR35', 450, 450, 'GBP', 'day'],
    ['Lön: 45 000 SEK per month salary', 45_000, 45_000, 'SEK', 'month'],
  ])('%s', (text, ...expected) => {
    expect(said(text)).toEqual([expected]);
  });
});

describe('findPay: whose dollar', () => {
  it.each<[text: string, places: readonly string[], currency: string | null]>([
    ['Salary: $120,000 - $150,000', [], null],
    ['Salary: $120,000 - $150,000 in New York, NY', [], 'USD'],
    ['Salary: $120,000 - $150,000\n\nRemote within the US', [], 'USD'],
    ['Salary: $120,000 - $150,000\n\n401(k) with match', [], 'USD'],
    ['Salary: $120,000 - $150,000\n\nBased in Toronto', [], 'CAD'],
    ['Salary: $120,000 - $150,000 plus super', [], 'AUD'],
    ['Salary: $120,000 - $150,000', ['Sydney, Australia'], 'AUD'],
    ['Salary: $120,000 - $150,000', ['Austin, TX, US'], 'USD'],
    ['Salary: $120,000 - $150,000\n\nOffices in Toronto and Chicago', [], null],
    ['US: salary $120,000 - $150,000 USD\nCanada: salary $110,000 - $130,000', [], 'USD'],
    ['ABOUT US\n\nSalary: $120,000 - $150,000', [], null],
    ['Salary: ¥8,000,000 a year', [], null],
    ['Salary: ¥8,000,000 a year, Tokyo', [], 'JPY'],
    ['Salary: 55 000 kr per month', ['Oslo'], 'NOK'],
  ])('%s in %j is %s', (text, places, currency) => {
    expect(findPay(text, places)[0]?.currency).toBe(currency);
  });

  it('reads each line of several countries by itself', () => {
    const text = 'Salary:\nUnited States: $120,000 - $150,000\nCanada: $110,000 - $130,000';
    expect(findPay(text).map(({ currency }) => currency)).toEqual(['USD', 'CAD']);
  });
});

describe('findPay: the period', () => {
  it.each<[text: string, period: PayRange['period'], isSaid: boolean]>([
    ['Salary: £65,000', 'year', false],
    ['Salary: £65,000 p.a.', 'year', true],
    ['Annual salary: £65,000', 'year', true],
    ['£500 - £600 per day outside IR35', 'day', true],
    ['Day rate: £500 - £600', 'day', true],
    ['Pay: £45/hr', 'hour', true],
    ['Pay: £44/hr to £46/hr', 'hour', true],
    ['Hourly rate: £45', 'hour', true],
    ['Salary: €5,000 monthly', 'month', true],
    ['Pay: £900 a week', 'week', true],
    ['Salary: £4,000', null, false],
    ['Salary: PLN 18,000', null, false],
    ['York (3 days per week on-site) Salary: £43,000', 'year', false],
  ])('%s is for a %s', (text, period, isSaid) => {
    expect(findPay(text).map((one) => [one.period, one.periodSaid])).toEqual([[period, isSaid]]);
  });
});

describe('findPay: what is no pay', () => {
  it.each([
    'You manage a budget of $5M.',
    'Northwind Pay\n24,310 followers',
    'You manage a budget of $100,000 - $500,000 a year.',
    'Own a portfolio of £250k to £500k in annual spend.',
    'A $2B company with $325M+ in funding.',
    'We raised $125M at Series B at a $5B valuation.',
    'Revenue of $80,000 to $120,000 a customer.',
    'a 401k plan and a 401(k) match',
    'A $500 referral bonus.',
    'Sign-on bonus of $10,000.',
    'Up to $20,000 for relocation.',
    '£300 personal learning budget',
    'A $1,500 home-office allowance a year.',
    'OTE $200k',
    'OTE: £80,000 - £100,000 per year',
    'A monthly stipend of $100.',
    'Equity worth $40,000 - $60,000.',
    'Life insurance of $50,000.',
    '$400 a month for waiving medical cover',
    'A subsidy of $2k per month when you move close to the office.',
    'INR 5 Lakh medical insurance cover for you and your family',
    'Note the maximum salary available for the GS pay system is $172,500',
    'More than 10,000 organisations use it.',
    'A contributor base of 500,000+ people',
    'Save customers $2,000 per year.',
    'Founded in 2014, 250 people, 12 offices, 24/7 support, 99.9 % uptime.',
    'Salary: competitive, reviewed each year, 33 days of leave',
    'Pay: $1.00 - $2.00 per year',
    'Experience with contracts worth $150k - $300k.',
    'Salary: $150,000 - $120,000',
    'Our customers pay $99 per month',
    'The price is £500 per day',
    'Serving 45,000 - 60,000 customers per year',
    '$1.2 million annual salary budget',
    'Commission of up to $60,000 a year.',
    'Salary range of GS- Step 1 - $ to GS- Step 10 $',
  ])('%s', (text) => {
    expect(findPay(text)).toEqual([]);
  });

  it('takes base pay and leaves out what stands beside it', () => {
    const text =
      'Base salary $120,000 - $150,000 USD, plus a 10% bonus, a $5,000 learning budget and OTE $200k.';
    expect(said(text)).toEqual([[120_000, 150_000, 'USD', 'year']]);
  });

  it('knows pay that holds more than base pay', () => {
    const basis = (text: string) => findPay(text)[0]?.basis;
    expect(basis('Total target cash compensation: USD 180,000 - 220,000 a year')).toBe('total');
    expect(basis('Salary USD 180,000 in total')).toBe('total');
    expect(basis('Total rewards: base salary USD 180,000')).toBe('base');
    expect(basis('Base salary USD 180,000 Total compensation will include more')).toBe('base');
  });
});

describe('findPay: several ranges', () => {
  it('keeps those of places in their order', () => {
    const text =
      'The salary depends on the place:\nUK: £38,250 - £72,250\nLondon: £40,162 - £75,862';
    expect(said(text)).toEqual([
      [38_250, 72_250, 'GBP', 'year'],
      [40_162, 75_862, 'GBP', 'year'],
    ]);
  });

  it('keeps a month and an hour apart', () => {
    const text = 'Salary: USD 4,082 - 5,994/Month (USD 23.55 – 34.58/hr.)';
    expect(said(text)).toEqual([
      [4082, 5994, 'USD', 'month'],
      [23.55, 34.58, 'USD', 'hour'],
    ]);
  });

  it('shows the words of each', () => {
    const text = 'Role: PM\nSalary: up to £60,000 a year, London';
    const quotes = findPay(text).map(({ start, end }) => text.slice(start, end));
    expect(quotes).toEqual(['up to £60,000']);
  });

  it('gives no more than a bounded number', () => {
    const text = 'Salary: £50,000 - £60,000 a year\n'.repeat(400);
    expect(findPay(text)).toHaveLength(24);
  });
});
