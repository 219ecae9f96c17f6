import type { Policy, Reaction } from '#event-sourcing';
import type { ReturnEvent } from './return.events.js';
import type { ProposeReturnCharge } from './settlement.commands.js';

/** Goods that are not back in time after an advance exchange. The decider checks again; it proposes and takes nothing. */
export const chargeOnGoodsOverdue: Policy<ReturnEvent, ProposeReturnCharge> = {
  name: 'charge-on-goods-overdue',
  categories: ['return'],
  from: 'NEW',
  imported: false,
  react: ({ type, data }) => {
    switch (type) {
      case 'ReplacementShipped':
        return proposeAt(data.returnId, data.no, data.goodsDueAt);
      case 'ReturnLineSplit':
        return proposeAt(data.returnId, data.intoNo, data.goodsDueAt);
      case 'ReturnLineAccepted':
        return [{ forget: keyOf(data.returnId, data.no) }];
      default:
        return [];
    }
  },
};

const keyOf = (returnId: string, no: number): string => `${returnId}/${no}`;

const proposeAt = (
  returnId: string,
  no: number,
  goodsDueAt: string | null,
): readonly Reaction<ProposeReturnCharge>[] =>
  goodsDueAt === null
    ? []
    : [
        {
          remind: keyOf(returnId, no),
          dueAt: goodsDueAt,
          command: { type: 'ProposeReturnCharge', data: { returnId, no, goodsDueAt } },
        },
      ];
