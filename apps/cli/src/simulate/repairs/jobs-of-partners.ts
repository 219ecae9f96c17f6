import type { WorkOrder } from '#repairs';
import type { WorkOrderEvent } from '#repairs/events';
import type { World } from '../world/world.js';
import type { OpenWork } from './open-work.js';
import type { Work } from './work.js';

const ENDED: readonly string[] = ['COMPLETED', 'VERIFIED', 'CLOSED', 'CANCELLED'];

/** Who has an order, or is asked to take it. */
const partnerOf = (order: WorkOrder | null): string | null => {
  if (!order || ENDED.includes(order.order.status)) return null;
  const { assignment, offers } = order.offers;
  return (assignment ?? offers.find(({ status }) => status === 'OPEN'))?.partnerId ?? null;
};

const outletOf = (order: WorkOrder | null): string | null => {
  const isOver = !order || order.order.status === 'CLOSED' || order.order.status === 'CANCELLED';
  return isOver ? null : (order.offers.assignment?.outletId ?? null);
};

/** Keeps who has which open work, and how a closed order ended, as long as somebody may ask for it. */
export const follow = (
  { world, ...work }: Work,
  before: WorkOrder | null,
  after: WorkOrder,
  events: readonly WorkOrderEvent[],
): void => {
  const { workOrderId, unit, part } = work;
  const [had, has] = [partnerOf(before), partnerOf(after)];
  if (had !== null && had !== has) jobsAt(world, had).delete(workOrderId);
  if (has !== null) jobsAt(world, has).set(workOrderId, { workOrderId, unit, part });
  count(world, outletOf(before), -1);
  count(world, outletOf(after), 1);
  for (const { type, data } of events) if (type === 'WorkOrderClosed') world.closings.set(workOrderId, data);
};

const jobsAt = ({ jobs }: World, partnerId: string): Map<string, OpenWork> => {
  const found = jobs.get(partnerId) ?? new Map<string, OpenWork>();
  jobs.set(partnerId, found);
  return found;
};

const count = ({ openJobs }: World, outletId: string | null, step: 1 | -1): void => {
  if (outletId !== null) openJobs.set(outletId, (openJobs.get(outletId) ?? 0) + step);
};

/** What a partner has of open work at this time. */
export const openJobsOf = (world: World, partnerId: string): readonly Work[] =>
  [...jobsAt(world, partnerId).values()].map((work) => ({ ...work, world }));
