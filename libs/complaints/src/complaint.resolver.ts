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
import { ChangeFeed, Clock, Waits } from '#projections';
import { complaintProjection } from './complaint.projection.js';
import { complaintById, followComplaints, listComplaints } from './complaint.queries.js';
import { ComplaintView } from './complaint.view.js';
import { ComplaintChangesArgs, ComplaintsArgs } from './complaint-list.inputs.js';
import { READERS } from './complaint-roles.js';
import { whenSeen } from './seen.queries.js';

export const ComplaintConnection = connectionType(ComplaintView, { name: 'Complaint' });
const ComplaintChange = changeType(ComplaintView, 'Complaint');

@Resolver()
export class ComplaintResolver {
  constructor(
    private readonly dataSource: DataSource,
    private readonly waits: Waits,
    private readonly feed: ChangeFeed,
    private readonly clock: Clock,
  ) {}

  @Allow(...READERS)
  @Query(() => ComplaintView, { nullable: true, description: 'A complaint, also a merged or ended one.' })
  complaint(
    @CurrentScope() scope: Scope,
    @Args('id', { type: () => ID, description: 'Identifier of the complaint.' }) id: string,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<ComplaintView | null> {
    const awaited = { projection: complaintProjection.name, position: atLeast, waitMs, signal };
    return whenProjected(this.waits, awaited, () => complaintById(scope, this.dataSource, id));
  }

  @Allow(...READERS)
  @Query(() => ComplaintConnection, { description: 'Complaints, the newest first unless asked otherwise.' })
  complaints(
    @CurrentScope() scope: Scope,
    @Args() { filter, orderBy, ...args }: ComplaintsArgs,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<Page<ComplaintView>> {
    const list = { filter: filter ?? {}, order: orderBy, now: this.clock.now(), args };
    return whenSeen(this.waits, { atLeast, waitMs, signal, text: list.filter.text }, () =>
      listComplaints(scope, this.dataSource, list),
    );
  }

  @Allow(...READERS)
  @Subscription(() => ComplaintChange, {
    resolve: asItComes,
    description: 'Complaints as they are and as they change, from a cursor on or from the beginning.',
  })
  complaintChanges(
    @CurrentScope() scope: Scope,
    @Args() { filter, after }: ComplaintChangesArgs,
  ): AsyncGenerator<ChangeOf<ComplaintView>, void> {
    return untilUnsubscribed((signal) =>
      followComplaints(scope, this.feed, { filter: filter ?? {}, after: after ?? null, signal }),
    );
  }
}
