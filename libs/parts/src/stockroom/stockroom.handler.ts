import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Receipt } from '#event-store';
import type { OpenStockroom } from './stockroom.commands.js';
import { stockroomDecider } from './stockroom.decider.js';

/** What travels on Nest's CommandBus for stockrooms. */
export class HandleStockroom extends Command<Receipt> {
  constructor(readonly command: OpenStockroom) {
    super();
  }
}

@CommandHandler(HandleStockroom)
export class StockroomHandler implements ICommandHandler<HandleStockroom> {
  constructor(private readonly runner: CommandRunner) {}

  execute({ command }: HandleStockroom): Promise<Receipt> {
    return this.runner.run(stockroomDecider, command, undefined);
  }
}
