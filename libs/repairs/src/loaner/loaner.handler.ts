import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { SYSTEM_SCOPE } from '#auth';
import { CommandRunner, type Receipt } from '#event-store';
import { outletById } from '#partners';
import { productBySkuOrId } from '#products';
import type { LoanerCommand } from './loaner.commands.js';
import { type LoanerKnown, loanerDecider } from './loaner.decider.js';

/** What travels on Nest's CommandBus for loaners by themselves. */
export class HandleLoaner extends Command<Receipt> {
  constructor(readonly command: LoanerCommand) {
    super();
  }
}

@CommandHandler(HandleLoaner)
export class LoanerHandler implements ICommandHandler<HandleLoaner> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly dataSource: DataSource,
  ) {}

  async execute({ command }: HandleLoaner): Promise<Receipt> {
    return this.runner.run(loanerDecider, command, await this.known(command));
  }

  private async known({ type, data }: LoanerCommand): Promise<LoanerKnown> {
    if (type !== 'RegisterLoaner') return { productId: null, outlet: null };
    const [product, outlet] = await Promise.all([
      productBySkuOrId(SYSTEM_SCOPE, this.dataSource, data.sku),
      outletById(SYSTEM_SCOPE, this.dataSource, data.outletId),
    ]);
    return { productId: product && product.id, outlet: outlet && { partnerId: outlet.partnerId } };
  }
}
