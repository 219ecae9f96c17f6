import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Scope } from '#auth';
import type { Receipt } from '#event-store';
import type { DepositCommand } from './deposit.commands.js';
import { HandleDeposit } from './deposit.handler.js';
import { refusal } from './deposit-rejection.js';

/** Sends what callers ask of deposits. Whoever works for a partner changes none, not even its own: it is held for others. */
@Injectable()
export class DepositSender {
  constructor(private readonly bus: CommandBus) {}

  /** @throws Rejection `DEPOSIT_NOT_FOUND` */
  async send({ rows }: Scope, command: DepositCommand): Promise<Receipt> {
    if (rows.kind === 'PARTNER' || rows.kind === 'NONE')
      throw refusal('DEPOSIT_NOT_FOUND', null, { ownerId: command.data.ownerId });
    return this.bus.execute(new HandleDeposit(command));
  }
}
