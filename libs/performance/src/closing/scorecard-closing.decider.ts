import { type Decider, refusing } from '#event-sourcing';
import type { CloseScorecard } from './closing.commands.js';
import type { MeasurePoints, ScorecardClosed } from './scorecard.events.js';

const refusal = refusing({
  SCORECARD_PARTNER_NOT_FOUND: ['There is no such partner, or it has never worked.', 'Correct it.', null],
  SCORECARD_MONTH_NOT_OVER: ['A month is closed when it is over.', 'Wait for its end.', null],
});

/** What the handler gathers: whether the partner has ever worked, when the month is over, and what was counted in it. */
export type ClosingKnown = Readonly<{
  hasWorked: boolean;
  endsAt: string;
  card: Readonly<{ jobs: number; score: number | null; measures: readonly MeasurePoints[] }>;
  packVersion: string;
}>;

/** A partner's month is closed once, whatever is corrected later. */
export const scorecardClosingDecider: Decider<CloseScorecard, ScorecardClosed, boolean, ClosingKnown> = {
  stream: ({ data }) => `scorecard-${data.partnerId}-${data.month}`,
  initialState: false,
  decide: ({ data, at }, isClosed, { hasWorked, endsAt, card, packVersion }) => {
    const { partnerId, month } = data;
    if (isClosed) return [];
    if (!hasWorked) throw refusal('SCORECARD_PARTNER_NOT_FOUND', { partnerId, missing: 'partnerId' });
    if (Date.parse(at) < Date.parse(endsAt)) throw refusal('SCORECARD_MONTH_NOT_OVER', { month, endsAt });
    const { jobs, score, measures } = card;
    return [
      {
        type: 'ScorecardClosed',
        data: { partnerId, month, jobs, score, measures: measures.map(counted), packVersion, closedAt: at },
      },
    ];
  },
  evolve: () => true,
};

const counted = ({ measure, value, n, floor, target, points, weight }: MeasurePoints): MeasurePoints => ({
  measure,
  value,
  n,
  floor,
  target,
  points,
  weight,
});
