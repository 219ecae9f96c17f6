import { type Part, part } from '#event-store';
import {
  dayCommands,
  NOTHING_GATHERED,
  repairPolicySection,
  technicianDayDecider,
  type WorkOrder,
  type WorkOrderCommand,
  type WorkOrderKnown,
  workOrderDecider,
} from '#repairs';
import type { WorkOrderEvent } from '#repairs/events';
import type { SimulatedProduct } from '../market/products.js';
import { onLedger } from '../partners/deposits.js';
import type { SimulatedOutlet } from '../partners/network.js';
import type { Ask, Asked } from '../world/asks.js';
import type { Due } from '../world/schedule.js';
import type { Actor } from '../world/staff.js';
import type { Story } from '../world/story.js';
import type { World } from '../world/world.js';
import { noteBooked } from './booked-days.js';
import { follow } from './jobs-of-partners.js';
import { loanersWith } from './lent.js';
import { piecesWith } from './pieces.js';
import type { Work } from './work.js';

export type JobKind = 'REPAIR' | 'INSTALLATION' | 'MAINTENANCE';

/** A work order under way. */
export type Job = Work &
  Readonly<{
    story: Story;
    kind: JobKind;
    place: 'SITE' | 'WORKSHOP';
    product: SimulatedProduct;
    region: string;
    customerId: string | null;
    symptom: string | null;
    component: string | null;
  }>;

type Data<Type extends WorkOrderCommand['type']> = Omit<
  Extract<WorkOrderCommand, { type: Type }>['data'],
  'workOrderId'
>;

const streamOf = (workOrderId: string): string => `workorder-${workOrderId}`;

/** As it stands; asked in the order of time. */
export const orderOf = ({ world, workOrderId }: Work): WorkOrder => {
  const state = world.mirror.stateOf(workOrderDecider, streamOf(workOrderId));
  if (!state) throw new Error('The work order was not drafted.');
  return state;
};

export const outletOf = ({ world }: Job, outletId: string): SimulatedOutlet => {
  const outlet = world.network.outlets.find((each) => each.outletId === outletId);
  if (!outlet) throw new Error('An outlet that is not simulated has the order.');
  return outlet;
};

/** Who has the order. */
export const assignedTo = (job: Job): SimulatedOutlet | null => {
  const { assignment } = orderOf(job).offers;
  return assignment && outletOf(job, assignment.outletId);
};

/** Something about the order, and what other streams decide with it, as its handler asks for it. */
export const onOrder =
  <Type extends WorkOrderCommand['type']>(
    job: Work,
    type: Type,
    data: Data<Type>,
    gathered: Partial<WorkOrderKnown> = {},
  ): Ask =>
  (context) => {
    const { world, workOrderId } = job;
    const before = world.mirror.stateOf(workOrderDecider, streamOf(workOrderId));
    const command = { ...context, type, data: { workOrderId, ...data } } as unknown as WorkOrderCommand;
    const order = part({ decider: workOrderDecider, command, known: { ...knownOf(world), ...gathered } });
    const events = world.mirror.decided(order) as readonly WorkOrderEvent[];
    follow(job, before, orderOf(job), events);
    return [order, ...(before ? together(job, context, before, events) : [])];
  };

/** Asked when its time has come. */
export const asked = ({ story }: Job, who: Actor, ask: Ask): Due => story.inTime(who, () => [ask]);

const knownOf = ({ pack }: World): WorkOrderKnown => ({
  ...NOTHING_GATHERED,
  actor: null,
  packVersion: pack.version,
  policy: pack.section(repairPolicySection),
  currency: pack.currency,
  zone: pack.zone,
  rates: pack.rates,
  dueAt: (due, from) => pack.dueAt(due, from),
  inCompanyCurrency: (money) => pack.inCompanyCurrency(money),
});

const together = (job: Work, context: Asked, before: WorkOrder, events: readonly WorkOrderEvent[]): readonly Part[] => [
  ...events.flatMap((event) => depositWith(job, context, before, event)),
  ...daysWith(job, context, before, events),
  ...events.flatMap((event) => piecesWith(job, context, before, event)),
  ...events.flatMap((event) => loanersWith(context, event)),
];

const ENDS: Readonly<Partial<Record<WorkOrderEvent['type'], 'JOB_WITHDRAWN' | 'JOB_CLOSED' | 'JOB_CANCELLED'>>> = {
  AssignmentWithdrawn: 'JOB_WITHDRAWN',
  WorkOrderClosed: 'JOB_CLOSED',
  WorkOrderCancelled: 'JOB_CANCELLED',
};

const depositWith = (job: Work, context: Asked, { offers }: WorkOrder, event: WorkOrderEvent): readonly Part[] => {
  if (event.type === 'OfferAccepted') return reserving(job, context, event.data);
  const cause = ENDS[event.type];
  const { depositOwnerId: ownerId = null, depositReservationId: reservationId = null } = offers.assignment ?? {};
  if (!cause || ownerId === null || reservationId === null) return [];
  return onLedger(job.world, context, { type: 'ReleaseDepositReservation', data: { ownerId, reservationId, cause } });
};

type Accepted = Extract<WorkOrderEvent, { type: 'OfferAccepted' }>['data'];

const reserving = ({ world, workOrderId }: Work, context: Asked, accepted: Accepted): readonly Part[] => {
  const { depositOwnerId: ownerId, depositReservationId: reservationId, depositAmount: amount } = accepted;
  if (ownerId === null || reservationId === null || amount === null) return [];
  const data = { ownerId, reservationId, workOrderId, complaintId: null, amount };
  return onLedger(world, context, { type: 'ReserveDeposit', data });
};

const daysWith = (
  { world, workOrderId }: Work,
  context: Asked,
  { visits }: WorkOrder,
  events: readonly WorkOrderEvent[],
) => {
  const { travelMinutes } = world.pack.section(repairPolicySection).visits;
  return dayCommands(workOrderId, events, visits).map((day) => {
    const booked = part({ decider: technicianDayDecider, command: { ...context, ...day }, known: { travelMinutes } });
    world.mirror.decided(booked);
    noteBooked(world, day.data, context.at);
    return booked;
  });
};

/** Nobody asks for it any more. */
export const forget = ({ world, workOrderId }: Work): void => world.mirror.forget(streamOf(workOrderId));
