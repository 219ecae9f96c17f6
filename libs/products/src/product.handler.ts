import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Receipt } from '#event-store';
import { PolicyPack } from '#policy-pack';
import type { ProductCommand } from './product.commands.js';
import { productDecider } from './product.decider.js';
import { productsPolicySection } from './products.policy-section.js';

/** What travels on Nest's CommandBus for products. */
export class HandleProduct extends Command<Receipt> {
  constructor(readonly command: ProductCommand) {
    super();
  }
}

@CommandHandler(HandleProduct)
export class ProductHandler implements ICommandHandler<HandleProduct> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly pack: PolicyPack,
  ) {}

  execute({ command }: HandleProduct): Promise<Receipt> {
    const { pack } = this;
    return this.runner.run(productDecider, command, {
      policy: pack.section(productsPolicySection),
      packVersion: pack.version,
      dueAt: (due, from) => pack.dueAt(due, from),
    });
  }
}
