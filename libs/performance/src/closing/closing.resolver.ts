import { CommandBus } from '@nestjs/cqrs';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, CurrentScope, type Scope } from '#auth';
import type { Receipt } from '#event-store';
import {
  AtLeastArgs,
  commandFrom,
  connectionType,
  type OperationContext,
  type Page,
  WaitArgs,
  whenProjected,
} from '#graphql';
import { Waits } from '#projections';
import { READERS } from '../performance-roles.js';
import { closedScorecardProjection } from './closed-scorecard.projection.js';
import { closedScorecardById, closedScorecards } from './closed-scorecard.queries.js';
import { ClosedScorecardView } from './closed-scorecard.view.js';
import { HandleClosing } from './closing.handler.js';
import { ClosedScorecardsArgs, CloseScorecardInput } from './closing.inputs.js';
import { ClosedScorecardReceipt } from './closing-receipt.view.js';

const ClosedScorecardConnection = connectionType(ClosedScorecardView, { name: 'ClosedScorecard' });

@Resolver(() => ClosedScorecardReceipt)
export class ClosingResolver {
  constructor(
    private readonly bus: CommandBus,
    private readonly dataSource: DataSource,
    private readonly waits: Waits,
  ) {}

  @Allow('manager', 'executive')
  @Mutation(() => ClosedScorecardReceipt, {
    description: 'Closes a past month of a partner by hand; it happens by itself some days after the month.',
  })
  async closeScorecard(@CurrentScope() scope: Scope, @Args('input') input: CloseScorecardInput): Promise<Receipt> {
    const { partnerId, month } = input;
    const command = commandFrom(scope.caller, 'CloseScorecard', input, { partnerId, month });
    const receipt = await this.bus.execute(new HandleClosing(command));
    return { ...receipt, id: `${partnerId}-${month}` };
  }

  @Allow(...READERS)
  @Query(() => ClosedScorecardConnection, {
    description: 'Months that were closed, the latest first: what was known then, and consequences were drawn from.',
  })
  closedScorecards(
    @CurrentScope() scope: Scope,
    @Args() { filter, ...args }: ClosedScorecardsArgs,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<Page<ClosedScorecardView>> {
    const awaited = { projection: closedScorecardProjection.name, position: atLeast, waitMs, signal };
    const asked = { filter: filter ?? {}, args };
    return whenProjected(this.waits, awaited, () => closedScorecards(scope, this.dataSource, asked));
  }

  @ResolveField(() => ClosedScorecardView, { nullable: true, description: 'The month after the command.' })
  closedScorecard(
    @CurrentScope() scope: Scope,
    @Parent() { id, position }: Receipt,
    @Args() { waitMs }: WaitArgs,
    @Context() { signal }: OperationContext,
  ): Promise<ClosedScorecardView | null> {
    const awaited = { projection: closedScorecardProjection.name, position, waitMs, signal };
    return whenProjected(this.waits, awaited, () => closedScorecardById(scope, this.dataSource, id));
  }
}
