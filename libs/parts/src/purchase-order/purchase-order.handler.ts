import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, firstOf, part, type Receipt } from '#event-store';
import { PolicyPack } from '#policy-pack';
import { serialOf } from '#products/events';
import { lotsOf } from '../movement/lot-split.js';
import { NewLots } from '../new-lots.handler.js';
import { partsPolicySection } from '../parts.policy-section.js';
import { StockStreams } from '../stock-streams.handler.js';
import type { PurchaseOrderCommand, ReceivePurchaseOrder } from './purchase-order.commands.js';
import { purchaseOrderDecider, purchaseOrderStream } from './purchase-order.decider.js';
import type { PurchaseOrderKnown } from './purchase-order-known.js';
import type { PurchaseOrder } from './purchase-order-state.js';

/** What travels on Nest's CommandBus for purchase orders. */
export class HandlePurchaseOrder extends Command<Receipt> {
  constructor(readonly command: PurchaseOrderCommand) {
    super();
  }
}

@CommandHandler(HandlePurchaseOrder)
export class PurchaseOrderHandler implements ICommandHandler<HandlePurchaseOrder> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly pack: PolicyPack,
    private readonly streams: StockStreams,
    private readonly newLots: NewLots,
  ) {}

  async execute({ command }: HandlePurchaseOrder): Promise<Receipt> {
    const order = await this.streams.purchaseOrder(command.data.purchaseOrderId);
    const known = await this.gather(command, order);
    if (command.type !== 'ReceivePurchaseOrder' || !order) return this.runner.run(purchaseOrderDecider, command, known);
    if (await this.streams.isHandled(purchaseOrderStream(order.purchaseOrderId), command))
      return this.runner.run(purchaseOrderDecider, command, known);
    return this.receive(command, known, order);
  }

  /** What comes is in lots at once, in the same append. */
  private async receive(
    command: ReceivePurchaseOrder,
    known: PurchaseOrderKnown,
    order: PurchaseOrder,
  ): Promise<Receipt> {
    const { purchaseOrderId, partId, outletId, partnerId, supplier } = order;
    const { quantity } = command.data;
    const serials = command.data.serials.map(serialOf);
    const lots = lotsOf(command.id, { quantity, serials }, known.policy.mostPiecesPerLot).map((lot) => ({
      ...lot,
      fromLotId: null,
      supplier,
      unitCost: command.data.unitCost ?? null,
    }));
    const source = 'PURCHASE' as const;
    const delivery = { partId, outletId, partnerId, source, sourceId: purchaseOrderId, note: null, lots };
    return firstOf(
      await this.runner.runTogether([
        part({ decider: purchaseOrderDecider, command, known }),
        ...(await this.newLots.partsOf(command, delivery)),
      ]),
    );
  }

  private async gather(command: PurchaseOrderCommand, order: PurchaseOrder | null): Promise<PurchaseOrderKnown> {
    const place = command.type === 'RequestPurchaseOrder' ? command.data : order;
    return {
      policy: this.pack.section(partsPolicySection),
      packVersion: this.pack.version,
      part: place && (await this.streams.part(place.partId)),
      partnerId: place && (await this.streams.partnerOf(place.outletId)),
    };
  }
}
