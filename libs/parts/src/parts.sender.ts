import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Scope } from '#auth';
import type { Receipt } from '#event-store';
import type { HandleDefectivePart } from './defective/defective-part.handler.js';
import type { HandleLot } from './lot/lot.handler.js';
import type { HandleStockMovement } from './movement/stock-movement.handler.js';
import type { HandlePart } from './part/part.handler.js';
import { type PartsRejection, refusal } from './parts-rejection.js';
import type { HandlePurchaseOrder } from './purchase-order/purchase-order.handler.js';
import type { HandleReorderPoint } from './reorder/reorder-point.handler.js';
import type { HandleReservation } from './reservation/reservation.handler.js';
import { StockStreams } from './stock-streams.handler.js';
import type { HandleStockroom } from './stockroom/stockroom.handler.js';

type Message =
  | HandlePart
  | HandleStockroom
  | HandleStockMovement
  | HandleLot
  | HandleReservation
  | HandleDefectivePart
  | HandlePurchaseOrder
  | HandleReorderPoint;

type Named = Readonly<Record<string, unknown>>;
type Kept = Readonly<{ partnerId: string | null }> | null;
type Look = Readonly<{ field: string; find: (id: string) => Promise<Kept>; unknown: PartsRejection }>;

/** Sends what callers ask of parts, where everything that it names is theirs. */
@Injectable()
export class PartsSender {
  constructor(
    private readonly bus: CommandBus,
    private readonly streams: StockStreams,
  ) {}

  /** @throws Rejection where a partner names what is not its own, as if there were no such thing */
  async send(scope: Scope, message: Message): Promise<Receipt> {
    const { rows } = scope;
    if (rows.kind === 'NONE') throw refusal('PARTS_NOT_YOURS');
    if (rows.kind === 'PARTNER') await this.assertOwn(rows.partnerId, message.command.data);
    return this.bus.execute(message);
  }

  private async assertOwn(partnerId: string, data: Named): Promise<void> {
    const named = this.looks().flatMap(({ field, ...look }) => {
      const id = data[field];
      return typeof id === 'string' ? [{ ...look, field, id }] : [];
    });
    if (named.length === 0) throw refusal('PARTS_NOT_YOURS');
    for (const { field, id, find, unknown } of named) {
      const kept = await find(id);
      const isNew = kept === null && NEW_THINGS.includes(field) && 'outletId' in data;
      if (!isNew && kept?.partnerId !== partnerId) throw refusal(unknown, { [field]: id });
    }
  }

  /** What a command may name that somebody keeps. Streams tell, which nothing is ahead of. */
  private looks(): readonly Look[] {
    const { streams } = this;
    const outlet = { find: (id: string) => streams.stockroom(id), unknown: 'STOCKROOM_NOT_OPEN' } as const;
    return [
      { field: 'outletId', ...outlet },
      { field: 'fromOutletId', ...outlet },
      { field: 'lotId', find: (id) => streams.lot(id), unknown: 'LOT_NOT_FOUND' },
      { field: 'reservationId', find: (id) => streams.reservation(id), unknown: 'RESERVATION_NOT_FOUND' },
      { field: 'defectiveId', find: (id) => streams.defectivePart(id), unknown: 'DEFECTIVE_NOT_FOUND' },
      { field: 'purchaseOrderId', find: (id) => streams.purchaseOrder(id), unknown: 'PURCHASE_ORDER_NOT_FOUND' },
    ];
  }
}

/** Ids that a command may bring for what it makes. */
const NEW_THINGS: readonly string[] = ['reservationId', 'purchaseOrderId'];
