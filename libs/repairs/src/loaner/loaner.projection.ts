import type { Recorded } from '#event-sourcing';
import type { Projection } from '#projections';
import type { LoanerEvent, LoanerRegistered } from './loaner.events.js';
import { LoanerView } from './loaner.view.js';
import type { LoanerStatus } from './loaner-words.view.js';

export const loanerProjection: Projection<LoanerView, LoanerEvent> = {
  name: 'loaner',
  version: 1,
  categories: ['loaner'],
  view: LoanerView,
  rowsOf: 'STREAM',
  keys: ({ data }) => [data.loanerId],
  apply: (rows, event) => {
    const row = event.type === 'LoanerRegistered' ? registered(event) : rows.get(event.data.loanerId);
    return row ? [after(row, event)] : [];
  },
};

const registered = ({ data, meta }: Recorded<LoanerRegistered>): LoanerView => ({
  id: data.loanerId,
  status: 'FREE',
  productId: data.productId,
  sku: data.sku,
  serial: data.serial,
  outletId: data.outletId,
  partnerId: data.partnerId,
  workOrderId: null,
  dueBackAt: null,
  isDamaged: false,
  version: meta.version.toString(),
  position: meta.position,
});

const after = (row: LoanerView, event: Recorded<LoanerEvent>): LoanerView => {
  const changed = { ...row, ...change(row, event) };
  const status: LoanerStatus = event.type === 'LoanerRetired' ? 'RETIRED' : statusOf(changed);
  return { ...changed, status, version: event.meta.version.toString(), position: event.meta.position };
};

const statusOf = ({ status, workOrderId, isDamaged }: LoanerView): LoanerStatus => {
  if (status === 'RETIRED') return 'RETIRED';
  if (workOrderId !== null) return 'LENT';
  return isDamaged ? 'DAMAGED' : 'FREE';
};

const change = ({ isDamaged }: LoanerView, { type, data }: LoanerEvent): Partial<LoanerView> => {
  switch (type) {
    case 'LoanerLent':
      return { workOrderId: data.workOrderId, dueBackAt: new Date(data.dueBackAt) };
    case 'LoanerGivenBack':
      return { workOrderId: null, dueBackAt: null, isDamaged: isDamaged || data.damaged };
    case 'LoanerRestored':
      return { isDamaged: false };
    default:
      return {};
  }
};
