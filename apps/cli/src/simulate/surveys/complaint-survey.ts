import { productIdOf } from '#products/events';
import type { Complaint } from '../complaints/complaint.js';
import { SERVICE } from '../service-assumptions.js';
import type { Course } from '../world/schedule.js';
import { perceptionCourse } from './survey-course.js';

/** How a complaint was dealt with, asked when it is closed. */
export function* askedAboutComplaint(complaint: Complaint): Course {
  const { story, complaintId, grievance, isIdentified, channel } = complaint;
  const { product, unit, region, customerId, work, severity } = grievance;
  const { least, most, critical } = SERVICE.surveys.complaint;
  const experience = story.chance.between(least, most) - (severity === 'CRITICAL' ? critical : 0);
  const about = {
    caseKind: 'COMPLAINT' as const,
    caseId: complaintId,
    customerId,
    productId: isIdentified ? productIdOf(product.sku) : null,
    productLine: product.line,
    productModel: product.model,
    batch: isIdentified && unit ? unit.range.data.batch : null,
    region,
    partnerId: work && work.partnerId,
    outletId: work && work.outletId,
    technicianId: work && work.technicianId,
    channel,
  };
  yield* perceptionCourse(complaint, about, { askedAtOpening: false, experience });
}
