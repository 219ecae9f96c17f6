import { onOrder, orderOf } from '../repairs/job.js';
import { openJobsOf } from '../repairs/jobs-of-partners.js';
import { lineOf } from '../repairs/line.js';
import type { Course } from '../world/schedule.js';
import { SYSTEM } from '../world/staff.js';
import type { Story } from '../world/story.js';
import type { World } from '../world/world.js';
import { nextPeriod } from './deposits.js';
import type { SimulatedPartner } from './network.js';

const NOT_BEGUN: readonly string[] = ['OFFERED', 'ACCEPTED', 'SCHEDULED', 'INCOMPLETE'];

/** A partner that is suspended loses what it has not begun, as the policies do; the jobs are offered to others then. */
export function* callingOffCourse(world: World, { partnerId }: SimulatedPartner, story: Story): Course {
  const jobs = openJobsOf(world, partnerId);
  const workOrderIds = jobs.map(({ workOrderId }) => workOrderId);
  const cause = 'PARTNER_SUSPENDED' as const;
  if (jobs.length === 0) return;
  yield story.ask(
    SYSTEM,
    world.asks.partnerWork('CallOffPartnerWork', { partnerId, cause, seenFrom: '' }, { workOrderIds }),
  );
  const partner = { partnerId, status: 'SUSPENDED' as const, isOwn: false };
  for (const job of jobs.filter((each) => NOT_BEGUN.includes(orderOf(each).order.status))) {
    yield story.inTime(SYSTEM, () => nextPeriod(world, partnerId));
    yield story.inTime(SYSTEM, () => [
      onOrder(job, 'WithdrawAssignment', { partnerId, cause, reason: null }, { partner }),
    ]);
    yield story.inTime(SYSTEM, () =>
      (lineOf(job)?.held ?? []).length > 0 ? [onOrder(job, 'ReleaseLineParts', { no: null })] : [],
    );
  }
}
