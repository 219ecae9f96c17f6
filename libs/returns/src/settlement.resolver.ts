import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, CurrentScope, type Scope } from '#auth';
import type { Receipt } from '#event-store';
import { commandFrom } from '#graphql';
import { ReturnLineNoInput } from './return.inputs.js';
import { ReturnSender } from './return.sender.js';
import { ReturnReceipt } from './return-receipt.view.js';
import { DECIDERS, HANDLERS } from './return-roles.js';
import {
  ConfirmReturnSettlementInput,
  QuoteReturnSettlementInput,
  RedirectRefundInput,
  ResolveReturnChargeInput,
} from './settlement.inputs.js';

@Resolver()
export class ReturnSettlementResolver {
  constructor(private readonly sender: ReturnSender) {}

  @Allow(...HANDLERS)
  @Mutation(() => ReturnReceipt, {
    description: 'Works out what is due: its `return.quote` says it, line by line. Nothing is paid by it.',
  })
  quoteReturnSettlement(
    @CurrentScope() scope: Scope,
    @Args('input') input: QuoteReturnSettlementInput,
  ): Promise<Receipt> {
    const { returnId, nos } = input;
    const shipping = input.shipping && { cost: input.shipping.cost, paidBy: input.shipping.paidBy };
    const adjustments = input.adjustments.map(({ no, due }) => ({ no, due }));
    const data = { returnId, nos, shipping, adjustments };
    return this.sender.send(scope, commandFrom(scope.caller, 'QuoteReturnSettlement', input, data));
  }

  @Allow(...HANDLERS)
  @Mutation(() => ReturnReceipt, { description: 'Pays or credits what a quote has shown.' })
  confirmReturnSettlement(
    @CurrentScope() scope: Scope,
    @Args('input') input: ConfirmReturnSettlementInput,
  ): Promise<Receipt> {
    const { returnId, quoteNo, payTo, creditForm } = input;
    const data = { returnId, quoteNo, payTo, creditForm };
    return this.sender.send(scope, commandFrom(scope.caller, 'ConfirmReturnSettlement', input, data));
  }

  @Allow(...HANDLERS)
  @Mutation(() => ReturnReceipt, { description: 'Asks the gateway now what became of a refund in doubt.' })
  retryRefund(@CurrentScope() scope: Scope, @Args('input') input: ReturnLineNoInput): Promise<Receipt> {
    const { returnId, no } = input;
    return this.sender.send(scope, commandFrom(scope.caller, 'RetryRefund', input, { returnId, no, attempt: null }));
  }

  @Allow(...DECIDERS)
  @Mutation(() => ReturnReceipt, { description: 'Pays another way after the gateway has declined for good.' })
  redirectRefund(@CurrentScope() scope: Scope, @Args('input') input: RedirectRefundInput): Promise<Receipt> {
    const { returnId, no, payTo } = input;
    return this.sender.send(scope, commandFrom(scope.caller, 'RedirectRefund', input, { returnId, no, payTo }));
  }

  @Allow(...DECIDERS)
  @Mutation(() => ReturnReceipt, { description: 'Records what came of a charge that was proposed.' })
  resolveReturnCharge(@CurrentScope() scope: Scope, @Args('input') input: ResolveReturnChargeInput): Promise<Receipt> {
    const { returnId, no, outcome, reason } = input;
    const data = { returnId, no, outcome, reason };
    return this.sender.send(scope, commandFrom(scope.caller, 'ResolveReturnCharge', input, data));
  }
}
