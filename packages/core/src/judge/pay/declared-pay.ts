import type { PayPeriod } from './pay-period.ts';
import type { StatedPay } from './state-pay.ts';

const UNITS: Readonly<Record<string, PayPeriod>> = {
  HOUR: 'hour',
  DAY: 'day',
  WEEK: 'week',
  MONTH: 'month',
  YEAR: 'year',
};

/**
 * The pay that a page declares as schema.org `baseSalary`, which intake keeps in the document's meta: no words of the
 * text stand for it. Null when there is none or its figures cannot be pay.
 */
export function declaredPay(meta: Readonly<Record<string, unknown>> | undefined): StatedPay | null {
  const salary = fieldsOf(meta?.['baseSalary']);
  if (salary === null) return null;
  const inner = salary['value'];
  const value = fieldsOf(inner) ?? { value: inner };
  const currency =
    textOf(salary['currency']) ?? textOf(salary['salaryCurrency']) ?? textOf(value['currency']);
  const unit = textOf(value['unitText']) ?? textOf(salary['unitText']);
  const single = numberOf(value['value']);
  const min = numberOf(value['minValue']) ?? single;
  const max = numberOf(value['maxValue']) ?? single;
  if ((min === null && max === null) || (min !== null && max !== null && min > max)) return null;
  const code = currency?.toUpperCase() ?? '';
  return {
    min,
    max,
    currency: /^[A-Z]{3}$/.test(code) ? code : null,
    period: UNITS[unit?.toUpperCase().replace(/LY$/, '') ?? ''] ?? null,
    periodSaid: true,
    basis: 'base',
    ranges: [],
  };
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : null;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** A positive number, also from digits in a text. */
function numberOf(value: unknown): number | null {
  const number = typeof value === 'string' ? Number(value.replaceAll(',', '')) : value;
  return typeof number === 'number' && Number.isFinite(number) && number > 0 ? number : null;
}
