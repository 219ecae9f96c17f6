import { type Decider, type Json, Rejection } from '#event-sourcing';
import type { ChecklistItem } from '../repair-words.events.js';
import type { ChecklistCommand, PublishChecklist } from './checklist.commands.js';
import type { ChecklistEvent } from './checklist.events.js';

/** The edition that holds. */
export type Checklist = Readonly<{
  checklistId: string;
  productId: string | null;
  no: number;
  items: readonly ChecklistItem[];
}>;

/** Whether the product is in the catalogue, where one is named. */
export type ChecklistKnown = Readonly<{ mostItems: number; hasProduct: boolean }>;

const RULES = {
  CHECKLIST_PRODUCT_UNKNOWN: ['There is no such product.', 'Correct it, or leave it out.'],
  CHECKLIST_STEPS_MISSING: ['A checklist has at least one step.', 'Say what is to be ticked.'],
  CHECKLIST_TOO_MANY_STEPS: ['A checklist has no room for so many steps.', 'Leave some out.'],
  CHECKLIST_STEP_TWICE: ['Two steps have the same code.', 'Give each a code of its own.'],
  CHECKLIST_TEXT_MISSING: ['A step has a code and says what is to be done.', 'Write it down.'],
} as const satisfies Record<string, readonly [string, string]>;

export type ChecklistRejection = keyof typeof RULES;

const refusal = (code: ChecklistRejection, details: Readonly<Record<string, Json>>): Rejection<ChecklistRejection> => {
  const [rule, toDo] = RULES[code];
  return new Rejection(code, `${rule} ${toDo}`, { rule, next: 'PublishChecklist', ...details });
};

export const checklistDecider: Decider<ChecklistCommand, ChecklistEvent, Checklist | null, ChecklistKnown> = {
  stream: ({ data }) => `checklist-${data.checklistId}`,
  initialState: null,
  decide: (command, state, known) => publish(command, state, known),
  evolve: (_, { data }) => ({
    checklistId: data.checklistId,
    productId: data.productId,
    no: data.no,
    items: data.items,
  }),
};

const publish = (
  { data, by, at }: PublishChecklist,
  state: Checklist | null,
  known: ChecklistKnown,
): ChecklistEvent[] => {
  const items = data.items.map(({ code, text, needsEvidence }) => ({
    code: code.trim(),
    text: text.trim(),
    needsEvidence,
  }));
  assertItems(items, known);
  if (!known.hasProduct) throw refusal('CHECKLIST_PRODUCT_UNKNOWN', { productId: data.productId });
  if (state && isSame(state.items, items)) return [];
  const { checklistId, kind, productId } = data;
  const no = (state?.no ?? 0) + 1;
  const event = { checklistId, kind, productId, no, items, publishedBy: by, publishedAt: at };
  return [{ type: 'ChecklistPublished', data: event }];
};

const assertItems = (items: readonly ChecklistItem[], { mostItems }: ChecklistKnown): void => {
  if (!items.length) throw refusal('CHECKLIST_STEPS_MISSING', { missing: 'items' });
  if (items.length > mostItems) throw refusal('CHECKLIST_TOO_MANY_STEPS', { most: mostItems });
  const blank = items.find(({ code, text }) => code === '' || text === '');
  if (blank) throw refusal('CHECKLIST_TEXT_MISSING', { code: blank.code });
  const twice = items.find(({ code }, n) => items.findIndex((each) => each.code === code) < n);
  if (twice) throw refusal('CHECKLIST_STEP_TWICE', { code: twice.code });
};

const isSame = (a: readonly ChecklistItem[], b: readonly ChecklistItem[]): boolean =>
  a.length === b.length &&
  a.every(({ code, text, needsEvidence }, n) => {
    const other = b[n];
    return other?.code === code && other.text === text && other.needsEvidence === needsEvidence;
  });
