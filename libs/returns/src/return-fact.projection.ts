import type { Recorded } from '#event-sourcing';
import type { Projection } from '#projections';
import { isFailed } from './line-stage.js';
import { isNoFaultFound } from './quote.js';
import { isHere } from './reception.js';
import type { ReturnEvent, ReturnOpened } from './return.events.js';
import { linesAfter, openedLine } from './return-evolution.js';
import { type LineFact, ReturnFactView } from './return-fact.view.js';
import type { OpenedLine } from './return-words.events.js';

const idOf = (returnId: string, no: number): string => `${returnId}/${no}`;

export const returnFactProjection: Projection<ReturnFactView, ReturnEvent> = {
  name: 'return-fact',
  version: 1,
  categories: ['return'],
  view: ReturnFactView,
  keys: ({ type, data }) => {
    if (type === 'ReturnOpened') return data.lines.map(({ no }) => idOf(data.returnId, no));
    return 'no' in data ? [idOf(data.returnId, data.no)] : [];
  },
  apply: (rows, event) => {
    if (event.type === 'ReturnOpened') return event.data.lines.map((line) => opened(line, event));
    if (!('no' in event.data)) return [];
    const row = rows.get(idOf(event.data.returnId, event.data.no));
    return row ? linesAfter([row.line], event).map((line) => counted(row, line, event.meta.position)) : [];
  },
};

const opened = (line: OpenedLine, { data, meta }: Recorded<ReturnOpened>): ReturnFactView =>
  counted(
    {
      id: idOf(data.returnId, line.no),
      returnId: data.returnId,
      no: line.no,
      productId: line.productId,
      unitId: line.unitId,
      batch: line.batch,
      region: line.region ?? data.region,
      reason: line.reason,
      remedy: line.remedy,
      quantity: line.quantity,
      shippedAt: line.shippedAt === null ? null : new Date(line.shippedAt),
      requestedAt: new Date(data.openedAt),
      counts: true,
      isReturned: false,
      isExchanged: false,
      isRefunded: false,
      isCredited: false,
      isRepaired: false,
      isDoa: false,
      isNff: false,
      line: openedLine(line),
      position: meta.position,
    },
    openedLine(line),
    meta.position,
  );

const counted = (row: ReturnFactView, line: LineFact, position: string): ReturnFactView => {
  const isDone = line.settlement === 'DONE';
  const counts = !isFailed(line);
  const isNff = isNoFaultFound(line);
  return {
    ...row,
    id: idOf(row.returnId, line.no),
    no: line.no,
    quantity: line.quantity,
    remedy: line.remedy,
    counts,
    isReturned: isHere(line) && line.acceptance === 'ACCEPTED',
    isExchanged: isDone && line.remedy === 'REPLACE',
    isRefunded: isDone && line.remedy === 'REFUND',
    isCredited: isDone && line.remedy === 'CREDIT',
    isRepaired: isDone && line.remedy === 'REPAIR',
    isDoa: counts && line.reason === 'DEAD_ON_ARRIVAL' && !isNff,
    isNff,
    line,
    position,
  };
};
