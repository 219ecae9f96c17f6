import { Injectable } from '@nestjs/common';
import { customerPolicySection } from '#customers';
import { PolicyPack } from '#policy-pack';
import { Cases } from '../cases.handler.js';
import { satisfactionPolicySection } from '../satisfaction.policy-section.js';
import type { SurveyCaseKind } from '../satisfaction-words.events.js';
import { Surveys } from '../survey/surveys.handler.js';
import type { InvitationCommand } from './invitation.commands.js';
import { invitationIdOf } from './invitation-ids.events.js';
import type { InvitationKnown, InvitingFacts } from './invitation-known.js';
import { InvitationLog } from './invitation-log.handler.js';
import { wasAsked } from './invitation-state.js';

type About = Readonly<{ caseKind: SurveyCaseKind; caseId: string; surveyId: string }>;

/** Looks up what the rules of invitations ask for. */
@Injectable()
export class InvitationGathering {
  constructor(
    private readonly pack: PolicyPack,
    private readonly log: InvitationLog,
    private readonly cases: Cases,
    private readonly surveys: Surveys,
  ) {}

  async gather(command: InvitationCommand): Promise<InvitationKnown> {
    const { invitations: policy } = this.pack.section(satisfactionPolicySection);
    const about = aboutOf(command, policy.surveyId);
    return {
      packVersion: this.pack.version,
      policy,
      linkDays: this.pack.section(customerPolicySection).linkDays.answer,
      inviting: about && (await this.inviting(about)),
    };
  }

  private async inviting({ surveyId, ...about }: About): Promise<InvitingFacts> {
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
      isQuotaUsed: false,
    };
  }
}

const aboutOf = ({ type, data }: InvitationCommand, packSurveyId: string): About | null => {
  switch (type) {
    case 'AskForSurvey':
      return { caseKind: data.caseKind, caseId: data.caseId, surveyId: packSurveyId };
    case 'InviteToSurvey':
    case 'InviteForWave':
      return { caseKind: data.caseKind, caseId: data.caseId, surveyId: data.surveyId ?? packSurveyId };
    case 'RecordCallBack':
      return data.case && { caseKind: data.case.caseKind, caseId: data.case.caseId, surveyId: packSurveyId };
    default:
      return null;
  }
};
