import type { WorkOrderEvent } from '../events.js';
import type { WorkOrderView } from '../work-order/work-order.view.js';
import type { QuoteIssued } from './line.events.js';
import type { WorkOrderLineView, WorkOrderQuoteView } from './line.view.js';
import { evolveLines } from './line-evolution.js';

/** Lines and quotes of an order, for those who read. */
export const linesShown = (row: WorkOrderView, event: WorkOrderEvent): Partial<WorkOrderView> => {
  const partsAwaited = { from: row.partsAwaitedFrom, until: row.partsAwaitedUntil };
  const after = evolveLines({ lines: row.lines, quotes: [], partsAwaited, reservations: 0 }, event);
  return {
    lines: after.lines.map((line) => ({
      ...UNKNOWN,
      ...besides(row.lines.find(({ no }) => no === line.no)),
      ...line,
      ...told(event, line.no),
    })),
    quotes: event.type === 'QuoteIssued' ? [...row.quotes, quoteOf(event.data)] : row.quotes,
    partsAwaitedFrom: after.partsAwaited.from,
    partsAwaitedUntil: after.partsAwaited.until,
  };
};

type Besides = Pick<WorkOrderLineView, 'goodwill' | 'oldSerial' | 'newSerial' | 'technicianId' | 'checkedBy'>;

const UNKNOWN: Besides = { goodwill: null, oldSerial: null, newSerial: null, technicianId: null, checkedBy: null };

const besides = (line: WorkOrderLineView | undefined): Partial<Besides> => {
  if (!line) return {};
  const { goodwill, oldSerial, newSerial, technicianId, checkedBy } = line;
  return { goodwill, oldSerial, newSerial, technicianId, checkedBy };
};

/** What readers see of a line besides what its rules go by. */
const told = ({ type, data }: WorkOrderEvent, no: number): Partial<Besides> => {
  if (!('no' in data) || data.no !== no) return {};
  switch (type) {
    case 'LineRediagnosed':
      return UNKNOWN;
    case 'LineAuthorised':
      return { goodwill: data.goodwill };
    case 'LineRepaired': {
      const { oldSerial, newSerial, technicianId } = data;
      return { oldSerial, newSerial, technicianId };
    }
    case 'LineChecked':
      return { checkedBy: data.checkedBy };
    default:
      return {};
  }
};

const quoteOf = (data: QuoteIssued['data']): WorkOrderQuoteView => ({
  quoteNo: data.quoteNo,
  lineNos: data.lineNos,
  priceListIds: data.priceListIds,
  editions: data.editions,
  items: data.items,
  total: data.total,
  customerPays: data.customerPays,
  validUntil: data.validUntil,
  quotedAt: data.quotedAt,
});
