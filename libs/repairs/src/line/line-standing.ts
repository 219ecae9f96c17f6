import type { LineStatus, PartNeeded, WorkOrderStatus } from '../repair-words.events.js';
import type { WorkOrder } from '../work-order/work-order-state.js';
import { lineRefusal } from './line-rejection.js';
import type { Line } from './line-state.js';

const OPEN: readonly WorkOrderStatus[] = [
  'QUALIFIED',
  'OFFERED',
  'ACCEPTED',
  'SCHEDULED',
  'IN_PROGRESS',
  'ON_HOLD',
  'INCOMPLETE',
];

/** @throws LINE_ORDER_NOT_OPEN */
export const assertOpen = (state: WorkOrder): void => {
  if (!OPEN.includes(state.order.status)) throw lineRefusal('LINE_ORDER_NOT_OPEN', state);
};

/** @throws LINE_NOT_FOUND */
export const lineOf = (state: WorkOrder, no: number): Line => {
  const line = state.lines.lines.find((each) => each.no === no);
  if (!line) throw lineRefusal('LINE_NOT_FOUND', state, { no });
  return line;
};

/** Where nothing is done yet and something may still be. */
const PENDING: readonly LineStatus[] = ['DIAGNOSED', 'QUOTED', 'AUTHORISED', 'AWAITING_PARTS', 'PARTS_RESERVED'];
const AUTHORISED: readonly LineStatus[] = ['AUTHORISED', 'AWAITING_PARTS', 'PARTS_RESERVED'];

export const isPending = ({ status }: Line): boolean => PENDING.includes(status);
export const isAuthorised = ({ status }: Line): boolean => AUTHORISED.includes(status);

/** @throws LINE_NOT_FOUND, LINE_CLOSED, LINE_NOT_AUTHORISED */
export const authorisedLineOf = (state: WorkOrder, no: number): Line => {
  const line = lineOf(state, no);
  if (isAuthorised(line)) return line;
  throw lineRefusal(isPending(line) ? 'LINE_NOT_AUTHORISED' : 'LINE_CLOSED', state, { no, status: line.status });
};

/** What a line needs of each part beyond what is used and held, in the order of its diagnosis. */
export const missingParts = ({ parts, held, used }: Pick<Line, 'parts' | 'held' | 'used'>): readonly PartNeeded[] =>
  parts
    .map((part) => ({ ...part, quantity: part.quantity - piecesOf(part.partId, held) - piecesOf(part.partId, used) }))
    .filter(({ quantity }) => quantity > 0);

type Pieces = readonly Readonly<{ partId: string; quantity: number }>[];

const piecesOf = (partId: string, pieces: Pieces): number =>
  pieces.filter((each) => each.partId === partId).reduce((sum, { quantity }) => sum + quantity, 0);

export const isPast = (dueAt: string, at: string): boolean => Date.parse(dueAt) <= Date.parse(at);
