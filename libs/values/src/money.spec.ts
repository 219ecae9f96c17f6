import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addMoney,
  compareMoney,
  convertMoney,
  currencyExponent,
  formatMoney,
  isCurrency,
  isPositiveDecimal,
  type Money,
  parseMoney,
} from '#values';

const eur = (amount: number): Money => ({ amount, currency: 'EUR' });
const SEED = { seed: 20260302 };

describe('a currency', () => {
  it.each([
    ['EUR', 2],
    ['CNY', 2],
    ['MYR', 2],
    ['HUF', 2],
    ['IDR', 2],
    ['JPY', 0],
    ['KRW', 0],
    ['KWD', 3],
    ['IQD', 3],
    ['CLF', 4],
  ])('%s has %d decimals by ISO 4217', (code, exponent) => expect(currencyExponent(code)).toBe(exponent));

  it.each(['QQQ', 'eur', 'EU', '', 'EURO', 'constructor'])('%p is none', (code) => {
    expect(isCurrency(code)).toBe(false);
    expect(currencyExponent(code)).toBeNull();
  });
});

describe('money as text', () => {
  it.each([
    [1250, 'EUR', '12.50 EUR'],
    [5, 'EUR', '0.05 EUR'],
    [0, 'EUR', '0.00 EUR'],
    [-7, 'EUR', '-0.07 EUR'],
    [500, 'JPY', '500 JPY'],
    [1, 'KWD', '0.001 KWD'],
    [-123456, 'KWD', '-123.456 KWD'],
  ])('%d minor units of %s are written %p and read back', (amount, currency, text) => {
    expect(formatMoney({ amount, currency })).toBe(text);
    expect(parseMoney(text)).toEqual({ amount, currency });
  });

  it('may have fewer decimals than the currency', () => {
    expect(parseMoney('12 EUR')).toEqual(eur(1200));
    expect(parseMoney('12.5 EUR')).toEqual(eur(1250));
  });

  it.each([
    '',
    '12',
    'EUR',
    '12.50EUR',
    '12,50 EUR',
    '1e3 EUR',
    '.5 EUR',
    '5. EUR',
    '+5 EUR',
    '12.50 eur',
    ' 1 EUR',
    '٣ EUR',
  ])('%p is not read', (text) => expect(parseMoney(text)).toBe('MONEY_MALFORMED'));

  it('says what else is wrong', () => {
    expect(parseMoney('1 QQQ')).toBe('CURRENCY_UNKNOWN');
    expect(parseMoney('1.005 EUR')).toBe('TOO_MANY_DECIMALS');
    expect(parseMoney('1.5 JPY')).toBe('TOO_MANY_DECIMALS');
    expect(parseMoney('90071992547409.92 EUR')).toBe('AMOUNT_TOO_LARGE');
  });

  it('is exact up to the last safe integer', () =>
    expect(parseMoney('90071992547409.91 EUR')).toEqual(eur(Number.MAX_SAFE_INTEGER)));

  it('is read back as it was written', () =>
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.constantFrom('EUR', 'JPY', 'KWD', 'CLF'), (amount, currency) => {
        expect(parseMoney(formatMoney({ amount, currency }))).toEqual({ amount, currency });
      }),
      SEED,
    ));

  it('is not written in an unknown currency', () =>
    expect(() => formatMoney({ amount: 1, currency: 'QQQ' })).toThrow(RangeError));
});

describe('amounts', () => {
  it('add up in one currency', () => expect(addMoney(eur(1), eur(2), eur(-5))).toEqual(eur(-2)));

  it('compare in one currency', () => {
    expect(compareMoney(eur(1), eur(2))).toBeLessThan(0);
    expect(compareMoney(eur(2), eur(2))).toBe(0);
  });

  it('of different currencies are neither added nor compared', () => {
    const yen: Money = { amount: 1, currency: 'JPY' };
    expect(() => addMoney(eur(1), yen)).toThrow(RangeError);
    expect(() => compareMoney(eur(1), yen)).toThrow(RangeError);
  });

  it('do not add up beyond safe integers', () =>
    expect(() => addMoney(eur(Number.MAX_SAFE_INTEGER), eur(1))).toThrow(RangeError));
});

describe('conversion', () => {
  it.each([
    ['100.00 USD', '0.85', '85.00 EUR'],
    ['1000 KRW', '0.00059', '0.59 EUR'],
    ['1.000 KWD', '2.9', '2.90 EUR'],
    ['0.05 USD', '0.5', '0.02 EUR'],
    ['0.15 USD', '0.5', '0.08 EUR'],
    ['-0.05 USD', '0.5', '-0.02 EUR'],
    ['-0.15 USD', '0.5', '-0.08 EUR'],
    ['0.05 USD', '0.50001', '0.03 EUR'],
  ])('%s at %s is %s, halves to even', (from, rate, to) => {
    const money = parseMoney(from);
    if (typeof money === 'string') throw new Error(money);
    const converted = convertMoney(money, 'EUR', { [money.currency]: rate });
    expect(typeof converted === 'string' ? converted : formatMoney(converted)).toBe(to);
  });

  it('into a currency with fewer or more decimals keeps the value', () => {
    expect(convertMoney(eur(1250), 'JPY', { EUR: '160' })).toEqual({ amount: 2000, currency: 'JPY' });
    expect(convertMoney({ amount: 2000, currency: 'JPY' }, 'KWD', { JPY: '0.002' })).toEqual({
      amount: 4000,
      currency: 'KWD',
    });
  });

  it('into its own currency needs no rate', () => expect(convertMoney(eur(1), 'EUR', {})).toEqual(eur(1)));

  it('without a rate is refused', () => {
    expect(convertMoney({ amount: 1, currency: 'USD' }, 'EUR', {})).toBe('NO_RATE');
    expect(convertMoney({ amount: 1, currency: 'constructor' }, 'EUR', {})).toBe('NO_RATE');
  });

  it('beyond safe integers is refused', () =>
    expect(convertMoney(eur(Number.MAX_SAFE_INTEGER), 'JPY', { EUR: '160' })).toBe('AMOUNT_TOO_LARGE'));

  it.each([
    ['0.12', true],
    ['160', true],
    ['0', false],
    ['0.000', false],
    ['-1', false],
    ['1e3', false],
    ['', false],
  ])('by %p: %p', (rate, fit) => expect(isPositiveDecimal(rate)).toBe(fit));
});
