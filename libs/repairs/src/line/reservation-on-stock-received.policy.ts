import type { Policy, Reaction } from '#event-sourcing';
import type { LotEvent } from '#parts/events';
import type { ReserveAwaitedParts } from './awaited-parts.commands.js';

/** Pieces that come in, are found or are given back are for the lines that wait for them. */
export const reservationOnStockReceived: Policy<LotEvent, ReserveAwaitedParts> = {
  name: 'reservation-on-stock-received',
  categories: ['lot'],
  from: 'NEW',
  imported: false,
  react: ({ type, data }) => {
    switch (type) {
      case 'LotReceived':
      case 'LotPiecesReleased':
        return asking(data);
      case 'LotCorrected':
        return data.difference > 0 ? asking(data) : [];
      default:
        return [];
    }
  },
};

const asking = ({
  partId,
  outletId,
}: Readonly<{ partId: string; outletId: string }>): readonly Reaction<ReserveAwaitedParts>[] => [
  { ask: { type: 'ReserveAwaitedParts', data: { partId, outletId } } },
];
