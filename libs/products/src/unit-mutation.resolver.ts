import { CommandBus } from '@nestjs/cqrs';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, type Caller, CurrentCaller, CurrentScope, type Scope } from '#auth';
import type { Receipt } from '#event-store';
import { commandFrom, type OperationContext, receiptType, WaitArgs, whenProjected } from '#graphql';
import { Waits } from '#projections';
import type { UnitCommand } from './unit.commands.js';
import { HandleUnit } from './unit.handler.js';
import {
  MoveUnitInput,
  RecordUnitDeliveredInput,
  RecordUnitInstalledInput,
  RecordUnitShippedInput,
  RecordUnitSoldInput,
  RegisterUnitInput,
} from './unit.inputs.js';
import { unitProjection } from './unit.projection.js';
import { unitById } from './unit.queries.js';
import { UnitView } from './unit.view.js';
import { isoOrNull, whichUnit } from './unit-given.js';
import { GOODS_RECORDERS, UNIT_RECORDERS } from './unit-roles.js';

export const UnitReceipt = receiptType('Unit');

@Resolver(() => UnitReceipt)
export class UnitMutationResolver {
  constructor(
    private readonly bus: CommandBus,
    private readonly dataSource: DataSource,
    private readonly waits: Waits,
  ) {}

  @Allow(...UNIT_RECORDERS, 'quality')
  @Mutation(() => UnitReceipt, { description: 'Registers a unit. Saying the same again changes nothing.' })
  registerUnit(@CurrentCaller() caller: Caller, @Args('input') input: RegisterUnitInput): Promise<Receipt> {
    return this.send(commandFrom(caller, 'RegisterUnit', input, registration(input)));
  }

  @Allow(...GOODS_RECORDERS)
  @Mutation(() => UnitReceipt, { description: 'Records that a unit was shipped.' })
  recordUnitShipped(@CurrentCaller() caller: Caller, @Args('input') input: RecordUnitShippedInput): Promise<Receipt> {
    const { orderId = null, region = null, shippedAt } = input;
    const data = { ...whichUnit(input), orderId, region, shippedAt: isoOrNull(shippedAt) };
    return this.send(commandFrom(caller, 'RecordUnitShipped', input, data));
  }

  @Allow(...GOODS_RECORDERS)
  @Mutation(() => UnitReceipt, { description: 'Records that a unit was sold.' })
  recordUnitSold(@CurrentCaller() caller: Caller, @Args('input') input: RecordUnitSoldInput): Promise<Receipt> {
    const { orderId = null, customerId = null, region = null, price = null, soldAt } = input;
    const data = { ...whichUnit(input), orderId, customerId, region, price, soldAt: isoOrNull(soldAt) };
    return this.send(commandFrom(caller, 'RecordUnitSold', input, data));
  }

  @Allow(...GOODS_RECORDERS)
  @Mutation(() => UnitReceipt, { description: 'Records that a unit was delivered.' })
  recordUnitDelivered(
    @CurrentCaller() caller: Caller,
    @Args('input') input: RecordUnitDeliveredInput,
  ): Promise<Receipt> {
    const { orderId = null, deliveredAt } = input;
    const data = { ...whichUnit(input), orderId, deliveredAt: isoOrNull(deliveredAt) };
    return this.send(commandFrom(caller, 'RecordUnitDelivered', input, data));
  }

  @Allow(...UNIT_RECORDERS)
  @Mutation(() => UnitReceipt, { description: 'Records that a unit was installed, and where.' })
  recordUnitInstalled(
    @CurrentCaller() caller: Caller,
    @Args('input') input: RecordUnitInstalledInput,
  ): Promise<Receipt> {
    const { region = null, site = null, installedBy = null, installedAt } = input;
    const data = {
      ...whichUnit(input),
      region,
      site,
      installedBy,
      installedAt: isoOrNull(installedAt),
      ...placeIn(input),
    };
    return this.send(commandFrom(caller, 'RecordUnitInstalled', input, data));
  }

  @Allow(...UNIT_RECORDERS)
  @Mutation(() => UnitReceipt, { description: 'Records that a unit went to another region, customer or site.' })
  moveUnit(@CurrentCaller() caller: Caller, @Args('input') input: MoveUnitInput): Promise<Receipt> {
    const { region = null, customerId = null, site = null, movedAt } = input;
    const data = { ...whichUnit(input), region, customerId, site, movedAt: isoOrNull(movedAt), ...placeIn(input) };
    return this.send(commandFrom(caller, 'MoveUnit', input, data));
  }

  @ResolveField(() => UnitView, { nullable: true, description: 'The unit after the command.' })
  unit(
    @CurrentScope() scope: Scope,
    @Parent() { id, position }: Receipt,
    @Args() { waitMs }: WaitArgs,
    @Context() { signal }: OperationContext,
  ): Promise<UnitView | null> {
    const awaited = { projection: unitProjection.name, position, waitMs, signal };
    return whenProjected(this.waits, awaited, () => unitById(scope, this.dataSource, id));
  }

  private send(command: UnitCommand): Promise<Receipt> {
    return this.bus.execute(new HandleUnit(command));
  }
}

const registration = (input: RegisterUnitInput) => ({
  ...whichUnit(input),
  ...knownOf(input),
  shippedAt: isoOrNull(input.shippedAt),
  soldAt: isoOrNull(input.soldAt),
  installedAt: isoOrNull(input.installedAt),
  ...placeIn(input),
});

/** Left out where it was not given, so that commands from before it existed are recognised. */
const placeIn = ({ place }: Pick<MoveUnitInput, 'place'>) =>
  place ? { place: { latitude: place.latitude, longitude: place.longitude } } : {};

const knownOf = ({ batch, productionDate, region, customerId, site }: RegisterUnitInput) => ({
  batch: batch ?? null,
  productionDate: productionDate ?? null,
  region: region ?? null,
  customerId: customerId ?? null,
  site: site ?? null,
});
