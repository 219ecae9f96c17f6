import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, CurrentScope, type Scope } from '#auth';
import { Codec, EventStore } from '#event-store';
import { AtLeastArgs, type OperationContext, whenProjected } from '#graphql';
import { Waits } from '#projections';
import { partnerProjection } from './partner/partner.projection.js';
import { partnerHistory, technicianHistory } from './partners-history.queries.js';
import { PartnerHistoryEntry } from './partners-history.view.js';
import { READERS } from './partners-roles.js';
import { technicianProjection } from './technician/technician.projection.js';

@Resolver()
export class PartnersHistoryResolver {
  constructor(
    private readonly dataSource: DataSource,
    private readonly store: EventStore,
    private readonly codec: Codec,
    private readonly waits: Waits,
  ) {}

  @Allow(...READERS)
  @Query(() => [PartnerHistoryEntry], {
    nullable: true,
    description: 'Everything that happened to a partner: who did what, when and why, oldest first.',
  })
  partnerHistory(
    @CurrentScope() scope: Scope,
    @Args('id', { type: () => ID, description: 'Identifier of the partner.' }) id: string,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<readonly PartnerHistoryEntry[] | null> {
    const awaited = { projection: partnerProjection.name, position: atLeast, waitMs, signal };
    const log = { store: this.store, codec: this.codec };
    return whenProjected(this.waits, awaited, () => partnerHistory(scope, this.dataSource, log, id));
  }

  @Allow(...READERS)
  @Query(() => [PartnerHistoryEntry], {
    nullable: true,
    description: 'Everything that happened to a technician: who did what, when and why, oldest first.',
  })
  technicianHistory(
    @CurrentScope() scope: Scope,
    @Args('id', { type: () => ID, description: 'Identifier of the technician.' }) id: string,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<readonly PartnerHistoryEntry[] | null> {
    const awaited = { projection: technicianProjection.name, position: atLeast, waitMs, signal };
    const log = { store: this.store, codec: this.codec };
    return whenProjected(this.waits, awaited, () => technicianHistory(scope, this.dataSource, log, id));
  }
}
