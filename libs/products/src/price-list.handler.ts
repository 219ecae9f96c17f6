import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Receipt } from '#event-store';
import { PolicyPack } from '#policy-pack';
import type { PriceListCommand } from './price-list.commands.js';
import { priceListDecider } from './price-list.decider.js';
import { productsPolicySection } from './products.policy-section.js';

/** What travels on Nest's CommandBus for price lists. */
export class HandlePriceList extends Command<Receipt> {
  constructor(readonly command: PriceListCommand) {
    super();
  }
}

@CommandHandler(HandlePriceList)
export class PriceListHandler implements ICommandHandler<HandlePriceList> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly pack: PolicyPack,
  ) {}

  execute({ command }: HandlePriceList): Promise<Receipt> {
    const policy = this.pack.section(productsPolicySection);
    return this.runner.run(priceListDecider, command, { policy, zone: this.pack.zone });
  }
}
