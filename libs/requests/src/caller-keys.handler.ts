import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Receipt } from '#event-store';
import { callerKeysDecider, type RecordCallerKeysDestroyed } from './caller-keys.decider.js';

/** What travels on Nest's CommandBus. */
export class HandleCallerKeys extends Command<Receipt> {
  constructor(readonly command: RecordCallerKeysDestroyed) {
    super();
  }
}

@CommandHandler(HandleCallerKeys)
export class CallerKeysHandler implements ICommandHandler<HandleCallerKeys> {
  constructor(private readonly runner: CommandRunner) {}

  execute({ command }: HandleCallerKeys): Promise<Receipt> {
    return this.runner.run(callerKeysDecider, command, undefined);
  }
}
