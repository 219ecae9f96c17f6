import type { Recorded } from '#event-sourcing';
import type { Projection } from '#projections';
import type { LotCorrected, LotEvent } from '../lot/lot.events.js';
import type { StockMovementEvent } from './stock-movement.events.js';
import { StockMovementView } from './stock-movement.view.js';

type Listened = StockMovementEvent | LotEvent;

/** Corrections of lots are movements too, each under the id of its event. */
export const stockMovementProjection: Projection<StockMovementView, Listened> = {
  name: 'stock-movement',
  version: 1,
  categories: ['movement', 'lot'],
  view: StockMovementView,
  keys: (event) => rowsOf(event).map(({ id }) => id),
  apply: (_, event) => rowsOf(event),
};

const rowsOf = (event: Recorded<Listened>): StockMovementView[] => {
  switch (event.type) {
    case 'StockReceived':
    case 'StockTransferred':
      return [moved(event)];
    case 'LotCorrected':
      return [corrected(event)];
    default:
      return [];
  }
};

const moved = ({ type, data, meta }: Recorded<StockMovementEvent>): StockMovementView => ({
  id: data.movementId,
  kind: type === 'StockReceived' ? 'RECEIVED' : 'TRANSFERRED',
  partId: data.partId,
  outletId: data.outletId,
  partnerId: data.partnerId,
  fromOutletId: type === 'StockReceived' ? null : data.fromOutletId,
  quantity: data.quantity,
  lotIds: data.lots.map(({ lotId }) => lotId),
  note: data.note,
  by: type === 'StockReceived' ? data.receivedBy : data.transferredBy,
  at: new Date(type === 'StockReceived' ? data.receivedAt : data.transferredAt),
  position: meta.position,
});

const corrected = ({ data, meta }: Recorded<LotCorrected>): StockMovementView => ({
  id: meta.id,
  kind: 'CORRECTED',
  partId: data.partId,
  outletId: data.outletId,
  partnerId: data.partnerId,
  fromOutletId: null,
  quantity: data.difference,
  lotIds: [data.lotId],
  note: data.note,
  by: data.correctedBy,
  at: new Date(data.correctedAt),
  position: meta.position,
});
