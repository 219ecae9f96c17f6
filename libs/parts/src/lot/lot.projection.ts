import type { Recorded } from '#event-sourcing';
import type { Projection } from '#projections';
import type { LotEvent, LotReceived } from './lot.events.js';
import { LotView } from './lot.view.js';
import { deltasOf } from './lot-deltas.js';
import { without } from './lot-state.js';

export const lotProjection: Projection<LotView, LotEvent> = {
  name: 'lot',
  version: 2,
  categories: ['lot'],
  rowsOf: 'STREAM',
  view: LotView,
  keys: ({ data }) => [data.lotId],
  apply: (rows, event) => {
    const row = event.type === 'LotReceived' ? received(event) : changed(rows.get(event.data.lotId), event);
    const { version, position } = event.meta;
    return row ? [{ ...row, version: version.toString(), position }] : [];
  },
};

const received = ({ data, meta }: Recorded<LotReceived>): LotView => ({
  id: data.lotId,
  partId: data.partId,
  outletId: data.outletId,
  partnerId: data.partnerId,
  supplier: data.supplier,
  unitCost: data.unitCost ?? null,
  source: data.source,
  sourceId: data.sourceId,
  received: data.quantity,
  onHand: data.quantity,
  reserved: 0,
  available: data.quantity,
  freeSerials: [...data.serials],
  reservedSerials: [],
  receivedAt: new Date(data.receivedAt),
  version: meta.version.toString(),
  position: meta.position,
});

const changed = (row: LotView | undefined, event: LotEvent): LotView | undefined => {
  if (!row) return undefined;
  const deltas = deltasOf(event);
  const onHand = row.onHand + deltas.onHand;
  const reserved = row.reserved + deltas.reserved;
  return { ...row, onHand, reserved, available: onHand - reserved, ...serials(row, event) };
};

const serials = (row: LotView, event: LotEvent): Pick<LotView, 'freeSerials' | 'reservedSerials'> => {
  const { freeSerials, reservedSerials } = row;
  const move = (free: readonly string[], reserved: readonly string[]) => ({
    freeSerials: [...free],
    reservedSerials: [...reserved],
  });
  switch (event.type) {
    case 'LotReceived':
      return { freeSerials, reservedSerials };
    case 'LotPiecesReserved':
      return move(without(freeSerials, event.data.serials), [...reservedSerials, ...event.data.serials]);
    case 'LotPiecesReleased':
      return move([...freeSerials, ...event.data.serials], without(reservedSerials, event.data.serials));
    case 'LotPiecesConsumed':
    case 'LotPiecesWrittenOff': {
      const { serials: gone, freedSerials: freed } = event.data;
      return move([...without(freeSerials, gone), ...freed], without(reservedSerials, [...gone, ...freed]));
    }
    case 'LotPiecesTransferred':
      return move(without(freeSerials, event.data.serials), reservedSerials);
    case 'LotCorrected': {
      const { missingSerials, foundSerials } = event.data;
      return move([...without(freeSerials, missingSerials), ...foundSerials], reservedSerials);
    }
  }
};
