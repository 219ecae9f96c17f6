import { Args, Context, ID, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
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
import { READERS, SENDERS } from '../satisfaction-roles.js';
import { SurveyInvitationChangesArgs, SurveyInvitationsArgs } from './invitation.inputs.js';
import { invitationProjection } from './invitation.projection.js';
import { followInvitations, invitationById, listInvitations } from './invitation.queries.js';
import { InvitationView } from './invitation.view.js';
import { SurveyTokens } from './survey-tokens.handler.js';

const InvitationConnection = connectionType(InvitationView, { name: 'SurveyInvitation' });
const InvitationChange = changeType(InvitationView, 'SurveyInvitation');

const AWAITED = invitationProjection.name;

/** The outbox: who is to be asked, and by which link. */
@Resolver(() => InvitationView)
export class InvitationResolver {
  constructor(
    private readonly dataSource: DataSource,
    private readonly waits: Waits,
    private readonly feed: ChangeFeed,
    private readonly tokens: SurveyTokens,
  ) {}

  @Allow(...READERS)
  @Query(() => InvitationView, { nullable: true, description: 'An invitation.' })
  surveyInvitation(
    @CurrentScope() scope: Scope,
    @Args('id', { type: () => ID, description: 'Identifier of the invitation.' }) id: string,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<InvitationView | null> {
    const awaited = { projection: AWAITED, position: atLeast, waitMs, signal };
    return whenProjected(this.waits, awaited, () => invitationById(scope, this.dataSource, id));
  }

  @Allow(...READERS)
  @Query(() => InvitationConnection, {
    description: 'Who is asked, the newest first unless asked otherwise: the outbox of links to be sent.',
  })
  surveyInvitations(
    @CurrentScope() scope: Scope,
    @Args() { filter, orderBy, ...args }: SurveyInvitationsArgs,
    @Args() { atLeast, waitMs }: AtLeastArgs,
    @Context() { signal }: OperationContext,
  ): Promise<Page<InvitationView>> {
    const awaited = { projection: AWAITED, position: atLeast, waitMs, signal };
    const list = { filter: filter ?? {}, order: orderBy, args };
    return whenProjected(this.waits, awaited, () => listInvitations(scope, this.dataSource, list));
  }

  @Allow(...READERS)
  @Subscription(() => InvitationChange, {
    resolve: asItComes,
    description: 'Invitations as they are and as they change, from a cursor on or from the beginning.',
  })
  surveyInvitationChanges(
    @CurrentScope() scope: Scope,
    @Args() { filter, after }: SurveyInvitationChangesArgs,
  ): AsyncGenerator<ChangeOf<InvitationView>, void> {
    return untilUnsubscribed((signal) =>
      followInvitations(scope, this.feed, { filter: filter ?? {}, after: after ?? null, signal }),
    );
  }

  @ResolveField(() => String, {
    nullable: true,
    description:
      'The token of the link, while it can be answered. Null for who may not send it: whoever has it may answer.',
  })
  async linkToken(
    @CurrentScope() { caller }: Scope,
    @Parent() { id, state, expiresAt }: InvitationView,
  ): Promise<string | null> {
    const isLive = state === 'OPEN' || state === 'STARTED';
    const maySend = caller.roles.some((role) => SENDERS.some((each) => each === role));
    return isLive && maySend && expiresAt ? this.tokens.of(id, expiresAt) : null;
  }
}
