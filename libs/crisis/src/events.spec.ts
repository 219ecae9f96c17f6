import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { sentenceOf } from './alert/alert-sentence.js';
import { crisisEventVersions } from './events.js';
import { crisisSamples } from './testing.js';

const golden = (file: string) =>
  JSON.parse(readFileSync(new URL(`../../../test/golden-events/${file}`, import.meta.url), 'utf8'));

const SAMPLES = Object.values(crisisSamples);

const streamOf = ({ type, data }: (typeof SAMPLES)[number]): string => {
  if (type === 'WatchDayClosed') return `watchday-${data.day.slice(0, 4)}`;
  return type === 'ExposureTold' ? `exposure-${data.exposureId}` : `alert-${data.alertId}`;
};

describe.each(SAMPLES)('the event $type', (event) => {
  const { type, data } = event;

  it('is stored for ever as its golden file says', () =>
    expect(golden(`${type}.v1.json`)).toEqual({ type, version: 1, stream: streamOf(event), data }));

  it('is a sentence where it is about an alert', () => {
    if (event.type === 'WatchDayClosed' || event.type === 'ExposureTold') return;
    expect(sentenceOf(event)).toMatch(/^\S.*[^.]\.$/);
    expect(sentenceOf(event)).not.toMatch(/undefined|null|\[object|[A-Z]_[A-Z]/);
  });
});

describe('the samples', () => {
  it('are of every type', () =>
    expect(Object.entries(crisisSamples).map(([type, event]) => [type, event.type])).toEqual(
      Object.keys(crisisEventVersions).map((type) => [type, type]),
    ));
});
