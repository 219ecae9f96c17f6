import type { ComplaintEvent, ComplaintProductIdentified } from '#complaints/events';
import type { Recorded } from '#event-sourcing';
import { type Removed, removed } from '#projections';
import type { OpenedLine, RefundSucceeded, ReturnEvent, ReturnOpened } from '#returns/events';
import type { EvidenceRecorded, RepairRecorded, WarrantyEvent } from '#warranty/events';
import type { UnitFactView } from './unit-life.view.js';

type CaseEvent = ComplaintEvent | WarrantyEvent | ReturnEvent;
type Rows = ReadonlyMap<string, UnitFactView>;

/** What a fact says only where there is something to say. */
export const NO_DETAILS = {
  until: null,
  symptom: null,
  component: null,
  reference: null,
  otherUnitId: null,
  partsAwaitedFrom: null,
  partsAwaitedUntil: null,
  solved: null,
  oldSerial: null,
  newSerial: null,
  own: null,
};

const complaintKey = (complaintId: string): string => `complaint/${complaintId}`;
const lineKey = (returnId: string, no: number): string => `return/${returnId}/${no}`;
const repairKey = (repairId: string): string => `repair/${repairId}`;
const evidenceKey = (evidenceId: string): string => `evidence/${evidenceId}`;

/** The rows that a case of another context is about. */
export const caseKeys = ({ type, data }: Recorded<CaseEvent>): readonly string[] => {
  switch (type) {
    case 'ComplaintProductIdentified':
    case 'ComplaintClosed':
    case 'ComplaintReopened':
    case 'ComplaintMerged':
      return [complaintKey(data.complaintId)];
    case 'RepairRecorded':
      return [repairKey(data.repairId)];
    case 'EvidenceRecorded':
    case 'EvidenceWithdrawn':
      return [evidenceKey(data.evidenceId)];
    case 'ReturnOpened':
      return data.lines.map(({ no }) => lineKey(data.returnId, no));
    case 'RefundSucceeded':
      return [lineKey(data.returnId, data.no)];
    default:
      return [];
  }
};

export const caseFacts = (rows: Rows, event: Recorded<CaseEvent>): readonly (UnitFactView | Removed)[] => {
  const { type, data, meta } = event;
  switch (type) {
    case 'ComplaintProductIdentified':
      return identified({ type, data, meta }, rows.get(complaintKey(data.complaintId)));
    case 'ComplaintClosed':
      return ended(rows.get(complaintKey(data.complaintId)), data.closedAt, meta.position);
    case 'ComplaintReopened':
      return ended(rows.get(complaintKey(data.complaintId)), null, meta.position);
    case 'ComplaintMerged':
      return gone(rows.get(complaintKey(data.complaintId)));
    case 'RepairRecorded':
      return [repaired({ type, data, meta })];
    case 'EvidenceRecorded':
      return [evident({ type, data, meta })];
    case 'EvidenceWithdrawn':
      return gone(rows.get(evidenceKey(data.evidenceId)));
    case 'ReturnOpened':
      return data.lines.flatMap((line) => returning({ type, data, meta }, line));
    case 'RefundSucceeded':
      return refunded({ type, data, meta }, rows.get(lineKey(data.returnId, data.no)));
    default:
      return [];
  }
};

const gone = (row: UnitFactView | undefined): Removed[] => (row ? [removed(row.id)] : []);

const ended = (row: UnitFactView | undefined, until: string | null, position: string): UnitFactView[] =>
  row ? [{ ...row, until: dateOf(until), position }] : [];

/** What newer events tell themselves, older ones in what their recurrence is found by. */
type Identified = Readonly<{
  identifiedAt: string;
  reportedAt?: string | null;
  symptomCode?: string | null;
  components?: readonly string[];
}>;

const identified = (
  { data, meta }: Recorded<ComplaintProductIdentified>,
  before: UnitFactView | undefined,
): readonly (UnitFactView | Removed)[] => {
  const { complaintId, unitId, productId, occurrence } = data;
  const told: Identified = data;
  if (unitId === null) return gone(before);
  return [
    {
      ...NO_DETAILS,
      id: complaintKey(complaintId),
      unitId,
      productId,
      kind: 'COMPLAINT',
      at: new Date(told.reportedAt ?? occurrence.reportedAt),
      until: before?.until ?? null,
      symptom: told.symptomCode ?? occurrence.symptomCode,
      component: told.components?.[0] ?? null,
      reference: complaintId,
      recordedAt: new Date(meta.recordedAt),
      position: meta.position,
    },
  ];
};

/** A second record of a repair amends the first. */
const repaired = ({ data, meta }: Recorded<RepairRecorded>): UnitFactView => ({
  ...NO_DETAILS,
  id: repairKey(data.repairId),
  unitId: data.unitId,
  productId: null,
  kind: 'REPAIR',
  at: new Date(data.startedAt),
  until: dateOf(data.endedAt),
  symptom: data.symptom,
  component: data.component,
  reference: data.repairId,
  partsAwaitedFrom: dateOf(data.partsAwaitedFrom),
  partsAwaitedUntil: dateOf(data.partsAwaitedUntil),
  solved: data.solved,
  recordedAt: new Date(meta.recordedAt),
  position: meta.position,
});

/** Its time is the purchase that it speaks for, where it says one. */
const evident = ({ data, meta }: Recorded<EvidenceRecorded>): UnitFactView => ({
  ...NO_DETAILS,
  id: evidenceKey(data.evidenceId),
  unitId: data.unitId,
  productId: null,
  kind: 'EVIDENCE',
  at: new Date(data.purchasedAt ?? data.recordedAt),
  reference: data.evidenceId,
  recordedAt: new Date(meta.recordedAt),
  position: meta.position,
});

const returning = ({ data, meta }: Recorded<ReturnOpened>, line: OpenedLine): UnitFactView[] =>
  line.unitId === null
    ? []
    : [
        {
          ...NO_DETAILS,
          id: lineKey(data.returnId, line.no),
          unitId: line.unitId,
          productId: line.productId,
          kind: 'RETURN_REQUESTED',
          at: new Date(data.openedAt),
          symptom: line.symptomCode,
          reference: data.returnId,
          recordedAt: new Date(meta.recordedAt),
          position: meta.position,
        },
      ];

const refunded = ({ data, meta }: Recorded<RefundSucceeded>, line: UnitFactView | undefined): UnitFactView[] =>
  line
    ? [
        {
          ...NO_DETAILS,
          id: `refund/${data.returnId}/${data.no}`,
          unitId: line.unitId,
          productId: line.productId,
          kind: 'REFUNDED',
          at: new Date(data.succeededAt),
          reference: data.returnId,
          recordedAt: new Date(meta.recordedAt),
          position: meta.position,
        },
      ]
    : [];

const dateOf = (instant: string | null): Date | null => (instant === null ? null : new Date(instant));
