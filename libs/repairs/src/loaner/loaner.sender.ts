import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { fold } from '#event-sourcing';
import { Codec, EventStore, type Receipt } from '#event-store';
import { loanerRefusal } from './loan-rejection.js';
import type { LoanerCommand } from './loaner.commands.js';
import { loanerDecider } from './loaner.decider.js';
import type { LoanerEvent } from './loaner.events.js';
import { HandleLoaner } from './loaner.handler.js';
import { reachesOutlet } from './outlet-reach.queries.js';

/** Sends what callers ask of loaners, where these are theirs: a partner has those of its own outlets. */
@Injectable()
export class LoanerSender {
  constructor(
    private readonly bus: CommandBus,
    private readonly dataSource: DataSource,
    private readonly store: EventStore,
    private readonly codec: Codec,
  ) {}

  /** @throws Rejection `LOANER_NOT_FOUND`, `LOANER_OUTLET_UNKNOWN` where the scope does not reach it */
  async send(scope: Scope, command: LoanerCommand): Promise<Receipt> {
    if (command.type !== 'RegisterLoaner') await this.assertOwn(scope, command.data.loanerId);
    else if (!(await reachesOutlet(scope, this.dataSource, command.data.outletId)))
      throw loanerRefusal('LOANER_OUTLET_UNKNOWN', { outletId: command.data.outletId });
    return this.bus.execute(new HandleLoaner(command));
  }

  private async assertOwn({ rows }: Scope, loanerId: string): Promise<void> {
    if (rows.kind !== 'PARTNER' && rows.kind !== 'NONE') return;
    const stored = await this.store.readStream(`loaner-${loanerId}`);
    const loaner = fold(loanerDecider, await this.codec.decode<LoanerEvent>(stored));
    const partnerId = rows.kind === 'PARTNER' ? rows.partnerId : null;
    if (!loaner || partnerId === null || loaner.partnerId !== partnerId)
      throw loanerRefusal('LOANER_NOT_FOUND', { loanerId });
  }
}
