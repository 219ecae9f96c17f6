import { Injectable } from '@nestjs/common';
import { customerPolicySection } from '#customers';
import { PolicyPack } from '#policy-pack';
import { Cases } from '../cases.handler.js';
import { satisfactionPolicySection } from '../satisfaction.policy-section.js';
import type { SurveyCaseKind } from '../satisfaction-words.events.js';
import { Surveys } from '../survey/surveys.handler.js';
import { Waves } from '../wave/waves.handler.js';
import type { InvitationCommand } from './invitation.commands.js';
import { invitationIdOf } from './invitation-ids.events.js';
import type { InvitationKnown, InvitingFacts } from './invitation-known.js';
import { InvitationLog } from './invitation-log.handler.js';
import { wasAsked } from './invitation-state.js';

type About = Readonly<{ caseKind: SurveyCaseKind; caseId: string; surveyId: string }>;

/** Looks up what is to be known of somebody who is asked. */
@Injectable()
export class InvitingGathering {
  constructor(
    private readonly log: InvitationLog,
    private readonly cases: Cases,
    private readonly surveys: Surveys,
  ) {}

  async facts({ surveyId, ...about }: About, wave: InvitingFacts['wave']): Promise<InvitingFacts> {
    const [found, survey, opening, closing] = await Promise.all([
      this.cases.find(about.caseKind, about.caseId),
      this.surveys.current(surveyId),
      this.log.find(invitationIdOf(about, 'OPENED')),
      this.log.find(invitationIdOf(about, 'CLOSED')),
    ]);
    const customerId = found?.about.customerId ?? null;
    return {
      case: found,
      customer: customerId === null ? null : await this.cases.customer(customerId),
      survey,
      askedAtOpening: wasAsked(opening),
      askedAfterClosure: wasAsked(closing),
      wave,
      isQuotaUsed: false,
    };
  }
}

/** Looks up what the rules of invitations ask for. */
@Injectable()
export class InvitationGathering {
  constructor(
    private readonly pack: PolicyPack,
    private readonly inviting: InvitingGathering,
    private readonly log: InvitationLog,
    private readonly waves: Waves,
  ) {}

  async gather(command: InvitationCommand): Promise<InvitationKnown> {
    const { invitations: policy } = this.pack.section(satisfactionPolicySection);
    const waveId = await this.waveIdOf(command);
    const wave = waveId === null ? null : await this.waves.find(waveId);
    const about = aboutOf(command, wave?.surveyId ?? policy.surveyId);
    return {
      packVersion: this.pack.version,
      policy,
      linkDays: this.pack.section(customerPolicySection).linkDays.answer,
      inviting: about && (await this.inviting.facts(about, wave)),
      isWaveCancelled: wave?.isCancelled === true,
    };
  }

  /** The wave for which a command asks, or for whose sake it withdraws. */
  private async waveIdOf({ type, data }: InvitationCommand): Promise<string | null> {
    if (type === 'InviteForWave') return data.waveId;
    if (type !== 'WithdrawInvitation' || data.cause !== 'WAVE_CANCELLED') return null;
    const invitation = await this.log.find(data.invitationId);
    return wasAsked(invitation) ? invitation.waveId : null;
  }
}

const aboutOf = ({ type, data }: InvitationCommand, surveyId: string): About | null => {
  switch (type) {
    case 'AskForSurvey':
    case 'InviteForWave':
      return { caseKind: data.caseKind, caseId: data.caseId, surveyId };
    case 'InviteToSurvey':
      return { caseKind: data.caseKind, caseId: data.caseId, surveyId: data.surveyId ?? surveyId };
    case 'RecordCallBack':
      return data.case && { caseKind: data.case.caseKind, caseId: data.case.caseId, surveyId };
    default:
      return null;
  }
};
