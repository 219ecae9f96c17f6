import type { ChecklistTick } from '../repair-words.events.js';
import { writtenOrNull } from './texts.js';
import type { TickGiven } from './work-order.commands.js';
import { refusal } from './work-order-rejection.js';
import type { WorkOrder } from './work-order-state.js';

/** The ticks of every step of the order's checklist. @throws Rejection by what is missing or too much */
export const tickedBy = (ticks: readonly TickGiven[], state: WorkOrder, limit: number): readonly ChecklistTick[] => {
  const { checklist } = state.order;
  const given = new Map(ticks.map((tick) => [tick.code, tick]));
  const unknown = ticks.filter(({ code }) => !checklist.some((step) => step.code === code));
  if (unknown.length || given.size < ticks.length)
    throw refusal('WORK_ORDER_STEP_UNKNOWN', state, { steps: codes(unknown.length ? unknown : ticks) });
  const open = checklist.filter(({ code }) => !given.has(code));
  if (open.length) throw refusal('WORK_ORDER_CHECKLIST_OPEN', state, { missing: codes(open) });
  const unseen = checklist.filter(({ code, needsEvidence }) => needsEvidence && !given.get(code)?.evidence.length);
  if (unseen.length) throw refusal('WORK_ORDER_EVIDENCE_MISSING', state, { missing: codes(unseen) });
  return ticks.map(({ code, note, evidence }) => ({
    code,
    note: writtenOrNull(state, 'note', note, limit),
    evidence: evidence.map(({ uri, sha256, mediaType }) => ({ uri, sha256, mediaType })),
  }));
};

const codes = (steps: readonly Readonly<{ code: string }>[]): string[] => steps.map(({ code }) => code);
