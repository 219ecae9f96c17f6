import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, CurrentScope, type Scope } from '#auth';
import type { Receipt } from '#event-store';
import { commandFrom } from '#graphql';
import { WorkOrderSender } from '../work-order/work-order.sender.js';
import { WorkOrderReceipt } from '../work-order/work-order-receipt.view.js';
import { WORKERS } from '../work-order/work-order-roles.js';
import { HandOutLoanerInput, TakeBackLoanerInput } from './loaner.inputs.js';

@Resolver()
export class LoanResolver {
  constructor(private readonly sender: WorkOrderSender) {}

  @Allow(...WORKERS, 'agent')
  @Mutation(() => WorkOrderReceipt, { description: 'Lends the customer a unit while theirs is repaired.' })
  handOutLoaner(@CurrentScope() scope: Scope, @Args('input') input: HandOutLoanerInput): Promise<Receipt> {
    const { workOrderId, loanerId, dueBackAt } = input;
    const data = { workOrderId, loanerId, dueBackAt: dueBackAt && dueBackAt.toISOString() };
    return this.sender.send(scope, commandFrom(scope.caller, 'HandOutLoaner', input, data));
  }

  @Allow(...WORKERS, 'agent')
  @Mutation(() => WorkOrderReceipt, { description: 'Takes a loaner back.' })
  takeBackLoaner(@CurrentScope() scope: Scope, @Args('input') input: TakeBackLoanerInput): Promise<Receipt> {
    const { workOrderId, loanerId, damaged } = input;
    const data = { workOrderId, loanerId, damaged };
    return this.sender.send(scope, commandFrom(scope.caller, 'TakeBackLoaner', input, data));
  }
}
