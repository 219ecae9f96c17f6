import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Receipt } from '#event-store';
import { PolicyPack } from '#policy-pack';
import { partsPolicySection } from '../parts.policy-section.js';
import type { CorrectLot } from './lot.commands.js';
import { lotDecider } from './lot.decider.js';

/** What travels on Nest's CommandBus for lots. */
export class HandleLot extends Command<Receipt> {
  constructor(readonly command: CorrectLot) {
    super();
  }
}

@CommandHandler(HandleLot)
export class LotHandler implements ICommandHandler<HandleLot> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly pack: PolicyPack,
  ) {}

  execute({ command }: HandleLot): Promise<Receipt> {
    return this.runner.run(lotDecider, command, { policy: this.pack.section(partsPolicySection), receipt: null });
  }
}
