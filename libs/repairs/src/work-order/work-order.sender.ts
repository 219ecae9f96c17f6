import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Scope } from '#auth';
import { fold } from '#event-sourcing';
import { Codec, EventStore, type Receipt } from '#event-store';
import type { WorkOrderEvent } from '../events.js';
import { workOrderDecider } from './work-order.decider.js';
import { HandleWorkOrder } from './work-order.handler.js';
import type { WorkOrderCommand } from './work-order-command.js';
import { isReached } from './work-order-reach.queries.js';
import { refusal } from './work-order-rejection.js';

/** Sends what callers ask of work orders, where they reach them: decided on the order's stream, which nothing is ahead of. */
@Injectable()
export class WorkOrderSender {
  constructor(
    private readonly bus: CommandBus,
    private readonly store: EventStore,
    private readonly codec: Codec,
  ) {}

  /** @throws Rejection `WORK_ORDER_NOT_FOUND` where the scope does not reach the order */
  async send(scope: Scope, command: WorkOrderCommand): Promise<Receipt> {
    await this.assertReached(scope, command);
    const { partnerId, technicianId } = scope.caller;
    return this.bus.execute(new HandleWorkOrder(command, { partnerId, technicianId }));
  }

  private async assertReached(scope: Scope, command: WorkOrderCommand): Promise<void> {
    if (command.type === 'DraftWorkOrder') {
      if (scope.rows.kind === 'PARTNER' || scope.rows.kind === 'NONE')
        throw refusal('WORK_ORDER_DRAFTED_BY_COMPANY', null);
      return;
    }
    const stored = await this.store.readStream(workOrderDecider.stream(command));
    const state = fold(workOrderDecider, await this.codec.decode<WorkOrderEvent>(stored));
    if (!state || !isReached(scope, state)) throw refusal('WORK_ORDER_NOT_FOUND', null);
  }
}
