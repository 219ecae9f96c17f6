import { describe, expect, it } from '@jest/globals';
import { readField } from '../import.fixtures.js';

const loss = (text: string, entry = '') =>
  readField('lossSoFar', `{ column: Cost, currency: USD${entry} }`, { Cost: text });
const usd = (amount: number) => ({ value: { amount, currency: 'USD' }, findings: [] });
const unreadable = (given: string) => ({
  value: null,
  findings: [{ field: 'lossSoFar', problem: 'UNREADABLE', given }],
});

describe('an amount', () => {
  it.each([
    ['12', 1_200],
    ['12.5', 1_250],
    ['$1,234.50', 123_450],
    ['1,234,567', 123_456_700],
    ['12.50 USD', 1_250],
    ['USD 12', 1_200],
    ['1 234.50', 123_450],
    ['0', 0],
    ['-5', -500],
  ])('is read exactly: %s', (text, amount) => expect(loss(text)).toEqual(usd(amount)));

  it.each([
    ['12,5', 1_250],
    ['1.234,50', 123_450],
    ['1.234', 123_400],
  ])('is read with a decimal comma: %s', (text, amount) => expect(loss(text, ', decimal: ","')).toEqual(usd(amount)));

  it.each(['12,50', '1,23,4', '12.345', 'about 50', '1e3', '5 EUR', '99999999999999999999', '(5.00)'])(
    'is left out and noted where it can not be read: %s',
    (text) => expect(loss(text)).toEqual(unreadable(text)),
  );

  it.each(['12.50', '1.23'])('is no hundredfold where its decimal mark is another: %s', (text) =>
    expect(loss(text, ', decimal: ","')).toEqual(unreadable(text)),
  );

  it('is mentioned where it is missing, unless it is optional', () => {
    expect(loss('')).toEqual({ value: null, findings: [{ field: 'lossSoFar', problem: 'MISSING', given: null }] });
    expect(loss('', ', optional: true')).toEqual({ value: null, findings: [] });
  });

  it('has no cents where its currency has none', () =>
    expect(readField('lossPerDay', '{ column: Cost, currency: JPY }', { Cost: '¥1,200' }).value).toEqual({
      amount: 1_200,
      currency: 'JPY',
    }));
});
