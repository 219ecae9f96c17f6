import type { Command } from '#event-sourcing';
import type { ChecklistItem, WorkOrderKind } from '../repair-words.events.js';

export type PublishChecklist = Command<
  'PublishChecklist',
  { checklistId: string; kind: WorkOrderKind; productId: string | null; items: readonly ChecklistItem[] }
>;
export type ChecklistCommand = PublishChecklist;
