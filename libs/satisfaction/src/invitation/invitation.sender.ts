import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Scope } from '#auth';
import type { Receipt } from '#event-store';
import { Cases } from '../cases.handler.js';
import type { SurveyCaseKind, SurveyMoment } from '../satisfaction-words.events.js';
import { isVisibleTo } from '../visibility.queries.js';
import type { InvitationCommand } from './invitation.commands.js';
import { HandleInvitation } from './invitation.handler.js';
import { invitationIdOf } from './invitation-ids.events.js';
import { InvitationLog } from './invitation-log.handler.js';
import { invitationRefusal } from './invitation-rejection.js';
import { wasAsked } from './invitation-state.js';

type Case = Readonly<{ caseKind: SurveyCaseKind; caseId: string }>;

/** Sends what people of the company ask of invitations, where they see what these are about. */
@Injectable()
export class InvitationSender {
  constructor(
    private readonly bus: CommandBus,
    private readonly cases: Cases,
    private readonly log: InvitationLog,
  ) {}

  /** @throws INVITATION_NOT_FOUND where the scope does not see it */
  async send(scope: Scope, command: InvitationCommand): Promise<Receipt> {
    const invitation = await this.log.find(command.data.invitationId);
    const isHidden = wasAsked(invitation) && !isVisibleTo(scope, invitation.about);
    if (isHidden) throw invitationRefusal('INVITATION_NOT_FOUND');
    return this.bus.execute(new HandleInvitation(command));
  }

  /**
   * At which moment of a case somebody would be asked now, and the invitation of that moment.
   * @throws INVITATION_CASE_UNKNOWN where the scope does not see the case
   */
  async momentOf(scope: Scope, about: Case): Promise<Readonly<{ moment: SurveyMoment; invitationId: string }>> {
    const found = await this.cases.find(about.caseKind, about.caseId);
    if (!found || !isVisibleTo(scope, found.about))
      throw invitationRefusal('INVITATION_CASE_UNKNOWN', { caseId: about.caseId });
    const moment = found.isOpen ? 'OPENED' : 'CLOSED';
    return { moment, invitationId: invitationIdOf(about, moment) };
  }
}
