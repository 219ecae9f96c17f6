import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { fold } from '#event-sourcing';
import { Codec, CommandRunner, EventStore, part, type Receipt } from '#event-store';
import { PolicyPack } from '#policy-pack';
import { claimedBy } from './opening.decider.js';
import type { PurchaseClaims } from './opening.js';
import { OpeningGathering } from './opening-gathering.handler.js';
import { purchaseDecider } from './purchase.decider.js';
import type { OpenReturn, ReturnCommand } from './return.commands.js';
import { returnDecider } from './return.decider.js';
import type { ReturnEvent } from './return.events.js';
import { returnPolicySection } from './return.policy-section.js';
import type { ReturnKnown } from './return-known.js';
import type { ShipReplacement } from './settlement.commands.js';

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
    private readonly gathering: OpeningGathering,
    private readonly store: EventStore,
    private readonly codec: Codec,
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
      replacement: command.type === 'ShipReplacement' ? await this.replacement(command) : null,
    };
  }

  /** The return and its claims on what was bought, in one append. The receipt is the return's. */
  private async open(command: OpenReturn, known: ReturnKnown): Promise<Receipt> {
    const claims = known.opening ? claimedBy(command, known.opening) : [];
    const [opened, ...claimed] = await this.runner.runTogether([
      part({ decider: returnDecider, command, known }),
      ...claims.map((each) => claiming(command, each)),
    ]);
    if (!opened) throw new Error('A return was opened without a receipt.');
    return claimed.reduce(
      (receipt, { position }) => ({ ...receipt, position: later(receipt.position, position) }),
      opened,
    );
  }

  /** The unit with this serial: of the article that goes, where several have it. */
  private async replacement({ data }: ShipReplacement): Promise<ReturnKnown['replacement']> {
    if (data.serial === null) return null;
    const stored = await this.store.readStream(`return-${data.returnId}`);
    const state = fold(returnDecider, await this.codec.decode<ReturnEvent>(stored));
    const productId = state?.lines.find(({ no }) => no === data.no)?.productId ?? null;
    const units = await this.gathering.units(data.serial);
    const unit = units.find((each) => each.productId === productId) ?? (units.length === 1 ? units[0] : undefined);
    return unit ? { unitId: unit.id, serial: unit.serial } : null;
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

const later = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b > a) ? b : a);
