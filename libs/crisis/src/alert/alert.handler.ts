import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Receipt } from '#event-store';
import { PolicyPack } from '#policy-pack';
import { crisisPolicySection } from '../crisis.policy-section.js';
import type { AlertCommand } from './alert.commands.js';
import { alertDecider } from './alert.decider.js';

/** What travels on Nest's CommandBus for alerts. */
export class HandleAlert extends Command<Receipt> {
  constructor(readonly command: AlertCommand) {
    super();
  }
}

@CommandHandler(HandleAlert)
export class AlertHandler implements ICommandHandler<HandleAlert> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly pack: PolicyPack,
  ) {}

  execute({ command }: HandleAlert): Promise<Receipt> {
    const { alerts } = this.pack.section(crisisPolicySection);
    return this.runner.run(alertDecider, command, { noteLimit: alerts.noteLimit });
  }
}
