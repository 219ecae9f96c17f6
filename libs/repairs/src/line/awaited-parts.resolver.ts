import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, CurrentScope, type Scope } from '#auth';
import { AtLeastArgs, connectionType, type OperationContext, type Page, whenProjected } from '#graphql';
import { Waits } from '#projections';
import { READERS } from '../work-order/work-order-roles.js';
import { awaitedLineProjection } from './awaited-line.projection.js';
import { listAwaitingLines } from './awaited-line.queries.js';
import { AwaitedLineView } from './awaited-line.view.js';
import { AwaitedPartsArgs } from './awaited-parts.inputs.js';

const AwaitingLineConnection = connectionType(AwaitedLineView, { name: 'AwaitingLine' });

@Resolver()
export class AwaitedPartsResolver {
  constructor(
    private readonly dataSource: DataSource,
    private readonly waits: Waits,
  ) {}

  @Allow(...READERS)
  @Query(() => AwaitingLineConnection, { description: 'Lines that wait for parts, those first that wait longest.' })
  awaitedParts(
    @CurrentScope() scope: Scope,
    @Args() { filter, ...args }: AwaitedPartsArgs,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<Page<AwaitedLineView>> {
    const awaited = { projection: awaitedLineProjection.name, position: atLeast, waitMs, signal };
    return whenProjected(this.waits, awaited, () =>
      listAwaitingLines(scope, this.dataSource, { filter: filter ?? {}, args }),
    );
  }
}
