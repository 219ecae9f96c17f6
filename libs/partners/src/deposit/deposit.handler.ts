import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Receipt } from '#event-store';
import type { DepositCommand } from './deposit.commands.js';
import { DepositLedgers } from './deposit-ledgers.handler.js';

/** What travels on Nest's CommandBus for deposits. */
export class HandleDeposit extends Command<Receipt> {
  constructor(readonly command: DepositCommand) {
    super();
  }
}

@CommandHandler(HandleDeposit)
export class DepositHandler implements ICommandHandler<HandleDeposit> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly ledgers: DepositLedgers,
  ) {}

  async execute({ command }: HandleDeposit): Promise<Receipt> {
    const receipts = await this.ledgers.going(command.at, async () =>
      this.runner.runTogether(await this.ledgers.partsFor(command)),
    );
    const ledger = receipts.at(-1);
    if (!ledger) throw new Error('A command on a deposit led to no receipt.');
    return { ...ledger, id: command.data.ownerId };
  }
}
