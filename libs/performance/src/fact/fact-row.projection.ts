import type { EventMeta } from '#event-sourcing';
import { type FactKind, NOBODY } from './fact-kinds.js';
import type { PerformanceFactView } from './performance-fact.view.js';

type Said = Partial<PerformanceFactView> & Readonly<{ id: string; kind: FactKind; outcome: string }>;

/** A fact of which only this is known, by the event that told it. */
export const factOf = (said: Said, meta: EventMeta): PerformanceFactView => ({
  counts: true,
  at: null,
  ...NOBODY,
  region: null,
  workOrderId: null,
  complaintId: null,
  isGood: null,
  value: null,
  currency: null,
  unitId: null,
  symptomCode: null,
  reportedAt: null,
  toldAt: null,
  memory: null,
  ...said,
  ...stamped(meta),
});

export const stamped = ({ recordedAt, position }: EventMeta) => ({ changedAt: new Date(recordedAt), position });
