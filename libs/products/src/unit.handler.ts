import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Receipt } from '#event-store';
import { PolicyPack } from '#policy-pack';
import { productsPolicySection } from './products.policy-section.js';
import type { UnitCommand } from './unit.commands.js';
import { unitDecider } from './unit.decider.js';
import { UnitGathering } from './unit-gathering.handler.js';
import type { UnitKnown } from './unit-known.js';

/** What travels on Nest's CommandBus for units. */
export class HandleUnit extends Command<Receipt> {
  constructor(readonly command: UnitCommand) {
    super();
  }
}

@CommandHandler(HandleUnit)
export class UnitHandler implements ICommandHandler<HandleUnit> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly pack: PolicyPack,
    private readonly gathering: UnitGathering,
  ) {}

  async execute({ command }: HandleUnit): Promise<Receipt> {
    return this.runner.run(unitDecider, command, await this.gather(command));
  }

  private async gather(command: UnitCommand): Promise<UnitKnown> {
    const { unitId, productId, serial } = command.data;
    const registers = command.type === 'RegisterUnit';
    const isNew = registers || !(await this.gathering.isKnown(unitId));
    const [product, range, elsewhere, sale] = await Promise.all([
      this.gathering.product(productId),
      isNew ? this.gathering.range(productId, serial) : null,
      isNew && !registers ? this.gathering.elsewhere(productId, serial) : null,
      command.type === 'RecordUnitOrdered' ? this.gathering.sale(command.data.orderId, command.data.lineNo) : null,
    ]);
    const { pack } = this;
    return { product, range, elsewhere, sale, policy: pack.section(productsPolicySection), packVersion: pack.version };
  }
}
