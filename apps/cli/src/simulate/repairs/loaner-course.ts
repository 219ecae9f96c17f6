import type { SimulatedOutlet } from '../partners/network.js';
import { SERVICE } from '../service-assumptions.js';
import type { Course } from '../world/schedule.js';
import { SYSTEM, warehouse } from '../world/staff.js';
import { asked, type Job, onOrder, orderOf } from './job.js';

/** Whoever leaves goods in the workshop is lent others, where the outlet has some left. */
export function* lending(job: Job, { outletId, partner }: SimulatedOutlet): Course {
  const { world, story, place, workOrderId } = job;
  const loanerId = place === 'WORKSHOP' && !outOf(job) ? world.loaners.get(outletId)?.shift() : undefined;
  if (loanerId === undefined) return;
  world.lent.set(workOrderId, outletId);
  const loaner = { loanerId, serial: null, partnerId: partner.partnerId };
  const given = { loanerId, dueBackAt: null };
  yield asked(job, warehouse(story.chance), onOrder(job, 'HandOutLoaner', given, { loans: { loaner } }));
}

const outOf = (job: Job) => orderOf(job).loans.find(({ isOut }) => isOut);

/** It comes back when the goods are fetched; later than that, it is noted as overdue. What is damaged is mended first. */
export function* takingBack(job: Job): Course {
  const { world, story, workOrderId } = job;
  const loan = outOf(job);
  const outletId = world.lent.get(workOrderId);
  world.lent.delete(workOrderId);
  if (!loan || outletId === undefined) return;
  const { loanerId, dueBackAt } = loan;
  const { damagedShare, mending } = SERVICE.loaners;
  if (story.now() > Date.parse(dueBackAt))
    yield asked(job, SYSTEM, onOrder(job, 'MarkLoanerOverdue', { loanerId, dueBackAt }));
  const damaged = story.chance.happens(damagedShare);
  yield asked(job, warehouse(story.chance), onOrder(job, 'TakeBackLoaner', { loanerId, damaged }));
  if (damaged) {
    story.pass(mending);
    yield story.ask(warehouse(story.chance), world.asks.loaner('RestoreLoaner', { loanerId }));
  }
  world.loaners.get(outletId)?.push(loanerId);
}
