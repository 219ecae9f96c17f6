import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, CurrentScope, type Scope } from '#auth';
import { Codec, EventStore } from '#event-store';
import { AtLeastArgs, type OperationContext, whenProjected } from '#graphql';
import { Waits } from '#projections';
import { defectivePartProjection } from '../defective/defective-part.projection.js';
import { lotProjection } from '../lot/lot.projection.js';
import { partProjection } from '../part/part.projection.js';
import { PARTS_READERS } from '../parts-roles.js';
import { purchaseOrderProjection } from '../purchase-order/purchase-order.projection.js';
import { reservationProjection } from '../reservation/reservation.projection.js';
import { partsHistory, type ThingWithHistory } from './parts-history.queries.js';
import { PartsHistoryEntry } from './parts-history.view.js';

type Asked = Readonly<{ atLeast: string | null | undefined; waitMs: number; signal: AbortSignal }>;

const WHAT = 'who did what, when and why, oldest first.';
const id = () => ID;

@Resolver()
export class PartsHistoryResolver {
  constructor(
    private readonly dataSource: DataSource,
    private readonly store: EventStore,
    private readonly codec: Codec,
    private readonly waits: Waits,
  ) {}

  @Allow(...PARTS_READERS)
  @Query(() => [PartsHistoryEntry], {
    nullable: true,
    description: `What happened to a part of the catalogue: ${WHAT}`,
  })
  partHistory(
    @CurrentScope() scope: Scope,
    @Args('id', { type: id, description: 'Identifier of the part.' }) partId: string,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<readonly PartsHistoryEntry[] | null> {
    return this.of(scope, 'part', partId, { atLeast, waitMs, signal });
  }

  @Allow(...PARTS_READERS)
  @Query(() => [PartsHistoryEntry], { nullable: true, description: `What happened to a lot: ${WHAT}` })
  lotHistory(
    @CurrentScope() scope: Scope,
    @Args('id', { type: id, description: 'Identifier of the lot.' }) lotId: string,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<readonly PartsHistoryEntry[] | null> {
    return this.of(scope, 'lot', lotId, { atLeast, waitMs, signal });
  }

  @Allow(...PARTS_READERS)
  @Query(() => [PartsHistoryEntry], { nullable: true, description: `What happened to a reservation of parts: ${WHAT}` })
  reservationHistory(
    @CurrentScope() scope: Scope,
    @Args('id', { type: id, description: 'Identifier of the reservation.' }) reservationId: string,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<readonly PartsHistoryEntry[] | null> {
    return this.of(scope, 'reservation', reservationId, { atLeast, waitMs, signal });
  }

  @Allow(...PARTS_READERS)
  @Query(() => [PartsHistoryEntry], { nullable: true, description: `What happened to a defective part: ${WHAT}` })
  defectivePartHistory(
    @CurrentScope() scope: Scope,
    @Args('id', { type: id, description: 'Identifier of the piece.' }) defectiveId: string,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<readonly PartsHistoryEntry[] | null> {
    return this.of(scope, 'defectivePart', defectiveId, { atLeast, waitMs, signal });
  }

  @Allow(...PARTS_READERS)
  @Query(() => [PartsHistoryEntry], { nullable: true, description: `What happened to a purchase order: ${WHAT}` })
  purchaseOrderHistory(
    @CurrentScope() scope: Scope,
    @Args('id', { type: id, description: 'Identifier of the purchase order.' }) purchaseOrderId: string,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<readonly PartsHistoryEntry[] | null> {
    return this.of(scope, 'purchaseOrder', purchaseOrderId, { atLeast, waitMs, signal });
  }

  private of(
    scope: Scope,
    thing: ThingWithHistory,
    thingId: string,
    { atLeast, ...asked }: Asked,
  ): Promise<readonly PartsHistoryEntry[] | null> {
    const awaited = { ...asked, projection: PROJECTIONS[thing], position: atLeast };
    const log = { store: this.store, codec: this.codec };
    return whenProjected(this.waits, awaited, () => partsHistory(scope, this.dataSource, log, { thing, id: thingId }));
  }
}

const PROJECTIONS: Record<ThingWithHistory, string> = {
  part: partProjection.name,
  lot: lotProjection.name,
  reservation: reservationProjection.name,
  defectivePart: defectivePartProjection.name,
  purchaseOrder: purchaseOrderProjection.name,
};
