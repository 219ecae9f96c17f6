import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { loadPolicyPack, policySection } from '#policy-pack';
import { OperatorError } from '#settings';

const folder = mkdtempSync(join(tmpdir(), 'policy-pack-'));
afterAll(() => rmSync(folder, { recursive: true }));

const PACK = `
pack:
  name: bicycles
  version: '2026.3'
  currency: JPY
  zone: Asia/Tokyo
  languages: [ja]
  rates: { date: 2026-01-02, values: { EUR: '180.5' } }
  calendars:
    shop:
      version: '7'
      week: &week
        MONDAY: ['10:00-19:00']
        TUESDAY: []
        WEDNESDAY: []
        THURSDAY: []
        FRIDAY: ['22:00-06:00']
        SATURDAY: []
        SUNDAY: []
      holidays: ['2026-05-04']
      extraDays: { '2026-05-05': ['10:00-12:00'] }
    lisbon: { version: '1', zone: Europe/Lisbon, week: *week }
loans:
  limit: '5000'
  most: UNLIMITED
  back: &back { amount: 2, unit: WORKING_DAYS, calendar: shop }
  again: *back
  texts: { ja: [hai] }
`;

const loans = policySection('loans', ({ amount, due }) =>
  z.strictObject({
    limit: amount,
    most: z.union([amount, z.literal('UNLIMITED')]),
    back: due,
    again: due,
    texts: z.record(z.enum(['ja']), z.array(z.string().min(1))),
  }),
);

const load = (text: string, sections = [loans]) => {
  const path = join(folder, 'pack.yaml');
  writeFileSync(path, text);
  return loadPolicyPack(path, sections);
};
const messageOf = (text: string) => {
  try {
    load(text);
  } catch (error) {
    if (error instanceof OperatorError) return error.message;
    throw error;
  }
  throw new Error('The pack was accepted.');
};
const changed = (from: string, to: string) => {
  expect(PACK).toContain(from);
  return PACK.replace(from, to);
};

describe('a policy pack', () => {
  const pack = load(PACK);

  it('has a head', () =>
    expect([pack.name, pack.currency, pack.zone, pack.languages, pack.rates, pack.ratesDate]).toEqual([
      'bicycles',
      'JPY',
      'Asia/Tokyo',
      ['ja'],
      { EUR: '180.5' },
      '2026-01-02',
    ]));

  it('hands each section to its owner', () =>
    expect(pack.section(loans)).toEqual({
      limit: { amount: 5000, currency: 'JPY' },
      most: 'UNLIMITED',
      back: { amount: 2, unit: 'WORKING_DAYS', calendar: 'shop' },
      again: { amount: 2, unit: 'WORKING_DAYS', calendar: 'shop' },
      texts: { ja: ['hai'] },
    }));

  it('keeps from others what is not registered', () =>
    expect(() => pack.section(policySection('fines', () => z.strictObject({})))).toThrow('fines is not registered'));

  it('has calendars, in its own zone unless they name another', () => {
    expect(pack.calendar('shop')).toMatchObject({
      version: '7',
      zone: 'Asia/Tokyo',
      holidays: ['2026-05-04'],
      extraDays: { '2026-05-05': [{ from: '10:00', to: '12:00' }] },
    });
    expect(pack.calendar('lisbon')).toMatchObject({ zone: 'Europe/Lisbon', holidays: [], extraDays: {} });
    expect(() => pack.calendar('moon')).toThrow('no calendar moon');
  });

  it('says when something is due', () =>
    expect(pack.dueAt(pack.section(loans).back, '2026-05-03T00:00:00Z')).toBe('2026-05-08T21:00:00.000Z'));

  it('converts into the currency of the company', () => {
    expect(pack.inCompanyCurrency({ amount: 1000, currency: 'EUR' })).toEqual({ amount: 1805, currency: 'JPY' });
    expect(pack.inCompanyCurrency({ amount: 1000, currency: 'USD' })).toBe('NO_RATE');
  });

  it('has a version that follows its values, not its layout', () => {
    expect(pack.version).toMatch(/^2026\.3\+[0-9a-f]{8}$/);
    expect(load(`# a comment\n${PACK.replace("limit: '5000'", 'limit:   "5000"')}`).version).toBe(pack.version);
    expect(load(changed("'5000'", "'5001'")).version).not.toBe(pack.version);
  });
});

describe('a mistake in a policy pack', () => {
  it.each([
    ['an unquoted amount', "'5000'", '5000', "line 24: loans.limit must be an amount in quotes such as '500.00'"],
    ['a fraction of a yen', "'5000'", "'5000.5'", 'line 24: loans.limit has more decimals than JPY'],
    ['an amount below zero', "'5000'", "'-1'", "line 24: loans.limit must be an amount in quotes such as '500.00'"],
    [
      'none of two',
      'UNLIMITED',
      'ALL',
      'line 25: loans.most must be an amount in quotes such as \'500.00\', or must be "UNLIMITED"',
    ],
    ['an unknown entry', "limit: '5000'", "limit: '5000'\n  limt: '1'", 'line 25: loans.limt is not known here'],
    ['an unknown section', 'loans:', 'fines: {}\nloans:', 'line 23: fines is not known here'],
    ['a missing entry', "  limit: '5000'\n", '', 'line 23: loans.limit is missing'],
    ['a missing section', 'loans:', 'loans2:', 'loans is missing'],
    [
      'an unknown calendar',
      'calendar: shop',
      'calendar: shp',
      'line 26: loans.back.calendar must be one of "shop"|"lisbon"',
    ],
    ['an unknown unit', 'WORKING_DAYS', 'WORKDAYS', 'line 26: loans.back.unit must be one of "WORKING_MINUTES"|'],
    ['half a day', 'amount: 2', 'amount: 1.5', 'line 26: loans.back.amount must be int, received number'],
    [
      'an entry of a list',
      '[hai]',
      "[hai, '']",
      'line 28: loans.texts.ja[1] too small: expected string to have >=1 characters',
    ],
    ['an unquoted version', "'2026.3'", '2026.3', 'line 4: pack.version must be text: put it in quotes'],
    ['an unknown currency', 'JPY', 'JPX', 'line 5: pack.currency must be an ISO 4217 currency such as EUR'],
    [
      'an unknown zone',
      'Asia/Tokyo',
      'Asia/Tokio',
      'line 6: pack.zone must be an IANA time zone such as Europe/Berlin',
    ],
    [
      'a rate of zero',
      "'180.5'",
      "'0'",
      "line 8: pack.rates.values.EUR must be a positive decimal in quotes such as '0.85'",
    ],
    ['a rate of its own', "EUR: '180.5'", "JPY: '1'", "line 8: pack.rates.values.JPY is the company's own currency"],
    ['a rate of no currency', 'EUR:', 'EU:', 'line 8: pack.rates.values.EU must be an ISO 4217 currency such as EUR'],
    [
      'the name of a calendar',
      'lisbon:',
      'Lisbon 1:',
      'line 22: pack.calendars.Lisbon 1 must be a name such as office',
    ],
    [
      'a shift',
      '10:00-19:00',
      '10-19',
      "line 13: pack.calendars.shop.week.MONDAY[0] must be a shift in quotes such as '08:00-12:00'",
    ],
    ['a time', '10:00-19:00', '10:00-19:60', 'line 13: pack.calendars.shop.week.MONDAY[0] 10:00 to 19:60 is no shift'],
    [
      'a date',
      '2026-05-04',
      '2026-02-30',
      'line 20: pack.calendars.shop.holidays[0] must be a date such as 2026-12-25',
    ],
    ['a missing weekday', '        SUNDAY: []\n', '', 'line 12: pack.calendars.shop.week.SUNDAY is missing'],
    [
      'an overlap',
      "['22:00-06:00']",
      "['22:00-06:00', '23:00-23:30']",
      'line 12: pack.calendars.shop.week the shifts of the week overlap',
    ],
    ['broken YAML', 'loans:', 'loans: [', 'line 25: '],
    ['an entry given twice', "limit: '5000'", "limit: '5000'\n  limit: '1'", 'line 25: Map keys must be unique'],
  ])('is shown with line and entry: %s', (_, from, to, message) => {
    const shown = messageOf(changed(from, to));
    expect(shown).toContain(`Correct the policy pack ${folder}`);
    expect(shown).toContain(message);
  });

  it('is not the only one shown', () =>
    expect(
      messageOf(
        PACK.replace("'5000'", '1').replace('UNLIMITED', '2').replace('[hai]', '[]').replace('ja: []', 'de: []'),
      ),
    ).toMatch(
      /line 24: .*; line 25: .*; line 28: loans\.texts\.ja is missing; line 28: loans\.texts\.de is not known here\.$/,
    ));

  it('and many more are only counted', () =>
    expect(messageOf(PACK.replace('loans:', 'a: 1\nb: 1\nc: 1\nd: 1\ne: 1\nf: 1\ng: 1\nloans:'))).toMatch(
      /; and 2 more\.$/,
    ));

  it('such as an empty file is shown', () => expect(messageOf('')).toContain('line 1: '));

  it('such as a missing file says what to do', () => {
    const path = join(folder, 'none.yaml');
    expect(() => loadPolicyPack(path, [])).toThrow(OperatorError);
    expect(() => loadPolicyPack(path, [])).toThrow(`There is no readable policy pack at ${path}: correct its path`);
  });
});
