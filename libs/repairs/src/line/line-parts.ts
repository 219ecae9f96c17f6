import type { WorkOrderEvent } from '../events.js';
import type { WorkOrder } from '../work-order/work-order-state.js';
import { isPending } from './line-standing.js';
import type { Held, Line } from './line-state.js';

/** What is held for a line goes back to stock; the reservations themselves are released in the same append. */
export const partsLetGo = ({ order }: WorkOrder, line: Line, at: string): readonly WorkOrderEvent[] =>
  line.held.map(({ reservationId, partId }) => ({
    type: 'LinePartsReleased',
    data: { workOrderId: order.workOrderId, no: line.no, reservationId, partId, releasedAt: at },
  }));

/** When the order ends, nothing more is done about its lines, and nothing is held for them. */
export const linesEnded = ({ at }: Readonly<{ at: string }>, state: WorkOrder): readonly WorkOrderEvent[] =>
  state.lines.lines.flatMap((line): readonly WorkOrderEvent[] => [
    ...partsLetGo(state, line, at),
    ...(isPending(line)
      ? [
          {
            type: 'LineCancelled' as const,
            data: { workOrderId: state.order.workOrderId, no: line.no, cancelledAt: at },
          },
        ]
      : []),
  ]);

/** What is held for all lines of an order. */
export const heldParts = ({ lines }: WorkOrder): readonly Held[] => lines.lines.flatMap(({ held }) => held);
