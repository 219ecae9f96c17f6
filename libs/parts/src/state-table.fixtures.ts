import { type Command, type Decider, type Event, fold, Rejection } from '#event-sourcing';
import { commandMaker } from '#event-sourcing/testing';
import type { DefectivePartCommand } from './defective/defective-part.commands.js';
import { defectivePartDecider } from './defective/defective-part.decider.js';
import {
  cameBack,
  DUE,
  EXPECTED,
  expected,
  fan,
  orderCancelled,
  orderClosed,
  orderConfirmed,
  orderPlaced,
  orderReceived,
  orderRequested,
  overdue,
  PACK,
  PART,
  policy,
  scrapped,
  sentBack,
  waived,
} from './parts.fixtures.js';
import type { PurchaseOrderCommand } from './purchase-order/purchase-order.commands.js';
import { purchaseOrderDecider } from './purchase-order/purchase-order.decider.js';

type Standing = Readonly<{ status: string }> | null;
type Machine<C extends Command, E extends Event, State extends Standing, Known> = Readonly<{
  decider: Decider<C, E, State, Known>;
  known: Known;
  histories: readonly (readonly E[])[];
  commands: readonly C[];
}>;

const statusOf = (state: Standing): string => state?.status ?? 'none';

/** Every command is tried on things in every state: where it leads, as rows. */
const rowsOf = <C extends Command, E extends Event, State extends Standing, Known>(
  machine: Machine<C, E, State, Known>,
): string[] => {
  const { decider, known, histories, commands } = machine;
  const leads = new Map<string, Set<string>>();
  for (const history of histories) {
    const before = fold(decider, history);
    for (const command of commands) {
      const after = outcome(() => decider.decide(command, before, known).reduce<State>(decider.evolve, before), before);
      if (after === null) continue;
      const key = `| ${statusOf(before)} | ${after === statusOf(before) ? 'stays' : after} |`;
      leads.set(key, (leads.get(key) ?? new Set()).add(command.type));
    }
  }
  return [...leads].map(([key, types]) => `${key} ${[...types].sort().join(', ')} |`);
};

/** Null where a command is refused or changes nothing. */
const outcome = (after: () => Standing, before: Standing): string | null => {
  try {
    const state = after();
    return state === before ? null : statusOf(state);
  } catch (error) {
    if (error instanceof Rejection) return null;
    throw error;
  }
};

const s = { purchaseOrderId: 's-1' };
const ordering = commandMaker<PurchaseOrderCommand>();
const placed = [orderRequested(), orderPlaced()];
const asked = { partId: PART, outletId: 'o-1', quantity: 10, supplier: null, cause: 'ASKED_FOR' as const, note: null };

const d = { defectiveId: 'd-1' };
const piece = { partId: PART, outletId: 'o-1', partnerId: null, reservationId: 'r-1', workOrderId: 'w-1' };
const defective = commandMaker<DefectivePartCommand>();

export const purchaseOrderRows = (): string[] =>
  rowsOf({
    decider: purchaseOrderDecider,
    known: { policy, packVersion: PACK, part: fan, partnerId: null },
    histories: [
      [],
      [orderRequested()],
      placed,
      [...placed, orderConfirmed()],
      [...placed, orderReceived()],
      [...placed, orderClosed()],
      [orderRequested(), orderCancelled()],
    ],
    commands: [
      ordering('RequestPurchaseOrder', { ...s, ...asked }),
      ordering('PlacePurchaseOrder', { ...s, reference: null }),
      ordering('ConfirmPurchaseOrder', { ...s, expectedAt: EXPECTED }),
      ordering('ConfirmPurchaseOrder', { ...s, expectedAt: DUE }),
      ordering('ReceivePurchaseOrder', { ...s, quantity: 1, serials: [], deliveryNote: null }),
      ordering('ReceivePurchaseOrder', { ...s, quantity: 6, serials: [], deliveryNote: null }),
      ordering('ReceivePurchaseOrder', { ...s, quantity: 10, serials: [], deliveryNote: null }),
      ordering('ClosePurchaseOrder', { ...s, note: 'Enough.' }),
      ordering('CancelPurchaseOrder', { ...s, note: 'Enough.' }),
    ],
  });

export const defectivePartRows = (): string[] =>
  rowsOf({
    decider: defectivePartDecider,
    known: {
      policy,
      packVersion: PACK,
      dueAt: () => DUE,
      piece: { ...piece, unitId: null, supplier: 'Northwind', serial: null },
      genuineFrom: null,
    },
    histories: [
      [],
      [expected()],
      [expected(), overdue()],
      [expected(), cameBack()],
      [expected(), waived()],
      [expected(), cameBack(), sentBack()],
      [expected(), cameBack(), scrapped()],
    ],
    commands: [
      defective('ExpectDefectivePart', d),
      defective('TakeDeadOnArrival', d),
      defective('MarkDefectiveOverdue', d, { at: DUE }),
      defective('ReceiveDefectivePart', { ...d, serial: null, finding: 'FAULTY', note: null }),
      defective('SendDefectiveToSupplier', { ...d, reference: null }),
      defective('ScrapDefectivePart', { ...d, note: null }),
      defective('WaiveDefectivePart', { ...d, note: 'Lost.' }),
    ],
  });

const table = (rows: readonly string[]): string => ['| State | leads to | by |', '|---|---|---|', ...rows].join('\n');

/** The states of purchase orders and of defective parts, as the deciders have them. */
export const stateTables = (): string =>
  ['Purchase orders:', '', table(purchaseOrderRows()), '', 'Defective parts:', '', table(defectivePartRows())].join(
    '\n',
  );
