import { NOTHING_SAID } from '#repairs';
import { workOrderIdOfTask } from '#repairs/events';
import type { Task } from '../complaints/task.js';
import type { Unit } from '../market/units.js';
import { partFor } from '../parts/simulated-parts.js';
import type { Course } from '../world/schedule.js';
import { SYSTEM } from '../world/staff.js';
import { aboutOf, customerFacts, qualified } from './drafting.js';
import { asked, type Job, onOrder } from './job.js';
import { jobCourse } from './job-course.js';
import { toldOf } from './warranty-course.js';

/** An agreed repair has one work order, which receives and ends the task, as the policies do. */
export function* repairCourse(task: Task, unit: Unit): Course<boolean> {
  const { complaint, taskId, mayFail } = task;
  const {
    world: { asks },
    complaintId,
  } = complaint;
  const job = jobOf(task, unit);
  const { world, story } = job;
  yield* toldOf(world, story, unit);
  yield asked(job, SYSTEM, onOrder(job, 'DraftWorkOrder', draftOf(task), { drafting: draftingOf(task, job) }));
  yield story.ask(SYSTEM, asks.complaint('ReceiveTask', { complaintId, taskId }));
  yield qualified(job);
  const { outcome } = yield* jobCourse(job, mayFail);
  const isDone = outcome === 'DONE' || outcome === 'NO_FAULT_FOUND';
  const done = { complaintId, taskId, result: null, reference: job.workOrderId, attachments: [] };
  const reason = `Nothing came of the work order ${job.workOrderId}.`;
  yield story.ask(
    SYSTEM,
    isDone ? asks.complaint('CompleteTask', done) : asks.complaint('FailTask', { complaintId, taskId, reason }),
  );
  return isDone;
}

const jobOf = ({ complaint, story, taskId }: Task, unit: Unit): Job => {
  const { world, grievance } = complaint;
  const component = grievance.component && grievance.component.code;
  const { product } = unit.range;
  return {
    world,
    story,
    workOrderId: workOrderIdOfTask(taskId),
    kind: 'REPAIR',
    place: 'SITE',
    product,
    unit,
    region: grievance.region,
    customerId: grievance.customerId,
    symptom: grievance.symptom,
    component,
    part: component === null ? null : partFor(product, component),
  };
};

const draftOf = ({ complaint: { complaintId }, taskId, no }: Task) => ({
  ...NOTHING_SAID,
  kind: 'REPAIR' as const,
  place: 'SITE' as const,
  task: { complaintId, taskId, remedyNo: no },
  returnLine: null,
});

/** What the handler finds in the complaint, the catalogue, the unit and the customer's file. */
const draftingOf = ({ complaint }: Task, job: Job) => {
  const { world, complaintId, grievance, story } = complaint;
  const { customerId, region, symptom } = grievance;
  return {
    ...aboutOf(job),
    asked: {
      subject: customerId === null ? `complaint-${complaintId}` : `customer-${customerId}`,
      complaintId,
      customerId,
      sku: job.product.sku,
      serial: job.unit && job.unit.serial,
      component: job.component,
      symptomCode: symptom,
      region,
      words: null,
      reportedAt: story.iso(),
    },
    customer: customerId === null ? null : customerFacts(world.run.id, customerId, region),
  };
};
