import type { Recorded } from '#event-sourcing';
import type { Projection } from '#projections';
import type { WorkOrderEvent } from '../events.js';
import type { CostRecorded } from './bill.events.js';
import { CostFactView } from './cost-fact.view.js';

export const costFactProjection: Projection<CostFactView, WorkOrderEvent> = {
  name: 'cost-fact',
  version: 1,
  categories: ['workorder'],
  view: CostFactView,
  keys: ({ type, data }) => (type === 'CostRecorded' || type === 'CostReversed' ? [data.costId] : []),
  apply: (rows, event) => {
    if (event.type === 'CostRecorded') return [factOf(event)];
    if (event.type !== 'CostReversed') return [];
    const row = rows.get(event.data.costId);
    return row ? [{ ...row, isReversed: true, position: event.meta.position }] : [];
  },
};

const factOf = ({ data, meta }: Recorded<CostRecorded>): CostFactView => ({
  id: data.costId,
  workOrderId: data.workOrderId,
  costClass: data.costClass,
  bearer: data.bearer,
  partnerId: data.partnerId,
  productId: data.productId,
  kind: data.kind,
  region: data.region,
  complaintId: data.complaintId,
  supplier: data.supplier,
  amount: data.amount.amount.toString(),
  currency: data.amount.currency,
  isReversed: false,
  recordedAt: new Date(data.recordedAt),
  position: meta.position,
});
