import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Receipt } from '#event-store';
import { PolicyPack } from '#policy-pack';
import { satisfactionPolicySection } from '../satisfaction.policy-section.js';
import type { RecoveryCommand } from './recovery.commands.js';
import { recoveryDecider } from './recovery.decider.js';

/** What travels on Nest's CommandBus for follow-ups. */
export class HandleRecovery extends Command<Receipt> {
  constructor(readonly command: RecoveryCommand) {
    super();
  }
}

@CommandHandler(HandleRecovery)
export class RecoveryHandler implements ICommandHandler<HandleRecovery> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly pack: PolicyPack,
  ) {}

  execute({ command }: HandleRecovery): Promise<Receipt> {
    const { pack } = this;
    return this.runner.run(recoveryDecider, command, {
      packVersion: pack.version,
      policy: pack.section(satisfactionPolicySection).recovery,
      dueAt: (due, from) => pack.dueAt(due, from),
    });
  }
}
