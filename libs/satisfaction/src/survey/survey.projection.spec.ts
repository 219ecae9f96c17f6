import { describe, expect, it } from '@jest/globals';
import { positionOf, recorded } from '#event-sourcing/testing';
import { projected } from '#projections/testing';
import type { SurveyEvent } from './survey.events.js';
import { content, criterion, published, retired, revised } from './survey.fixtures.js';
import { surveyProjection } from './survey.projection.js';

const rowAfter = (...events: SurveyEvent[]) =>
  projected(surveyProjection, ...events.map((event, n) => recorded(event, n + 1)))['s-1'];

describe('a survey as it is shown', () => {
  it('has all its editions, and says whether anybody is asked by it', () => {
    const by = { publishedBy: 'manager-1', publishedAt: '2026-03-02T09:00:00.000Z' };
    const halves = { ...content, criteria: [criterion('SKILL', 0.5), criterion('ATTITUDE', 0.5)] };
    const row = {
      id: 's-1',
      no: 2,
      editions: [
        { no: 2, ...halves, ...by },
        { no: 1, ...content, ...by },
      ],
      isRetired: false,
      retiredBecause: null,
      version: '1',
      position: positionOf(2),
    };
    expect(rowAfter(published(), revised())).toEqual(row);
    expect(rowAfter(published(), revised(), retired())).toEqual({
      ...row,
      isRetired: true,
      retiredBecause: 'Another one is better.',
      version: '2',
      position: positionOf(3),
    });
    expect(rowAfter(retired())).toBeUndefined();
  });
});
