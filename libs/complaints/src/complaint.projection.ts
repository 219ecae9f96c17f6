import type { CustomerEvent } from '#customers/events';
import type { Recorded } from '#event-sourcing';
import type { Projection } from '#projections';
import { closingChanges } from './closing.projection.js';
import type { ComplaintEvent } from './complaint.events.js';
import { ComplaintView } from './complaint.view.js';
import { runningDueTimes } from './complaint-dues.js';
import { isErasure, isErasureOfTexts, isOfComplaint, ofComplaints } from './complaint-erasure.js';
import type { ComplaintKeysEvent } from './complaint-keys.events.js';
import { statusAfter } from './complaint-status.js';
import { SEVERITIES } from './complaint-words.events.js';
import { intakeChanges } from './intake.projection.js';
import { investigationChanges } from './investigation.projection.js';
import { erased } from './personal-texts.js';
import { registeredRow } from './registration.projection.js';
import { settlementChanges } from './settlement.projection.js';
import { taskChanges } from './task.projection.js';

type Told = ComplaintEvent | ComplaintKeysEvent | CustomerEvent;

export const complaintProjection: Projection<ComplaintView, Told> = {
  name: 'complaint',
  version: 2,
  ...ofComplaints,
  view: ComplaintView,
  rowsOf: 'STREAM',
  apply: (rows, event) => {
    if (isErasure(event) || isErasureOfTexts(event))
      return [...rows.values()].map((row) => ({ ...erased(row), position: event.meta.position }));
    const row = isOfComplaint(event) ? next(rows.get(event.data.complaintId), event) : undefined;
    return row ? [row] : [];
  },
};

const next = (row: ComplaintView | undefined, event: Recorded<ComplaintEvent>): ComplaintView | undefined => {
  if (event.type === 'ComplaintRegistered') return complete(registeredRow(event), event);
  return row && complete({ ...row, ...changes(row, event) }, event);
};

const changes = (row: ComplaintView, event: Recorded<ComplaintEvent>): Partial<ComplaintView> => {
  const status = statusAfter(event, row.status);
  const isUnsettled = status === 'INVESTIGATING' && row.status !== status;
  return {
    ...(isUnsettled ? { settledAt: null, implementedAt: null, recheckedAt: null } : {}),
    ...intakeChanges(row, event),
    ...investigationChanges(row, event),
    ...settlementChanges(row, event),
    ...taskChanges(row, event),
    ...closingChanges(row, event),
    status,
  };
};

/** What follows from the other fields, and from the event itself. */
const complete = (row: ComplaintView, { meta }: Recorded<ComplaintEvent>): ComplaintView => ({
  ...row,
  severityRank: SEVERITIES.indexOf(row.severity),
  dueAt: runningDueTimes(row)[0]?.dueAt ?? null,
  version: String(meta.version),
  updatedAt: new Date(meta.recordedAt),
  position: meta.position,
});
