import { lineOf } from '../line/line-standing.js';
import type { CostBearer } from '../repair-words.events.js';
import { written, writtenOrNull } from '../work-order/texts.js';
import type { Decision, Decisions } from '../work-order/work-order-decision.js';
import type { WorkOrder } from '../work-order/work-order-state.js';
import type { RecordCost } from './bill.commands.js';
import { billRefusal } from './bill-rejection.js';
import type { Cost } from './bill-state.js';
import { costRecorded } from './cost-recorded.js';

const record: Decision<'RecordCost'> = (command, state, { policy }) => {
  const { costId, lineNo, costClass, bearer, supplier, amount } = command.data;
  const before = state.bills.costs.find((cost) => cost.costId === costId);
  if (before && isSame(before, command)) return [];
  if (before) throw billRefusal('COST_ALREADY_RECORDED', state, { costId });
  if (state.order.status === 'DRAFT') throw billRefusal('COST_ORDER_NOT_BEGUN', state);
  if (!Number.isSafeInteger(amount.amount) || amount.amount < 1)
    throw billRefusal('COST_AMOUNT_IMPOSSIBLE', state, { amount });
  if (lineNo !== null) lineOf(state, lineNo);
  assertBearer(command, state);
  const note = writtenOrNull(state, 'note', command.data.note, policy.lines.textLimits.note);
  return [costRecorded({ costId, lineNo, costClass, bearer, supplier, amount, note }, command, state)];
};

const isSame = ({ costClass, bearer, amount, reversed }: Cost, { data }: RecordCost): boolean =>
  !reversed &&
  costClass === data.costClass &&
  bearer === data.bearer &&
  amount.amount === data.amount.amount &&
  amount.currency === data.amount.currency;

const BY_OWN_PEOPLE: readonly CostBearer[] = ['PARTNER', 'SUPPLIER'];
const OWN_PEOPLE: readonly string[] = ['dispatcher', 'supervisor', 'manager', 'executive', 'quality', 'system'];

const assertBearer = ({ data: { bearer, supplier }, roles }: RecordCost, state: WorkOrder): void => {
  if (BY_OWN_PEOPLE.includes(bearer) && !roles.some((role) => OWN_PEOPLE.includes(role)))
    throw billRefusal('COST_NOT_THE_PARTNERS_TO_SAY', state, { bearer, roles: OWN_PEOPLE });
  const isNamed = bearer === 'SUPPLIER' ? (supplier ?? '').trim() !== '' : bearer !== 'PARTNER' || isAssigned(state);
  if (!isNamed) throw billRefusal('COST_BEARER_MISSING', state, { bearer, missing: bearer.toLowerCase() });
};

const isAssigned = ({ offers }: WorkOrder): boolean => offers.assignment !== null;

const reverse: Decision<'ReverseCost'> = ({ data, by, at }, state, { policy }) => {
  const { workOrderId, costId } = data;
  const cost = state.bills.costs.find((each) => each.costId === costId);
  if (!cost) throw billRefusal('COST_NOT_FOUND', state, { costId });
  if (cost.reversed) return [];
  const reason = written(state, 'reason', data.reason, policy.lines.textLimits.note);
  return [{ type: 'CostReversed', data: { workOrderId, costId, reason, reversedBy: by, reversedAt: at } }];
};

export const costs = { RecordCost: record, ReverseCost: reverse } satisfies Partial<Decisions>;
