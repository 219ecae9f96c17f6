import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Receipt } from '#event-store';
import type { FreePurchase } from './purchase.commands.js';
import { purchaseDecider } from './purchase.decider.js';

/** What travels on Nest's CommandBus for purchases. */
export class HandlePurchase extends Command<Receipt> {
  constructor(readonly command: FreePurchase) {
    super();
  }
}

@CommandHandler(HandlePurchase)
export class PurchaseHandler implements ICommandHandler<HandlePurchase> {
  constructor(private readonly runner: CommandRunner) {}

  execute({ command }: HandlePurchase): Promise<Receipt> {
    return this.runner.run(purchaseDecider, command, { bought: {} });
  }
}
