import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Receipt } from '#event-store';
import { PolicyPack } from '#policy-pack';
import { complaintPolicySection } from './complaint.policy-section.js';
import type { RecurrenceCommand } from './recurrence.commands.js';
import { recurrenceDecider } from './recurrence.decider.js';

/** What travels on Nest's CommandBus for recurrences. */
export class HandleRecurrence extends Command<Receipt> {
  constructor(readonly command: RecurrenceCommand) {
    super();
  }
}

@CommandHandler(HandleRecurrence)
export class RecurrenceHandler implements ICommandHandler<HandleRecurrence> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly pack: PolicyPack,
  ) {}

  execute({ command }: HandleRecurrence): Promise<Receipt> {
    const { recurrenceWindowDays: windowDays } = this.pack.section(complaintPolicySection);
    return this.runner.run(recurrenceDecider, command, { packVersion: this.pack.version, windowDays });
  }
}
