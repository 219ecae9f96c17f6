import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, firstOf, part, type Receipt } from '#event-store';
import { PolicyPack } from '#policy-pack';
import { claimedBy } from './opening.decider.js';
import type { PurchaseClaims } from './opening.js';
import { purchaseDecider } from './purchase.decider.js';
import type { OpenReturn, ReturnCommand } from './return.commands.js';
import { returnDecider } from './return.decider.js';
import { returnPolicySection } from './return.policy-section.js';
import { ReturnGathering } from './return-gathering.handler.js';
import type { ReturnKnown } from './return-known.js';

/** What travels on Nest's CommandBus for returns. */
export class HandleReturn extends Command<Receipt> {
  constructor(readonly command: ReturnCommand) {
    super();
  }
}

@CommandHandler(HandleReturn)
export class ReturnHandler implements ICommandHandler<HandleReturn> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly pack: PolicyPack,
    private readonly gathering: ReturnGathering,
  ) {}

  async execute({ command }: HandleReturn): Promise<Receipt> {
    const known = await this.gather(command);
    return command.type === 'OpenReturn' ? this.open(command, known) : this.runner.run(returnDecider, command, known);
  }

  private async gather(command: ReturnCommand): Promise<ReturnKnown> {
    const { pack } = this;
    return {
      packVersion: pack.version,
      policy: pack.section(returnPolicySection),
      currency: pack.currency,
      rates: pack.rates,
      dueAt: (due, from) => pack.dueAt(due, from),
      opening: command.type === 'OpenReturn' ? await this.gathering.facts(command) : null,
      replacement: command.type === 'ShipReplacement' ? await this.gathering.replacement(command) : null,
    };
  }

  /** The return and its claims on what was bought, in one append. The receipt is the return's. */
  private async open(command: OpenReturn, known: ReturnKnown): Promise<Receipt> {
    const claims = known.opening ? claimedBy(command, known.opening) : [];
    const opened = await this.runner.runTogether([
      part({ decider: returnDecider, command, known }),
      ...claims.map((each) => claiming(command, each)),
    ]);
    return firstOf(opened);
  }
}

const claiming = ({ expectedVersion: _, ...command }: OpenReturn, { purchaseId, claims, bought }: PurchaseClaims) =>
  part({
    decider: purchaseDecider,
    command: {
      ...command,
      type: 'ClaimPurchase' as const,
      data: { purchaseId, returnId: command.data.returnId, claims },
    },
    known: { bought },
  });
