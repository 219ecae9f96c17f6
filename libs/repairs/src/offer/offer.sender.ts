import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Scope } from '#auth';
import { Rejection } from '#event-sourcing';
import type { Receipt } from '#event-store';
import { newId } from '#values';
import { HandleWorkOrder } from '../work-order/work-order.handler.js';
import { WorkOrderSender } from '../work-order/work-order.sender.js';
import type { AcceptOffer } from './offer.commands.js';

/** An offer whose acceptance the partner's deposit does not cover is taken back, so that the next one is asked. */
@Injectable()
export class OfferSender {
  constructor(
    private readonly sender: WorkOrderSender,
    private readonly bus: CommandBus,
  ) {}

  /** @throws as the rules of the order and of the deposit refuse */
  async accept(scope: Scope, command: AcceptOffer): Promise<Receipt> {
    try {
      return await this.sender.send(scope, command);
    } catch (error) {
      if (error instanceof Rejection && SHORT.includes(error.code)) await this.withdraw(command);
      throw error;
    }
  }

  private async withdraw({ id, data, at, correlationId = id }: AcceptOffer): Promise<void> {
    const { workOrderId, attempt } = data;
    await this.bus.execute(
      new HandleWorkOrder({
        id: newId(id, 'withdrawal'),
        type: 'WithdrawOffer',
        data: { workOrderId, attempt, cause: 'DEPOSIT_SHORT', reason: null },
        by: 'system',
        roles: ['system'],
        at,
        correlationId,
      }),
    );
  }
}

const SHORT: readonly string[] = ['DEPOSIT_BELOW_FLOOR', 'DEPOSIT_EXHAUSTED', 'DEPOSIT_NOT_FOUND', 'DEPOSIT_ENDING'];
