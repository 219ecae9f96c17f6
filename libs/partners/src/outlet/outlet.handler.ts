import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { fold } from '#event-sourcing';
import { Codec, CommandRunner, EventStore, type Receipt } from '#event-store';
import { PolicyPack } from '#policy-pack';
import { partnerDecider } from '../partner/partner.decider.js';
import type { PartnerEvent } from '../partner/partner.events.js';
import { partnersPolicySection } from '../partners.policy-section.js';
import type { OutletCommand } from './outlet.commands.js';
import { outletDecider } from './outlet.decider.js';
import type { OutletEvent } from './outlet.events.js';
import type { OutletKnown } from './outlet-known.js';

/** What travels on Nest's CommandBus for outlets. */
export class HandleOutlet extends Command<Receipt> {
  constructor(readonly command: OutletCommand) {
    super();
  }
}

@CommandHandler(HandleOutlet)
export class OutletHandler implements ICommandHandler<HandleOutlet> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly pack: PolicyPack,
    private readonly store: EventStore,
    private readonly codec: Codec,
  ) {}

  async execute({ command }: HandleOutlet): Promise<Receipt> {
    const { pack } = this;
    return this.runner.run(outletDecider, command, {
      packVersion: pack.version,
      policy: pack.section(partnersPolicySection),
      partner: await this.partner(command),
    });
  }

  /** From its stream, which nothing is ahead of; only for what depends on it. */
  private async partner(command: OutletCommand): Promise<OutletKnown['partner']> {
    if (command.type !== 'RegisterOutlet' && command.type !== 'ReopenOutlet') return null;
    const partnerId =
      command.type === 'RegisterOutlet' ? command.data.partnerId : await this.owner(command.data.outletId);
    const events = await this.codec.decode<PartnerEvent>(await this.store.readStream(`partner-${partnerId}`));
    const partner = fold(partnerDecider, events);
    return partner && { kind: partner.kind, status: partner.status };
  }

  private async owner(outletId: string): Promise<string> {
    const events = await this.codec.decode<OutletEvent>(await this.store.readStream(`outlet-${outletId}`));
    return fold(outletDecider, events)?.partnerId ?? '';
  }
}
