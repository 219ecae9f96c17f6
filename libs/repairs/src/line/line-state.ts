import type { WorkOrderEvent } from '../events.js';
import type { LineCover, LineStatus, PartNeeded, PartUsed, PricedItem } from '../repair-words.events.js';
import type { LineDiagnosed, QuoteIssued } from './line.events.js';

export type Held = Readonly<{ reservationId: string; partId: string; outletId: string; quantity: number }>;
export type Awaited = Readonly<{ partId: string; quantity: number }>;

export type Line = Readonly<{
  no: number;
  status: LineStatus;
  component: string | null;
  symptomCode: string;
  labourSku: string;
  parts: readonly PartNeeded[];
  cover: readonly LineCover[];
  inWarranty: boolean;
  quoteNo: number | null;
  held: readonly Held[];
  awaited: readonly Awaited[];
  used: readonly PartUsed[];
  minutes: number;
}>;

export type Quote = Readonly<{
  quoteNo: number;
  lineNos: readonly number[];
  priceListIds: readonly string[];
  editions: readonly number[];
  items: readonly PricedItem[];
  validUntil: string;
}>;

/** `partsAwaited`: from the first time that a part was missing until the last one was there. */
export type Lines = Readonly<{
  lines: readonly Line[];
  quotes: readonly Quote[];
  partsAwaited: Readonly<{ from: string | null; until: string | null }>;
}>;

export const NO_LINES: Lines = { lines: [], quotes: [], partsAwaited: { from: null, until: null } };

export const evolveLines = (state: Lines, event: WorkOrderEvent): Lines => {
  const { type, data } = event;
  switch (type) {
    case 'LineDiagnosed':
    case 'LineRediagnosed':
      return { ...state, lines: [...state.lines.filter(({ no }) => no !== data.no), diagnosed(data)] };
    case 'QuoteIssued':
      return quoted(state, data);
    case 'LineAuthorised':
      return set(state, data.no, { status: 'AUTHORISED' });
    case 'LineDeclined':
      return set(state, data.no, { status: 'DECLINED' });
    case 'LineIrreparable':
      return set(state, data.no, { status: 'IRREPARABLE' });
    case 'LineCancelled':
      return set(state, data.no, { status: 'CANCELLED' });
    case 'LineChecked':
      return data.passed ? set(state, data.no, { status: 'CHECKED' }) : set(state, data.no, { status: 'AUTHORISED' });
    case 'LineReturned':
      return set(state, data.no, { status: 'RETURNED' });
    case 'LineRepaired':
      return set(state, data.no, { status: 'REPAIRED', used: data.partsUsed, minutes: data.minutes });
    default:
      return evolveParts(state, event);
  }
};

const diagnosed = (data: LineDiagnosed['data']): Line => ({
  no: data.no,
  status: 'DIAGNOSED',
  component: data.component,
  symptomCode: data.symptomCode,
  labourSku: data.labourSku,
  parts: data.parts,
  cover: data.cover,
  inWarranty: data.inWarranty,
  quoteNo: null,
  held: [],
  awaited: [],
  used: [],
  minutes: 0,
});

const set = (state: Lines, no: number, change: Partial<Line>): Lines => ({
  ...state,
  lines: state.lines.map((line) => (line.no === no ? { ...line, ...change } : line)),
});

const quoted = (state: Lines, data: QuoteIssued['data']): Lines => {
  const { quoteNo, lineNos, priceListIds, editions, items, validUntil } = data;
  const quote: Quote = { quoteNo, lineNos, priceListIds, editions, items, validUntil };
  const lines = state.lines.map(
    (line): Line => (lineNos.includes(line.no) ? { ...line, status: 'QUOTED', quoteNo } : line),
  );
  return { ...state, lines, quotes: [...state.quotes, quote] };
};

/** What is held and awaited of the parts of each line; a line that awaits nothing more has its parts. */
const evolveParts = (state: Lines, { type, data }: WorkOrderEvent): Lines => {
  switch (type) {
    case 'PartsReserved': {
      const { reservationId, partId, outletId, quantity } = data;
      const held = (line: Line): Line => ({
        ...line,
        held: [...line.held, { reservationId, partId, outletId, quantity }],
        awaited: line.awaited.filter((each) => each.partId !== partId),
      });
      return waited(
        withLine(state, data.no, (line) => supplied(held(line))),
        data.reservedAt,
      );
    }
    case 'PartsAwaited': {
      const { partId, quantity } = data;
      const awaiting = (line: Line): Line => ({
        ...line,
        status: 'AWAITING_PARTS',
        awaited: [...line.awaited.filter((each) => each.partId !== partId), { partId, quantity }],
      });
      const from = state.partsAwaited.from ?? data.awaitedAt;
      return { ...withLine(state, data.no, awaiting), partsAwaited: { from, until: null } };
    }
    case 'PartsReleased':
      return withLine(state, data.no, (line) => released(line, data.reservationId));
    case 'PartFailed':
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

const waited = (state: Lines, at: string): Lines =>
  state.partsAwaited.from !== null && state.lines.every(({ awaited }) => awaited.length === 0)
    ? { ...state, partsAwaited: { ...state.partsAwaited, until: at } }
    : state;

const released = (line: Line, reservationId: string): Line => {
  const held = line.held.filter((each) => each.reservationId !== reservationId);
  return { ...line, held, status: line.status === 'PARTS_RESERVED' ? 'AUTHORISED' : line.status };
};

const failed = (line: Line, reservationId: string, quantity: number): Line => {
  const held = line.held
    .map((each) => (each.reservationId === reservationId ? { ...each, quantity: each.quantity - quantity } : each))
    .filter((each) => each.quantity > 0);
  return { ...line, held, status: 'AUTHORISED' };
};
