import type { SimulatedOutlet } from '../partners/network.js';
import { freeAt } from '../parts/stock.js';
import { SERVICE } from '../service-assumptions.js';
import type { Course } from '../world/schedule.js';
import { SYSTEM } from '../world/staff.js';
import { assignedTo, type Job } from './job.js';
import { isWaiting, ownFor, reserving, supplying } from './reserving.js';

/** Until the part has come and is held for the order, or the order is taken from whoever waits for it. */
export function* awaiting(job: Job, outlet: SimulatedOutlet): Course {
  const { world, story, part } = job;
  const own = ownFor(job, outlet);
  while (part && isWaiting(job) && assignedTo(job) === outlet) {
    story.pass(SERVICE.work.partAwaited);
    yield story.inTime(SYSTEM, () => []);
    if (assignedTo(job) !== outlet) return;
    if ([outlet, own].some((each) => freeAt(world, part, each) > 0)) yield* reserving(job, SYSTEM, outlet);
    else yield* supplying(job, own);
  }
}
