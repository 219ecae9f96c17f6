import { describe, expect, it } from '@jest/globals';
import { positionOf, recorded, specification } from '#event-sourcing/testing';
import type { PartnerActivated, PartnerExited } from '#partners/events';
import { defaultSection } from '#policy-pack/testing';
import { projected } from '#projections/testing';
import { performancePolicySection } from '../performance.policy-section.js';
import { closedOnMonthEnd } from './closed-on-month-end.policy.js';
import { closedScorecardProjection } from './closed-scorecard.projection.js';
import { closingPlanned, closingCommand as command, measures, scorecardClosed } from './closing.fixtures.js';
import { closingDueAt } from './closing-days.js';
import { closingPlanDecider } from './closing-plan.decider.js';
import { planOnScorecardClosed } from './plan-on-scorecard-closed.policy.js';
import { type ClosingKnown, scorecardClosingDecider } from './scorecard-closing.decider.js';

const of = { partnerId: 'p-1', month: '2026-02' };

describe('a month of a partner', () => {
  const known: ClosingKnown = {
    hasWorked: true,
    endsAt: '2026-02-28T23:00:00.000Z',
    card: { jobs: 12, score: 62.857, measures },
    packVersion: '2026.1',
  };
  const given = specification(scorecardClosingDecider, known);
  const close = command('CloseScorecard', of);

  it('is closed with all measures, their weights and n', () => given().when(close).then(scorecardClosed()));

  it('has a stream of its own', () => expect(scorecardClosingDecider.stream(close)).toBe('scorecard-p-1-2026-02'));

  it('is closed once, whatever is corrected later', () =>
    given(scorecardClosed())
      .when(close, { ...known, card: { jobs: 13, score: 70, measures } })
      .thenNothing());

  it('without jobs has no score', () =>
    given()
      .when(close, { ...known, card: { jobs: 0, score: null, measures: [] } })
      .then(scorecardClosed({ jobs: 0, score: null, measures: [] })));

  it('is closed when it is over, not a moment before', () => {
    given()
      .when({ ...close, at: '2026-02-28T22:59:59.999Z' }, known)
      .thenRejected('SCORECARD_MONTH_NOT_OVER', { month: '2026-02', endsAt: known.endsAt });
    given()
      .when({ ...close, at: known.endsAt }, known)
      .then(scorecardClosed({ closedAt: known.endsAt }));
  });

  it('is none of somebody who never worked', () =>
    given()
      .when(close, { ...known, hasWorked: false })
      .thenRejected('SCORECARD_PARTNER_NOT_FOUND', { missing: 'partnerId' }));

  it('is shown as it was closed', () =>
    expect(projected(closedScorecardProjection, recorded(scorecardClosed()))).toEqual({
      'p-1-2026-02': {
        id: 'p-1-2026-02',
        ...of,
        jobs: 12,
        score: 62.857,
        measures,
        packVersion: '2026.1',
        closedAt: new Date('2026-03-02T09:00:00.000Z'),
        position: positionOf(1),
      },
    }));
});

describe('the plan of closings', () => {
  const known = {
    isWorking: true,
    month: '2026-03',
    dueAt: (month: string) => closingDueAt(month, 'Europe/Berlin', 5),
    packVersion: '2026.1',
  };
  const given = specification(closingPlanDecider, known);
  const plan = (closed: string | null) => command('PlanScorecardClosing', { partnerId: 'p-1', closed });
  const april = closingPlanned({ month: '2026-04', dueAt: '2026-05-05T22:00:00.000Z' });

  it('begins with the month that runs', () => {
    given().when(plan(null)).then(closingPlanned());
    given().when(plan('2026-01')).then(closingPlanned());
    given(closingPlanned()).when(plan(null)).thenNothing();
  });

  it('goes on with the month after the one that was planned and is closed, also long after', () => {
    given(closingPlanned()).when(plan('2026-03')).then(april);
    given(closingPlanned())
      .when(plan('2026-03'), { ...known, month: '2026-09' })
      .then(april);
  });

  it('is not changed by another month that is closed by hand', () =>
    given(closingPlanned()).when(plan('2026-01')).thenNothing());

  it('ends with the partner', () => {
    given(closingPlanned())
      .when(plan('2026-03'), { ...known, isWorking: false })
      .thenNothing();
    given()
      .when(plan(null), { ...known, isWorking: false })
      .thenNothing();
  });

  it('closes so many days after the month, where the company is', () => {
    const { daysAfter } = defaultSection(performancePolicySection).closing;
    expect(daysAfter).toBe(5);
    expect(closingDueAt('2026-12', 'Asia/Shanghai', daysAfter)).toBe('2027-01-05T16:00:00.000Z');
    expect(closingDueAt('2026-02', 'UTC', 0)).toBe('2026-03-01T00:00:00.000Z');
  });
});

describe('the policies of closing', () => {
  const activated: PartnerActivated = {
    type: 'PartnerActivated',
    data: {
      partnerId: 'p-1',
      kind: 'THIRD_PARTY',
      contractNo: 1,
      activatedBy: 'm-1',
      activatedAt: '2026-03-02T09:00:00.000Z',
    },
  };
  const exited: PartnerExited = {
    type: 'PartnerExited',
    data: {
      partnerId: 'p-1',
      kind: 'THIRD_PARTY',
      reason: { subject: 'partner-p-1', personal: 'They retire.' },
      exitedBy: 'm-1',
      exitedAt: '2026-03-02T09:00:00.000Z',
    },
  };

  it('plan when a partner begins to work, and when a month was closed', () => {
    const asked = (closed: string | null) => [
      { ask: { type: 'PlanScorecardClosing', data: { partnerId: 'p-1', closed } } },
    ];
    expect(planOnScorecardClosed.react(recorded(activated))).toEqual(asked(null));
    expect(planOnScorecardClosed.react(recorded(scorecardClosed()))).toEqual(asked('2026-02'));
  });

  it('remind of the month that is planned, until the partner leaves', () => {
    expect(closedOnMonthEnd.react(recorded(closingPlanned()))).toEqual([
      {
        remind: 'p-1',
        dueAt: '2026-04-05T22:00:00.000Z',
        command: { type: 'CloseScorecard', data: { partnerId: 'p-1', month: '2026-03' } },
      },
    ]);
    expect(closedOnMonthEnd.react(recorded(exited))).toEqual([{ forget: 'p-1' }]);
  });
});
