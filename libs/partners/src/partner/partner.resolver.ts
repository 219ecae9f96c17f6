import { Args, Context, ID, Query, Resolver, Subscription } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, CurrentScope, type Scope } from '#auth';
import {
  AtLeastArgs,
  asItComes,
  type ChangeOf,
  changeType,
  connectionType,
  type OperationContext,
  type Page,
  untilUnsubscribed,
  whenProjected,
} from '#graphql';
import { ChangeFeed, Waits } from '#projections';
import { READERS } from '../partners-roles.js';
import { partnerProjection } from './partner.projection.js';
import { followPartners, listPartners, partnerById } from './partner.queries.js';
import { PartnerView } from './partner.view.js';
import { PartnerChangesArgs, PartnersArgs } from './partner-list.inputs.js';

export const PartnerConnection = connectionType(PartnerView, { name: 'Partner' });
const PartnerChange = changeType(PartnerView, 'Partner');

@Resolver()
export class PartnerResolver {
  constructor(
    private readonly dataSource: DataSource,
    private readonly waits: Waits,
    private readonly feed: ChangeFeed,
  ) {}

  @Allow(...READERS)
  @Query(() => PartnerView, { nullable: true, description: 'A partner, also one that has left.' })
  partner(
    @CurrentScope() scope: Scope,
    @Args('id', { type: () => ID, description: 'Identifier of the partner.' }) id: string,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<PartnerView | null> {
    const awaited = { projection: partnerProjection.name, position: atLeast, waitMs, signal };
    return whenProjected(this.waits, awaited, () => partnerById(scope, this.dataSource, id));
  }

  @Allow(...READERS)
  @Query(() => PartnerConnection, { description: 'Partners, by name unless asked otherwise.' })
  partners(
    @CurrentScope() scope: Scope,
    @Args() { filter, orderBy, ...args }: PartnersArgs,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<Page<PartnerView>> {
    const awaited = { projection: partnerProjection.name, position: atLeast, waitMs, signal };
    const list = { filter: filter ?? {}, order: orderBy, args };
    return whenProjected(this.waits, awaited, () => listPartners(scope, this.dataSource, list));
  }

  @Allow(...READERS)
  @Subscription(() => PartnerChange, {
    resolve: asItComes,
    description: 'Partners as they are and as they change, from a cursor on or from the beginning.',
  })
  partnerChanges(
    @CurrentScope() scope: Scope,
    @Args() { filter, after }: PartnerChangesArgs,
  ): AsyncGenerator<ChangeOf<PartnerView>, void> {
    return untilUnsubscribed((signal) =>
      followPartners(scope, this.feed, { filter: filter ?? {}, after: after ?? null, signal }),
    );
  }
}
