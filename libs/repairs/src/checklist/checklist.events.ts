import type { Event } from '#event-sourcing';
import { newId } from '#values';
import type { ChecklistItem, WorkOrderKind } from '../repair-words.events.js';

// Stored for ever: never rename a type or change a field. A new meaning is a new event.

/** One checklist for each kind of job and product, or for all products that have none of their own. */
export const checklistIdOf = (kind: WorkOrderKind, productId: string | null): string =>
  newId(`${kind}/${productId ?? ''}`, 'checklist');

/** The whole list anew; orders that are qualified keep the edition they were qualified with. */
export type ChecklistPublished = Event<
  'ChecklistPublished',
  {
    checklistId: string;
    kind: WorkOrderKind;
    productId: string | null;
    /** Which edition: 1, 2, 3 … */
    no: number;
    items: readonly ChecklistItem[];
    publishedBy: string;
    publishedAt: string;
  }
>;

export type ChecklistEvent = ChecklistPublished;
