import type { SimulatedPartner } from '../partners/network.js';
import type { Job } from '../repairs/job.js';
import type { JobEnd } from '../repairs/job-end.js';
import { SERVICE } from '../service-assumptions.js';
import type { Grievance } from './grievance.js';

const SYMPTOMS = {
  REPAIR: 'REPEATED_FAULT',
  STAFF_CONDUCT: 'RUDE_STAFF',
  DELIVERY: 'LATE',
  PRICE: 'WRONG_CHARGE',
} as const;

/** What a customer is dissatisfied with after a job: the partner answers for it, or the company for its own people. */
export const aboutWork = (job: Job, end: JobEnd, { kind: owner }: SimulatedPartner): Grievance => {
  const { story, kind, product, unit, region, customerId, workOrderId } = job;
  const category = story.chance.weighted(SERVICE.calls.complaints);
  const isInstallation = category === 'REPAIR' && kind === 'INSTALLATION';
  const { partnerId, outletId, technicianId } = end;
  return {
    product,
    unit,
    region,
    customerId,
    isNewCustomer: false,
    category: isInstallation ? 'INSTALLATION' : category,
    symptom: isInstallation ? 'BAD_INSTALLATION' : SYMPTOMS[category],
    component: null,
    safetyFlag: 'NONE',
    severity: story.chance.weighted({ MINOR: 62, MAJOR: 38 }),
    responsibility: owner === 'OWN' ? 'COMPANY' : 'PARTNER',
    work: { workOrderId, partnerId, outletId, technicianId },
  };
};
