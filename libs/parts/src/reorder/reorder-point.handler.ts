import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Receipt } from '#event-store';
import { PolicyPack } from '#policy-pack';
import { partsPolicySection } from '../parts.policy-section.js';
import { StockStreams } from '../stock-streams.handler.js';
import type { ReorderPointCommand } from './reorder-point.commands.js';
import { reorderPointDecider } from './reorder-point.decider.js';
import { SeenStock } from './seen-stock.handler.js';

/** What travels on Nest's CommandBus for reorder points. */
export class HandleReorderPoint extends Command<Receipt> {
  constructor(readonly command: ReorderPointCommand) {
    super();
  }
}

@CommandHandler(HandleReorderPoint)
export class ReorderPointHandler implements ICommandHandler<HandleReorderPoint> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly pack: PolicyPack,
    private readonly streams: StockStreams,
    private readonly seen: SeenStock,
  ) {}

  async execute({ command }: HandleReorderPoint): Promise<Receipt> {
    const [catalogued, partnerId, stock] = await Promise.all([
      this.streams.part(command.data.partId),
      this.streams.partnerOf(command.data.outletId),
      command.type === 'CheckReorder' ? this.seen.of(command.data) : null,
    ]);
    return this.runner.run(reorderPointDecider, command, {
      policy: this.pack.section(partsPolicySection),
      part: catalogued,
      partnerId,
      stock,
    });
  }
}
