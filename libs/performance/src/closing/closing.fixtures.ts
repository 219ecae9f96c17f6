import { commandMaker } from '#event-sourcing/testing';
import type { CloseScorecard, PlanScorecardClosing } from './closing.commands.js';
import type { ScorecardClosingPlanned } from './closing-plan.events.js';
import type { MeasurePoints, ScorecardClosed } from './scorecard.events.js';

type Data<E extends { data: object }> = Partial<E['data']>;

const AT = '2026-03-02T09:00:00.000Z';

export const measures: readonly MeasurePoints[] = [
  { measure: 'ON_TIME_ARRIVAL', value: 0.8, n: 10, floor: 0.7, target: 0.95, points: 40, weight: 50 },
  { measure: 'CSAT', value: 0.9, n: 4, floor: 0.6, target: 0.95, points: 85.714, weight: 50 },
  { measure: 'PROMISE_COMPLIANCE', value: null, n: 0, floor: 0.8, target: 0.98, points: null, weight: 0 },
];

export const scorecardClosed = (changes: Data<ScorecardClosed> = {}): ScorecardClosed => ({
  type: 'ScorecardClosed',
  data: {
    partnerId: 'p-1',
    month: '2026-02',
    jobs: 12,
    score: 62.857,
    measures,
    packVersion: '2026.1',
    closedAt: AT,
    ...changes,
  },
});

export const closingPlanned = (changes: Data<ScorecardClosingPlanned> = {}): ScorecardClosingPlanned => ({
  type: 'ScorecardClosingPlanned',
  data: {
    partnerId: 'p-1',
    month: '2026-03',
    dueAt: '2026-04-05T22:00:00.000Z',
    packVersion: '2026.1',
    plannedAt: AT,
    ...changes,
  },
});

export const closingSamples = { ScorecardClosed: scorecardClosed(), ScorecardClosingPlanned: closingPlanned() };

export const closingCommand = commandMaker<CloseScorecard | PlanScorecardClosing>();
