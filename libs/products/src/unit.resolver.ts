import { Args, Context, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, CurrentScope, type Scope } from '#auth';
import {
  AtLeastArgs,
  asItComes,
  type ChangeOf,
  CoordinatesView,
  changeType,
  connectionType,
  type OperationContext,
  type Page,
  personalField,
  untilUnsubscribed,
  whenProjected,
} from '#graphql';
import { ChangeFeed, Waits } from '#projections';
import { unitProjection } from './unit.projection.js';
import { followUnits, listUnits, unitBySerial, unitsWithSerial } from './unit.queries.js';
import { UnitView } from './unit.view.js';
import { placeOf } from './unit-course.js';
import { productIdFrom } from './unit-given.js';
import { lifeOf } from './unit-life.queries.js';
import { UnitFactView } from './unit-life.view.js';
import { UnitArgs, UnitChangesArgs, UnitRangesArgs, UnitsArgs } from './unit-list.inputs.js';
import { unitRangeProjection } from './unit-range.projection.js';
import { listUnitRanges } from './unit-range.queries.js';
import { UnitRangeView } from './unit-range.view.js';
import { UNIT_READERS } from './unit-roles.js';

const UnitConnection = connectionType(UnitView, { name: 'Unit' });
const UnitRangeConnection = connectionType(UnitRangeView, { name: 'UnitRange' });
const UnitChange = changeType(UnitView, 'Unit');

const LIFE_COST = 10;

@Resolver(() => UnitView)
export class UnitResolver {
  constructor(
    private readonly dataSource: DataSource,
    private readonly waits: Waits,
    private readonly feed: ChangeFeed,
  ) {}

  @Allow(...UNIT_READERS)
  @Query(() => UnitView, {
    nullable: true,
    description: 'A unit by its product and serial. One of a range answers too, as its range knows it.',
  })
  unit(
    @CurrentScope() scope: Scope,
    @Args() { product, serial, atLeast, waitMs }: UnitArgs,
    @Context() { signal }: OperationContext,
  ): Promise<UnitView | null> {
    const awaited = { projection: unitProjection.name, position: atLeast, waitMs, signal };
    return whenProjected(this.waits, awaited, () => unitBySerial(scope, this.dataSource, product, serial));
  }

  @Allow(...UNIT_READERS)
  @Query(() => [UnitView], {
    description: 'All units with this serial, of whatever product; those of ranges as their range knows them.',
  })
  unitsWithSerial(
    @CurrentScope() scope: Scope,
    @Args('serial', { description: 'The whole serial.' }) serial: string,
  ): Promise<UnitView[]> {
    return unitsWithSerial(scope, this.dataSource, serial);
  }

  @Allow(...UNIT_READERS)
  @Query(() => UnitConnection, {
    description: 'Units with facts of their own. One of a range without any is found by its whole serial.',
  })
  units(
    @CurrentScope() scope: Scope,
    @Args() { serial, filter, orderBy, ...args }: UnitsArgs,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<Page<UnitView>> {
    const awaited = { projection: unitProjection.name, position: atLeast, waitMs, signal };
    const list = { serial: serial ?? null, filter: filter ?? {}, order: orderBy, args };
    return whenProjected(this.waits, awaited, () => listUnits(scope, this.dataSource, list));
  }

  @Allow(...UNIT_READERS)
  @Query(() => UnitRangeConnection, { description: 'Ranges of serials, by product, prefix and number.' })
  unitRanges(
    @CurrentScope() scope: Scope,
    @Args() { product, withdrawn, ...args }: UnitRangesArgs,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<Page<UnitRangeView>> {
    const awaited = { projection: unitRangeProjection.name, position: atLeast, waitMs, signal };
    const list = { productId: product ? productIdFrom(product) : null, withdrawn: withdrawn ?? false, args };
    return whenProjected(this.waits, awaited, () => listUnitRanges(scope, this.dataSource, list));
  }

  @ResolveField(() => [UnitFactView], {
    complexity: ({ childComplexity }) => LIFE_COST + childComplexity,
    description: 'Its whole life, the oldest first: produced, sold, installed, complaints, repairs, returns.',
  })
  life(@CurrentScope() scope: Scope, @Parent() unit: UnitView): Promise<UnitFactView[]> {
    return lifeOf(scope, this.dataSource, unit);
  }

  @ResolveField(() => CoordinatesView, {
    nullable: true,
    middleware: [personalField],
    description: 'Where it is, to a kilometre or so; null where nobody told, or it moved since.',
  })
  place(@Parent() { course }: UnitView): CoordinatesView | null {
    return placeOf(course);
  }

  @Allow(...UNIT_READERS)
  @Subscription(() => UnitChange, {
    resolve: asItComes,
    description: 'Units as they are and as they change, from a cursor on or from the beginning.',
  })
  unitChanges(
    @CurrentScope() scope: Scope,
    @Args() { filter, after }: UnitChangesArgs,
  ): AsyncGenerator<ChangeOf<UnitView>, void> {
    return untilUnsubscribed((signal) =>
      followUnits(scope, this.feed, { filter: filter ?? {}, after: after ?? null, signal }),
    );
  }
}
