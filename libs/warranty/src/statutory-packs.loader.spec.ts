import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { loadStatutoryPacks, statutoryPackOf } from './statutory-packs.loader.js';

const text = (name: string) => readFileSync(new URL(`../packs/${name}.yaml`, import.meta.url), 'utf8');
const changed = (from: string | RegExp, to: string) => statutoryPackOf(text('korea').replace(from, to), 'korea.yaml');

describe('the packs of statutory rules', () => {
  it('come with Aftercare for four jurisdictions, each for counsel to check, with version and rules', () => {
    const packs = loadStatutoryPacks(['china', 'korea', 'eu', 'malaysia']);
    expect(packs.map(({ name, version, rules }) => [name, version, rules.map(({ id }) => id)])).toEqual([
      [
        'CN',
        expect.stringMatching(/^2026\.1\+[0-9a-f]{8}$/),
        ['CN-7-DAYS', 'CN-15-DAYS', 'CN-TWO-REPAIRS', 'CN-90-DAYS-FOR-PARTS'],
      ],
      [
        'KR',
        expect.stringMatching(/^2026\.1\+[0-9a-f]{8}$/),
        ['KR-10-DAYS', 'KR-1-MONTH', 'KR-SAME-FAULT-TWICE', 'KR-FOUR-REPAIRS', 'KR-NOT-RETURNED'],
      ],
      ['EU', expect.stringMatching(/^2026\.1\+[0-9a-f]{8}$/), ['EU-CONFORMITY', 'EU-AFTER-REPAIR-OR-EXCHANGE']],
      ['MY', expect.stringMatching(/^2026\.1\+[0-9a-f]{8}$/), ['MY-ACCEPTABLE-QUALITY', 'MY-AFTER-REPAIR']],
    ]);
    for (const { label } of packs) expect(label).toMatch(/secondary sources: check with counsel/i);
  });

  it('have another version when a number changes, and the same when a comment does', () => {
    const { version } = statutoryPackOf(text('korea'), 'korea.yaml');
    expect(changed('# Public holidays', '# Holidays').version).toBe(version);
    expect(changed('window: { amount: 10, unit: DAYS }', 'window: { amount: 11, unit: DAYS }').version).not.toBe(
      version,
    );
  });

  it('may be a company’s own, by a path', () => {
    const path = new URL('../packs/korea.yaml', import.meta.url).pathname;
    expect(loadStatutoryPacks([path]).map(({ name }) => name)).toEqual(['KR']);
  });

  it.each([
    [
      'a number that is none',
      'window: { amount: 10,',
      'window: { amount: ten,',
      /korea\.yaml.*line \d+: rules\[0\]\.window/,
    ],
    ['a zone that is none', 'zone: Asia/Seoul', 'zone: Asia/Soul', /line \d+: zone must be an IANA time zone/],
    ['a word that is not known', 'keptBy: REPORT', 'keptBy: LETTER', /line \d+: rules\[0\]\.keptBy/],
    ['no word of counsel', /label: .*/, 'label: "The law."', /line \d+: label must say that counsel/],
    [
      'a week without work',
      '[SATURDAY, SUNDAY]',
      '[MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY]',
      /a working day/,
    ],
    ['a rule that ends before it begins', 'until: null', 'until: "2009-01-01"', /must end after it begins/],
    ['broken YAML', 'zones: {}', 'zones: {', /korea\.yaml.*line \d+/],
    [
      'a start for another fact',
      /missing: REPAIR_SYMPTOM\n(.*\n)\s+decides: .*/,
      'missing: REPAIR_SYMPTOM\n$1    decides: { startsAt: PRODUCED }',
      /must not assume a start/,
    ],
  ])('are refused with the line for %s', (_, from, to, message) => expect(() => changed(from, to)).toThrow(message));

  it('are refused where there is no such file, and where a rule stands twice', () => {
    expect(() => loadStatutoryPacks(['atlantis'])).toThrow(/no readable pack of statutory rules at .*atlantis\.yaml/);
    expect(() => loadStatutoryPacks(['korea', 'korea'])).toThrow(/Two statutory rules are called KR-10-DAYS/);
  });
});
