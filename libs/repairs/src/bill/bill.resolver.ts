import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, CurrentScope, type Scope } from '#auth';
import type { Receipt } from '#event-store';
import { commandFrom } from '#graphql';
import { WorkOrderSender } from '../work-order/work-order.sender.js';
import { WorkOrderReceipt } from '../work-order/work-order-receipt.view.js';
import { DRAFTERS, WORKERS } from '../work-order/work-order-roles.js';
import { BillReasonInput, IssueBillInput, RecordBillPaidInput } from './bill.inputs.js';

/** What the customer pays. How far each may deviate or give up is decided by limits, not here. */
@Resolver()
export class BillResolver {
  constructor(private readonly sender: WorkOrderSender) {}

  @Allow(...WORKERS, 'agent', 'executive')
  @Mutation(() => WorkOrderReceipt, {
    description: 'Bills what was repaired, as quote and published list say; another total needs a reason.',
  })
  issueBill(@CurrentScope() scope: Scope, @Args('input') input: IssueBillInput): Promise<Receipt> {
    const { workOrderId, total, deviationReason } = input;
    const data = { workOrderId, total, deviationReason };
    return this.sender.send(scope, commandFrom(scope.caller, 'IssueBill', input, data));
  }

  @Allow(...WORKERS, 'agent')
  @Mutation(() => WorkOrderReceipt, { description: 'Records that a bill was paid.' })
  recordBillPaid(@CurrentScope() scope: Scope, @Args('input') input: RecordBillPaidInput): Promise<Receipt> {
    const { workOrderId, billNo, reference } = input;
    const data = { workOrderId, billNo, reference };
    return this.sender.send(scope, commandFrom(scope.caller, 'RecordBillPaid', input, data));
  }

  @Allow(...DRAFTERS)
  @Mutation(() => WorkOrderReceipt, { description: 'Records that the customer does not agree to a bill.' })
  disputeBill(@CurrentScope() scope: Scope, @Args('input') input: BillReasonInput): Promise<Receipt> {
    const { workOrderId, billNo, reason } = input;
    return this.sender.send(scope, commandFrom(scope.caller, 'DisputeBill', input, { workOrderId, billNo, reason }));
  }

  @Allow('supervisor', 'manager', 'executive')
  @Mutation(() => WorkOrderReceipt, { description: 'Gives a bill up, up to the limit of one’s role.' })
  waiveBill(@CurrentScope() scope: Scope, @Args('input') input: BillReasonInput): Promise<Receipt> {
    const { workOrderId, billNo, reason } = input;
    return this.sender.send(scope, commandFrom(scope.caller, 'WaiveBill', input, { workOrderId, billNo, reason }));
  }
}
