import { describe, expect, it } from 'vitest';
import { KNOWLEDGE_FIXTURE } from '../../../test/knowledge-fixture.ts';
import type { Knowledge } from '../knowledge.ts';
import { findPay } from './find-pay.ts';
import { judgePay, type PayContext } from './judge-pay.ts';
import type { PayTable } from './pay-knowledge.ts';
import { bandOf, comparablePay, FEW_OBSERVATIONS } from './place-pay.ts';
import { statePay } from './state-pay.ts';

const table = (family: string, p50: number, more: Partial<PayTable> = {}): PayTable => ({
  series: 'adverts',
  family,
  country: 'US',
  years: [2023, 2025],
  n: 200,
  quantiles: { p10: p50 * 0.7, p25: p50 * 0.85, p50, p75: p50 * 1.15, p90: p50 * 1.3 },
  ...more,
});

const [adverts] = KNOWLEDGE_FIXTURE.pay.series;
if (adverts === undefined) throw new Error('the fixture has no series');

const KNOWLEDGE: Knowledge = {
  ...KNOWLEDGE_FIXTURE,
  pay: {
    ...KNOWLEDGE_FIXTURE.pay,
    series: [adverts, { ...adverts, code: 'scale', kind: 'government' }],
    tables: [
      table('product_owner', 140_000),
      table('product_owner', 150_000, { seniority: 'senior', n: FEW_OBSERVATIONS }),
      table('product_owner', 160_000, { seniority: 'lead', n: FEW_OBSERVATIONS - 1 }),
      table('product_manager', 184_000),
      table('business_analyst', 142_000, { n: 12 }),
      table('product_owner', 128_000, { series: 'scale' }),
      table('product_manager', 145_000, { series: 'scale' }),
    ],
  },
};

const PO_AS_PM: PayContext = {
  family: 'product_owner',
  seniority: null,
  role: 'product_manager',
  organisation: 'saas',
};

const judged = (text: string, context: Partial<PayContext> = {}, meta = {}) =>
  judgePay({ kind: 'posting', text, meta }, { ...PO_AS_PM, ...context }, KNOWLEDGE);

describe('comparablePay', () => {
  it.each([
    ['Salary: USD 100,000 - 140,000 a year', 120_000],
    ['Salary: up to USD 140,000 a year', 140_000],
    ['Pay: USD 50 per hour', 104_000],
    ['Salary: USD 10,000 per month', 120_000],
    ['Day rate: USD 600', null],
    ['Salary: £100,000', null],
    ['Salary: $100,000', null],
    ['Total compensation: USD 200,000 a year', null],
  ])('%s is %s a year', (text, amount) => {
    expect(comparablePay(statePay(findPay(text)))).toBe(amount);
  });
});

describe('bandOf', () => {
  const quantiles = { p10: 10, p25: 25, p50: 50, p75: 75, p90: 90 };

  it.each([
    [9, 'below_p10'],
    [10, 'p10_p25'],
    [25, 'p25_p50'],
    [50, 'p50_p75'],
    [75, 'p75_p90'],
    [90, 'p75_p90'],
    [91, 'above_p90'],
  ])('puts %s into %s', (amount, band) => {
    expect(bandOf(amount, quantiles)).toBe(band);
  });

  it('keeps to the outer quarters where only quartiles are known', () => {
    expect(bandOf(1, { p25: 25, p50: 50, p75: 75 })).toBe('p10_p25');
    expect(bandOf(1000, { p25: 25, p50: 50, p75: 75 })).toBe('p75_p90');
  });
});

describe('judgePay', () => {
  it.each([
    [
      'Salary: USD 130,000 - 150,000',
      'title',
      "like a product owner's title for a product manager's scope",
    ],
    ['Salary: USD 175,000 - 195,000', 'role', "like a product manager's job"],
    ['Salary: USD 155,000 - 165,000', 'between', 'between what is usual'],
    ['Salary: USD 290,000 - 320,000', 'above', 'more than is usual'],
    ['Salary: USD 60,000 - 70,000', 'below', 'less than is usual'],
  ])('%s is like %s', (text, like, words) => {
    const pay = judged(text);
    expect(pay.market.like).toBe(like);
    expect(pay.sentence).toContain(words);
  });

  it('says nothing of scope when both markets pay the same', () => {
    const pay = judged('Salary: USD 140,000', { role: 'business_analyst' });
    expect(pay.market.like).toBe('same');
    expect(pay.sentence).toContain('tells nothing of the scope');
  });

  it('says when figures are few, old and where they are from', () => {
    const { sentence, market } = judged('Salary: USD 140,000', { role: 'business_analyst' });
    expect(market.role).toMatchObject({ n: 12, isFew: true, years: [2023, 2025], country: 'US' });
    expect(sentence).toContain('200 and 12 US figures of 2023 to 2025');
    expect(sentence).toContain('a hint, not a measure');
  });

  it('takes the level of the title where its table holds enough', () => {
    expect(judged('', { seniority: 'senior' }).market.title?.quantiles.p50).toBe(150_000);
    expect(judged('', { seniority: 'lead' }).market.title?.quantiles.p50).toBe(140_000);
  });

  it("holds a public body's pay against the government's scale, where both have one", () => {
    const pay = judged('Salary: USD 130,000', { organisation: 'public' });
    expect([pay.market.title?.quantiles.p50, pay.market.role?.quantiles.p50]).toEqual([
      128_000, 145_000,
    ]);
    const mixed = judged('Salary: USD 130,000', {
      organisation: 'public',
      role: 'business_analyst',
    });
    expect(mixed.market.title?.quantiles.p50).toBe(140_000);
  });

  it('does not compare another currency, and says why', () => {
    const pay = judged('Salary: £65,000');
    expect(pay.market).toMatchObject({ like: null, title: { band: null }, role: { band: null } });
    expect(pay.sentence).toMatch(/^Pay in GBP is not compared/);
  });

  it('says what is usual when no pay is stated', () => {
    const pay = judged('Nothing of money.');
    expect(pay.stated).toBeNull();
    expect(pay.sentence).toMatch(
      /^No pay is stated\. Half of the US figures lie above 140,000 USD/,
    );
  });

  it('knows nothing of a family without figures', () => {
    const pay = judged('Salary: USD 100,000', { family: null, role: 'scrum_master' });
    expect(pay.market).toEqual({ title: null, role: null, like: null });
  });

  it.each([
    [
      { currency: 'USD', value: { minValue: 120000, maxValue: '150,000', unitText: 'YEAR' } },
      [120_000, 150_000, 'USD', 'year'],
    ],
    [{ currency: 'eur', value: { value: 42.5, unitText: 'HOUR' } }, [42.5, 42.5, 'EUR', 'hour']],
    [{ currency: 'USD', value: 100000 }, [100_000, 100_000, 'USD', null]],
  ])('takes what the page declares: %j', (baseSalary, expected) => {
    const { stated } = judged('Nothing of money.', {}, { baseSalary });
    expect([stated?.min, stated?.max, stated?.currency, stated?.period]).toEqual(expected);
    expect(stated?.ranges).toEqual([]);
  });

  it.each([[{}], ['120000'], [{ value: { minValue: 9, maxValue: 3 } }], [{ value: 0 }], [[]]])(
    'passes over %j declared by a page',
    (baseSalary) => {
      expect(judged('Nothing.', {}, { baseSalary }).stated).toBeNull();
    },
  );

  it('prefers what the text states to what the page declares', () => {
    const { stated } = judged(
      'Salary: £65,000',
      {},
      { baseSalary: { currency: 'USD', value: 1e5 } },
    );
    expect(stated?.currency).toBe('GBP');
  });

  it.each(['location', 'jobLocation', 'country'])('places a dollar by the field %s', (field) => {
    const { stated } = judged('Salary: $120,000', {}, { [field]: 'Austin, TX, United States' });
    expect(stated?.currency).toBe('USD');
  });
});
