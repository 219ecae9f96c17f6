import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SYSTEM_SCOPE } from '#auth';
import { fold, Rejection } from '#event-sourcing';
import { CommandRunner, type Part, part, StoreConflict } from '#event-store';
import { newId } from '#values';
import type { DepositCommand, DepositPeriodCommand } from './deposit.commands.js';
import { depositDecider, ledgerIn } from './deposit.decider.js';
import type { DepositEvent } from './deposit.events.js';
import { depositByOwner } from './deposit.queries.js';
import { depositEntryDecider } from './deposit-entry.decider.js';
import { DepositGathering, isEntry } from './deposit-gathering.handler.js';
import { depositStreamOf } from './deposit-ids.events.js';
import type { Deposit } from './deposit-state.js';
import { NOBODY } from './owner-facts.js';

/** More periods than a ledger gets within a few years: then something else is wrong. */
const MOST_STEPS = 100;

/** Finds the open period of each ledger and what its rules need, and goes on to the next period where one is full. */
@Injectable()
export class DepositLedgers {
  private readonly periods = new Map<string, number>();

  constructor(
    private readonly runner: CommandRunner,
    private readonly gathering: DepositGathering,
    private readonly dataSource: DataSource,
  ) {}

  /** What a command decides, to be stored together: the entry first where it must happen once, the ledger last. */
  async partsFor(command: DepositCommand): Promise<readonly Part[]> {
    const [known, period] = await Promise.all([this.gathering.known(command), this.periodOf(command.data.ownerId)]);
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
      const ledger = fold(depositDecider, await this.gathering.events<DepositEvent>(depositStreamOf(ownerId, period)));
      if (!ledger?.isClosed) return ledger;
      this.goOn(ownerId, period + 1);
    }
  }

  private async isOvercome({ code, details }: Rejection, at: string): Promise<boolean> {
    const { ownerId, period } = details;
    if (code === 'DEPOSIT_ENTRY_NOTED') return true;
    if (typeof ownerId !== 'string' || typeof period !== 'number') return false;
    if (code === 'DEPOSIT_PERIOD_FULL') await this.close(ownerId, period, at);
    else if (code !== 'DEPOSIT_PERIOD_CLOSED') return false;
    this.goOn(ownerId, period + 1);
    return true;
  }

  /** Whoever closes first has closed it: the ids follow from the period, so the others meet what is done. */
  private async close(ownerId: string, period: number, at: string): Promise<void> {
    const stream = depositStreamOf(ownerId, period);
    for (;;) {
      const events = await this.gathering.events<DepositEvent>(stream);
      const carried = fold(depositDecider, events);
      if (!carried || carried.isClosed) return;
      const expectedVersion = events.at(-1)?.meta.version;
      const asked = { id: newId(stream, 'close'), by: 'system', roles: ['system'], at };
      const known = { ...this.gathering.numbers(), ...NOBODY, entry: null, charge: null, carried };
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

  /** Advice until a ledger says that its period has ended. */
  private async periodOf(ownerId: string): Promise<number> {
    const known = this.periods.get(ownerId);
    if (known !== undefined) return known;
    const row = await depositByOwner(SYSTEM_SCOPE, this.dataSource, ownerId);
    return this.goOn(ownerId, row?.period ?? 1);
  }

  /** Never back: others may have gone further meanwhile. */
  private goOn(ownerId: string, period: number): number {
    const latest = Math.max(period, this.periods.get(ownerId) ?? 1);
    this.periods.set(ownerId, latest);
    return latest;
  }
}
