import { valueOf } from './line-value.js';
import { isMoney } from './remedy.js';
import type { Decision, Decisions } from './return-decision.js';
import { refusal } from './return-rejection.js';
import type { Line, Return } from './return-state.js';
import { settlementBegun } from './settlement-begun.js';
import { authorisedLineOf, isInCharge } from './standing.js';

/** Up to the limit anybody who handles returns grants it, above it a supervisor; the goods are due back later. */
const grantAdvance: Decision<'GrantAdvanceExchange'> = ({ data, by, roles, at }, state, known) => {
  const { returnId, no } = data;
  const line = authorisedLineOf(state, no);
  if (line.exception === 'ADVANCE_EXCHANGE') return [];
  assertAwaited(line, state);
  if (line.remedy !== 'REPLACE') throw refusal('RETURN_REMEDY_DIFFERS', state, { no, remedy: line.remedy });
  const { limit } = known.policy.advanceExchange;
  const value = valueOf(line, state, known);
  if (!isInCharge(roles) && (value === null || value.amount > limit.amount))
    throw refusal('RETURN_OVER_ADVANCE_LIMIT', state, { no, value, limit });
  const { packVersion } = known;
  return [
    {
      type: 'AdvanceExchangeGranted',
      data: { returnId, no, value, limit, grantedBy: by, grantedAt: at, packVersion },
    },
    ...settlementBegun(state, line, at, true),
  ];
};

/** Money without the goods, where the way back costs more than they are worth. */
const waiveGoods: Decision<'WaiveGoods'> = ({ data, by, at }, state, known) => {
  const { returnId, no } = data;
  const line = authorisedLineOf(state, no);
  if (line.exception === 'RETURNLESS_REFUND') return [];
  assertAwaited(line, state);
  if (!isMoney(line.remedy)) throw refusal('RETURN_REMEDY_DIFFERS', state, { no, remedy: line.remedy });
  const limit = known.policy.returnlessLimit;
  const value = valueOf(line, state, known);
  if (value === null || value.amount > limit.amount)
    throw refusal('RETURN_OVER_RETURNLESS_LIMIT', state, { no, value, limit });
  const { packVersion } = known;
  return [{ type: 'GoodsWaived', data: { returnId, no, value, limit, waivedBy: by, waivedAt: at, packVersion } }];
};

const assertAwaited = ({ no, reception }: Line, state: Return): void => {
  if (reception !== 'AWAITING') throw refusal('RETURN_GOODS_UNDER_WAY', state, { no, reception });
};

export const exceptions = { GrantAdvanceExchange: grantAdvance, WaiveGoods: waiveGoods } satisfies Partial<Decisions>;
