import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { closingSamples } from './closing/closing.fixtures.js';
import { evaluationSamples } from './evaluation/evaluation.fixtures.js';
import { performanceEventVersions } from './events.js';

const samples = { ...closingSamples, ...evaluationSamples };
const golden = (type: string) =>
  JSON.parse(readFileSync(new URL(`../../../test/golden-events/${type}.v1.json`, import.meta.url), 'utf8'));

describe('the events of performance', () => {
  it.each(Object.values(samples))('$type is stored for ever as its golden file says', ({ type, data }) =>
    expect(golden(type)).toMatchObject({ type, version: 1, data }),
  );

  it('have a sample each', () =>
    expect(Object.keys(samples).sort()).toEqual(Object.keys(performanceEventVersions).sort()));
});
