import { describe, expect, it } from '@jest/globals';
import { mappingWith, readRow } from '../import.fixtures.js';
import { isDateFormat } from './date-format.js';
import type { Finding } from './problems.js';

/** A date as the day that it is, and what was wrong with it. */
const day = (entry: string, text: string, top = '') => {
  const { complaint, findings } = readRow(mappingWith(`inUseSince: ${entry}`, top), { Day: text });
  return { value: complaint.inUseSince, findings };
};
/** What happened, as the instant that it is, before a report on 2020-03-01. */
const instant = (text: string, cells: Readonly<Record<string, string>> = {}, top = '') => {
  const { complaint, findings } = readRow(mappingWith('occurredAt: Day', top), { Day: text, ...cells });
  return { value: complaint.occurredAt, findings };
};
const found = (problem: Finding['problem'], given: string | null, field = 'inUseSince'): Finding[] => [
  { field, problem, given },
];

describe('a date', () => {
  it('is read as 2016-08-30 where the mapping says nothing', () =>
    expect(day('Day', '2016-08-30')).toEqual({ value: '2016-08-30', findings: [] }));

  it.each([
    ['yyyyMMdd', '20160830'],
    ['dd.MM.yyyy', '30.08.2016'],
    ['d/M/yy', '30/8/16'],
    ['MMM d, yyyy', 'Aug 30, 2016'],
    ["yyyy-MM-dd'T'HH:mm:ss", '2016-08-30T14:05:00'],
    ['ISO', '2016-08-30'],
    ['ISO', '2016-08-30 14:05'],
    ['ISO', '2016-08-30T14:05:00.123Z'],
  ])('is read in a format of its own: %s', (format, text) =>
    expect(day(`{ column: Day, formats: ["${format}"] }`, text)).toEqual({ value: '2016-08-30', findings: [] }),
  );

  it('is read in the first format of the mapping that fits', () => {
    const top = 'dates: [yyyy-MM-dd, MM/dd/yyyy, dd/MM/yyyy]\n';
    expect(day('Day', '08/09/2016', top).value).toBe('2016-08-09');
    expect(day('Day', '30/08/2016', top).value).toBe('2016-08-30');
  });

  it('has names of months in the language of the mapping', () =>
    expect(day('Day', '30. März 2016', 'dates: [yyyy-MM-dd, d. MMMM yyyy]\nlanguage: de\n').value).toBe('2016-03-30'));

  it.each(['2016-02-30', '2016-13-01', '30.08.2016', 'soon', '2016-08-30 about noon'])(
    'is left out and noted where there is no such day: %s',
    (text) => {
      expect(day('Day', text)).toEqual({ value: null, findings: found('UNREADABLE', text) });
      expect(day('{ column: Day, formats: [ISO] }', text)).toEqual({
        value: null,
        findings: found('UNREADABLE', text),
      });
    },
  );

  it('is left out and noted where it is earlier than it can be', () => {
    const entry = '{ column: Day, notBefore: "1990-01-01" }';
    expect(day(entry, '1016-05-03')).toEqual({ value: null, findings: found('TOO_EARLY', '1016-05-03') });
    expect(day(entry, '1989-12-31').value).toBeNull();
    expect(day(entry, '1990-01-01')).toEqual({ value: '1990-01-01', findings: [] });
  });

  it('is mentioned where it is missing', () =>
    expect(day('Day', '')).toEqual({ value: null, findings: found('MISSING', null) }));
});

describe('an instant', () => {
  it('is the beginning of the day in the zone of the mapping, in summer and in winter', () => {
    expect(instant('2016-08-30').value).toBe('2016-08-29T22:00:00.000Z');
    expect(instant('2016-01-30').value).toBe('2016-01-29T23:00:00.000Z');
  });

  it('is what the wall clock of the zone showed where the text has no offset', () =>
    expect(instant('2016-08-30T14:05', {}, 'dates: [yyyy-MM-dd, ISO]\n').value).toBe('2016-08-30T12:05:00.000Z'));

  it('is told by the offset where the text has one', () => {
    const top = 'dates: [yyyy-MM-dd, ISO, yyyy-MM-dd HH:mm ZZZ]\n';
    expect(instant('2016-08-30T14:05:00Z', {}, top).value).toBe('2016-08-30T14:05:00.000Z');
    expect(instant('2016-08-30T14:05-05:00', {}, top).value).toBe('2016-08-30T19:05:00.000Z');
    expect(instant('2016-08-30 14:05 +0900', {}, top).value).toBe('2016-08-30T05:05:00.000Z');
  });

  it('is of the day that the zone had then', () => {
    const formats = '{ column: Day, formats: [ISO] }';
    expect(day(formats, '2016-08-30T23:30:00Z').value).toBe('2016-08-31');
  });
});

describe('what happened', () => {
  it('is left out and noted where it is after the report', () =>
    expect(instant('2020-03-02')).toEqual({
      value: null,
      findings: found('AFTER_REPORTING', '2020-03-02', 'occurredAt'),
    }));

  it('is possible on the day of a report that tells no time', () =>
    expect(instant('2020-03-01T14:05', {}, 'dates: [yyyy-MM-dd, ISO]\n')).toEqual({
      value: '2020-02-29T23:00:00.000Z',
      findings: [],
    }));

  it('is not mentioned twice where it is missing', () =>
    expect(instant('')).toEqual({ value: null, findings: found('MISSING', null, 'occurredAt') }));
});

describe('a date format', () => {
  it.each([
    'yyyy-MM-dd',
    'dd.MM.yyyy',
    'M/d/yy',
    'yyyyMMdd',
    'yyyy',
    'MMM d, yyyy',
    "d. MMMM yyyy 'Uhr'",
    'ISO',
    'yyyy-ooo',
  ])('tells a year: %s', (format) => expect(isDateFormat(format)).toBe(true));

  it.each(['YYYY-MM-DD', 'dd/mm/yyyy', 'MM/dd', 'HH:mm', 'date', ''])('is none: %j', (format) =>
    expect(isDateFormat(format)).toBe(false),
  );
});
