import { productIdOf } from '#products/events';
import { personOf } from '../world/customers.js';
import type { Course } from '../world/schedule.js';
import { agent, SYSTEM } from '../world/staff.js';
import { asked, type Job, onOrder } from './job.js';
import { CHECKLISTS } from './simulated-work.js';

/** What the handler finds in the catalogue and among the units. */
export const aboutOf = ({ product: { sku, productClass }, unit }: Job) => {
  const productId = productIdOf(sku);
  const product = { productId, sku, productClass };
  if (!unit) return { product, units: [] };
  const { unitId, serial, region, customerId, range } = unit;
  return { product, units: [{ unitId, productId, sku, serial, batch: range.data.batch, region, customerId }] };
};

export const customerFacts = (runId: string, customerId: string, region: string) => {
  const { name, phone, address } = personOf(runId, customerId);
  return { customerId, name, phone, address, region };
};

const NOTHING_NEW = { sku: null, serial: null, component: null, symptomCode: null, skills: null, minutes: null };

/** It is clear what is to be done. */
export const qualified = (job: Job) => {
  const { checklistId, productId, items } = CHECKLISTS[job.kind];
  const qualifying = { ...aboutOf(job), checklists: [{ productId, checklistId, no: 1, items }] };
  return asked(job, SYSTEM, onOrder(job, 'QualifyWorkOrder', NOTHING_NEW, { qualifying }));
};

/** An order that an agent takes down, and qualifies. */
export function* draftedByHand(job: Job, words: string | null): Course {
  const { world, story, kind, place, product, unit, region, customerId, symptom, component } = job;
  const given = {
    kind,
    place,
    task: null,
    returnLine: null,
    customerId,
    sku: product.sku,
    serial: unit && unit.serial,
    component,
    symptomCode: symptom,
    region,
    zone: null,
    site: null,
    words,
    reportedAt: null,
  };
  const customer = customerId === null ? null : customerFacts(world.run.id, customerId, region);
  const drafting = { ...aboutOf(job), asked: null, customer };
  yield asked(job, agent(story.chance), onOrder(job, 'DraftWorkOrder', given, { drafting }));
  yield qualified(job);
}
