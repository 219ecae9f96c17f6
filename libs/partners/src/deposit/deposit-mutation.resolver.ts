import { randomUUID } from 'node:crypto';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, CurrentScope, type Scope } from '#auth';
import type { Receipt } from '#event-store';
import { type CommandInput, commandFrom, type OperationContext, WaitArgs, whenProjected } from '#graphql';
import { Waits } from '#projections';
import { newId } from '#values';
import {
  ChargeDepositInput,
  LodgeDepositInput,
  ReleaseDepositReservationInput,
  ReserveDepositInput,
  ReverseDepositChargeInput,
} from './deposit.inputs.js';
import { depositProjection } from './deposit.projection.js';
import { depositByOwner } from './deposit.queries.js';
import { DepositSender } from './deposit.sender.js';
import { DepositView } from './deposit.view.js';
import { DepositReceipt } from './deposit-receipt.view.js';
import { DEPOSIT_KEEPERS } from './deposit-roles.js';

@Resolver(() => DepositReceipt)
export class DepositMutationResolver {
  constructor(
    private readonly sender: DepositSender,
    private readonly dataSource: DataSource,
    private readonly waits: Waits,
  ) {}

  @Allow(...DEPOSIT_KEEPERS)
  @Mutation(() => DepositReceipt, { description: 'Takes down money that came in for a deposit.' })
  lodgeDeposit(@CurrentScope() scope: Scope, @Args('input') input: LodgeDepositInput): Promise<Receipt> {
    const of = identified(input);
    const { ownerId, amount, reference } = input;
    const data = { ownerId, lodgementId: newId(of.commandId, 'deposit-lodgement'), amount, reference };
    return this.sender.send(scope, commandFrom(scope.caller, 'LodgeDeposit', of, data));
  }

  @Allow(...DEPOSIT_KEEPERS)
  @Mutation(() => DepositReceipt, { description: 'Holds money of a deposit for a job or a complaint.' })
  reserveDeposit(@CurrentScope() scope: Scope, @Args('input') input: ReserveDepositInput): Promise<Receipt> {
    const { ownerId, reservationId, workOrderId, complaintId, amount } = input;
    const data = { ownerId, reservationId, workOrderId, complaintId, amount };
    return this.sender.send(scope, commandFrom(scope.caller, 'ReserveDeposit', input, data));
  }

  @Allow(...DEPOSIT_KEEPERS)
  @Mutation(() => DepositReceipt, { description: 'Frees what is held for a job or a complaint.' })
  releaseDepositReservation(
    @CurrentScope() scope: Scope,
    @Args('input') input: ReleaseDepositReservationInput,
  ): Promise<Receipt> {
    const { ownerId, reservationId, cause } = input;
    const data = { ownerId, reservationId, cause };
    return this.sender.send(scope, commandFrom(scope.caller, 'ReleaseDepositReservation', input, data));
  }

  @Allow(...DEPOSIT_KEEPERS)
  @Mutation(() => DepositReceipt, { description: 'Pays out of a deposit for what a complaint is about.' })
  chargeDeposit(@CurrentScope() scope: Scope, @Args('input') input: ChargeDepositInput): Promise<Receipt> {
    const of = identified(input);
    const { ownerId, complaintId, workOrderId, reservationId, amount, reason } = input;
    const chargeId = newId(of.commandId, 'deposit-charge');
    const data = { ownerId, chargeId, complaintId, workOrderId, reservationId, amount, reason };
    return this.sender.send(scope, commandFrom(scope.caller, 'ChargeDeposit', of, data));
  }

  @Allow(...DEPOSIT_KEEPERS)
  @Mutation(() => DepositReceipt, { description: 'Gives a charge back.' })
  reverseDepositCharge(
    @CurrentScope() scope: Scope,
    @Args('input') input: ReverseDepositChargeInput,
  ): Promise<Receipt> {
    const { ownerId, chargeId, reason } = input;
    return this.sender.send(
      scope,
      commandFrom(scope.caller, 'ReverseDepositCharge', input, { ownerId, chargeId, reason }),
    );
  }

  @ResolveField(() => DepositView, { name: 'deposit', nullable: true, description: 'The deposit after the command.' })
  one(
    @CurrentScope() scope: Scope,
    @Parent() { id, position }: Receipt,
    @Args() { waitMs }: WaitArgs,
    @Context() { signal }: OperationContext,
  ): Promise<DepositView | null> {
    const awaited = { projection: depositProjection.name, position, waitMs, signal };
    return whenProjected(this.waits, awaited, () => depositByOwner(scope, this.dataSource, id));
  }
}

/** With a command id of its own, for what takes its own id from it. */
const identified = <I extends CommandInput>(input: I): I & Readonly<{ commandId: string }> => ({
  ...input,
  commandId: (input.commandId ?? randomUUID()).toLowerCase(),
});
