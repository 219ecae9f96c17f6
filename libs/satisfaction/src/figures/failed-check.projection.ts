import type { Recorded } from '#event-sourcing';
import type { Projection } from '#projections';
import type { WorkOrderEvent } from '#repairs/events';
import { type FailedCheck, FailedCheckView } from './failed-check.view.js';

/** Failed quality checks, so that those of which nothing came are seen. */
export const failedCheckProjection: Projection<FailedCheckView, WorkOrderEvent> = {
  name: 'failed-check',
  version: 1,
  categories: ['workorder'],
  view: FailedCheckView,
  rowsOf: 'STREAM',
  keys: ({ data }) => [data.workOrderId],
  apply: (rows, event) => {
    const row = rows.get(event.data.workOrderId);
    const checks = checksAfter(row?.checks ?? [], event);
    return checks ? [{ id: event.data.workOrderId, checks, position: event.meta.position }] : [];
  },
};

const checksAfter = (
  checks: readonly FailedCheck[],
  event: Recorded<WorkOrderEvent>,
): readonly FailedCheck[] | undefined => {
  const { meta } = event;
  if (event.type === 'QualityChecked' && !event.data.passed) {
    const { checkedAt: failedAt } = event.data;
    const { id: eventId, position, recordedAt } = meta;
    return [...checks, { eventId, position, recordedAt, failedAt, takenUpAt: null }];
  }
  const at = takenUpAt(event);
  if (at === null || !checks.some((check) => check.takenUpAt === null)) return undefined;
  return checks.map((check) => ({ ...check, takenUpAt: check.takenUpAt ?? at }));
};

/** A new visit, or the end of the order. */
const takenUpAt = ({ type, data }: WorkOrderEvent): string | null => {
  switch (type) {
    case 'VisitScheduled':
      return data.scheduledAt;
    case 'WorkOrderCompleted':
      return data.completedAt;
    case 'WorkOrderClosed':
      return data.closedAt;
    case 'WorkOrderCancelled':
      return data.cancelledAt;
    default:
      return null;
  }
};
