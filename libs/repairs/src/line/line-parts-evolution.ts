import type { WorkOrderEvent } from '../events.js';
import type { Line, Lines } from './line-state.js';

/** What is held and awaited of the parts of each line; a line that awaits nothing more has its parts. */
export const linePartsAfter = (state: Lines, { type, data }: WorkOrderEvent): Lines => {
  switch (type) {
    case 'LinePartsReserved': {
      const { no, reservationId, partId, partNumber, outletId, quantity, reservedAt } = data;
      const held = (line: Line): Line => ({
        ...line,
        held: [...line.held, { reservationId, partId, partNumber, outletId, quantity }],
        awaited: line.awaited.filter((each) => each.partId !== partId),
      });
      const after = withLine(state, no, (line) => supplied(held(line)));
      return waitedUntil({ ...after, reservations: state.reservations + 1 }, reservedAt);
    }
    case 'LinePartsAwaited': {
      const { no, partId, partNumber, outletId, quantity, awaitedAt } = data;
      const awaiting = (line: Line): Line => ({
        ...line,
        status: 'AWAITING_PARTS',
        awaited: [...line.awaited.filter((each) => each.partId !== partId), { partId, partNumber, outletId, quantity }],
      });
      const from = state.partsAwaited.from ?? awaitedAt;
      return { ...withLine(state, no, awaiting), partsAwaited: { from, until: null } };
    }
    case 'LinePartsReleased':
      return withLine(state, data.no, (line) => released(line, data.reservationId));
    case 'LinePartFailed':
      return withLine(state, data.no, (line) => failed(line, data.reservationId, data.quantity));
    default:
      return state;
  }
};

const withLine = (state: Lines, no: number, change: (line: Line) => Line): Lines => ({
  ...state,
  lines: state.lines.map((line) => (line.no === no ? change(line) : line)),
});

const supplied = (line: Line): Line => (line.awaited.length === 0 ? { ...line, status: 'PARTS_RESERVED' } : line);

/** Nothing is awaited any more, from this time on where something was. */
export const waitedUntil = (state: Lines, at: string): Lines =>
  state.partsAwaited.from !== null &&
  state.partsAwaited.until === null &&
  state.lines.every(({ awaited }) => awaited.length === 0)
    ? { ...state, partsAwaited: { ...state.partsAwaited, until: at } }
    : state;

/** A line that has lost a part needs it again; one that waits for another goes on waiting. */
const lacking = (line: Line): Line => (line.status === 'PARTS_RESERVED' ? { ...line, status: 'AUTHORISED' } : line);

const released = (line: Line, reservationId: string): Line =>
  lacking({ ...line, held: line.held.filter((each) => each.reservationId !== reservationId) });

const failed = (line: Line, reservationId: string, quantity: number): Line =>
  lacking({
    ...line,
    held: line.held
      .map((each) => (each.reservationId === reservationId ? { ...each, quantity: each.quantity - quantity } : each))
      .filter((each) => each.quantity > 0),
  });
