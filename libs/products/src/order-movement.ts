import type { LineMoved } from './order.commands.js';
import type { ShipmentLine } from './order.events.js';
import { refusal } from './order-rejection.js';
import { assertEachOnce, serialsOf } from './order-serials.js';
import type { Order } from './order-state.js';

/** The pieces of a line that can be moved next, and the serials that are known of them. */
export type Movable = Readonly<{ no: number; productId: string; left: number; serials: readonly string[] }>;

/** Pieces that were moved before, by line. */
export type Moved = Readonly<{ no: number; productId: string; serials: readonly string[] }>;

/** What moves of what can be moved; without `given`, everything. */
export const movementOf = (
  given: readonly LineMoved[] | null,
  movables: readonly Movable[],
  moved: readonly Moved[],
  order: Order,
): ShipmentLine[] => {
  const wanted =
    given ?? movables.filter(({ left }) => left > 0).map(({ no, left }) => ({ no, quantity: left, serials: [] }));
  if (wanted.length === 0) throw refusal('ORDER_LINES_MISSING', order, { missing: 'lines' });
  const lines = wanted.map((line) => movedLine(line, movables, order));
  const repeated = lines.find(({ no }, place) => lines.findIndex((each) => each.no === no) !== place);
  if (repeated) throw refusal('ORDER_LINE_REPEATED', order, { no: repeated.no });
  assertEachOnce([...moved, ...stayingBeside(lines, movables), ...lines], order);
  return lines;
};

const movedLine = (wanted: LineMoved, movables: readonly Movable[], order: Order): ShipmentLine => {
  const { no, quantity } = wanted;
  const line = movables.find((each) => each.no === no);
  if (!line) throw refusal('ORDER_LINE_UNKNOWN', order, { no, known: movables.map((each) => each.no) });
  if (!Number.isSafeInteger(quantity) || quantity < 1)
    throw refusal('ORDER_QUANTITY_IMPOSSIBLE', order, { no, quantity });
  if (quantity > line.left) throw refusal('ORDER_QUANTITY_EXCEEDED', order, { no, quantity, left: line.left });
  return { no, productId: line.productId, quantity, serials: serialsMoved(wanted, line, order) };
};

/** Those that were named, else those that are known where all pieces move. */
const serialsMoved = (wanted: LineMoved, { left, serials: known }: Movable, order: Order): string[] => {
  const { no, quantity } = wanted;
  const named = serialsOf(wanted, order);
  const other = named.find((serial) => !known.includes(serial));
  if (new Set([...known, ...named]).size > left)
    throw refusal('ORDER_SERIAL_NOT_EXPECTED', order, { no, serial: other ?? null, known });
  if (quantity === left) return [...new Set([...named, ...known])];
  if (named.length < quantity && known.length === left)
    throw refusal('ORDER_SERIALS_MISSING', order, { no, missing: quantity - named.length, known });
  return named;
};

/** What is known of pieces that stay, on other lines than it was named on now. */
const stayingBeside = (lines: readonly ShipmentLine[], movables: readonly Movable[]): Moved[] => {
  const moving = new Map(lines.map((line) => [line.no, new Set(line.serials)]));
  return movables.map(({ no, productId, serials }) => ({
    no,
    productId,
    serials: serials.filter((serial) => !moving.get(no)?.has(serial)),
  }));
};
