import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SYSTEM_SCOPE } from '#auth';
import { type Event, fold, Rejection } from '#event-sourcing';
import { Codec, CommandRunner, EventStore, type Part, part, StoreConflict } from '#event-store';
import { PolicyPack } from '#policy-pack';
import { newId } from '#values';
import type { PartnerEvent } from '../partner/partner.events.js';
import type { DepositCommand, DepositEntryCommand, DepositPeriodCommand } from './deposit.commands.js';
import { depositDecider, ledgerIn } from './deposit.decider.js';
import type { DepositEvent } from './deposit.events.js';
import { depositPolicySection } from './deposit.policy-section.js';
import { depositByOwner } from './deposit.queries.js';
import { depositEntryDecider, entryIdOf, entryStreamOf } from './deposit-entry.decider.js';
import type { DepositEntryNoted } from './deposit-entry.events.js';
import { depositStreamOf } from './deposit-ids.events.js';
import type { DepositKnown, NotedEntry } from './deposit-known.js';
import type { Deposit } from './deposit-state.js';
import { type OwnerFacts, ownerFacts } from './owner-facts.js';

/** More periods than a ledger gets within a few years: then something else is wrong. */
const MOST_STEPS = 100;
const NOBODY: OwnerFacts = { ownerKind: null, endedAt: null };

/** Finds the open period of each ledger and what its rules need, and goes on to the next period where one is full. */
@Injectable()
export class DepositLedgers {
  private readonly periods = new Map<string, number>();

  constructor(
    private readonly runner: CommandRunner,
    private readonly store: EventStore,
    private readonly codec: Codec,
    private readonly pack: PolicyPack,
    private readonly dataSource: DataSource,
  ) {}

  /** What a command decides, to be stored together: the entry first where it must happen once, the ledger last. */
  async partsFor(command: DepositCommand): Promise<readonly Part[]> {
    const [known, period] = await Promise.all([this.gather(command), this.periodOf(command.data.ownerId)]);
    const ledger = part({ decider: ledgerIn(period), command, known });
    if (!isEntry(command)) return [ledger];
    const { expectedVersion: _, ...noted } = command;
    return [part({ decider: depositEntryDecider, command: noted, known }), ledger];
  }

  /**
   * Runs what puts parts of ledgers into an append, and runs it again where a ledger went on to its next period or an
   * entry was noted meanwhile. `at` is the time of the command.
   */
  async going<T>(at: string, run: () => Promise<T>): Promise<T> {
    for (let steps = 1; ; steps += 1) {
      try {
        return await run();
      } catch (error) {
        if (steps >= MOST_STEPS || !(error instanceof Rejection) || !(await this.isOvercome(error, at))) throw error;
      }
    }
  }

  /** The ledger as its streams have it now. */
  async ledger(ownerId: string): Promise<Deposit | null> {
    for (;;) {
      const period = await this.periodOf(ownerId);
      const ledger = fold(depositDecider, await this.events<DepositEvent>(depositStreamOf(ownerId, period)));
      if (!ledger?.isClosed) return ledger;
      this.periods.set(ownerId, period + 1);
    }
  }

  private async isOvercome({ code, details }: Rejection, at: string): Promise<boolean> {
    const { ownerId, period } = details;
    if (code === 'DEPOSIT_ENTRY_NOTED') return true;
    if (typeof ownerId !== 'string' || typeof period !== 'number') return false;
    if (code === 'DEPOSIT_PERIOD_FULL') await this.close(ownerId, period, at);
    else if (code !== 'DEPOSIT_PERIOD_CLOSED') return false;
    this.periods.set(ownerId, period + 1);
    return true;
  }

  /** Whoever closes first has closed it: the ids follow from the period, so the others meet what is done. */
  private async close(ownerId: string, period: number, at: string): Promise<void> {
    const stream = depositStreamOf(ownerId, period);
    for (;;) {
      const stored = await this.store.readStream(stream);
      const carried = fold(depositDecider, await this.codec.decode<DepositEvent>(stored));
      if (!carried || carried.isClosed) return;
      const expectedVersion = stored.at(-1)?.version;
      const asked = { id: newId(stream, 'close'), by: 'system', roles: ['system'], at };
      const known = { ...this.numbers(), ...NOBODY, entry: null, charge: null, carried };
      const close: DepositPeriodCommand = { ...asked, type: 'CloseDepositPeriod', data: { ownerId, period } };
      const open: DepositPeriodCommand = { ...asked, type: 'OpenDepositPeriod', data: { ownerId, period: period + 1 } };
      try {
        await this.runner.runTogether([
          part({
            decider: ledgerIn(period),
            command: expectedVersion === undefined ? close : { ...close, expectedVersion },
            known,
          }),
          part({ decider: ledgerIn(period + 1), command: open, known }),
        ]);
        return;
      } catch (error) {
        if (!(error instanceof StoreConflict)) throw error;
      }
    }
  }

  private async gather(command: DepositCommand): Promise<DepositKnown> {
    const [owner, entry, charge] = await Promise.all([
      this.owner(command),
      this.entry(entryOf(command)),
      this.entry(command.type === 'ReverseDepositCharge' ? command.data.chargeId : null),
    ]);
    return { ...this.numbers(), ...owner, entry, charge, carried: null };
  }

  private numbers(): Pick<DepositKnown, 'packVersion' | 'policy' | 'currency' | 'rates' | 'dueAt'> {
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

  /** Advice until a ledger says that its period has ended. */
  private async periodOf(ownerId: string): Promise<number> {
    const known = this.periods.get(ownerId);
    if (known !== undefined) return known;
    const row = await depositByOwner(SYSTEM_SCOPE, this.dataSource, ownerId);
    const period = Math.max(row?.period ?? 1, this.periods.get(ownerId) ?? 1);
    this.periods.set(ownerId, period);
    return period;
  }

  private async events<E extends Event>(stream: string) {
    return this.codec.decode<E>(await this.store.readStream(stream));
  }
}

const isEntry = (command: DepositCommand): command is DepositEntryCommand =>
  command.type === 'LodgeDeposit' ||
  command.type === 'ReserveDeposit' ||
  command.type === 'ChargeDeposit' ||
  command.type === 'ReverseDepositCharge';

const entryOf = (command: DepositCommand): string | null => {
  if (command.type === 'ReleaseDepositReservation') return command.data.reservationId;
  return isEntry(command) ? entryIdOf(command) : null;
};
