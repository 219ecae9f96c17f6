import type { Policy } from '#event-sourcing';
import type { PartnerExited } from '#partners/events';
import type { CloseScorecard } from './closing.commands.js';
import type { ScorecardClosingPlanned } from './closing-plan.events.js';

/** Some days after its end a month is closed by itself, until the partner leaves. */
export const closedOnMonthEnd: Policy<ScorecardClosingPlanned | PartnerExited, CloseScorecard> = {
  name: 'closed-on-month-end',
  categories: ['scorecardplan', 'partner'],
  from: 'BEGINNING',
  imported: true,
  react: ({ type, data }) => {
    const { partnerId } = data;
    switch (type) {
      case 'ScorecardClosingPlanned':
        return [
          {
            remind: partnerId,
            dueAt: data.dueAt,
            command: { type: 'CloseScorecard', data: { partnerId, month: data.month } },
          },
        ];
      case 'PartnerExited':
        return [{ forget: partnerId }];
      default:
        return [];
    }
  },
};
