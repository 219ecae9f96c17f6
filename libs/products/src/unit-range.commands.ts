import type { Command } from '#event-sourcing';

/** `prefix` ends in no digit: digits belong to `first` and `last`, so that one stream decides on all that may overlap. */
export type RegisterUnitRange = Command<
  'RegisterUnitRange',
  {
    rangeId: string;
    productId: string;
    prefix: string;
    first: string;
    last: string;
    batch: string | null;
    productionDate: string | null;
    region: string | null;
    shippedAt: string | null;
  }
>;
export type WithdrawUnitRange = Command<
  'WithdrawUnitRange',
  { rangeId: string; productId: string; prefix: string; reason: string }
>;

export type UnitRangeCommand = RegisterUnitRange | WithdrawUnitRange;

export const UNIT_RANGE_COMMANDS: readonly UnitRangeCommand['type'][] = ['RegisterUnitRange', 'WithdrawUnitRange'];
