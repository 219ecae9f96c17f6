import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { wallClockAt } from '#values';
import { loadStatutoryPacks } from '../statutory-packs.loader.js';
import { remediesAt } from './remedies-at.js';
import type { RemedyAnswer, RemedyOffered, Verdict } from './remedy-answer.js';
import type { UnitFact } from './unit-fact.js';
import { WORKED_CASES, type WorkedCase } from './worked-cases.fixtures.js';

const README = new URL('../../README.md', import.meta.url);
const TABLE =
  /(<!-- worked cases: written by AFTERCARE_WRITE=1 npx jest libs\/warranty\/src\/statutory\/worked-cases -->\n)[\s\S]*?(\n<!-- end of worked cases -->)/;
const ZONES = { china: 'Asia/Shanghai', korea: 'Asia/Seoul', malaysia: 'Asia/Kuala_Lumpur', eu: 'Europe/Berlin' };

const zoneOf = ({ pack, question }: WorkedCase) => (question.region?.startsWith('PT') ? 'Europe/Lisbon' : ZONES[pack]);

/** `2026-03-09 24:00` for the first instant of the tenth. */
const wall = (instant: string, zone: string): string => {
  const shown = new Date(wallClockAt(zone, Date.parse(instant) - 1)).toISOString();
  return shown.endsWith('23:59:59.999Z')
    ? `${shown.slice(0, 10)} 24:00`
    : new Date(wallClockAt(zone, Date.parse(instant))).toISOString();
};

const said = ({ status, reason, until, dueFrom }: Verdict, remedies: readonly RemedyOffered[], zone: string) => {
  const what = remedies.map(({ remedy, onlyIf }) => (onlyIf ? `${remedy} if ${onlyIf}` : remedy)).join(', ');
  return [
    status,
    ...(what ? [` ${what}`] : []),
    ...(until ? [` until ${wall(until, zone)}`] : []),
    ...(dueFrom ? [`, will be from ${wall(dueFrom, zone)}`] : []),
    ` (${reason})`,
  ].join('');
};

const resultOf = (answer: RemedyAnswer, zone: string): string =>
  answer.doubt
    ? `UNDECIDED without ${answer.missing.join(', ')}, by ${answer.doubt.rules.join(', ')} ${said(answer.doubt.verdict, answer.remedies, zone)}`
    : said(answer, answer.remedies, zone);

const PACKS = loadStatutoryPacks(['china', 'korea', 'eu', 'malaysia']);

const evaluated = (worked: WorkedCase): string => {
  const answers = remediesAt(PACKS, worked.question);
  const answer = answers.find(({ rule }) => rule === worked.rule);
  return answer ? resultOf(answer, zoneOf(worked)) : 'no such rule';
};

const dayIn = (offset: string, instant: string | null) =>
  instant && new Date(Date.parse(instant) - Date.parse(`1970-01-01T00:00:00${offset}`)).toISOString().slice(0, 10);

const factIn = (offset: string, fact: UnitFact): string => {
  const name = fact.kind.toLowerCase().replaceAll('_', ' ');
  const from = `${name} ${dayIn(offset, fact.at)}`;
  if (fact.kind === 'FAULT_REPORTED') return `${from} ${fact.symptom ?? 'of nobody knows what'}`;
  if (fact.kind !== 'REPAIR') return from;
  const parts = fact.partsAwaitedFrom ? `, parts awaited since ${dayIn(offset, fact.partsAwaitedFrom)}` : '';
  return `${from} to ${dayIn(offset, fact.endedAt) ?? 'now'} ${fact.symptom ?? 'of nobody knows what'}${parts}`;
};

/** Facts as the evaluator gets them, and what of the question is not as always. */
const factsIn = ({ offset, question }: WorkedCase): string =>
  [
    ...question.facts.map((fact) => factIn(offset, fact)),
    ...(question.symptom === 'NO_POWER' ? [] : [`asked for ${question.symptom}`]),
    ...(question.inStock === false ? ['none in stock'] : []),
    ...(question.serviceLifeMonths === null ? [] : [`service life ${question.serviceLifeMonths} months`]),
  ].join('; ') || 'none';

const table = (): string =>
  [
    '| rule | case | facts | day | expected | result |',
    '|---|---|---|---|---|---|',
    ...WORKED_CASES.map((worked) => {
      const result = evaluated(worked);
      const { rule, name, day, expected } = worked;
      const mark = result === expected ? 'the same' : `**${result}**`;
      return `| ${rule} | ${name} | ${factsIn(worked)} | ${day.replace('T', ' ')} | ${expected} | ${mark} |`;
    }),
  ].join('\n');

describe('a worked case of the statutory packs', () => {
  it.each(WORKED_CASES)('$rule, $name, comes out as reckoned by hand', (worked) =>
    expect(evaluated(worked)).toBe(worked.expected),
  );

  it('is there for every rule', () => {
    const rules = PACKS.flatMap((pack) => pack.rules.map(({ id }) => id));
    expect([...new Set(WORKED_CASES.map(({ rule }) => rule))].sort()).toEqual([...rules].sort());
  });

  it('stands in the README as it comes out', () => {
    const readme = readFileSync(README, 'utf8');
    const written = readme.replace(TABLE, (_, begin: string, end: string) => `${begin}${table()}${end}`);
    if (process.env['AFTERCARE_WRITE']) writeFileSync(README, written);
    expect(readFileSync(README, 'utf8')).toBe(written);
    expect(written).toMatch(TABLE);
  });
});
