import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AspectColumns, type Fields, fieldOf, flatFields } from './columns.ts';
import { readPayColumns, type StatedPay } from './pay-columns.ts';
import { countryOf } from './place.ts';
import { SKETCH_LENGTH, sketchOf } from './sketch.ts';
import { yearOf } from './when.ts';

describe('countryOf', () => {
  const cases: readonly [string | undefined, string | undefined, string | null][] = [
    ['US', undefined, 'US'],
    ['uk', undefined, 'GB'],
    ['Deutschland', undefined, 'DE'],
    ['Atlantis', undefined, null],
    [undefined, 'Vienna, Austria', 'AT'],
    [undefined, 'Austin, TX', 'US'],
    [undefined, 'Austin, TX 78701', 'US'],
    [undefined, 'San Francisco, CA', 'US'],
    [undefined, 'Toronto, CA', 'CA'],
    [undefined, 'Berlin, DE', null],
    [undefined, 'Munich, BY, DE', 'DE'],
    [undefined, 'Dallas, TX, US', 'US'],
    [undefined, 'Bengaluru, KA, IN', 'IN'],
    [undefined, 'Indianapolis, Marion County, IN', null],
    [undefined, 'Bergamo, BG', null],
    [undefined, 'Guelph, ON, CA', 'CA'],
    [undefined, 'Fresno, CA, US', 'US'],
    [undefined, 'Guelph, ON', 'CA'],
    [undefined, 'Remote, US', 'US'],
    [undefined, 'London, GB', 'GB'],
    [undefined, 'Kraków, PL', 'PL'],
    [undefined, 'Curitiba, PR', null],
    [undefined, 'Austin, Texas, United States (Remote)', 'US'],
    [undefined, 'Austin, Texas', null],
    [undefined, 'Paris', null],
    [undefined, undefined, null],
  ];
  it.each(cases)('%s, %s', (country, location, wanted) => {
    expect(countryOf(country, location)).toBe(wanted);
  });
});

describe('yearOf', () => {
  const cases: readonly [string | undefined, number | null][] = [
    ['2026-10-02', 2026],
    ['2026-10-02T08:00:00Z', 2026],
    ['2024', 2024],
    ['02.10.2026', 2026],
    ['10/02/2025', 2025],
    ['Oct 2, 2023', 2023],
    ['1712707200000', 2024],
    ['1712707200', 2024],
    ['3 days ago', null],
    ['9999-01-01', null],
    [undefined, null],
  ];
  it.each(cases)('%s', (posted, wanted) => {
    expect(yearOf(posted)).toBe(wanted);
  });
});

function payOfColumns(fields: Fields, named: AspectColumns): StatedPay | null {
  const read = readPayColumns(fields, named);
  return read?.ok === true ? read.pay : null;
}

describe('readPayColumns', () => {
  it('takes a range with its currency and period, and makes it yearly', () => {
    const fields = {
      salary_min: 50,
      salary_max: '60',
      salary_currency: 'usd',
      salary_period: 'hourly',
    };
    expect(payOfColumns(fields, {})).toEqual({
      min: 50,
      max: 60,
      currency: 'USD',
      period: 'hour',
      yearly: 114_400,
      origin: 'columns',
    });
  });

  it('takes the one figure that an export gives in the middle for both ends', () => {
    const fields = { max_salary: '', med_salary: '20.0', min_salary: '', currency: 'USD' };
    expect(payOfColumns({ ...fields, pay_period: 'HOURLY' }, {})).toMatchObject({
      min: 20,
      max: 20,
      period: 'hour',
      yearly: 41_600,
    });
  });

  it.each([
    { salary_min: 50, salary_currency: 'USD' },
    { salary_min: 50, salary_period: 'year', salary_currency: 'USD' },
    { salary_min: 90_000, salary_max: 10, salary_currency: 'USD', salary_period: 'year' },
    { salary_min: -1, salary_currency: 'USD', salary_period: 'year' },
    { salary_min: 90_000, salary_max: 90_000_000, salary_currency: 'USD', salary_period: 'year' },
  ])('does not guess from %o', (fields) => {
    expect(payOfColumns(fields, {})).toBeNull();
  });

  const named = { payCurrency: 'USD', payPeriod: 'year' };
  it.each<[Fields, AspectColumns, number]>([
    [{ salary: 95_000 }, named, 95_000],
    [{ salary: '90,000 - 100,000' }, named, 95_000],
    [{ salary: '$90K-$100K' }, named, 95_000],
    [{ salary: '£45 per hour' }, named, 93_600],
    [{ min_salary: 90_000, max_salary: 100_000 }, named, 95_000],
    [{ min_salary: 40, max_salary: 50, pay_period: 'HOURLY' }, named, 93_600],
    [{ salary: '95000', currency: 'EUR', pay_period: 'YEARLY' }, {}, 95_000],
  ])('lets the caller say what the columns do not: %o', (fields, columns, yearly) => {
    expect(payOfColumns(fields, columns)?.yearly).toBe(yearly);
  });

  it.each<[Fields, readonly string[]]>([
    [{ salary: 95_000 }, ['currency', 'period']],
    [{ salary: '4500', currency: 'USD' }, ['period']],
    [{ min_salary: 90_000, max_salary: 100_000, pay_period: 'YEARLY' }, ['currency']],
    [{ salary: 'up to £80,000 per annum' }, ['both ends']],
    [{ salary: 'DOE, grade 7' }, ['a sum that can be base pay']],
  ])('says what pay lacks: %o', (fields, lacks) => {
    expect(readPayColumns(fields, {})).toEqual({ ok: false, lacks });
  });

  it('finds pay, country and employer where schema.org and job boards nest them', () => {
    const fields = flatFields({
      baseSalary: {
        currency: 'USD',
        value: { minValue: 90_000, maxValue: 110_000, unitText: 'YEAR' },
      },
      jobLocation: [{ address: { addressCountry: 'US' } }, { address: { addressCountry: 'CA' } }],
      company: { display_name: 'Firm' },
    });
    expect(payOfColumns(fields, {})?.yearly).toBe(100_000);
    expect(fieldOf(fields, 'country')).toBe('US');
    expect(fieldOf(fields, 'employer')).toBe('Firm');
  });

  it('finds no pay where there is none', () => {
    expect(readPayColumns({ salary: 'competitive', min_salary: '' }, {})).toBeNull();
  });
});

describe('fieldOf', () => {
  it('finds a column by its usual names, or the one named, and the name inside an object', () => {
    expect(fieldOf({ 'Company Name': ' Acme ' }, 'employer')).toBe('Acme');
    expect(fieldOf({ hiringOrganization: { name: 'Acme' } }, 'employer')).toBe('Acme');
    expect(fieldOf({ company: 'A', firm: 'B' }, 'employer', 'firm')).toBe('B');
    expect(fieldOf({ company: '' }, 'employer')).toBeUndefined();
    expect(fieldOf({ 'Company Name': 'Acme\n3.8' }, 'employer')).toBe('Acme');
    expect(fieldOf({ payrate: '2,00,000 - 4,00,000 P.A' }, 'pay')).toBe('2,00,000 - 4,00,000 P.A');
  });
});

const overlap = (one: string, other: string): number => {
  const [a, b] = [sketchOf(one), sketchOf(other)];
  return a.filter((number, at) => number === b[at]).length / SKETCH_LENGTH;
};

const words = fc.array(fc.stringMatching(/^[a-z]{2,7}$/), { minLength: 60, maxLength: 200 });

describe('sketchOf', () => {
  it('is the same whatever the case, punctuation and spacing', () => {
    fc.assert(
      fc.property(words, (list) => {
        expect(sketchOf(list.join(' '))).toEqual(sketchOf(`${list.join(' ,\n').toUpperCase()}.`));
      }),
    );
  });

  it('estimates the share of shingles in common', () => {
    const list = Array.from({ length: 600 }, (_, at) => `w${(at * 7919) % 5003}`);
    const tail = Array.from({ length: 600 }, (_, at) => `v${(at * 104_729) % 7001}`);
    expect(
      overlap(list.join(' '), [...list.slice(0, 570), 'new', 'end'].join(' ')),
    ).toBeGreaterThan(0.85);
    const half = [...list.slice(0, 300), ...tail.slice(0, 300)].join(' ');
    expect(overlap(list.join(' '), half)).toBeGreaterThan(0.15);
    expect(overlap(list.join(' '), half)).toBeLessThan(0.55);
    expect(overlap(list.join(' '), tail.join(' '))).toBeLessThan(0.05);
  });

  it('gives no sketch of a few words, and the same length of all others', () => {
    expect(sketchOf('four words are few')).toEqual([]);
    fc.assert(
      fc.property(words, (list) => {
        const sketch = sketchOf(list.join(' '));
        expect(sketch.length).toBe(SKETCH_LENGTH);
        for (const number of sketch) expect(number).toBeLessThan(65_536);
      }),
    );
  });
});
