import type { Recorded } from '#event-sourcing';
import type { Projection } from '#projections';
import { billsShown } from '../bill/bills-shown.projection.js';
import type { WorkOrderEvent } from '../events.js';
import { linesShown } from '../line/lines-shown.projection.js';
import { loansShown } from '../loaner/loans-shown.projection.js';
import { assignmentShown } from './assignment-shown.projection.js';
import { draftedRow, orderShown } from './order-shown.projection.js';
import { standingAfter } from './order-standing.js';
import { WorkOrderView } from './work-order.view.js';

/** What an event changes of the row, as one part of the order sees it. */
export type Shown = (row: WorkOrderView, event: WorkOrderEvent) => Partial<WorkOrderView>;

/** Each part of the order shows its own fields. */
const SHOWN: readonly Shown[] = [orderShown, assignmentShown, linesShown, billsShown, loansShown];

export const workOrderProjection: Projection<WorkOrderView, WorkOrderEvent> = {
  name: 'work-order',
  version: 2,
  categories: ['workorder'],
  view: WorkOrderView,
  rowsOf: 'STREAM',
  keys: ({ data }) => [data.workOrderId],
  apply: (rows, event) => {
    const row = event.type === 'WorkOrderDrafted' ? draftedRow(event) : rows.get(event.data.workOrderId);
    return row ? [shown(row, event)] : [];
  },
};

const shown = (row: WorkOrderView, event: Recorded<WorkOrderEvent>): WorkOrderView => {
  const changed = SHOWN.reduce((so, part) => ({ ...so, ...part(so, event) }), row);
  const standing = standingAfter(row, event);
  const { meta } = event;
  return {
    ...changed,
    ...standing,
    closingRecordedAt: event.type === 'WorkOrderClosed' ? new Date(meta.recordedAt) : changed.closingRecordedAt,
    holdReason: standing.status === 'ON_HOLD' ? changed.holdReason : null,
    dueAt: changed.offerExpiresAt ?? changed.nextVisitUntil ?? changed.rescheduleDueAt,
    version: meta.version.toString(),
    position: meta.position,
  };
};
