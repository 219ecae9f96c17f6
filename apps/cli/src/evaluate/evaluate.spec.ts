import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { crisisPolicySection } from '#crisis';
import { defaultPack } from '#policy-pack/testing';
import { dateOf, dayOfDate, monthsBetween, monthsLater } from './days.js';
import { type EvaluationOptions, evaluateAlerts } from './evaluate-alerts.js';
import { median } from './judgement.js';

const COMPLAINTS = 'test/data/nhtsa_complaints.csv';
const RECALLS = 'test/data/nhtsa_recalls.csv';

describe('an evaluation of alerts', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'aftercare-evaluate-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const evaluated = async (given: Partial<EvaluationOptions> = {}) => {
    const said: string[] = [];
    const options = {
      file: COMPLAINTS,
      mapping: 'nhtsa',
      recalls: RECALLS,
      split: dayOfDate('2012-01-01'),
      compare: false,
      json: null,
      svg: null,
      ...given,
    };
    await evaluateAlerts(options, {
      pack: defaultPack(crisisPolicySection),
      stdin: (async function* () {})(),
      progress: () => ({ start: () => undefined, show: () => undefined, stop: () => undefined }),
      say: (text) => void said.push(text),
    });
    return said.join('');
  };

  it('compares the alerts of a history with its recalls, as a table, JSON and charts', async () => {
    const [json, svg] = [join(folder, 'result.json'), join(folder, 'charts')];
    const said = await evaluated({ json, svg });
    expect(said).toMatch(/^all +\d+ of \d+ /m);
    expect(said).toMatch(/^16V628000 +2016-08-30 +\d+ +2016-0\d-\d\d +\d+ +HYUNDAI TUCSON/m);
    const result = JSON.parse(await readFile(json, 'utf8'));
    expect(Object.keys(result.periods)).toEqual([
      'all',
      'before 2012-01-01',
      'from 2012-01-01',
      'all, with grave reports',
    ]);
    expect(result.alerts[0]).toMatchObject({ on: expect.any(String), windows: [{ days: 90 }, { days: 365 }] });
    const charts = await readdir(svg);
    expect(charts).toContain('product-component-hyundai-tucson-power-train.svg');
    expect(await readFile(join(svg, 'product-component-hyundai-tucson-power-train.svg'), 'utf8')).toMatch(
      /^<svg [\s\S]*16V628000[\s\S]*<\/svg>\n$/,
    );
  });

  it('compares all detectors at one budget', async () =>
    expect((await evaluated({ compare: true })).match(/product × component {2}|… × batch/g)).toHaveLength(16));

  it('says what is wrong with files, mapping and folder', async () => {
    await writeFile(
      join(folder, 'empty.csv'),
      'NHTSACampaignNumber,ReportReceivedDate_iso,Make,Model,ModelYear,Component\n',
    );
    const refused: [Partial<EvaluationOptions>, string][] = [
      [{ recalls: 'no-such.csv' }, 'no-such.csv can not be imported (there is no such file)'],
      [{ recalls: COMPLAINTS }, 'lacks the columns NHTSACampaignNumber, ModelYear'],
      [{ recalls: join(folder, 'empty.csv') }, 'There are no recalls in'],
      [{ file: RECALLS }, 'The file lacks the columns'],
      [{ mapping: 'cfpb' }, 'The mapping cfpb does not say how recalls are read'],
      [{ svg: COMPLAINTS }, 'Charts can not be written to'],
      [{ json: join(folder, 'no', 'such', 'folder') }, 'The result can not be written to'],
    ];
    for (const [given, message] of refused) await expect(evaluated(given)).rejects.toThrow(message);
  });
});

describe('days', () => {
  it('are counted, and months are those of the calendar', () => {
    expect(dateOf(dayOfDate('2016-08-30'))).toBe('2016-08-30');
    expect(dateOf(monthsLater(dayOfDate('2016-08-31'), -6))).toBe('2016-02-29');
    expect(dateOf(monthsLater(dayOfDate('2016-08-31'), 18))).toBe('2018-02-28');
    expect(monthsBetween(0, 365.2425)).toBeCloseTo(12, 6);
    expect(monthsBetween(10, 5)).toBe(0);
  });

  it('have a median', () => expect([median([]), median([3]), median([9, 1, 2, 4])]).toEqual([null, 3, 3]));
});
