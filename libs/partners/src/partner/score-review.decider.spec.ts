import { describe, expect, it } from '@jest/globals';
import { fold } from '#event-sourcing';
import { recorded } from '#event-sourcing/testing';
import type { ScorecardClosed } from '#performance/events';
import { currentScore } from './current-score.js';
import { partnerDecider } from './partner.decider.js';
import type { PartnerEvent } from './partner.events.js';
import {
  active,
  partnerCommand as command,
  givenPartner as given,
  ofPartner,
  partnerExited,
  partnerKnown,
  partnerReinstated,
  partnerSuspended,
  putOnWatch,
  suspended,
  vetted,
  watchLifted,
} from './partner.fixtures.js';
import { reviewOnScorecardClosed } from './review-on-scorecard-closed.policy.js';
import type { PartnerScoreCommand } from './score.commands.js';
import { monthReviewed, reviewAsked, suspendedForScore, watchedForScore } from './score.fixtures.js';
import { consequenceOverruled, measures, scorePolicy, scoreReviewed } from './score-samples.fixtures.js';

const decided = (history: readonly PartnerEvent[], asked: PartnerScoreCommand): readonly PartnerEvent[] =>
  partnerDecider.decide(asked, fold(partnerDecider, history), partnerKnown);

const AT = '2026-03-02T09:00:00.000Z';
const january = () => monthReviewed({ month: '2026-01', score: 55, jobs: 10 });
const first = '2026-02: 52.5 of 100 on 12 jobs, below 60: month 1 of 2 in a row that lead to watch.';
const alone = { score: 64.43, months: ['2026-02'], jobs: 12, vettingPoints: 78.75, vettingJobs: 10 };
const nothing = (explanation: string, changes: Parameters<typeof monthReviewed>[0] = {}) =>
  monthReviewed({ explanation, current: alone, ...changes });

describe('the score of a month', () => {
  it('below the mark is noted', () =>
    given(...active())
      .when(reviewAsked())
      .then(nothing(first)));

  it('leads to watch after another one just before, and says by what months, scores and measures', () =>
    given(...active(), january())
      .when(reviewAsked())
      .then(
        {
          ...putOnWatch(),
          data: {
            partnerId: 'p-1',
            reason: ofPartner(scoreReviewed().data.explanation),
            watchedBy: 'system',
            watchedAt: AT,
          },
        },
        // (10 × 55 + 12 × 52.5 + 10 × 78.75) / 32
        scoreReviewed(),
      ));

  it('is looked at once', () =>
    given(...watchedForScore())
      .when(reviewAsked())
      .thenNothing());

  it('is not looked at of who does not work', () => {
    given(...vetted())
      .when(reviewAsked())
      .thenNothing();
    given(...active(), partnerExited())
      .when(reviewAsked())
      .thenNothing();
    given().when(reviewAsked()).thenRejected('PARTNER_NOT_FOUND');
  });

  it('says nothing without data, or of a month before one that was looked at', () => {
    const current = { score: 78.75, months: [], jobs: 0, vettingPoints: 78.75, vettingJobs: 10 };
    given(...active())
      .when(reviewAsked({ score: null, jobs: 0, measures: [] }))
      .then(nothing('2026-02 has no score: nothing follows.', { score: null, jobs: 0, measures: [], current }));
    given(...active(), monthReviewed({ month: '2026-03' }))
      .when(reviewAsked({ score: 10, jobs: 20 }))
      .then(
        nothing('A later month than 2026-02 was looked at before: nothing follows.', {
          score: 10,
          jobs: 20,
          // (12 × 52.5 + 20 × 10 + 10 × 78.75) / 42
          current: { score: 38.51, months: ['2026-02', '2026-03'], jobs: 32, vettingPoints: 78.75, vettingJobs: 10 },
        }),
      );
  });

  it('suspends at once below the floor, also who is watched', () => {
    const explanation =
      '2026-02: 20 of 100 on 12 jobs, below the floor of 30: it gets no new work. Most was lost by on time arrival (20 of 100 points, 40 lost), csat (85.71 of 100 points, 7.14 lost).';
    const reviewed = { score: 20, consequence: 'SUSPENSION', months: ['2026-02'], explanation } as const;
    const current = { ...alone, score: 46.7 };
    const suspension = {
      ...partnerSuspended(),
      data: {
        partnerId: 'p-1',
        cause: 'LOW_SCORE',
        reason: ofPartner(explanation),
        suspendedBy: 'system',
        suspendedAt: AT,
      },
    } as const;
    given(...active())
      .when(reviewAsked({ score: 20 }))
      .then(suspension, scoreReviewed({ ...reviewed, current }));
    given(...active(), putOnWatch())
      .when(reviewAsked({ score: 20 }))
      .then(suspension, scoreReviewed({ ...reviewed, current, before: { status: 'WATCH', isForScore: false } }));
  });

  it('on few jobs suspends nobody, and on fewer leads to no watch', () => {
    const few = { score: 20, jobs: 9 };
    given(...active())
      .when(reviewAsked(few))
      .then(
        nothing('2026-02: 20 of 100 on 9 jobs, below 60: month 1 of 2 in a row that lead to watch.', {
          ...few,
          current: { ...alone, score: 50.92, jobs: 9 },
        }),
      );
    given(...active(), january())
      .when(reviewAsked({ jobs: 4 }))
      .then(
        nothing('2026-02: 52.5 of 100 on 4 jobs: nothing follows.', {
          jobs: 4,
          current: { score: 64.48, months: ['2026-01', '2026-02'], jobs: 14, vettingPoints: 78.75, vettingJobs: 10 },
        }),
      );
  });

  it.each([
    ['a good one', [january(), monthReviewed({ month: '2026-02', score: 61 })]],
    ['one with few jobs', [january(), monthReviewed({ month: '2026-02', jobs: 4 })]],
    ['one that is missing', [january()]],
  ])('leads to no watch where %s lies between', (_, reviews) => {
    const [event] = decided([...active(), ...reviews], reviewAsked({ month: '2026-03' }));
    expect(event).toMatchObject({ data: { consequence: 'NONE' } });
  });

  it('changes nothing about who is watched or suspended already', () => {
    expect(decided([...active(), putOnWatch(), january()], reviewAsked())).toMatchObject([
      { data: { consequence: 'NONE', explanation: expect.stringContaining('it is watched already') } },
    ]);
    expect(decided(suspended(), reviewAsked({ score: 20 }))).toMatchObject([
      { data: { consequence: 'NONE', explanation: '2026-02: it is suspended already.' } },
    ]);
  });

  it('ends the watch that was for scores after two good ones, and no other watch', () => {
    const good = [monthReviewed({ month: '2026-03', score: 60 })];
    const asked = reviewAsked({ month: '2026-04', score: 70 });
    expect(decided([...watchedForScore(), ...good], asked)).toMatchObject([
      { type: 'PartnerWatchLifted' },
      {
        data: {
          consequence: 'WATCH_LIFTED',
          months: ['2026-03', '2026-04'],
          before: { status: 'WATCH', isForScore: true },
        },
      },
    ]);
    expect(decided(watchedForScore(), asked)).toMatchObject([{ data: { consequence: 'NONE' } }]);
    expect(decided([...active(), putOnWatch(), ...good], asked)).toMatchObject([{ data: { consequence: 'NONE' } }]);
    const anew = [...watchedForScore(), watchLifted(), putOnWatch(), ...good];
    expect(decided(anew, asked)).toMatchObject([{ data: { consequence: 'NONE' } }]);
  });
});

describe('what followed from a score', () => {
  const asked = (month = '2026-02', reason = 'The roads were flooded.') =>
    command('OverruleScoreConsequence', { partnerId: 'p-1', month, reason }, { by: 'manager-1', roles: ['manager'] });
  const why = ofPartner('The roads were flooded.');
  const overruled = consequenceOverruled();

  it('is overruled with a reason: the watch ends', () =>
    given(...watchedForScore())
      .when(asked())
      .then(
        { type: 'PartnerWatchLifted', data: { partnerId: 'p-1', note: why, liftedBy: 'manager-1', liftedAt: AT } },
        overruled,
      ));

  it('is overruled: who was suspended works again, watched where it was', () => {
    const suspension = { consequence: 'SUSPENSION', months: ['2026-02'] } as const;
    const reinstated = {
      type: 'PartnerReinstated',
      data: { partnerId: 'p-1', note: why, reinstatedBy: 'manager-1', reinstatedAt: AT },
    } as const;
    given(...suspendedForScore())
      .when(asked())
      .then(reinstated, consequenceOverruled(suspension));
    const watched = scoreReviewed({ ...suspension, score: 20, before: { status: 'WATCH', isForScore: true } });
    given(...active(), putOnWatch(), partnerSuspended({ cause: 'LOW_SCORE' }), watched)
      .when(asked())
      .then(
        reinstated,
        { type: 'PartnerPutOnWatch', data: { partnerId: 'p-1', reason: why, watchedBy: 'manager-1', watchedAt: AT } },
        consequenceOverruled({ ...suspension, restored: 'WATCH' }),
      );
  });

  it('is overruled: who was watched no more is watched again, and for its scores', () => {
    const lifted = [
      ...watchedForScore(),
      watchLifted(),
      scoreReviewed({
        month: '2026-04',
        consequence: 'WATCH_LIFTED',
        months: ['2026-03', '2026-04'],
        before: { status: 'WATCH', isForScore: true },
      }),
    ];
    const restored = decided(lifted, asked('2026-04'));
    expect(restored).toMatchObject([{ type: 'PartnerPutOnWatch' }, { data: { restored: 'WATCH' } }]);
    const good = monthReviewed({ month: '2026-05', score: 90 });
    const later = [...lifted, ...restored, good];
    expect(decided(later, reviewAsked({ month: '2026-06', score: 90 }))).toMatchObject([
      { type: 'PartnerWatchLifted' },
      { data: { months: ['2026-05', '2026-06'] } },
    ]);
  });

  it('does not come again from the same months', () => {
    const history = [...watchedForScore(), watchLifted(), overruled];
    expect(decided(history, reviewAsked({ month: '2026-03' }))).toMatchObject([
      { data: { consequence: 'NONE', explanation: expect.stringContaining('month 1 of 2') } },
    ]);
    const march = monthReviewed({ month: '2026-03' });
    expect(decided([...history, march], reviewAsked({ month: '2026-04' }))).toMatchObject([
      { type: 'PartnerPutOnWatch' },
      { data: { months: ['2026-03', '2026-04'] } },
    ]);
  });

  it('is set aside alone where the partner stands elsewhere by now', () => {
    given(...watchedForScore(), partnerSuspended())
      .when(asked())
      .then(consequenceOverruled({ restored: null }));
    given(...suspendedForScore(), partnerReinstated(), partnerSuspended({ cause: 'LOW_SCORE' }))
      .when(asked())
      .then(consequenceOverruled({ consequence: 'SUSPENSION', months: ['2026-02'], restored: null }));
  });

  it('is overruled once, and only where something followed, with a reason', () => {
    given(...watchedForScore(), watchLifted(), overruled)
      .when(asked())
      .thenNothing();
    given(...watchedForScore())
      .when(asked('2026-01'))
      .thenRejected('PARTNER_SCORE_CONSEQUENCE_UNKNOWN', { month: '2026-01', known: ['2026-02'] });
    given(...watchedForScore())
      .when(asked('2026-02', ' '))
      .thenRejected('PARTNERS_TEXT_MISSING', { missing: 'reason' });
    given(...watchedForScore(), partnerExited())
      .when(asked())
      .thenRejected('PARTNER_EXITED');
  });
});

describe('the current score', () => {
  const rules = scorePolicy.current;
  const month = (name: string, score: number | null, jobs: number) => ({ month: name, score, jobs });

  it('is the vetting without any job, and hardly more after a lucky one', () => {
    expect(currentScore([], 70, rules).score).toBe(70);
    expect(currentScore([month('2026-01', 100, 1)], 70, rules).score).toBe(72.73);
    expect(currentScore([month('2026-01', 100, 90)], 70, rules).score).toBe(97);
  });

  it('looks at the latest months, by their jobs', () =>
    expect(
      currentScore([month('2025-11', 0, 50), month('2025-12', 40, 10), month('2026-02', 70, 20)], null, rules),
    ).toEqual({ score: 60, months: ['2025-12', '2026-02'], jobs: 30, vettingPoints: null, vettingJobs: 0 }));

  it('is unknown where nothing is known', () =>
    expect(currentScore([month('2026-01', null, 0)], null, rules).score).toBeNull());
});

describe('the policy', () => {
  const closed: ScorecardClosed = {
    type: 'ScorecardClosed',
    data: {
      partnerId: 'p-1',
      month: '2026-02',
      jobs: 12,
      score: 52.5,
      measures: [{ measure: 'ON_TIME_ARRIVAL', value: 0.75, n: 12, floor: 0.7, target: 0.95, points: 20, weight: 50 }],
      packVersion: '2026.1',
      closedAt: AT,
    },
  };

  it('has each closed month looked at', () =>
    expect(reviewOnScorecardClosed.react(recorded(closed))).toEqual([
      { ask: { type: 'ReviewPartnerScore', data: { ...reviewAsked().data, measures: measures.slice(0, 1) } } },
    ]));
});
