import type { WorkOrderOutcome } from '#repairs/events';
import { nextPeriod } from '../partners/deposits.js';
import { shareFor } from '../partners/quality.js';
import { SERVICE } from '../service-assumptions.js';
import { askedAfter, askedBefore } from '../surveys/job-survey.js';
import { personOf } from '../world/customers.js';
import type { Course } from '../world/schedule.js';
import { agent, engineer, SYSTEM, warehouse } from '../world/staff.js';
import { billCourse } from './bill-course.js';
import { defectiveCourse } from './defective-course.js';
import { asked, assignedTo, forget, type Job, onOrder, orderOf } from './job.js';
import type { JobEnd } from './job-end.js';
import { LINE, lineOf } from './line.js';
import { takingBack } from './loaner-course.js';
import { offersCourse, ownerOf } from './offers-course.js';
import { pricesOf } from './quote-course.js';
import { CHECKLISTS } from './simulated-work.js';
import { technicianOf } from './visit.js';
import { visitsCourse } from './visits-course.js';
import { learned } from './warranty-course.js';
import type { Fault } from './work-course.js';

/** A qualified order until it is closed or called off: offered, visited, checked, paid. */
export function* jobCourse(job: Job, mayFail: boolean): Course<JobEnd> {
  const askedAtOpening = yield* askedBefore(job);
  const end = yield* servedCourse(job, mayFail);
  yield* askedAfter(job, end, askedAtOpening);
  return end;
}

function* servedCourse(job: Job, mayFail: boolean): Course<JobEnd> {
  const { story } = job;
  yield* offersCourse(job);
  if (mayFail && story.chance.happens(SERVICE.work.calledOffShare)) {
    yield* calledOff(job);
    return endOf(job);
  }
  const fault = faultOf(job, mayFail);
  do {
    yield* visitsCourse(job, fault);
  } while (!(yield* completed(job, fault)));
  yield* closingCourse(job, fault);
  return endOf(job);
}

const faultOf = ({ story, kind }: Job, mayFail: boolean): Fault => {
  const { noFaultFoundShare, irreparableShare } = SERVICE.work;
  const drawn = story.chance.uniform();
  if (kind !== 'REPAIR') return 'REPAIRABLE';
  if (mayFail && drawn < irreparableShare) return 'IRREPARABLE';
  return drawn > 1 - noFaultFoundShare ? 'NOT_FOUND' : 'REPAIRABLE';
};

/** Told from the order, which is then forgotten. */
const endOf = (job: Job): JobEnd => {
  const { order, offers, visits } = orderOf(job);
  const made = visits.filter(({ status }) => status === 'ENDED');
  const end: JobEnd = {
    outcome: order.status === 'CANCELLED' ? 'CANCELLED' : (order.outcome ?? 'DONE'),
    partnerId: null,
    outletId: null,
    ...whose(offers.assignment),
    technicianId: made.at(-1)?.technicianId ?? null,
    firstVisit: order.firstVisit,
    onTime: made.every(({ arrivedAt, windowUntil }) => (arrivedAt ?? windowUntil) < windowUntil),
    visits: made.length,
  };
  forget(job);
  return end;
};

const whose = (assignment: Readonly<{ partnerId: string; outletId: string }> | null) =>
  assignment ? { partnerId: assignment.partnerId, outletId: assignment.outletId } : {};

function* calledOff(job: Job): Course {
  const { world, story } = job;
  story.pass(SERVICE.work.appointment);
  yield story.inTime(SYSTEM, () => {
    const outlet = assignedTo(job);
    return outlet ? nextPeriod(world, ownerOf(outlet)) : [];
  });
  const reason = 'The customer wants something else after all.';
  yield asked(job, agent(story.chance), onOrder(job, 'CancelWorkOrder', { cause: 'CUSTOMER_ASKED', reason }));
}

/** Completed by the technician, and looked at by somebody else or by the customer. False where that found something. */
function* completed(job: Job, fault: Fault): Course<boolean> {
  const { kind } = job;
  const isDeclined = lineOf(job)?.status === 'DECLINED';
  const outcome: WorkOrderOutcome = isDeclined ? 'DECLINED_BY_CUSTOMER' : OUTCOMES[fault];
  const isDone = outcome === 'DONE' || outcome === 'NO_FAULT_FOUND';
  const ticks = CHECKLISTS[kind].items.map(({ code }) => ({ code, note: null, evidence: [] }));
  const told = { outcome, ticks: isDone ? ticks : [], note: null };
  yield asked(job, technicianOf(job), onOrder(job, 'CompleteWorkOrder', told));
  if (!isDone) return true;
  if (kind !== 'REPAIR') {
    const signer = job.customerId === null ? 'The customer' : personOf(job.world.run.id, job.customerId).name;
    yield asked(job, technicianOf(job), onOrder(job, 'SignOffWork', { signer, evidence: null }));
    return true;
  }
  return yield* checked(job);
}

const OUTCOMES = { REPAIRABLE: 'DONE', NOT_FOUND: 'NO_FAULT_FOUND', IRREPARABLE: 'IRREPARABLE' } as const;
const MOST_VISITS = 4;

function* checked(job: Job): Course<boolean> {
  const { story } = job;
  const quality = assignedTo(job)?.partner.quality ?? SERVICE.quality.own;
  const mayFail = orderOf(job).visits.length < MOST_VISITS;
  const passed = !(story.chance.happens(shareFor('checkFailed', quality)) && mayFail);
  story.pass(SERVICE.work.qualityCheck);
  const found = { passed, findings: passed ? null : 'It still makes the noise.', evidence: [] };
  yield asked(job, engineer(story.chance), onOrder(job, 'RecordQualityCheck', found));
  return passed;
}

/** The goods fetched, the old part taken back, the bill paid, and the order closed. */
function* closingCourse(job: Job, fault: Fault): Course {
  const { world, story, place } = job;
  yield* defectiveCourse(job);
  if (place === 'WORKSHOP' && fault === 'REPAIRABLE' && lineOf(job)?.status === 'CHECKED') {
    story.pass(SERVICE.loaners.fetching);
    yield asked(job, warehouse(story.chance), onOrder(job, 'RecordLineReturned', { no: LINE }));
  }
  yield* takingBack(job);
  yield* billCourse(job);
  story.pass(SERVICE.work.closing);
  yield story.inTime(SYSTEM, () => {
    const outlet = assignedTo(job);
    return outlet ? nextPeriod(world, ownerOf(outlet)) : [];
  });
  yield asked(job, warehouse(story.chance), onOrder(job, 'CloseWorkOrder', {}, { bills: feeFor(job) }));
  yield* learned(job);
}

/** What a partner's work is paid by: the list of its contract. */
const feeFor = (job: Job) => {
  const outlet = assignedTo(job);
  if (!outlet || outlet.partner.kind === 'OWN') return { prices: [], fee: null };
  const prices = pricesOf(job).filter(({ kind }) => kind === 'REPAIR');
  const { priceListId = null } = prices[0] ?? {};
  return { prices: [], fee: { partnerId: outlet.partner.partnerId, outletId: outlet.outletId, prices, priceListId } };
};
