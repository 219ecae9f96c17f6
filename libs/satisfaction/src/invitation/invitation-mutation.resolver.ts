import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, CurrentScope, type Scope } from '#auth';
import type { Receipt } from '#event-store';
import { commandFrom, type OperationContext, WaitArgs, whenProjected } from '#graphql';
import { Clock, Waits } from '#projections';
import { CALLERS, SENDERS } from '../satisfaction-roles.js';
import {
  InviteToSurveyInput,
  RecordCallBackInput,
  RecordInvitationSentInput,
  WithdrawInvitationInput,
} from './invitation.inputs.js';
import { invitationProjection } from './invitation.projection.js';
import { invitationById } from './invitation.queries.js';
import { InvitationSender } from './invitation.sender.js';
import { InvitationView } from './invitation.view.js';
import { InvitationReceipt } from './invitation-receipt.view.js';
import { invitationRefusal } from './invitation-rejection.js';
import { halves } from './survey-form.resolver.js';

@Resolver(() => InvitationReceipt)
export class InvitationMutationResolver {
  constructor(
    private readonly sender: InvitationSender,
    private readonly dataSource: DataSource,
    private readonly waits: Waits,
    private readonly clock: Clock,
  ) {}

  @Allow(...CALLERS)
  @Mutation(() => InvitationReceipt, { description: 'Asks the customer of a case by hand, within the quota.' })
  async inviteToSurvey(@CurrentScope() scope: Scope, @Args('input') input: InviteToSurveyInput): Promise<Receipt> {
    const { caseKind, caseId, surveyId, medium, reason } = input;
    const { moment, invitationId } = await this.sender.momentOf(scope, { caseKind, caseId });
    const data = { invitationId, caseKind, caseId, moment, surveyId, medium, reason };
    return this.sender.send(scope, commandFrom(scope.caller, 'InviteToSurvey', input, data));
  }

  @Allow(...SENDERS)
  @Mutation(() => InvitationReceipt, { description: 'Records that the link of an invitation was sent.' })
  recordInvitationSent(
    @CurrentScope() scope: Scope,
    @Args('input') input: RecordInvitationSentInput,
  ): Promise<Receipt> {
    const { invitationId, channel, sentAt } = input;
    const data = { invitationId, channel, sentAt: (sentAt ?? this.clock.now()).toISOString() };
    return this.sender.send(scope, commandFrom(scope.caller, 'RecordInvitationSent', input, data));
  }

  @Allow(...CALLERS)
  @Mutation(() => InvitationReceipt, { description: 'Withdraws an invitation: its link is of no use from then on.' })
  withdrawInvitation(@CurrentScope() scope: Scope, @Args('input') input: WithdrawInvitationInput): Promise<Receipt> {
    const data = { invitationId: input.invitationId, cause: 'BY_HAND' as const, reason: input.reason };
    return this.sender.send(scope, commandFrom(scope.caller, 'WithdrawInvitation', input, data));
  }

  @Allow(...CALLERS)
  @Mutation(() => InvitationReceipt, {
    description: 'Records what a customer told by phone, and submits it; also where nobody was invited.',
  })
  async recordCallBack(@CurrentScope() scope: Scope, @Args('input') input: RecordCallBackInput): Promise<Receipt> {
    const { csat, nps, ces, comment } = input;
    const data = { ...(await this.called(scope, input)), answers: input.answers.map(halves), csat, nps, ces, comment };
    return this.sender.send(scope, commandFrom(scope.caller, 'RecordCallBack', input, data));
  }

  @ResolveField(() => InvitationView, { nullable: true, description: 'The invitation after the command.' })
  invitation(
    @CurrentScope() scope: Scope,
    @Parent() { id, position }: Receipt,
    @Args() { waitMs }: WaitArgs,
    @Context() { signal }: OperationContext,
  ): Promise<InvitationView | null> {
    const awaited = { projection: invitationProjection.name, position, waitMs, signal };
    return whenProjected(this.waits, awaited, () => invitationById(scope, this.dataSource, id));
  }

  private async called(scope: Scope, { invitationId, case: named }: RecordCallBackInput) {
    if (invitationId !== null) return { invitationId, case: null };
    if (!named) throw invitationRefusal('INVITATION_NOT_FOUND', { missing: 'invitationId or case' });
    const about = { caseKind: named.caseKind, caseId: named.caseId };
    const { moment, invitationId: ofCase } = await this.sender.momentOf(scope, about);
    return { invitationId: ofCase, case: { ...about, moment } };
  }
}
