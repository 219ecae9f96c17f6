import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, CurrentScope, type Scope } from '#auth';
import type { Receipt } from '#event-store';
import {
  AtLeastArgs,
  asItComes,
  type ChangeOf,
  changeType,
  commandFrom,
  connectionType,
  type OperationContext,
  type Page,
  untilUnsubscribed,
  WaitArgs,
  whenProjected,
  withCommandId,
} from '#graphql';
import { skuOf } from '#products/events';
import { ChangeFeed, Waits } from '#projections';
import { newId } from '#values';
import { DISPATCHERS, READERS } from '../work-order/work-order-roles.js';
import {
  LoanerChangesArgs,
  LoanerInput,
  LoanersArgs,
  RegisterLoanerInput,
  RetireLoanerInput,
} from './loaner.inputs.js';
import { loanerProjection } from './loaner.projection.js';
import { followLoaners, listLoaners, loanerById } from './loaner.queries.js';
import { LoanerSender } from './loaner.sender.js';
import { LoanerView } from './loaner.view.js';
import { LoanerReceipt } from './loaner-receipt.view.js';

const LoanerConnection = connectionType(LoanerView, { name: 'Loaner' });
const LoanerChange = changeType(LoanerView, 'Loaner');

@Resolver(() => LoanerReceipt)
export class LoanerResolver {
  constructor(
    private readonly sender: LoanerSender,
    private readonly dataSource: DataSource,
    private readonly waits: Waits,
    private readonly feed: ChangeFeed,
  ) {}

  @Allow(...DISPATCHERS, 'partner')
  @Mutation(() => LoanerReceipt, { description: 'Takes a unit into the loaners of an outlet.' })
  registerLoaner(@CurrentScope() scope: Scope, @Args('input') input: RegisterLoanerInput): Promise<Receipt> {
    const identified = withCommandId(input);
    const { sku, serial, outletId } = input;
    const data = { loanerId: newId(identified.commandId, 'loaner'), sku: skuOf(sku), serial, outletId };
    return this.sender.send(scope, commandFrom(scope.caller, 'RegisterLoaner', identified, data));
  }

  @Allow(...DISPATCHERS, 'technician', 'partner')
  @Mutation(() => LoanerReceipt, { description: 'Records that a damaged loaner is in order again.' })
  restoreLoaner(@CurrentScope() scope: Scope, @Args('input') input: LoanerInput): Promise<Receipt> {
    const { loanerId } = input;
    return this.sender.send(scope, commandFrom(scope.caller, 'RestoreLoaner', input, { loanerId }));
  }

  @Allow(...DISPATCHERS, 'partner')
  @Mutation(() => LoanerReceipt, { description: 'Takes a loaner out of use.' })
  retireLoaner(@CurrentScope() scope: Scope, @Args('input') input: RetireLoanerInput): Promise<Receipt> {
    const { loanerId, reason } = input;
    return this.sender.send(scope, commandFrom(scope.caller, 'RetireLoaner', input, { loanerId, reason }));
  }

  @ResolveField(() => LoanerView, { nullable: true, description: 'The loaner after the command.' })
  loaner(
    @CurrentScope() scope: Scope,
    @Parent() { id, position }: Receipt,
    @Args() { waitMs }: WaitArgs,
    @Context() { signal }: OperationContext,
  ): Promise<LoanerView | null> {
    const awaited = { projection: loanerProjection.name, position, waitMs, signal };
    return whenProjected(this.waits, awaited, () => loanerById(scope, this.dataSource, id));
  }

  @Allow(...READERS)
  @Query(() => LoanerConnection, { description: 'Loaners, by article unless asked otherwise.' })
  loaners(
    @CurrentScope() scope: Scope,
    @Args() { filter, orderBy, ...args }: LoanersArgs,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<Page<LoanerView>> {
    const awaited = { projection: loanerProjection.name, position: atLeast, waitMs, signal };
    const list = { filter: filter ?? {}, order: orderBy, args };
    return whenProjected(this.waits, awaited, () => listLoaners(scope, this.dataSource, list));
  }

  @Allow(...READERS)
  @Subscription(() => LoanerChange, {
    resolve: asItComes,
    description: 'Loaners as they are and as they change, from a cursor on or from the beginning.',
  })
  loanerChanges(
    @CurrentScope() scope: Scope,
    @Args() { filter, after }: LoanerChangesArgs,
  ): AsyncGenerator<ChangeOf<LoanerView>, void> {
    return untilUnsubscribed((signal) =>
      followLoaners(scope, this.feed, { filter: filter ?? {}, after: after ?? null, signal }),
    );
  }
}
