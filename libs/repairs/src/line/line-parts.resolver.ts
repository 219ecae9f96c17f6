import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, CurrentScope, type Scope } from '#auth';
import type { Receipt } from '#event-store';
import { commandFrom } from '#graphql';
import { WorkOrderSender } from '../work-order/work-order.sender.js';
import { WorkOrderReceipt } from '../work-order/work-order-receipt.view.js';
import { WORKERS } from '../work-order/work-order-roles.js';
import {
  RecordLineRepairedInput,
  ReleaseLinePartsInput,
  ReportPartFailedInput,
  ReserveLinePartsInput,
} from './line.inputs.js';

/** The parts of lines, and their repair. */
@Resolver()
export class LinePartsResolver {
  constructor(private readonly sender: WorkOrderSender) {}

  @Allow(...WORKERS)
  @Mutation(() => WorkOrderReceipt, {
    description: 'Has the parts of a line held; what is not in stock is awaited, and held when it comes in.',
  })
  reserveLineParts(@CurrentScope() scope: Scope, @Args('input') input: ReserveLinePartsInput): Promise<Receipt> {
    const { workOrderId, no, outletId } = input;
    const data = { workOrderId, no, outletId };
    return this.sender.send(scope, commandFrom(scope.caller, 'ReserveLineParts', input, data));
  }

  @Allow(...WORKERS)
  @Mutation(() => WorkOrderReceipt, { description: 'Gives parts that are held back to stock.' })
  releaseLineParts(@CurrentScope() scope: Scope, @Args('input') input: ReleaseLinePartsInput): Promise<Receipt> {
    const { workOrderId, no } = input;
    return this.sender.send(scope, commandFrom(scope.caller, 'ReleaseLineParts', input, { workOrderId, no }));
  }

  @Allow(...WORKERS)
  @Mutation(() => WorkOrderReceipt, {
    description: 'Records that a piece does not work, or is another one than is needed.',
  })
  reportPartFailed(@CurrentScope() scope: Scope, @Args('input') input: ReportPartFailedInput): Promise<Receipt> {
    const { workOrderId, no, reservationId, quantity, serials, problem } = input;
    const data = { workOrderId, no, reservationId, quantity, serials, problem };
    return this.sender.send(scope, commandFrom(scope.caller, 'ReportPartFailed', input, data));
  }

  @Allow(...WORKERS)
  @Mutation(() => WorkOrderReceipt, {
    description: 'Records the repair of a line: pieces that went in, old and new serial, minutes of work.',
  })
  recordLineRepaired(@CurrentScope() scope: Scope, @Args('input') input: RecordLineRepairedInput): Promise<Receipt> {
    const { workOrderId, no, oldSerial, newSerial, minutes } = input;
    const partsUsed = input.partsUsed.map(({ reservationId, quantity, serials }) => ({
      reservationId,
      quantity,
      serials,
    }));
    const data = { workOrderId, no, partsUsed, oldSerial, newSerial, minutes };
    return this.sender.send(scope, commandFrom(scope.caller, 'RecordLineRepaired', input, data));
  }
}
