import type { LotEvent } from './lot.events.js';

/** By how many pieces an event changes what is here and what is reserved. Each event says it by itself. */
export const deltasOf = ({ type, data }: LotEvent): Readonly<{ onHand: number; reserved: number }> => {
  switch (type) {
    case 'LotReceived':
      return { onHand: data.quantity, reserved: 0 };
    case 'LotPiecesReserved':
      return { onHand: 0, reserved: data.quantity };
    case 'LotPiecesReleased':
      return { onHand: 0, reserved: -data.quantity };
    case 'LotPiecesConsumed':
    case 'LotPiecesWrittenOff':
      return { onHand: -data.quantity, reserved: -data.fromReserved };
    case 'LotPiecesTransferred':
      return { onHand: -data.quantity, reserved: 0 };
    case 'LotCorrected':
      return { onHand: data.difference, reserved: 0 };
  }
};
