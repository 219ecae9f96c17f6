import { isClosed } from './line-stage.js';
import { isMoney, takesBack } from './remedy.js';
import type { ReturnEvent } from './return.events.js';
import type { Decision, Decisions } from './return-decision.js';
import type { ReturnKnown } from './return-known.js';
import { refusal } from './return-rejection.js';
import type { Line, Return } from './return-state.js';
import type { ReturnRemedy } from './return-words.events.js';
import type { ShipReplacement } from './settlement.commands.js';
import { settlementBegun } from './settlement-begun.js';
import { authorisedLineOf, lineOf, openLineOf } from './standing.js';
import { unitTakenBack } from './taken-back.js';
import { written } from './texts.js';

const ship: Decision<'ShipReplacement'> = (command, state, known) => {
  const { data, by, at } = command;
  const { returnId, no, carrier, trackingNumber } = data;
  if (isDone(lineOf(state, no), 'REPLACE')) return [];
  const line = assertPending(state, no, 'REPLACE');
  const sent = replacementOf(command, line, state, known);
  const { unitId, productId, serial, quantity, purchases } = line;
  const isOwed = line.exception === 'ADVANCE_EXCHANGE' && line.acceptance !== 'ACCEPTED';
  const shipped: ReturnEvent = {
    type: 'ReplacementShipped',
    data: {
      returnId,
      no,
      unitId,
      byUnitId: sent && sent.unitId,
      bySerial: sent && sent.serial,
      quantity,
      purchases: purchases.filter(({ item }) => item !== unitId),
      carrier,
      trackingNumber,
      goodsDueAt: isOwed ? known.dueAt(known.policy.advanceExchange.goodsDue, at) : null,
      shippedBy: by,
      shippedAt: at,
    },
  };
  if (unitId === null) return [shipped];
  const byUnitId = sent && sent.unitId;
  return [
    shipped,
    { type: 'UnitExchanged', data: { returnId, no, unitId, productId, serial, byUnitId, exchangedAt: at } },
  ];
};

const isDone = ({ remedy, settlement }: Line, wanted: ReturnRemedy): boolean =>
  remedy === wanted && settlement === 'DONE';

const assertPending = (state: Return, no: number, wanted: ReturnRemedy): Line => {
  const line = authorisedLineOf(state, no);
  if (line.remedy !== wanted) throw refusal('RETURN_REMEDY_DIFFERS', state, { no, remedy: line.remedy });
  if (line.settlement !== 'PENDING') throw refusal('RETURN_NOT_ACCEPTED', state, { no, acceptance: line.acceptance });
  return line;
};

const replacementOf = (
  { data }: ShipReplacement,
  { no, unitId, quantity }: Line,
  state: Return,
  { replacement }: ReturnKnown,
): ReturnKnown['replacement'] => {
  if (data.serial === null) return null;
  if (quantity > 1)
    throw refusal('RETURN_QUANTITY_IMPOSSIBLE', state, { no, quantity, missing: 'one line per serial' });
  if (!replacement) throw refusal('RETURN_SERIAL_UNKNOWN', state, { no, serial: data.serial });
  if (replacement.unitId === unitId) throw refusal('RETURN_REPLACED_BY_ITSELF', state, { no, serial: data.serial });
  return replacement;
};

const repaired: Decision<'RecordReturnRepair'> = ({ data, by, at }, state) => {
  const { returnId, no, reference } = data;
  if (isDone(lineOf(state, no), 'REPAIR')) return [];
  const { unitId, quantity, purchases } = assertPending(state, no, 'REPAIR');
  return [
    {
      type: 'ReturnLineRepaired',
      data: { returnId, no, unitId, quantity, purchases, reference, repairedBy: by, repairedAt: at },
    },
  ];
};

/** What its work order did not repair waits for another remedy, or for its goods to go back as they came. */
const unrepaired: Decision<'RecordReturnUnrepaired'> = ({ data, by, at }, state, { policy, dueAt, packVersion }) => {
  const { returnId, no, cause, reference } = data;
  const line = lineOf(state, no);
  if (isClosed(line) || line.remedy !== 'REPAIR' || line.settlement !== 'PENDING' || line.unrepaired) return [];
  const decideBy = dueAt(policy.unrepairedDecision, at);
  return [
    {
      type: 'ReturnLineUnrepaired',
      data: { returnId, no, cause, reference, decideBy, recordedBy: by, recordedAt: at, packVersion },
    },
  ];
};

/** Another remedy than was asked for: none in stock, beyond repair, a card that is gone. */
const changeRemedy: Decision<'ChangeReturnRemedy'> = ({ data, by, at }, state, { policy }) => {
  const { returnId, no, remedy: to } = data;
  const line = openLineOf(state, no);
  const { remedy: from } = line;
  if (from === to) return [];
  assertChangeable(line, to, state);
  const reason = written(state, 'reason', data.reason, policy.textLimits.note);
  const changed: ReturnEvent = {
    type: 'ReturnRemedyChanged',
    data: { returnId, no, from, to, reason, changedBy: by, changedAt: at },
  };
  if (line.acceptance !== 'ACCEPTED') return [changed];
  const now: Line = { ...line, remedy: to, settlement: 'NONE' };
  const taken = from === 'REPAIR' ? unitTakenBack(state, now, at) : [];
  return [changed, ...taken, ...settlementBegun(state, now, at)];
};

const assertChangeable = (line: Line, to: ReturnRemedy, state: Return): void => {
  const { no, remedy, settlement } = line;
  if (settlement === 'DONE' || isMoneyUnderWay(line) || isOutOfReach(line, to))
    throw refusal('RETURN_REMEDY_FIXED', state, { no, remedy, settlement, asked: to });
};

const isMoneyUnderWay = ({ remedy, settlement, refund }: Line): boolean =>
  isMoney(remedy) && settlement !== 'NONE' && !refund?.isDeclined;

/** Goods that were taken back are not repaired for the customer, and a refund is asked for once. */
const isOutOfReach = ({ acceptance, remedy, refund }: Line, to: ReturnRemedy): boolean =>
  (to === 'REPAIR' && acceptance === 'ACCEPTED' && takesBack(remedy)) || (to === 'REFUND' && refund !== null);

export const goods = {
  ShipReplacement: ship,
  RecordReturnRepair: repaired,
  RecordReturnUnrepaired: unrepaired,
  ChangeReturnRemedy: changeRemedy,
} satisfies Partial<Decisions>;
