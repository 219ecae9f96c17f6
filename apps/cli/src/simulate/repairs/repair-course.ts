import { workOrderIdOfTask } from '#repairs/events';
import type { Task } from '../complaints/task.js';
import type { Unit } from '../market/units.js';
import { nextPeriod } from '../partners/deposits.js';
import { partFor } from '../parts/simulated-parts.js';
import { SERVICE } from '../service-assumptions.js';
import { personOf } from '../world/customers.js';
import type { Course } from '../world/schedule.js';
import { agent, engineer, SYSTEM, warehouse } from '../world/staff.js';
import { defectiveCourse } from './defective-course.js';
import { asked, assignedTo, forget, type Job, onOrder, orderOf } from './job.js';
import { listPrice } from './list-price.js';
import { offersCourse, ownerOf } from './offers-course.js';
import { REPAIR_CHECKLIST, workOn, workPrice } from './simulated-work.js';
import { closedFor, visitsCourse } from './visits-course.js';
import type { Fault } from './work-course.js';

/** An agreed repair has one work order, which receives and ends the task, as the policies do. */
export function* repairCourse(task: Task, unit: Unit): Course<boolean> {
  const { complaint, taskId } = task;
  const {
    world: { asks },
    complaintId,
  } = complaint;
  const job = jobOf(task, unit);
  const { story } = job;
  yield asked(job, SYSTEM, onOrder(job, 'DraftWorkOrder', draftOf(task), { drafting: draftingOf(task, job) }));
  yield story.ask(SYSTEM, asks.complaint('ReceiveTask', { complaintId, taskId }));
  yield asked(job, SYSTEM, onOrder(job, 'QualifyWorkOrder', NOTHING_NEW, { qualifying: qualifyingOf(job) }));
  const isDone = yield* carriedOut(task, job);
  forget(job);
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
  return {
    world,
    story,
    workOrderId: workOrderIdOfTask(taskId),
    unit,
    symptom: grievance.symptom,
    component,
    part: component === null ? null : partFor(unit.range.product, component),
  };
};

const NOTHING_NEW = { sku: null, serial: null, component: null, symptomCode: null, skills: null, minutes: null };

const draftOf = ({ complaint: { complaintId }, taskId, no }: Task) => ({
  kind: 'REPAIR' as const,
  place: 'SITE' as const,
  task: { complaintId, taskId, remedyNo: no },
  returnLine: null,
  customerId: null,
  sku: null,
  serial: null,
  component: null,
  symptomCode: null,
  region: null,
  zone: null,
  site: null,
  words: null,
  reportedAt: null,
});

const aboutOf = ({ unit }: Job) => {
  const { unitId, serial, region, customerId, range } = unit;
  const { productId, sku, batch } = range.data;
  return {
    product: { productId, sku, productClass: range.product.productClass },
    units: [{ unitId, productId, sku, serial, batch, region, customerId }],
  };
};

/** What the handler finds in the complaint, the catalogue, the unit and the customer's file. */
const draftingOf = ({ complaint }: Task, job: Job) => {
  const { world, complaintId, grievance, story } = complaint;
  const { customerId, region, symptom } = grievance;
  const { sku } = job.unit.range.data;
  return {
    ...aboutOf(job),
    asked: {
      subject: customerId === null ? `complaint-${complaintId}` : `customer-${customerId}`,
      complaintId,
      customerId,
      sku,
      serial: job.unit.serial,
      component: job.component,
      symptomCode: symptom,
      region,
      words: null,
      reportedAt: story.iso(),
    },
    customer: customerId === null ? null : customerOf(world.run.id, customerId, region),
  };
};

const customerOf = (runId: string, customerId: string, region: string) => {
  const { name, phone, address } = personOf(runId, customerId);
  return { customerId, name, phone, address, region };
};

const qualifyingOf = (job: Job) => {
  const { checklistId, productId, items } = REPAIR_CHECKLIST;
  return { ...aboutOf(job), checklists: [{ productId, checklistId, no: 1, items }] };
};

/** Whether the customer has what was agreed in the end. */
function* carriedOut({ mayFail }: Task, job: Job): Course<boolean> {
  const { story } = job;
  const { calledOffShare, noFaultFoundShare, irreparableShare } = SERVICE.work;
  yield* offersCourse(job);
  if (mayFail && story.chance.happens(calledOffShare)) {
    yield* calledOff(job);
    return false;
  }
  const drawn = story.chance.uniform();
  const isBroken = mayFail && drawn < irreparableShare;
  const fault: Fault = isBroken ? 'IRREPARABLE' : drawn > 1 - noFaultFoundShare ? 'NOT_FOUND' : 'REPAIRABLE';
  yield* visitsCourse(job, fault);
  yield* endingCourse(job, fault);
  return fault !== 'IRREPARABLE';
}

function* calledOff(job: Job): Course {
  const { world, story } = job;
  const outlet = assignedTo(job);
  story.pass(SERVICE.work.appointment);
  if (outlet) yield story.inTime(SYSTEM, () => nextPeriod(world, ownerOf(outlet)));
  const reason = 'The customer wants something else after all.';
  yield asked(job, agent(story.chance), onOrder(job, 'CancelWorkOrder', { cause: 'CUSTOMER_ASKED', reason }));
  if (outlet) closedFor(job, outlet);
}

const OUTCOMES = { REPAIRABLE: 'DONE', NOT_FOUND: 'NO_FAULT_FOUND', IRREPARABLE: 'IRREPARABLE' } as const;

/** Completed by the technician, looked at by somebody else, the old part taken back, and closed. */
function* endingCourse(job: Job, fault: Fault): Course {
  const { world, story } = job;
  const visit = orderOf(job).visits.at(-1);
  const outlet = assignedTo(job);
  if (!visit || !outlet) throw new Error('Nobody has done the work.');
  const ticks = REPAIR_CHECKLIST.items.map(({ code }) => ({ code, note: null, evidence: [] }));
  const technician = { by: `technician-${visit.technicianId}`, roles: ['technician'] };
  const completed = { outcome: OUTCOMES[fault], ticks: fault === 'IRREPARABLE' ? [] : ticks, note: null };
  yield asked(job, technician, onOrder(job, 'CompleteWorkOrder', completed));
  if (fault !== 'IRREPARABLE') {
    story.pass(SERVICE.work.qualityCheck);
    yield asked(
      job,
      engineer(story.chance),
      onOrder(job, 'RecordQualityCheck', { passed: true, findings: null, evidence: [] }),
    );
  }
  yield* defectiveCourse(job);
  story.pass(SERVICE.work.closing);
  yield story.inTime(SYSTEM, () => nextPeriod(world, ownerOf(outlet)));
  yield asked(job, warehouse(story.chance), onOrder(job, 'CloseWorkOrder', {}, { bills: billsOf(job) }));
  closedFor(job, outlet);
}

/** What a partner's work is paid by: the list of its contract. */
const billsOf = (job: Job) => {
  const outlet = assignedTo(job);
  if (!outlet || outlet.partner.kind === 'OWN') return { prices: [], fee: null };
  const prices = [workOn(job.unit.range.product), 'TRAVEL', 'INSPECTION'].map((sku) =>
    listPrice(job, 'REPAIR', sku, workPrice(sku)),
  );
  const { priceListId = null } = prices[0] ?? {};
  return { prices: [], fee: { partnerId: outlet.partner.partnerId, outletId: outlet.outletId, prices, priceListId } };
};
