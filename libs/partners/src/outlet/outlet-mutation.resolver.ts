import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, CurrentScope, type Scope } from '#auth';
import type { Receipt } from '#event-store';
import { commandFrom, type OperationContext, WaitArgs, whenProjected, withCommandId } from '#graphql';
import { Waits } from '#projections';
import { type Coordinates, newId } from '#values';
import { PartnersSender } from '../partners.sender.js';
import { KEEPERS } from '../partners-roles.js';
import {
  CloseOutletInput,
  hoursGiven,
  MoveOutletInput,
  OutletIdInput,
  RegisterOutletInput,
  SetOutletHoursInput,
  SetOutletSkillsInput,
} from './outlet.inputs.js';
import { outletProjection } from './outlet.projection.js';
import { outletById } from './outlet.queries.js';
import { OutletView } from './outlet.view.js';
import { OutletReceipt } from './outlet-receipt.view.js';

@Resolver(() => OutletReceipt)
export class OutletMutationResolver {
  constructor(
    private readonly sender: PartnersSender,
    private readonly dataSource: DataSource,
    private readonly waits: Waits,
  ) {}

  @Allow(...KEEPERS)
  @Mutation(() => OutletReceipt, { description: 'Takes down a place from which, or at which, a partner works.' })
  registerOutlet(@CurrentScope() scope: Scope, @Args('input') input: RegisterOutletInput): Promise<Receipt> {
    const identified = withCommandId(input);
    const { partnerId, kind, name, address, radiusKm, zone, regions, skills } = input;
    const outletId = newId(identified.commandId, 'outlet');
    const coordinates = coordinatesGiven(input.coordinates);
    const hours = input.hours && hoursGiven(input.hours);
    const place = { address, coordinates, radiusKm, zone, regions };
    const data = { outletId, partnerId, kind, name, ...place, hours, skills };
    return this.sender.outlet(scope, commandFrom(scope.caller, 'RegisterOutlet', identified, data));
  }

  @Allow(...KEEPERS)
  @Mutation(() => OutletReceipt, { description: 'Says where an outlet is now, and how far it goes.' })
  moveOutlet(@CurrentScope() scope: Scope, @Args('input') input: MoveOutletInput): Promise<Receipt> {
    const { outletId, address, radiusKm, zone, regions } = input;
    const data = { outletId, address, coordinates: coordinatesGiven(input.coordinates), radiusKm, zone, regions };
    return this.sender.outlet(scope, commandFrom(scope.caller, 'MoveOutlet', input, data));
  }

  @Allow(...KEEPERS)
  @Mutation(() => OutletReceipt, { description: 'Says when an outlet works; mistakes are named with their place.' })
  setOutletHours(@CurrentScope() scope: Scope, @Args('input') input: SetOutletHoursInput): Promise<Receipt> {
    const data = { outletId: input.outletId, hours: hoursGiven(input.hours) };
    return this.sender.outlet(scope, commandFrom(scope.caller, 'SetOutletHours', input, data));
  }

  @Allow(...KEEPERS)
  @Mutation(() => OutletReceipt, { description: 'Says what can be done at an outlet.' })
  setOutletSkills(@CurrentScope() scope: Scope, @Args('input') input: SetOutletSkillsInput): Promise<Receipt> {
    const { outletId, skills } = input;
    return this.sender.outlet(scope, commandFrom(scope.caller, 'SetOutletSkills', input, { outletId, skills }));
  }

  @Allow(...KEEPERS)
  @Mutation(() => OutletReceipt, { description: 'Gives an outlet no new work.' })
  closeOutlet(@CurrentScope() scope: Scope, @Args('input') input: CloseOutletInput): Promise<Receipt> {
    const { outletId, reason } = input;
    return this.sender.outlet(scope, commandFrom(scope.caller, 'CloseOutlet', input, { outletId, reason }));
  }

  @Allow(...KEEPERS)
  @Mutation(() => OutletReceipt, { description: 'Lets an outlet work again.' })
  reopenOutlet(@CurrentScope() scope: Scope, @Args('input') input: OutletIdInput): Promise<Receipt> {
    const { outletId } = input;
    return this.sender.outlet(scope, commandFrom(scope.caller, 'ReopenOutlet', input, { outletId }));
  }

  @ResolveField(() => OutletView, { nullable: true, description: 'The outlet after the command.' })
  outlet(
    @CurrentScope() scope: Scope,
    @Parent() { id, position }: Receipt,
    @Args() { waitMs }: WaitArgs,
    @Context() { signal }: OperationContext,
  ): Promise<OutletView | null> {
    const awaited = { projection: outletProjection.name, position, waitMs, signal };
    return whenProjected(this.waits, awaited, () => outletById(scope, this.dataSource, id));
  }
}

const coordinatesGiven = (place: Coordinates | null): Coordinates | null =>
  place && { latitude: place.latitude, longitude: place.longitude };
