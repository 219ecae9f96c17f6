import type { WorkOrderEvent } from '../events.js';
import type { LineDiagnosed, LineRepaired, QuoteIssued } from './line.events.js';
import { linePartsAfter, waitedUntil } from './line-parts-evolution.js';
import type { Line, Lines, Quote } from './line-state.js';

export const evolveLines = (state: Lines, event: WorkOrderEvent): Lines => {
  const { type, data } = event;
  switch (type) {
    case 'LineDiagnosed':
    case 'LineRediagnosed':
      return waitedUntil(withDiagnosed(state, data), data.diagnosedAt);
    case 'QuoteIssued':
      return quoted(state, data);
    case 'LineAuthorised':
      return set(state, data.no, { status: 'AUTHORISED', basis: data.basis });
    case 'LineDeclined':
      return set(state, data.no, { status: 'DECLINED' });
    case 'LineIrreparable':
      return waitedUntil(set(state, data.no, { status: 'IRREPARABLE', awaited: [] }), data.judgedAt);
    case 'LineCancelled':
      return waitedUntil(set(state, data.no, { status: 'CANCELLED', awaited: [] }), data.cancelledAt);
    case 'LineChecked':
      return set(state, data.no, { status: data.passed ? 'CHECKED' : 'AUTHORISED' });
    case 'LineReturned':
      return set(state, data.no, { status: 'RETURNED' });
    case 'LineRepaired':
      return { ...state, lines: state.lines.map((line) => (line.no === data.no ? repaired(line, data) : line)) };
    default:
      return linePartsAfter(state, event);
  }
};

const withDiagnosed = (state: Lines, data: LineDiagnosed['data']): Lines => ({
  ...state,
  lines: inOrder([...state.lines.filter(({ no }) => no !== data.no), diagnosed(data)]),
});

const inOrder = (lines: readonly Line[]): readonly Line[] => [...lines].sort((a, b) => a.no - b.no);

const diagnosed = (data: LineDiagnosed['data']): Line => ({
  no: data.no,
  status: 'DIAGNOSED',
  component: data.component,
  symptomCode: data.symptomCode,
  cause: data.cause,
  labourSku: data.labourSku,
  parts: data.parts,
  cover: data.cover,
  inWarranty: data.inWarranty,
  basis: null,
  quoteNo: null,
  held: [],
  awaited: [],
  used: [],
  minutes: 0,
  repairedBy: null,
});

const repaired = (line: Line, { partsUsed, minutes, repairedBy }: LineRepaired['data']): Line => ({
  ...line,
  status: 'REPAIRED',
  held: [],
  used: [...line.used, ...partsUsed],
  minutes: line.minutes + minutes,
  repairedBy,
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
