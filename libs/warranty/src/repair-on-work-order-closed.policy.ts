import type { Policy, Reaction } from '#event-sourcing';
import type { WorkOrderClosed, WorkOrderEvent } from '#repairs/events';
import type { RecordRepair } from './warranty.commands.js';

/** A repair of a unit, as the law and its warranty count it: what was repaired, how long it took, whether it helped. */
export const repairOnWorkOrderClosed: Policy<WorkOrderEvent, RecordRepair> = {
  name: 'repair-on-work-order-closed',
  categories: ['workorder'],
  from: 'NEW',
  imported: false,
  react: ({ type, data }) => (type === 'WorkOrderClosed' ? repairOf(data) : []),
};

const REPAIRS: readonly string[] = ['REPAIR', 'RECALL_REMEDY'];

/** Null: whether a fault that was not found is gone, nobody knows. */
const SOLVED: Readonly<Record<string, boolean | null>> = { DONE: true, NO_FAULT_FOUND: null, IRREPARABLE: false };

/** What is to be recorded of an order that was closed; nothing where it was no repair of a unit. */
export const repairOf = (closed: WorkOrderClosed['data']): readonly Reaction<RecordRepair>[] => {
  const { unitId, workOrderId, kind, outcome, startedAt, endedAt, symptomCode, underWarranty } = closed;
  const solved = SOLVED[outcome];
  if (unitId === null || startedAt === null || solved === undefined || !REPAIRS.includes(kind)) return [];
  const { partsAwaitedFrom, partsAwaitedUntil } = closed;
  return [
    {
      ask: {
        type: 'RecordRepair',
        data: {
          unitId,
          repairId: workOrderId,
          symptom: symptomCode,
          // What an order names need not be a component of the catalogue; the same fault is the same symptom.
          component: null,
          startedAt: earliest(startedAt, partsAwaitedFrom),
          endedAt: endedAt && latest(endedAt, partsAwaitedUntil),
          partsAwaitedFrom,
          partsAwaitedUntil,
          solved,
          underWarranty,
        },
      },
    },
  ];
};

const earliest = (a: string, b: string | null): string => (b !== null && Date.parse(b) < Date.parse(a) ? b : a);
const latest = (a: string, b: string | null): string => (b !== null && Date.parse(b) > Date.parse(a) ? b : a);
