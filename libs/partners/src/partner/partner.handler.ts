import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { fold } from '#event-sourcing';
import { Codec, CommandRunner, EventStore, type Receipt } from '#event-store';
import { PolicyPack } from '#policy-pack';
import type { PriceListEvent } from '#products/events';
import { instantOf } from '#values';
import { partnersPolicySection } from '../partners.policy-section.js';
import type { PartnerCommand } from './partner.commands.js';
import { partnerDecider } from './partner.decider.js';
import type { PartnerEvent } from './partner.events.js';
import type { PartnerKnown } from './partner-known.js';

/** What travels on Nest's CommandBus for partners. */
export class HandlePartner extends Command<Receipt> {
  constructor(readonly command: PartnerCommand) {
    super();
  }
}

@CommandHandler(HandlePartner)
export class PartnerHandler implements ICommandHandler<HandlePartner> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly pack: PolicyPack,
    private readonly store: EventStore,
    private readonly codec: Codec,
  ) {}

  async execute({ command }: HandlePartner): Promise<Receipt> {
    const { pack } = this;
    return this.runner.run(partnerDecider, command, {
      packVersion: pack.version,
      policy: pack.section(partnersPolicySection),
      zone: pack.zone,
      startOf: (day) => new Date(instantOf(pack.zone, Date.parse(day))).toISOString(),
      priceLists: await this.priceLists(command),
    });
  }

  /** What the price lists are for that a contract names, or keeps: read from their streams, which nothing is ahead of. */
  private async priceLists(command: PartnerCommand): Promise<PartnerKnown['priceLists']> {
    if (command.type !== 'ConcludeContract' && command.type !== 'AmendContract') return {};
    const { partnerId, servicePriceListId, partsPriceListId } = command.data;
    const events = await this.codec.decode<PartnerEvent>(await this.store.readStream(`partner-${partnerId}`));
    const contract = fold(partnerDecider, events)?.contract;
    const ids = [servicePriceListId, partsPriceListId, contract?.servicePriceListId, contract?.partsPriceListId];
    const known = await Promise.all([...new Set(ids)].map((id) => this.priceList(id ?? null)));
    return Object.fromEntries(known.flat());
  }

  private async priceList(id: string | null): Promise<readonly (readonly [string, string])[]> {
    if (id === null) return [];
    const [published] = await this.codec.decode<PriceListEvent>(await this.store.readStream(`pricelist-${id}`));
    return published ? [[id, published.data.kind]] : [];
  }
}
