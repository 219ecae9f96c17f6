import { currencyExponent } from './currency.js';

/** An amount in whole minor units (cents) of an ISO 4217 currency; never a fraction, always a safe integer. */
export type Money = Readonly<{ amount: number; currency: string }>;

/** What one unit of each currency is worth in the one that is converted to: decimal strings by currency code. */
export type Rates = Readonly<Record<string, string>>;

export type MoneyProblem = 'MONEY_MALFORMED' | 'CURRENCY_UNKNOWN' | 'TOO_MANY_DECIMALS' | 'AMOUNT_TOO_LARGE';
export type ConversionProblem = 'NO_RATE' | 'AMOUNT_TOO_LARGE';

/** `{ amount: 1250, currency: 'EUR' }` → `'12.50 EUR'`; an unknown currency throws a `RangeError`. */
export const formatMoney = ({ amount, currency }: Money): string => {
  const exponent = exponentOf(currency);
  const digits = String(Math.abs(amount)).padStart(exponent + 1, '0');
  const whole = digits.slice(0, digits.length - exponent);
  const minor = exponent === 0 ? '' : `.${digits.slice(-exponent)}`;
  return `${amount < 0 ? '-' : ''}${whole}${minor} ${currency}`;
};

/** `'12.5 EUR'` → `{ amount: 1250, currency: 'EUR' }`, or what is wrong with the text. Exact: no floating point. */
export const parseMoney = (text: string): Money | MoneyProblem => {
  const match = /^(-?\d{1,30}(?:\.\d{1,30})?) ([A-Z]{3})$/.exec(text);
  if (!match) return 'MONEY_MALFORMED';
  const [, decimal = '', currency = ''] = match;
  const exponent = currencyExponent(currency);
  if (exponent === null) return 'CURRENCY_UNKNOWN';
  const { digits, scale } = decimalOf(decimal);
  if (scale > exponent) return 'TOO_MANY_DECIMALS';
  return moneyOf(digits * 10n ** BigInt(exponent - scale), currency) ?? 'AMOUNT_TOO_LARGE';
};

/** The sum of amounts in one currency; different currencies or a sum beyond safe integers throw a `RangeError`. */
export const addMoney = (first: Money, ...others: readonly Money[]): Money =>
  others.reduce((sum, other) => {
    assertSameCurrency(sum, other);
    const amount = sum.amount + other.amount;
    if (!Number.isSafeInteger(amount)) throw new RangeError('The sum is beyond the safe integers.');
    return { amount, currency: sum.currency };
  }, first);

/** Negative where `a < b`, 0 where equal, positive where `a > b`; different currencies throw a `RangeError`. */
export const compareMoney = (a: Money, b: Money): number => {
  assertSameCurrency(a, b);
  return a.amount - b.amount;
};

/**
 * `money` in `currency`, by what one unit (not minor unit) of the money's own currency is worth in it. Exact on bigint,
 * rounded once, at the end, half to even (ISO 80000-1:2009, annex B, rule A). Rates are as `isPositiveDecimal` wants.
 */
export const convertMoney = (money: Money, currency: string, rates: Rates): Money | ConversionProblem => {
  if (money.currency === currency) return money;
  const rate = Object.hasOwn(rates, money.currency) ? rates[money.currency] : undefined;
  if (rate === undefined) return 'NO_RATE';
  const { digits, scale } = decimalOf(rate);
  const shift = exponentOf(currency) - exponentOf(money.currency) - scale;
  const product = BigInt(money.amount) * digits;
  const amount = shift >= 0 ? product * 10n ** BigInt(shift) : divideHalfEven(product, 10n ** BigInt(-shift));
  return moneyOf(amount, currency) ?? 'AMOUNT_TOO_LARGE';
};

/** Whether `text` is a plain positive decimal such as `'0.1284'`, fit for a rate. */
export const isPositiveDecimal = (text: string): boolean => /^\d{1,15}(\.\d{1,15})?$/.test(text) && /[1-9]/.test(text);

const decimalOf = (text: string): { digits: bigint; scale: number } => {
  const [whole = '', fraction = ''] = text.split('.');
  return { digits: BigInt(whole + fraction), scale: fraction.length };
};

const divideHalfEven = (numerator: bigint, denominator: bigint): bigint => {
  const sign = numerator < 0n ? -1n : 1n;
  const absolute = numerator * sign;
  const quotient = absolute / denominator;
  const twice = (absolute % denominator) * 2n;
  const up = twice > denominator || (twice === denominator && quotient % 2n === 1n);
  return sign * (up ? quotient + 1n : quotient);
};

const moneyOf = (amount: bigint, currency: string): Money | null => {
  const number = Number(amount);
  return Number.isSafeInteger(number) ? { amount: number, currency } : null;
};

const exponentOf = (currency: string): number => {
  const exponent = currencyExponent(currency);
  if (exponent === null) throw new RangeError(`${currency} is no ISO 4217 currency.`);
  return exponent;
};

const assertSameCurrency = (a: Money, b: Money): void => {
  if (a.currency !== b.currency) throw new RangeError(`${a.currency} and ${b.currency} are different currencies.`);
};
