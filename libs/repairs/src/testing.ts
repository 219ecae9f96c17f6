import { billSamples } from './bill/bill.fixtures.js';
import { checklistSamples } from './checklist/checklist.fixtures.js';
import { lineSamples } from './line/line.fixtures.js';
import { loanSamples } from './loaner/loaner.fixtures.js';
import { offerSamples } from './offer/offer.fixtures.js';
import { visitSamples } from './visit/visit.fixtures.js';
import { orderSamples } from './work-order/order.fixtures.js';

export * as billFixtures from './bill/bill.fixtures.js';
export * from './checklist/checklist.fixtures.js';
export * as lineFixtures from './line/line.fixtures.js';
export * as offerFixtures from './offer/offer.fixtures.js';
export * as visitFixtures from './visit/visit.fixtures.js';
export { repairPolicy, workOrderKnown } from './work-order/known.fixtures.js';
export * from './work-order/order.fixtures.js';

/** One sample of every event type that this context stores. */
export const repairSamples = {
  ...orderSamples,
  ...checklistSamples,
  ...offerSamples,
  ...visitSamples,
  ...lineSamples,
  ...billSamples,
  ...loanSamples,
};
