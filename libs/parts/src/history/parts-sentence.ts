import { plain, type Sentences, saying } from '#event-sourcing';
import type { PartsEvent } from '../events.js';

const SENTENCES: Sentences<PartsEvent> = {
  PartRegistered: ({ data }) => `Part ${data.number} was registered.`,
  PartRevised: ({ data }) => `Part ${data.number} was written down anew.`,
  StockroomOpened: ({ data }) => `${data.openedBy} opened the stockroom.`,
  StockReceived: ({ data }) => `${data.receivedBy} took ${data.quantity} piece(s) into stock (${plain(data.source)}).`,
  StockTransferred: ({ data }) => `${data.transferredBy} recorded that ${data.quantity} piece(s) arrived.`,
  LotReceived: ({ data }) => `${data.quantity} piece(s) from ${data.supplier} came (${plain(data.source)}).`,
  LotPiecesReserved: ({ data }) => `${data.quantity} piece(s) were reserved.`,
  LotPiecesReleased: ({ data }) => `${data.quantity} piece(s) went back (${plain(data.cause)}).`,
  LotPiecesConsumed: ({ data }) => `${data.quantity} piece(s) were built in.`,
  LotPiecesWrittenOff: ({ data }) => `${data.quantity} piece(s) did not work.`,
  LotPiecesTransferred: ({ data }) =>
    `${data.quantity} piece(s) went to another ${data.toOutletId === data.outletId ? 'lot' : 'outlet'}.`,
  LotCorrected: ({ data }) => `${data.correctedBy} counted ${data.counted} piece(s) (${plain(data.reason)}).`,
  PartSerialPlaced: ({ data }) => `The piece ${data.serial} came into a lot.`,
  PartsReserved: ({ data }) => `${data.reservedBy} reserved ${data.quantity} piece(s) of ${data.number}.`,
  PartsReleased: ({ data }) => `${data.releasedBy} put ${data.quantity} piece(s) back (${plain(data.cause)}).`,
  PartsConsumed: ({ data }) => `${data.consumedBy} built ${data.quantity} piece(s) in.`,
  PartsDeadOnArrival: ({ data }) => `${data.foundBy} found that ${data.quantity} piece(s) do not work.`,
  DefectivePartExpected: ({ data }) => `The replaced piece is to be back by ${data.dueAt}.`,
  DeadOnArrivalFound: ({ data }) => `A new piece from ${data.supplier} did not work.`,
  DefectivePartOverdue: ({ data }) => `The replaced piece should have been back by ${data.dueAt}.`,
  DefectivePartReceived: ({ data }) => `${data.receivedBy} received the piece (${plain(data.finding)}).`,
  DefectivePartSentToSupplier: ({ data }) => `${data.sentBy} sent the piece to ${data.supplier}.`,
  DefectivePartScrapped: ({ data }) => `${data.scrappedBy} threw the piece away.`,
  DefectivePartWaived: ({ data }) => `${data.waivedBy} waits no longer for the piece.`,
  PurchaseOrderRequested: ({ data }) =>
    `${data.requestedBy} asked for ${data.quantity} piece(s) of ${data.partNumber} from ${data.supplier} (${plain(data.cause)}).`,
  PurchaseOrderPlaced: ({ data }) => `${data.placedBy} placed the order.`,
  PurchaseOrderConfirmed: ({ data }) => `The supplier says that it comes on ${data.expectedAt}.`,
  PurchaseOrderReceived: ({ data }) =>
    `${data.receivedBy} received ${data.quantity} piece(s); ${data.outstanding} are still to come.`,
  PurchaseOrderClosed: ({ data }) => `It was closed (${plain(data.cause)}); ${data.givenUp} piece(s) were given up.`,
  PurchaseOrderCancelled: ({ data }) => `${data.cancelledBy} called it off.`,
  ReorderPointSet: ({ data }) => `${data.setBy} has ${data.quantity} ordered at ${data.point} piece(s) or fewer.`,
  ReorderPointRemoved: ({ data }) => `${data.removedBy} has nothing ordered any more.`,
  ReorderRequested: ({ data }) =>
    `${data.available} piece(s) were free and ${data.onOrder} on order: ${data.quantity} are wanted.`,
  ReorderEnded: () => 'The purchase order ended: another one may be wanted.',
};

/** What happened, for people. */
export const sentenceOf = saying(SENTENCES);
