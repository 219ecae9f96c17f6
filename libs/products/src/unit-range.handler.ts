import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type Receipt } from '#event-store';
import { PolicyPack } from '#policy-pack';
import { productsPolicySection } from './products.policy-section.js';
import { UnitGathering } from './unit-gathering.handler.js';
import type { UnitRangeCommand } from './unit-range.commands.js';
import { unitRangeDecider } from './unit-range.decider.js';

/** What travels on Nest's CommandBus for ranges of serials. */
export class HandleUnitRange extends Command<Receipt> {
  constructor(readonly command: UnitRangeCommand) {
    super();
  }
}

@CommandHandler(HandleUnitRange)
export class UnitRangeHandler implements ICommandHandler<HandleUnitRange> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly pack: PolicyPack,
    private readonly gathering: UnitGathering,
  ) {}

  async execute({ command }: HandleUnitRange): Promise<Receipt> {
    const { pack } = this;
    const [product, registered] = await Promise.all([
      this.gathering.product(command.data.productId),
      command.type === 'RegisterUnitRange' ? this.gathering.registeredWithin(command.data) : [],
    ]);
    const known = { product, registered, policy: pack.section(productsPolicySection), packVersion: pack.version };
    const rangeId = await this.rangeIdOf(command);
    const receipt = await this.runner.run(unitRangeDecider, command, known);
    return { ...receipt, id: rangeId };
  }

  /** The range that is meant, which is an earlier one where it is told again. */
  private async rangeIdOf({ type, data }: UnitRangeCommand): Promise<string> {
    if (type === 'WithdrawUnitRange') return data.rangeId;
    const known = await this.gathering.range(data.productId, data.prefix + data.first);
    return known?.rangeId ?? data.rangeId;
  }
}
