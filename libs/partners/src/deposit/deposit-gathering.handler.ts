import { Injectable } from '@nestjs/common';
import type { Event, Recorded } from '#event-sourcing';
import { Codec, EventStore } from '#event-store';
import { PolicyPack } from '#policy-pack';
import type { PartnerEvent } from '../partner/partner.events.js';
import type { DepositCommand, DepositEntryCommand } from './deposit.commands.js';
import { depositPolicySection } from './deposit.policy-section.js';
import { entryIdOf, entryStreamOf } from './deposit-entry.decider.js';
import type { DepositEntryNoted } from './deposit-entry.events.js';
import type { DepositKnown, NotedEntry } from './deposit-known.js';
import { NOBODY, type OwnerFacts, ownerFacts } from './owner-facts.js';

/** Looks up what the rules of deposits ask for, on the streams, which nothing is ahead of. */
@Injectable()
export class DepositGathering {
  constructor(
    private readonly store: EventStore,
    private readonly codec: Codec,
    private readonly pack: PolicyPack,
  ) {}

  async known(command: DepositCommand): Promise<DepositKnown> {
    const [owner, entry, charge] = await Promise.all([
      this.owner(command),
      this.entry(entryOf(command)),
      this.entry(command.type === 'ReverseDepositCharge' ? command.data.chargeId : null),
    ]);
    return { ...this.numbers(), ...owner, entry, charge, carried: null };
  }

  numbers(): Pick<DepositKnown, 'packVersion' | 'policy' | 'currency' | 'rates' | 'dueAt'> {
    const { pack } = this;
    return {
      packVersion: pack.version,
      policy: pack.section(depositPolicySection),
      currency: pack.currency,
      rates: pack.rates,
      dueAt: (due, from) => pack.dueAt(due, from),
    };
  }

  private async owner({ type, data }: DepositCommand): Promise<OwnerFacts> {
    if (type !== 'DemandDeposit' && type !== 'RequestDepositRefund') return NOBODY;
    return ownerFacts(data.ownerId, await this.events<PartnerEvent>(`partner-${data.ownerId}`));
  }

  private async entry(entryId: string | null): Promise<NotedEntry | null> {
    if (entryId === null) return null;
    const [noted] = await this.events<DepositEntryNoted>(entryStreamOf(entryId));
    return noted?.data ?? null;
  }

  async events<E extends Event>(stream: string): Promise<readonly Recorded<E>[]> {
    return this.codec.decode<E>(await this.store.readStream(stream));
  }
}

export const isEntry = (command: DepositCommand): command is DepositEntryCommand =>
  command.type === 'LodgeDeposit' ||
  command.type === 'ReserveDeposit' ||
  command.type === 'ChargeDeposit' ||
  command.type === 'ReverseDepositCharge';

const entryOf = (command: DepositCommand): string | null => {
  if (command.type === 'ReleaseDepositReservation') return command.data.reservationId;
  return isEntry(command) ? entryIdOf(command) : null;
};
