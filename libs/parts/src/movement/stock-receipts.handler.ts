import { Injectable } from '@nestjs/common';
import { CommandRunner, firstOf, part, type Receipt } from '#event-store';
import { serialOf } from '#products/events';
import { NewLots } from '../new-lots.handler.js';
import { lotsOf } from './lot-split.js';
import type { ReceiveStock, StockMovementCommand } from './stock-movement.commands.js';
import { type StockMovementKnown, stockMovementDecider } from './stock-movement.decider.js';

/** What comes is in lots at once, in one append. */
@Injectable()
export class StockReceipts {
  constructor(
    private readonly runner: CommandRunner,
    private readonly newLots: NewLots,
  ) {}

  /** The first receipt of a command that was handled before. */
  repeat(command: StockMovementCommand, known: StockMovementKnown): Promise<Receipt> {
    return this.runner.run(stockMovementDecider, command, known);
  }

  async receive(command: ReceiveStock, known: StockMovementKnown): Promise<Receipt> {
    const { movementId, partId, outletId, source, quantity } = command.data;
    const serials = command.data.serials.map(serialOf);
    const supplier = (command.data.supplier ?? known.part?.supplier ?? '').trim();
    const lots = lotsOf(command.id, { quantity, serials }, known.policy.mostPiecesPerLot).map((lot) => ({
      ...lot,
      fromLotId: null,
      supplier,
      unitCost: command.data.unitCost ?? null,
    }));
    const { partnerId } = known;
    const delivery = { partId, outletId, partnerId, source, sourceId: movementId, note: null, lots };
    return firstOf(
      await this.runner.runTogether([
        part({ decider: stockMovementDecider, command, known }),
        ...(await this.newLots.partsOf(command, delivery)),
      ]),
    );
  }
}
