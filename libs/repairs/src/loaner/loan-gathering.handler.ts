import { Injectable } from '@nestjs/common';
import { fold } from '#event-sourcing';
import { Codec, EventStore, type Part, part } from '#event-store';
import { decidedOf } from '../work-order/decided.js';
import type { WorkOrderPart } from '../work-order/work-order.part.js';
import type { WorkOrderCommand } from '../work-order/work-order-command.js';
import type { WorkOrderKnown } from '../work-order/work-order-known.js';
import type { WorkOrder } from '../work-order/work-order-state.js';
import type { LoanFacts } from './loan-facts.js';
import { loanerDecider } from './loaner.decider.js';
import type { LoanerEvent } from './loaner.events.js';

const NOTHING_KNOWN = { productId: null, outlet: null };

/** Has the loaner itself decide whether it is free, in the same append. */
@Injectable()
export class LoanGathering implements WorkOrderPart {
  constructor(
    private readonly store: EventStore,
    private readonly codec: Codec,
  ) {}

  async gather(command: WorkOrderCommand): Promise<{ loans?: LoanFacts }> {
    if (command.type !== 'HandOutLoaner') return {};
    const { loanerId } = command.data;
    const stored = await this.store.readStream(`loaner-${loanerId}`);
    const loaner = fold(loanerDecider, await this.codec.decode<LoanerEvent>(stored));
    return { loans: { loaner: loaner && { loanerId, serial: loaner.serial, partnerId: loaner.partnerId } } };
  }

  async together(command: WorkOrderCommand, state: WorkOrder | null, known: WorkOrderKnown): Promise<readonly Part[]> {
    if (!state) return [];
    const { expectedVersion: _, ...asked } = command;
    return decidedOf(command, state, known).flatMap(({ type, data }): Part[] => {
      switch (type) {
        case 'LoanerHandedOut': {
          const { loanerId, workOrderId, dueBackAt } = data;
          const lend = { ...asked, type: 'LendLoaner' as const, data: { loanerId, workOrderId, dueBackAt } };
          return [part({ decider: loanerDecider, command: lend, known: NOTHING_KNOWN })];
        }
        case 'LoanerTakenBack': {
          const { loanerId, workOrderId, damaged } = data;
          const giveBack = { ...asked, type: 'GiveBackLoaner' as const, data: { loanerId, workOrderId, damaged } };
          return [part({ decider: loanerDecider, command: giveBack, known: NOTHING_KNOWN })];
        }
        default:
          return [];
      }
    });
  }
}
