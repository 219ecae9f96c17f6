import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, CurrentScope, type Scope } from '#auth';
import type { Receipt } from '#event-store';
import { commandFrom } from '#graphql';
import {
  DemandDepositInput,
  RefundDepositInput,
  RequestDepositRefundInput,
  RequireDepositTopUpInput,
} from './deposit.inputs.js';
import { DepositSender } from './deposit.sender.js';
import { DepositReceipt } from './deposit-receipt.view.js';
import { DEPOSIT_OWNERS_IN_CHARGE } from './deposit-roles.js';

@Resolver()
export class DepositDemandResolver {
  constructor(private readonly sender: DepositSender) {}

  @Allow(...DEPOSIT_OWNERS_IN_CHARGE)
  @Mutation(() => DepositReceipt, { description: 'Says how much an owner has to set aside.' })
  demandDeposit(@CurrentScope() scope: Scope, @Args('input') input: DemandDepositInput): Promise<Receipt> {
    const { ownerId, amount, reason } = input;
    const data = { ownerId, amount, cause: 'DECISION' as const, reason };
    return this.sender.send(scope, commandFrom(scope.caller, 'DemandDeposit', input, data));
  }

  @Allow(...DEPOSIT_OWNERS_IN_CHARGE)
  @Mutation(() => DepositReceipt, { description: 'Has a deposit filled up again.' })
  requireDepositTopUp(@CurrentScope() scope: Scope, @Args('input') input: RequireDepositTopUpInput): Promise<Receipt> {
    const { ownerId } = input;
    return this.sender.send(scope, commandFrom(scope.caller, 'RequireDepositTopUp', input, { ownerId }));
  }

  @Allow(...DEPOSIT_OWNERS_IN_CHARGE)
  @Mutation(() => DepositReceipt, {
    description: 'Asks for the deposit of a partner that has left; it happens by itself when the partner exits.',
  })
  requestDepositRefund(
    @CurrentScope() scope: Scope,
    @Args('input') input: RequestDepositRefundInput,
  ): Promise<Receipt> {
    const { ownerId } = input;
    return this.sender.send(scope, commandFrom(scope.caller, 'RequestDepositRefund', input, { ownerId }));
  }

  @Allow(...DEPOSIT_OWNERS_IN_CHARGE)
  @Mutation(() => DepositReceipt, { description: 'Records that what was left of a deposit was paid back.' })
  refundDeposit(@CurrentScope() scope: Scope, @Args('input') input: RefundDepositInput): Promise<Receipt> {
    const { ownerId, reference } = input;
    return this.sender.send(scope, commandFrom(scope.caller, 'RefundDeposit', input, { ownerId, reference }));
  }
}
