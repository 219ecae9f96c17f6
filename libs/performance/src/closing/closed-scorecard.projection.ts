import type { Projection } from '#projections';
import { ClosedScorecardView } from './closed-scorecard.view.js';
import type { ScorecardClosed } from './scorecard.events.js';

export const closedScorecardProjection: Projection<ClosedScorecardView, ScorecardClosed> = {
  name: 'closed-scorecard',
  version: 1,
  categories: ['scorecard'],
  view: ClosedScorecardView,
  rowsOf: 'STREAM',
  keys: ({ data }) => [keyOf(data)],
  apply: (_, { data, meta }) => [
    {
      id: keyOf(data),
      partnerId: data.partnerId,
      month: data.month,
      jobs: data.jobs,
      score: data.score,
      measures: data.measures.map((measure) => ({ ...measure })),
      packVersion: data.packVersion,
      closedAt: new Date(data.closedAt),
      position: meta.position,
    },
  ],
};

/** As in the name of the stream. */
const keyOf = ({ partnerId, month }: ScorecardClosed['data']): string => `${partnerId}-${month}`;
