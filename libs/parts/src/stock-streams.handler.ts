import { Injectable } from '@nestjs/common';
import { type Command, type Decider, type Event, fold } from '#event-sourcing';
import { Codec, EventStore } from '#event-store';
import { defectivePartDecider, defectivePartStream } from './defective/defective-part.decider.js';
import type { DefectivePart } from './defective/defective-state.js';
import { lotDecider, lotStream } from './lot/lot.decider.js';
import type { Lot } from './lot/lot-state.js';
import { partDecider, partStream } from './part/part.decider.js';
import type { CataloguePart } from './part/part-state.js';
import { purchaseOrderDecider, purchaseOrderStream } from './purchase-order/purchase-order.decider.js';
import type { PurchaseOrder } from './purchase-order/purchase-order-state.js';
import { reservationDecider, reservationStream } from './reservation/reservation.decider.js';
import type { Reservation } from './reservation/reservation-state.js';
import { partSerialDecider, partSerialStream } from './serial/part-serial.decider.js';
import { type Stockroom, stockroomDecider, stockroomStream } from './stockroom/stockroom.decider.js';

type Folding<E extends Event, State> = Pick<Decider<never, E, State, never>, 'initialState' | 'evolve'>;

/** Things as their streams tell, which nothing is ahead of. */
@Injectable()
export class StockStreams {
  constructor(
    private readonly store: EventStore,
    private readonly codec: Codec,
  ) {}

  part(partId: string): Promise<CataloguePart | null> {
    return this.folded(partStream(partId), partDecider);
  }

  lot(lotId: string): Promise<Lot | null> {
    return this.folded(lotStream(lotId), lotDecider);
  }

  async lots(lotIds: readonly string[]): Promise<readonly Lot[]> {
    const lots = await Promise.all([...new Set(lotIds)].map((lotId) => this.lot(lotId)));
    return lots.filter((lot) => lot !== null);
  }

  reservation(reservationId: string): Promise<Reservation | null> {
    return this.folded(reservationStream(reservationId), reservationDecider);
  }

  stockroom(outletId: string): Promise<Stockroom | null> {
    return this.folded(stockroomStream(outletId), stockroomDecider);
  }

  /** The partner that keeps an outlet; null for the company, also where nobody has said so. */
  async partnerOf(outletId: string): Promise<string | null> {
    return (await this.stockroom(outletId))?.partnerId ?? null;
  }

  defectivePart(defectiveId: string): Promise<DefectivePart | null> {
    return this.folded(defectivePartStream(defectiveId), defectivePartDecider);
  }

  purchaseOrder(purchaseOrderId: string): Promise<PurchaseOrder | null> {
    return this.folded(purchaseOrderStream(purchaseOrderId), purchaseOrderDecider);
  }

  /** The lots in which pieces with these serials are, or were last. */
  async lotsOfSerials(partId: string, serials: readonly string[]): Promise<readonly Lot[]> {
    const found = await Promise.all(
      serials.map((serial) => this.folded(partSerialStream(partId, serial), partSerialDecider)),
    );
    return this.lots(found.flatMap((each) => each?.lotId ?? []));
  }

  /** Whether this command was decided on this stream before: then nothing of what it needs is gathered anew. */
  async isHandled(stream: string, { id }: Pick<Command, 'id'>): Promise<boolean> {
    return (await this.store.readStream(stream)).some(({ meta }) => meta.commandId === id);
  }

  private async folded<E extends Event, State>(stream: string, decider: Folding<E, State>): Promise<State> {
    return fold(decider, await this.codec.decode<E>(await this.store.readStream(stream)));
  }
}
