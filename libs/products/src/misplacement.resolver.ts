import { Args, Context, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, CurrentScope, type Scope } from '#auth';
import {
  AtLeastArgs,
  asItComes,
  type ChangeOf,
  changeType,
  connectionType,
  inOrderOf,
  type OperationContext,
  type Page,
  untilUnsubscribed,
  whenProjected,
} from '#graphql';
import { ChangeFeed, Waits } from '#projections';
import { misplacementProjection } from './misplacement.projection.js';
import { followMisplacements, listMisplacements } from './misplacement.queries.js';
import { MisplacementView } from './misplacement.view.js';
import { unitsByIds } from './unit.queries.js';
import { UnitView } from './unit.view.js';
import { MisplacementChangesArgs, MisplacementsArgs } from './unit-list.inputs.js';
import { UNIT_READERS } from './unit-roles.js';

const MisplacementConnection = connectionType(MisplacementView, { name: 'Misplacement' });
const MisplacementChange = changeType(MisplacementView, 'Misplacement');

@Resolver(() => MisplacementView)
export class MisplacementResolver {
  constructor(
    private readonly dataSource: DataSource,
    private readonly waits: Waits,
    private readonly feed: ChangeFeed,
  ) {}

  @Allow(...UNIT_READERS)
  @Query(() => MisplacementConnection, {
    description: 'Units that are used outside the regions their product is meant for, the latest found first.',
  })
  misplacements(
    @CurrentScope() scope: Scope,
    @Args() { filter, ...args }: MisplacementsArgs,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<Page<MisplacementView>> {
    const awaited = { projection: misplacementProjection.name, position: atLeast, waitMs, signal };
    return whenProjected(this.waits, awaited, () =>
      listMisplacements(scope, this.dataSource, { filter: filter ?? {}, args }),
    );
  }

  @ResolveField(() => UnitView, { nullable: true, description: 'The unit.' })
  unit(
    @CurrentScope() scope: Scope,
    @Parent() { unitId }: MisplacementView,
    @Context() { loader }: OperationContext,
  ): Promise<UnitView | null> {
    return loader(MisplacementResolver, async (ids: readonly string[]) =>
      inOrderOf(ids, await unitsByIds(scope, this.dataSource, ids), ({ id }) => id),
    ).load(unitId);
  }

  @Allow(...UNIT_READERS)
  @Subscription(() => MisplacementChange, {
    resolve: asItComes,
    description: 'Misplaced units as they are and as they change, from a cursor on or from the beginning.',
  })
  misplacementChanges(
    @CurrentScope() scope: Scope,
    @Args() { filter, after }: MisplacementChangesArgs,
  ): AsyncGenerator<ChangeOf<MisplacementView>, void> {
    return untilUnsubscribed((signal) =>
      followMisplacements(scope, this.feed, { filter: filter ?? {}, after: after ?? null, signal }),
    );
  }
}
