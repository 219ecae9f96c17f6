import { AT, builderOf, steps } from '../work-order/order.fixtures.js';
import type { ChecklistPublished } from './checklist.events.js';

export const published = builderOf<ChecklistPublished>('ChecklistPublished', {
  checklistId: 'l-1',
  kind: 'REPAIR',
  productId: 'p-1',
  no: 1,
  items: steps,
  publishedBy: 'quality-1',
  publishedAt: AT,
});

export const checklistSamples = { ChecklistPublished: published() };
