import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Receipt } from '#event-store';
import type { WarrantyCommand } from './warranty.commands.js';
import { warrantyDecider } from './warranty.decider.js';
import { WarrantyGathering } from './warranty-gathering.handler.js';

/** What travels on Nest's CommandBus. */
export class HandleWarranty extends Command<Receipt> {
  constructor(readonly command: WarrantyCommand) {
    super();
  }
}

@CommandHandler(HandleWarranty)
export class WarrantyHandler implements ICommandHandler<HandleWarranty> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly gathering: WarrantyGathering,
  ) {}

  async execute({ command }: HandleWarranty): Promise<Receipt> {
    return this.runner.run(warrantyDecider, command, await this.gathering.knownFor(command));
  }
}
