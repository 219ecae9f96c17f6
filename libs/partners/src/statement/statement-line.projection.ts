import type { Recorded } from '#event-sourcing';
import type { Projection } from '#projections';
import type { WorkOrderEvent } from '#repairs/events';
import type { Money } from '#values';
import type { DepositEvent } from '../deposit/deposit.events.js';
import { COMPANY_DEPOSIT } from '../deposit/deposit-ids.events.js';
import { StatementLineView } from './statement-line.view.js';
import type { StatementLineKind, StatementLineState } from './statement-words.view.js';

type Counted = WorkOrderEvent | DepositEvent;
type Line = Readonly<{
  id: string;
  partnerId: string | null;
  kind: StatementLineKind;
  amount: Money | null;
  complaintId?: string | null;
}>;

export const statementLineProjection: Projection<StatementLineView, Counted> = {
  name: 'partner-statement-line',
  version: 1,
  categories: ['workorder', 'deposit'],
  view: StatementLineView,
  keys: (event) => [lineOf(event)?.id ?? changeOf(event)?.id].filter((id) => id !== undefined),
  apply: (rows, event) => {
    const line = lineOf(event);
    if (line) return newLine(line, event);
    const change = changeOf(event);
    const row = change && rows.get(change.id);
    return row ? [{ ...row, state: change.state, ...tracesOf(event) }] : [];
  },
};

/** What an event adds to a statement. */
const lineOf = (event: Recorded<Counted>): Line | null => jobLine(event) ?? depositLine(event);

const jobLine = ({ type, data, meta }: Recorded<Counted>): Line | null => {
  switch (type) {
    case 'WorkOrderClosed': {
      const { workOrderId, partnerId, complaintId } = data;
      return { id: `job/${workOrderId}`, partnerId, kind: 'JOB', amount: null, complaintId };
    }
    case 'FeeDue':
      return { id: `fee/${meta.stream}/${meta.version}`, partnerId: data.partnerId, kind: 'FEE', amount: data.amount };
    case 'CostRecorded': {
      const { costId, bearer, partnerId, amount, complaintId } = data;
      return bearer === 'PARTNER'
        ? { id: costKey(data.workOrderId, costId), partnerId, kind: 'CHARGEBACK', amount, complaintId }
        : null;
    }
    case 'BillIssued':
      return {
        id: billKey(data.workOrderId, data.billNo),
        partnerId: data.partnerId,
        kind: 'BILL',
        amount: data.customerPays,
      };
    default:
      return null;
  }
};

const MOVEMENTS = {
  DepositLodged: 'DEPOSIT_LODGED',
  DepositCharged: 'DEPOSIT_CHARGED',
  DepositChargeReversed: 'DEPOSIT_CHARGE_REVERSED',
  DepositRefunded: 'DEPOSIT_REFUNDED',
} as const;

const depositLine = ({ type, data, meta }: Recorded<Counted>): Line | null => {
  switch (type) {
    case 'DepositLodged':
    case 'DepositCharged':
    case 'DepositChargeReversed':
    case 'DepositRefunded':
      return {
        id: `deposit/${meta.stream}/${meta.version}`,
        partnerId: data.ownerId === COMPANY_DEPOSIT ? null : data.ownerId,
        kind: MOVEMENTS[type],
        amount: data.amount,
        complaintId: 'complaintId' in data ? data.complaintId : null,
      };
    default:
      return null;
  }
};

/** What an event changes of an earlier line. */
const changeOf = ({ type, data }: Recorded<Counted>): Readonly<{ id: string; state: StatementLineState }> | null => {
  switch (type) {
    case 'CostReversed':
      return { id: costKey(data.workOrderId, data.costId), state: 'REVERSED' };
    case 'BillPaid':
      return { id: billKey(data.workOrderId, data.billNo), state: 'PAID' };
    case 'BillDisputed':
      return { id: billKey(data.workOrderId, data.billNo), state: 'DISPUTED' };
    case 'BillWaived':
      return { id: billKey(data.workOrderId, data.billNo), state: 'WAIVED' };
    default:
      return null;
  }
};

const costKey = (workOrderId: string, costId: string): string => `cost/${workOrderId}/${costId}`;
const billKey = (workOrderId: string, billNo: number): string => `bill/${workOrderId}/${billNo}`;

const newLine = (
  { id, partnerId, kind, amount, complaintId = null }: Line,
  event: Recorded<Counted>,
): readonly StatementLineView[] =>
  partnerId === null
    ? []
    : [
        {
          id,
          partnerId,
          kind,
          state: 'STANDS',
          amount,
          minor: String(amount?.amount ?? 0),
          currency: amount?.currency ?? null,
          workOrderId: 'workOrderId' in event.data ? event.data.workOrderId : null,
          complaintId,
          at: new Date(event.meta.occurredAt),
          ...tracesOf(event),
        },
      ];

const tracesOf = ({ type, meta }: Recorded<Counted>): Pick<StatementLineView, 'event' | 'recordedAt' | 'position'> => ({
  event: type,
  recordedAt: new Date(meta.recordedAt),
  position: meta.position,
});
