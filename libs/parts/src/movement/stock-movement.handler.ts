import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Receipt } from '#event-store';
import { PolicyPack } from '#policy-pack';
import { partsPolicySection } from '../parts.policy-section.js';
import { StockStreams } from '../stock-streams.handler.js';
import type { StockMovementCommand } from './stock-movement.commands.js';
import { type StockMovementKnown, stockMovementStream } from './stock-movement.decider.js';
import { StockReceipts } from './stock-receipts.handler.js';
import { StockTransfers } from './stock-transfers.handler.js';

/** What travels on Nest's CommandBus for movements of stock. */
export class HandleStockMovement extends Command<Receipt> {
  constructor(readonly command: StockMovementCommand) {
    super();
  }
}

@CommandHandler(HandleStockMovement)
export class StockMovementHandler implements ICommandHandler<HandleStockMovement> {
  constructor(
    private readonly pack: PolicyPack,
    private readonly streams: StockStreams,
    private readonly receipts: StockReceipts,
    private readonly transfers: StockTransfers,
  ) {}

  async execute({ command }: HandleStockMovement): Promise<Receipt> {
    const known = await this.gather(command);
    if (await this.streams.isHandled(stockMovementStream(command.data.movementId), command))
      return this.receipts.repeat(command, known);
    return command.type === 'ReceiveStock'
      ? this.receipts.receive(command, known)
      : this.transfers.transfer(command, known);
  }

  private async gather({ type, data }: StockMovementCommand): Promise<StockMovementKnown> {
    const { streams, pack } = this;
    const [catalogued, partnerId, fromPartnerId] = await Promise.all([
      streams.part(data.partId),
      streams.partnerOf(data.outletId),
      type === 'TransferStock' ? streams.partnerOf(data.fromOutletId) : null,
    ]);
    return {
      policy: pack.section(partsPolicySection),
      packVersion: pack.version,
      part: catalogued,
      partnerId,
      fromPartnerId,
      allotment: [],
      shortage: null,
    };
  }
}
