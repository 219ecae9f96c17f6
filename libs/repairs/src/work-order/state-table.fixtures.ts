import { billIssued } from '../bill/bill.fixtures.js';
import type { WorkOrderEvent } from '../events.js';
import * as line from '../line/line.fixtures.js';
import { handedOut } from '../loaner/loaner.fixtures.js';
import { WORK_ORDER_STATUSES, type WorkOrderStatus } from '../repair-words.events.js';
import { acceptedOrder, ended, held, offeredOrder, scheduledOrder, startedOrder } from '../visit/visit.fixtures.js';
import { cancelled, checked, closed, completed, drafted, incomplete } from './order.fixtures.js';
import { completedAs, completedOrder, paidLine, repairedOrder, visitedOrder } from './result.fixtures.js';
import { draftedOrder, qualifiedOrder, stateAfter } from './specification.fixtures.js';
import { workOrderDecider } from './work-order.decider.js';
import type { WorkOrder } from './work-order-state.js';
import { ASKED, askedOf } from './work-order-walk.fixtures.js';

const AT = '2026-03-02T09:00:00.000Z';
const answered = (): WorkOrderEvent[] => [line.diagnosed(), line.quoted(), line.declined()];

/** What may have happened to an order, and decides what may happen next. */
const HISTORIES: readonly (readonly WorkOrderEvent[])[] = [
  draftedOrder(),
  qualifiedOrder(),
  offeredOrder(),
  acceptedOrder(),
  [drafted({ place: 'REMOTE' }), ...acceptedOrder().slice(1)],
  [...acceptedOrder(), ...answered()],
  [...acceptedOrder(), held()],
  scheduledOrder(),
  startedOrder(),
  [...startedOrder(), ...paidLine()],
  [...startedOrder(), held()],
  [...startedOrder(), ...paidLine().slice(0, 2)],
  [...startedOrder(), ...paidLine().slice(0, 3)],
  [...startedOrder(), ...paidLine().slice(0, 4)],
  visitedOrder(),
  repairedOrder(),
  [...visitedOrder(), ...answered()],
  [...visitedOrder(), held()],
  [...visitedOrder(), held(), ...answered()],
  [...visitedOrder(), incomplete()],
  [...visitedOrder(), incomplete(), ...answered()],
  [...visitedOrder(), incomplete(), ...paidLine().slice(0, 4), handedOut()],
  completedOrder(),
  [...visitedOrder(), line.diagnosed(), line.irreparable(), completed({ outcome: 'IRREPARABLE', ticks: [] })],
  [...completedAs({ place: 'WORKSHOP' }), line.checked()],
  completedAs({}, { verification: 'SIGN_OFF' }),
  [...completedOrder(), checked()],
  [...startedOrder(), ...paidLine(), ended(), completed(), checked()],
  [...startedOrder(), ...paidLine(), ended(), completed(), checked(), billIssued(), handedOut()],
  [...completedOrder(), checked(), closed()],
  [...draftedOrder(), cancelled()],
];

/** Each command in so many ways. */
const WAYS = Array.from({ length: 48 }, (_, n) => n);

/** Where a command leads the order; null where it is refused or changes nothing. */
const outcomes = (state: WorkOrder, type: (typeof ASKED)[number]): readonly WorkOrderStatus[] =>
  WAYS.flatMap((n) => {
    const { decided } = askedOf(type, { state, at: AT, n });
    const after = decided.reduce<WorkOrder | null>(workOrderDecider.evolve, state);
    return decided.length && after ? [after.order.status] : [];
  });

const states = HISTORIES.flatMap((history) => stateAfter(...history) ?? []);

const leadingFrom = (status: WorkOrderStatus): ReadonlyMap<WorkOrderStatus, ReadonlySet<string>> => {
  const leading = new Map<WorkOrderStatus, Set<string>>();
  for (const state of states.filter(({ order }) => order.status === status))
    for (const type of ASKED)
      for (const after of outcomes(state, type)) leading.set(after, (leading.get(after) ?? new Set()).add(type));
  return leading;
};

const rowsFrom = (status: WorkOrderStatus): readonly string[] => {
  const leading = leadingFrom(status);
  const places = WORK_ORDER_STATUSES.filter((after) => after !== status && leading.has(after));
  const list = (after: WorkOrderStatus) => [...(leading.get(after) ?? [])].sort().join(', ');
  return [
    ...places.map((after) => `| ${status} | ${after} | ${list(after)} |`),
    ...(leading.has(status) ? [`| ${status} | stays | ${list(status)} |`] : []),
  ];
};

/** The table of the states of an order as the decider has it: every command is tried on orders at every state. */
export const stateTable = (): string =>
  [
    '| State | leads to | by |',
    '|---|---|---|',
    '| none | DRAFT | DraftWorkOrder |',
    ...WORK_ORDER_STATUSES.flatMap(rowsFrom),
  ].join('\n');
