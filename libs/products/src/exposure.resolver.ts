import { Args, Context, Int, Query, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, CurrentScope, type Scope } from '#auth';
import { AtLeastArgs, type OperationContext, whenProjected } from '#graphql';
import { PolicyPack } from '#policy-pack';
import { Waits } from '#projections';
import { exposureProjection } from './exposure.projection.js';
import { type ExposureFilter, unitsInService, unitsInServiceByPeriod } from './exposure.queries.js';
import { ExposurePeriod } from './exposure-period.view.js';
import { productIdFrom } from './unit-given.js';
import { UnitsInServiceArgs, UnitsInServiceByPeriodArgs } from './unit-list.inputs.js';
import { UNIT_READERS } from './unit-roles.js';

const EXPOSURE_COST = 50;

@Resolver()
export class ExposureResolver {
  constructor(
    private readonly dataSource: DataSource,
    private readonly waits: Waits,
    private readonly pack: PolicyPack,
  ) {}

  @Allow(...UNIT_READERS)
  @Query(() => Int, {
    complexity: EXPOSURE_COST,
    description:
      'How many units are in service at the end of a day, by what is known now: facts that come late change days that are past.',
  })
  unitsInService(
    @CurrentScope() scope: Scope,
    @Args() { on, zone, ...filter }: UnitsInServiceArgs,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<number> {
    const awaited = { projection: exposureProjection.name, position: atLeast, waitMs, signal };
    const asked = { ...filterFrom(filter), on, zone: zone ?? this.pack.zone };
    return whenProjected(this.waits, awaited, () => unitsInService(scope, this.dataSource, asked));
  }

  @Allow(...UNIT_READERS)
  @Query(() => [ExposurePeriod], {
    complexity: EXPOSURE_COST,
    description: 'Units in service by period: what rates are divided by.',
  })
  unitsInServiceByPeriod(
    @CurrentScope() scope: Scope,
    @Args() { from, to, interval, zone, ...filter }: UnitsInServiceByPeriodArgs,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<readonly ExposurePeriod[]> {
    const awaited = { projection: exposureProjection.name, position: atLeast, waitMs, signal };
    const asked = { ...filterFrom(filter), from, to, interval, zone: zone ?? this.pack.zone };
    return whenProjected(this.waits, awaited, () => unitsInServiceByPeriod(scope, this.dataSource, asked));
  }
}

type Given = Readonly<{ product?: string | null; batch?: string | null; region?: string | null }>;

const filterFrom = ({ product, batch = null, region = null }: Given): ExposureFilter => ({
  productId: product ? productIdFrom(product) : null,
  batch,
  region,
});
