import type { OpenDepositPeriod } from './deposit.commands.js';
import type { DepositEvent } from './deposit.events.js';
import type { Decision, Decisions } from './deposit-decision.js';
import type { DepositKnown } from './deposit-known.js';
import { refusal } from './deposit-rejection.js';
import type { Deposit } from './deposit-state.js';
import { reservedOf } from './deposit-sums.js';

const close: Decision<'CloseDepositPeriod'> = ({ at }, state) => {
  if (state.isClosed) return [];
  const { ownerId, period, balance } = state;
  return [
    { type: 'DepositPeriodClosed', data: { ownerId, period, balance, reserved: reservedOf(state), closedAt: at } },
  ];
};

/** Everything is taken along as it was when the period before was closed. */
export const open = (
  { data, at }: OpenDepositPeriod,
  state: Deposit | null,
  { carried }: DepositKnown,
): readonly DepositEvent[] => {
  if (state) return [];
  if (!carried) throw refusal('DEPOSIT_NOT_FOUND', state, { ownerId: data.ownerId });
  const { ownerId, ownerKind, demanded, floor, balance, reservations, due, refund, dueIds } = carried;
  return [
    {
      type: 'DepositPeriodOpened',
      data: {
        ownerId,
        ownerKind,
        period: data.period,
        demanded,
        floor,
        balance,
        reservations,
        due,
        refund,
        openedAt: at,
        dueIds,
      },
    },
  ];
};

export const periods: Pick<Decisions, 'CloseDepositPeriod'> = { CloseDepositPeriod: close };
