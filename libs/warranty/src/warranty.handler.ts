import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { SYSTEM_SCOPE } from '#auth';
import { CommandRunner, type Receipt } from '#event-store';
import { PolicyPack } from '#policy-pack';
import { gathered } from './unit-gathering.queries.js';
import type { WarrantyCommand } from './warranty.commands.js';
import { warrantyDecider } from './warranty.decider.js';

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
    private readonly dataSource: DataSource,
    private readonly pack: PolicyPack,
  ) {}

  async execute({ command }: HandleWarranty): Promise<Receipt> {
    const known = await gathered(SYSTEM_SCOPE, this.dataSource, this.pack, command.data.unitId);
    return this.runner.run(warrantyDecider, command, known);
  }
}
