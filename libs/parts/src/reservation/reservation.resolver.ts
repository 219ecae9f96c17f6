import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
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
  withCommandId,
} from '#graphql';
import { Waits } from '#projections';
import { newId } from '#values';
import { PartsSender } from '../parts.sender.js';
import { PARTS_READERS, PARTS_USERS } from '../parts-roles.js';
import { HandleReservation } from './reservation.handler.js';
import {
  ConsumeReservationInput,
  ReleaseReservationInput,
  ReportDeadOnArrivalInput,
  ReservationsArgs,
  ReservePartsInput,
} from './reservation.inputs.js';
import { reservationProjection } from './reservation.projection.js';
import { listReservations, reservationById } from './reservation.queries.js';
import { ReservationView } from './reservation.view.js';

const ReservationConnection = connectionType(ReservationView, { name: 'PartReservation' });
const ReservationReceipt = receiptType('PartReservation');

@Resolver()
export class ReservationResolver {
  constructor(
    private readonly dataSource: DataSource,
    private readonly waits: Waits,
  ) {}

  @Allow(...PARTS_READERS)
  @Query(() => ReservationView, { nullable: true, description: 'A reservation of parts.' })
  reservation(
    @CurrentScope() scope: Scope,
    @Args('id', { type: () => ID, description: 'Identifier of the reservation.' }) id: string,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<ReservationView | null> {
    const awaited = { projection: reservationProjection.name, position: atLeast, waitMs, signal };
    return whenProjected(this.waits, awaited, () => reservationById(scope, this.dataSource, id));
  }

  @Allow(...PARTS_READERS)
  @Query(() => ReservationConnection, {
    description: 'Reservations of parts, the latest first unless asked otherwise.',
  })
  reservations(
    @CurrentScope() scope: Scope,
    @Args() { filter, orderBy, ...args }: ReservationsArgs,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<Page<ReservationView>> {
    const awaited = { projection: reservationProjection.name, position: atLeast, waitMs, signal };
    const list = { filter: filter ?? {}, order: orderBy, args };
    return whenProjected(this.waits, awaited, () => listReservations(scope, this.dataSource, list));
  }
}

@Resolver(() => ReservationReceipt)
export class ReservationMutationResolver {
  constructor(
    private readonly sender: PartsSender,
    private readonly dataSource: DataSource,
    private readonly waits: Waits,
  ) {}

  @Allow(...PARTS_USERS)
  @Mutation(() => ReservationReceipt, {
    description: 'Keeps pieces for a line of a work order: all that are asked for, or none.',
  })
  reserveParts(@CurrentScope() scope: Scope, @Args('input') input: ReservePartsInput): Promise<Receipt> {
    const identified = withCommandId(input);
    const { partId, outletId, quantity, workOrderId, lineNo } = input;
    const reservationId = newId(identified.commandId, 'reservation');
    const data = { reservationId, partId, outletId, quantity, workOrderId, lineNo };
    return this.sender.send(scope, new HandleReservation(commandFrom(scope.caller, 'ReserveParts', identified, data)));
  }

  @Allow(...PARTS_USERS)
  @Mutation(() => ReservationReceipt, {
    description: 'Puts reserved pieces back: those that are not needed, and those that are the wrong part.',
  })
  releaseReservation(@CurrentScope() scope: Scope, @Args('input') input: ReleaseReservationInput): Promise<Receipt> {
    const { reservationId, quantity = null, serials, cause, note = null } = input;
    const data = { reservationId, quantity, serials, cause, note };
    return this.sender.send(scope, new HandleReservation(commandFrom(scope.caller, 'ReleaseReservation', input, data)));
  }

  @Allow(...PARTS_USERS)
  @Mutation(() => ReservationReceipt, {
    description: 'Records that reserved pieces were built in. A serial that no supplier delivered is refused.',
  })
  consumeReservation(@CurrentScope() scope: Scope, @Args('input') input: ConsumeReservationInput): Promise<Receipt> {
    const { reservationId, quantity, serials, unitId = null, defectiveExpected = null } = input;
    const data = { reservationId, quantity, serials, unitId, defectiveExpected };
    return this.sender.send(scope, new HandleReservation(commandFrom(scope.caller, 'ConsumeReservation', input, data)));
  }

  @Allow(...PARTS_USERS)
  @Mutation(() => ReservationReceipt, {
    description: 'Records that reserved pieces do not work: they go to the defective parts and never back to stock.',
  })
  reportDeadOnArrival(@CurrentScope() scope: Scope, @Args('input') input: ReportDeadOnArrivalInput): Promise<Receipt> {
    const { reservationId, quantity, serials, note = null } = input;
    const data = { reservationId, quantity, serials, note };
    return this.sender.send(
      scope,
      new HandleReservation(commandFrom(scope.caller, 'ReportDeadOnArrival', input, data)),
    );
  }

  @ResolveField(() => ReservationView, { nullable: true, description: 'The reservation after the command.' })
  reservation(
    @CurrentScope() scope: Scope,
    @Parent() { id, position }: Receipt,
    @Args() { waitMs }: WaitArgs,
    @Context() { signal }: OperationContext,
  ): Promise<ReservationView | null> {
    const awaited = { projection: reservationProjection.name, position, waitMs, signal };
    return whenProjected(this.waits, awaited, () => reservationById(scope, this.dataSource, id));
  }
}
