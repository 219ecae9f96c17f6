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
  receiptType,
  WaitArgs,
  whenProjected,
} from '#graphql';
import { Waits } from '#projections';
import { PartsSender } from '../parts.sender.js';
import { PARTS_READERS, STOCK_KEEPERS } from '../parts-roles.js';
import { HandleReorderPoint } from './reorder-point.handler.js';
import { RemoveReorderPointInput, ReorderPointsArgs, SetReorderPointInput } from './reorder-point.inputs.js';
import { reorderPointProjection } from './reorder-point.projection.js';
import { listReorderPoints, reorderPointById } from './reorder-point.queries.js';
import { ReorderPointView } from './reorder-point.view.js';

const ReorderPointConnection = connectionType(ReorderPointView, { name: 'ReorderPoint' });
const ReorderPointReceipt = receiptType('ReorderPoint');

@Resolver(() => ReorderPointReceipt)
export class ReorderPointResolver {
  constructor(
    private readonly sender: PartsSender,
    private readonly dataSource: DataSource,
    private readonly waits: Waits,
  ) {}

  @Allow(...PARTS_READERS)
  @Query(() => ReorderPointConnection, { description: 'When more pieces are ordered by themselves.' })
  reorderPoints(
    @CurrentScope() scope: Scope,
    @Args() { filter, ...args }: ReorderPointsArgs,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<Page<ReorderPointView>> {
    const awaited = { projection: reorderPointProjection.name, position: atLeast, waitMs, signal };
    return whenProjected(this.waits, awaited, () =>
      listReorderPoints(scope, this.dataSource, { filter: filter ?? {}, args }),
    );
  }

  @Allow(...STOCK_KEEPERS)
  @Mutation(() => ReorderPointReceipt, { description: 'Says when more pieces of a part are ordered for an outlet.' })
  setReorderPoint(@CurrentScope() scope: Scope, @Args('input') input: SetReorderPointInput): Promise<Receipt> {
    const { partId, outletId, point, quantity, supplier = null } = input;
    const data = { partId, outletId, point, quantity, supplier };
    return this.sender.send(scope, new HandleReorderPoint(commandFrom(scope.caller, 'SetReorderPoint', input, data)));
  }

  @Allow(...STOCK_KEEPERS)
  @Mutation(() => ReorderPointReceipt, { description: 'Orders no more by itself.' })
  removeReorderPoint(@CurrentScope() scope: Scope, @Args('input') input: RemoveReorderPointInput): Promise<Receipt> {
    const { partId, outletId } = input;
    const command = commandFrom(scope.caller, 'RemoveReorderPoint', input, { partId, outletId });
    return this.sender.send(scope, new HandleReorderPoint(command));
  }

  @ResolveField(() => ReorderPointView, { nullable: true, description: 'The reorder point after the command.' })
  reorderPoint(
    @CurrentScope() scope: Scope,
    @Parent() { id, position }: Receipt,
    @Args() { waitMs }: WaitArgs,
    @Context() { signal }: OperationContext,
  ): Promise<ReorderPointView | null> {
    const awaited = { projection: reorderPointProjection.name, position, waitMs, signal };
    return whenProjected(this.waits, awaited, () => reorderPointById(scope, this.dataSource, id));
  }
}
