import { isLineRepaired } from '../line/line-ends.js';
import type { WorkOrderOutcome } from '../repair-words.events.js';
import type { WorkOrder } from './work-order-state.js';

/** The outcomes that an order may have by what became of its lines, all of which have ended. */
export const outcomesOf = ({ order, lines: { lines } }: WorkOrder): readonly WorkOrderOutcome[] => {
  const isAny = (status: string) => lines.some((line) => line.status === status);
  if (lines.some(isLineRepaired)) return isAny('IRREPARABLE') ? ['DONE', 'IRREPARABLE'] : ['DONE'];
  if (isAny('IRREPARABLE')) return ['IRREPARABLE'];
  if (isAny('DECLINED')) return ['DECLINED_BY_CUSTOMER'];
  return order.kind === 'REPAIR' ? ['NO_FAULT_FOUND'] : ['DONE', 'NO_FAULT_FOUND'];
};
