import { CommandBus } from '@nestjs/cqrs';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, CurrentScope, type Scope } from '#auth';
import type { Receipt } from '#event-store';
import { AtLeastArgs, commandFrom, type OperationContext, WaitArgs, whenProjected } from '#graphql';
import { Waits } from '#projections';
import { READERS } from '../work-order/work-order-roles.js';
import { checklistIdOf } from './checklist.events.js';
import { HandleChecklist } from './checklist.handler.js';
import { ChecklistsArgs, PublishChecklistInput } from './checklist.inputs.js';
import { checklistProjection } from './checklist.projection.js';
import { checklistById, listChecklists } from './checklist.queries.js';
import { ChecklistView } from './checklist.view.js';
import { ChecklistReceipt } from './checklist-receipt.view.js';

@Resolver(() => ChecklistReceipt)
export class ChecklistResolver {
  constructor(
    private readonly bus: CommandBus,
    private readonly dataSource: DataSource,
    private readonly waits: Waits,
  ) {}

  @Allow('quality', 'manager', 'executive')
  @Mutation(() => ChecklistReceipt, { description: 'Publishes the work standard of a kind of job, whole.' })
  publishChecklist(@CurrentScope() scope: Scope, @Args('input') input: PublishChecklistInput): Promise<Receipt> {
    const { kind, productId } = input;
    const items = input.items.map(({ code, text, needsEvidence }) => ({ code, text, needsEvidence }));
    const data = { checklistId: checklistIdOf(kind, productId), kind, productId, items };
    return this.bus.execute(new HandleChecklist(commandFrom(scope.caller, 'PublishChecklist', input, data)));
  }

  @ResolveField(() => ChecklistView, { nullable: true, description: 'The checklist after the command.' })
  checklist(
    @CurrentScope() scope: Scope,
    @Parent() { id, position }: Receipt,
    @Args() { waitMs }: WaitArgs,
    @Context() { signal }: OperationContext,
  ): Promise<ChecklistView | null> {
    const awaited = { projection: checklistProjection.name, position, waitMs, signal };
    return whenProjected(this.waits, awaited, () => checklistById(scope, this.dataSource, id));
  }

  @Allow(...READERS)
  @Query(() => [ChecklistView], { description: 'The work standards, those for all products first.' })
  checklists(
    @CurrentScope() scope: Scope,
    @Args() { kinds, productId }: ChecklistsArgs,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<ChecklistView[]> {
    const awaited = { projection: checklistProjection.name, position: atLeast, waitMs, signal };
    const filter = { kinds: kinds ?? null, productId: productId ?? null };
    return whenProjected(this.waits, awaited, () => listChecklists(scope, this.dataSource, filter));
  }
}
