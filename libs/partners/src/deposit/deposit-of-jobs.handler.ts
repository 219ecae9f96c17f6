import { Injectable } from '@nestjs/common';
import type { Command, CommandContext } from '#event-sourcing';
import type { Part } from '#event-store';
import { PolicyPack } from '#policy-pack';
import type { Money } from '#values';
import type { ChargeDeposit, ReleaseDepositReservation } from './deposit.commands.js';
import { depositPolicySection } from './deposit.policy-section.js';
import { COMPANY_DEPOSIT } from './deposit-ids.events.js';
import { DepositLedgers } from './deposit-ledgers.handler.js';
import { shareOf } from './deposit-sums.js';

/** The command that the parts are to be stored with: they take its id, actor and time. */
export type AskedWith = Pick<Command, 'id' | 'by' | 'roles' | 'at'> & CommandContext;

export type JobReservation = Readonly<{
  /** See `depositOwnerOf`. */
  ownerId: string;
  /** A new one for each acceptance: see `reservationIdOfJob`. */
  reservationId: string;
  workOrderId: string;
  jobKind: string;
}>;
/** What is held for a job; null where the pack holds nothing for such a job. */
export type HeldForJob = Readonly<{ ownerId: string; reservationId: string; amount: Money }>;

/**
 * Parts of deposits for an append of another context. Wrap what gathers them and appends in `going`: it is run again
 * where a ledger goes on to its next period meanwhile.
 */
@Injectable()
export class DepositOfJobs {
  constructor(
    private readonly ledgers: DepositLedgers,
    private readonly pack: PolicyPack,
  ) {}

  /** @throws whatever `run` throws */
  going<T>(asked: AskedWith, run: () => Promise<T>): Promise<T> {
    return this.ledgers.going(asked.at, run);
  }

  /** Refused with `DEPOSIT_BELOW_FLOOR`, `DEPOSIT_EXHAUSTED`, `DEPOSIT_NOT_FOUND`, `DEPOSIT_ENDING` when it is run. */
  async depositToReserve(
    asked: AskedWith,
    { ownerId, reservationId, workOrderId, jobKind }: JobReservation,
  ): Promise<Readonly<{ held: HeldForJob | null; parts: readonly Part[] }>> {
    const amount = await this.amountFor(ownerId, jobKind);
    if (amount.amount === 0) return { held: null, parts: [] };
    const parts = await this.ledgers.partsFor({
      ...within(asked),
      type: 'ReserveDeposit',
      data: { ownerId, reservationId, workOrderId, complaintId: null, amount },
    });
    return { held: { ownerId, reservationId, amount }, parts };
  }

  depositToRelease(asked: AskedWith, data: ReleaseDepositReservation['data']): Promise<readonly Part[]> {
    return this.ledgers.partsFor({ ...within(asked), type: 'ReleaseDepositReservation', data });
  }

  depositToCharge(asked: AskedWith, data: ChargeDeposit['data']): Promise<readonly Part[]> {
    return this.ledgers.partsFor({ ...within(asked), type: 'ChargeDeposit', data });
  }

  /** The pack's share of what is demanded, by the kind of the job. */
  private async amountFor(ownerId: string, jobKind: string): Promise<Money> {
    const policy = this.pack.section(depositPolicySection);
    const ownerKind = ownerId === COMPANY_DEPOSIT ? 'COMPANY' : 'PARTNER';
    const { byJobKind, otherwise } = policy.reservedPercent[ownerKind];
    const percent = byJobKind[jobKind] ?? otherwise;
    const ledger = percent === 0 ? null : await this.ledgers.ledger(ownerId);
    return shareOf(ledger?.demanded ?? policy.demanded[ownerKind], percent);
  }
}

/** The version that a caller saw is that of its own stream. */
const within = ({ expectedVersion: _, ...asked }: AskedWith): AskedWith => asked;
