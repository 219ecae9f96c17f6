import type { WorkOrderEvent } from '../events.js';
import * as line from '../line/line.fixtures.js';
import { ended, scheduled, started, startedOrder } from '../visit/visit.fixtures.js';
import { completed, drafted, qualified } from './order.fixtures.js';
import type { WorkOrderDrafted, WorkOrderQualified } from './work-order.events.js';

/** The visit is over; nothing was diagnosed. */
export const visitedOrder = () => [...startedOrder(), ended()];
/** One line, under warranty, is repaired. */
export const repairedLine = (): WorkOrderEvent[] => [
  line.diagnosed({ inWarranty: true }),
  line.authorisedByWarranty(),
  line.reserved(),
  line.repaired(),
];
/** One line that its customer pays for is repaired. */
export const paidLine = (): WorkOrderEvent[] => [
  line.diagnosed(),
  line.quoted(),
  line.authorised(),
  line.reserved(),
  line.repaired(),
];
export const repairedOrder = () => [...startedOrder(), ...repairedLine(), ended()];
export const completedOrder = () => [...repairedOrder(), completed()];

/** The same of another kind of job, or done elsewhere. */
export const completedAs = (
  draft: Partial<WorkOrderDrafted['data']>,
  qualification: Partial<WorkOrderQualified['data']> = {},
) => [drafted(draft), qualified(qualification), ...startedOrder().slice(2), ...repairedLine(), ended(), completed()];
export const secondVisit = () => [
  scheduled({ visitId: 'v-2', no: 2 }),
  started({ visitId: 'v-2' }),
  ended({ visitId: 'v-2', endedAt: '2026-03-04T10:00:00.000Z' }),
];
