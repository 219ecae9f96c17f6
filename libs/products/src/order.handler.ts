import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { SYSTEM_SCOPE } from '#auth';
import { CommandRunner, type Receipt } from '#event-store';
import { PolicyPack } from '#policy-pack';
import type { OrderCommand } from './order.commands.js';
import { orderDecider } from './order.decider.js';
import { productIdOf } from './product.events.js';
import { productsByIds } from './product.queries.js';
import { productsPolicySection } from './products.policy-section.js';

/** What travels on Nest's CommandBus for orders. */
export class HandleOrder extends Command<Receipt> {
  constructor(readonly command: OrderCommand) {
    super();
  }
}

@CommandHandler(HandleOrder)
export class OrderHandler implements ICommandHandler<HandleOrder> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly pack: PolicyPack,
    private readonly dataSource: DataSource,
  ) {}

  async execute({ command }: HandleOrder): Promise<Receipt> {
    return this.runner.run(orderDecider, command, {
      policy: this.pack.section(productsPolicySection),
      productIds: new Set(command.type === 'PlaceOrder' ? await this.registered(command.data.lines) : []),
    });
  }

  private async registered(lines: readonly Readonly<{ sku: string }>[]): Promise<string[]> {
    const ids = [...new Set(lines.map(({ sku }) => productIdOf(sku)))];
    return (await productsByIds(SYSTEM_SCOPE, this.dataSource, ids)).map(({ id }) => id);
  }
}
