import { randomUUID } from 'node:crypto';
import { CommandBus } from '@nestjs/cqrs';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, type Caller, CurrentCaller, CurrentScope, type Scope } from '#auth';
import type { Receipt } from '#event-store';
import { commandFrom, type OperationContext, receiptType, WaitArgs, whenProjected } from '#graphql';
import { Waits } from '#projections';
import { newId } from '#values';
import { serialOf } from './serial.events.js';
import { isoOrNull, productIdFrom } from './unit-given.js';
import { HandleUnitRange } from './unit-range.handler.js';
import { RegisterUnitRangeInput, WithdrawUnitRangeInput } from './unit-range.inputs.js';
import { unitRangeProjection } from './unit-range.projection.js';
import { unitRangeById } from './unit-range.queries.js';
import { UnitRangeView } from './unit-range.view.js';
import { boundsOf, parts } from './unit-range-serials.js';
import { UNIT_KEEPERS } from './unit-roles.js';

const UnitRangeReceipt = receiptType('UnitRange');

@Resolver(() => UnitRangeReceipt)
export class UnitRangeResolver {
  constructor(
    private readonly bus: CommandBus,
    private readonly dataSource: DataSource,
    private readonly waits: Waits,
  ) {}

  @Allow(...UNIT_KEEPERS)
  @Mutation(() => UnitRangeReceipt, {
    description: 'Registers all units from one serial to another at once, such as a shipment from the factory.',
  })
  registerUnitRange(@CurrentCaller() caller: Caller, @Args('input') input: RegisterUnitRangeInput): Promise<Receipt> {
    const commandId = (input.commandId ?? randomUUID()).toLowerCase();
    const { expectedVersion = null } = input;
    const data = registration(input, newId(commandId, 'range'));
    return this.bus.execute(
      new HandleUnitRange(commandFrom(caller, 'RegisterUnitRange', { commandId, expectedVersion }, data)),
    );
  }

  @Allow(...UNIT_KEEPERS)
  @Mutation(() => UnitRangeReceipt, {
    description: 'Takes back a range that was registered by mistake. Units of it that have facts of their own stay.',
  })
  withdrawUnitRange(@CurrentCaller() caller: Caller, @Args('input') input: WithdrawUnitRangeInput): Promise<Receipt> {
    const { product, prefix, rangeId, reason } = input;
    const which = { productId: productIdFrom(product), prefix: parts(serialOf(prefix ?? '')).prefix };
    return this.bus.execute(
      new HandleUnitRange(commandFrom(caller, 'WithdrawUnitRange', input, { ...which, rangeId, reason })),
    );
  }

  @ResolveField(() => UnitRangeView, { nullable: true, description: 'The range after the command.' })
  range(
    @CurrentScope() scope: Scope,
    @Parent() { id, position }: Receipt,
    @Args() { waitMs }: WaitArgs,
    @Context() { signal }: OperationContext,
  ): Promise<UnitRangeView | null> {
    const awaited = { projection: unitRangeProjection.name, position, waitMs, signal };
    return whenProjected(this.waits, awaited, () => unitRangeById(scope, this.dataSource, id));
  }
}

const registration = (input: RegisterUnitRangeInput, rangeId: string) => ({
  rangeId,
  productId: productIdFrom(input.product),
  ...boundsOf(serialOf(input.prefix ?? ''), input.first, input.last),
  batch: input.batch ?? null,
  productionDate: input.productionDate ?? null,
  region: input.region ?? null,
  shippedAt: isoOrNull(input.shippedAt),
});
