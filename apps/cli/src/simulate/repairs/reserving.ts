import { newId } from '#values';
import type { SimulatedOutlet } from '../partners/network.js';
import { freeAt } from '../parts/stock.js';
import { isRunningLow, ordered, supplyCourse } from '../parts/stock-course.js';
import type { Course } from '../world/schedule.js';
import type { Actor } from '../world/staff.js';
import { type Job, onOrder, outletOf } from './job.js';
import { LINE, lineOf, NO_LINES } from './line.js';

const WAITS: readonly string[] = ['AUTHORISED', 'AWAITING_PARTS'];

export const isWaiting = (job: Job): boolean => {
  const line = lineOf(job);
  return line !== undefined && WAITS.includes(line.status) && line.parts.length > line.used.length + line.held.length;
};

/** From the shelves of the outlet, else from the company's own; what is nowhere is awaited there, and ordered. */
export function* reserving(job: Job, who: Actor, outlet: SimulatedOutlet): Course {
  const { world, story, part, workOrderId } = job;
  if (!part || !isWaiting(job)) return;
  const own = ownFor(job, outlet);
  const reservationId = newId(`${workOrderId}/${LINE}/${story.id('try')}`, 'reservation');
  yield story.inTime(who, () => {
    if (!isWaiting(job)) return [];
    const from = [outlet, own].find((each) => freeAt(world, part, each) > 0);
    const stock = [{ partId: part.partId, reservationId, isThere: from !== undefined }];
    const lines = { ...NO_LINES, stock };
    return [onOrder(job, 'ReserveLineParts', { no: LINE, outletId: (from ?? own).outletId }, { lines })];
  });
  const [held] = lineOf(job)?.held ?? [];
  yield* supplying(job, held ? outletOf(job, held.outletId) : own);
}

/** What runs low is ordered, once. */
export function* supplying({ world, story, part }: Job, where: SimulatedOutlet): Course {
  if (!part || !isRunningLow(world, part, where)) return;
  ordered(world, part, where);
  yield { at: story.now(), begins: supplyCourse(world, part, where, story.now()) };
}

export const ownFor = ({ world }: Job, outlet: SimulatedOutlet): SimulatedOutlet => {
  if (outlet.partner.kind === 'OWN') return outlet;
  const own = world.network.outlets.find(
    ({ partner, regions }) => partner.kind === 'OWN' && regions.some((each) => outlet.home.startsWith(each)),
  );
  if (!own) throw new Error(`The company serves nobody in ${outlet.home}.`);
  return own;
};
