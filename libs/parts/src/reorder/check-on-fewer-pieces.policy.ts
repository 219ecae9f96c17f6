import type { Policy } from '#event-sourcing';
import type { LotEvent } from '../lot/lot.events.js';
import type { CheckReorder } from './reorder-point.commands.js';
import type { ReorderPointEvent } from './reorder-point.events.js';

/** Whenever fewer pieces are free, or a reorder point is new or free again, somebody looks whether more are needed. */
export const checkOnFewerPieces: Policy<LotEvent | ReorderPointEvent, CheckReorder> = {
  name: 'check-on-fewer-pieces',
  categories: ['lot', 'stocking'],
  from: 'NEW',
  imported: false,
  react: (event) => {
    const { partId, outletId } = event.data;
    return isFewer(event) ? [{ ask: { type: 'CheckReorder', data: { partId, outletId } } }] : [];
  },
};

const isFewer = ({ type, data }: LotEvent | ReorderPointEvent): boolean => {
  switch (type) {
    case 'LotPiecesReserved':
    case 'LotPiecesTransferred':
    case 'ReorderPointSet':
    case 'ReorderEnded':
      return true;
    case 'LotPiecesConsumed':
    case 'LotPiecesWrittenOff':
      return data.quantity > data.fromReserved;
    case 'LotCorrected':
      return data.difference < 0;
    default:
      return false;
  }
};
