import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { depositSamples, periodOpened } from './deposit.fixtures.js';
import { entryStreamOf } from './deposit-entry.decider.js';
import { depositStreamOf } from './deposit-ids.events.js';
import { depositEventVersions } from './deposit-versions.events.js';

const golden = (file: string) =>
  JSON.parse(readFileSync(new URL(`../../../../test/golden-events/${file}`, import.meta.url), 'utf8'));

describe.each(Object.values(depositSamples))('the event $type', (event) => {
  it('is stored for ever as its golden file says', () =>
    expect(golden(`${event.type}.v1.json`)).toEqual({
      type: event.type,
      version: 1,
      stream:
        event.type === 'DepositEntryNoted' ? entryStreamOf(event.data.entryId) : depositStreamOf(event.data.ownerId, 1),
      data: event.data,
    }));
});

describe('the samples', () => {
  it('are of every type', () =>
    expect(Object.entries(depositSamples).map(([type, event]) => [type, event.type])).toEqual(
      Object.keys(depositEventVersions).map((type) => [type, type]),
    ));
});

describe('a period that knows what was demanded before', () => {
  it('is stored for ever as its golden file of version 2 says', () => {
    const { type, data } = periodOpened({ dueIds: ['due-1'] });
    expect(golden('DepositPeriodOpened.v2.json')).toEqual({
      type,
      version: 2,
      stream: depositStreamOf(data.ownerId, 1),
      data,
    });
  });
});
