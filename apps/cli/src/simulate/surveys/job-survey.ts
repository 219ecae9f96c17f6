import { productIdOf } from '#products/events';
import type { Job } from '../repairs/job.js';
import type { JobEnd } from '../repairs/job-end.js';
import { SERVICE } from '../service-assumptions.js';
import type { Course } from '../world/schedule.js';
import { experienceOf } from './experience.js';
import type { Surveyed } from './inviting.js';
import { expectationCourse, perceptionCourse } from './survey-course.js';

type Whose = Pick<JobEnd, 'partnerId' | 'outletId' | 'technicianId'>;
const NOBODY: Whose = { partnerId: null, outletId: null, technicianId: null };

const aboutJob = ({ workOrderId, customerId, product, unit, region }: Job, whose: Whose): Surveyed => ({
  caseKind: 'WORK_ORDER',
  caseId: workOrderId,
  customerId,
  productId: productIdOf(product.sku),
  productLine: product.line,
  productModel: product.model,
  batch: unit && unit.range.data.batch,
  region,
  partnerId: whose.partnerId,
  outletId: whose.outletId,
  technicianId: whose.technicianId,
  channel: null,
});

/** At the booking of a job. */
export function* askedBefore(job: Job): Course<boolean> {
  return yield* expectationCourse(job, aboutJob(job, NOBODY));
}

/** When the order is closed; nobody is asked about one that was called off. */
export function* askedAfter(job: Job, end: JobEnd, askedAtOpening: boolean): Course {
  if (end.outcome === 'CANCELLED') return;
  const partner = job.world.network.partners.find(({ partnerId }) => partnerId === end.partnerId);
  const experience = experienceOf(end, partner ? partner.quality : SERVICE.quality.own);
  yield* perceptionCourse(job, aboutJob(job, end), { askedAtOpening, experience });
}
