import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Receipt } from '#event-store';
import { PolicyPack } from '#policy-pack';
import { partsPolicySection } from '../parts.policy-section.js';
import type { PartCommand } from './part.commands.js';
import { partDecider } from './part.decider.js';

/** What travels on Nest's CommandBus for parts of the catalogue. */
export class HandlePart extends Command<Receipt> {
  constructor(readonly command: PartCommand) {
    super();
  }
}

@CommandHandler(HandlePart)
export class PartHandler implements ICommandHandler<HandlePart> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly pack: PolicyPack,
  ) {}

  execute({ command }: HandlePart): Promise<Receipt> {
    return this.runner.run(partDecider, command, { policy: this.pack.section(partsPolicySection) });
  }
}
