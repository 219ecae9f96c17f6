import { plain, type Sentences, saying } from '#event-sourcing';
import type { InvitationEvent } from '../invitation/invitation.events.js';
import type { RecoveryEvent } from '../recovery/recovery.events.js';
import type { RecoveryOwner } from '../satisfaction-words.events.js';
import type { SurveyEvent } from '../survey/survey.events.js';
import type { SurveyWaveEvent } from '../wave/wave.events.js';

export type ToldEvent = SurveyEvent | InvitationEvent | RecoveryEvent | SurveyWaveEvent;

const ownerOf = ({ kind, id }: RecoveryOwner): string => (kind === 'PERSON' ? id : plain(id));

const SENTENCES: Sentences<ToldEvent> = {
  SurveyPublished: ({ data }) => `${data.publishedBy} published edition ${data.no}.`,
  SurveyRevised: ({ data }) => `${data.revisedBy} published edition ${data.no}.`,
  SurveyRetired: ({ data }) => `${data.retiredBy} has nobody asked by it any more.`,
  InvitationIssued: ({ data }) =>
    `${data.invitedBy} invited the customer (${plain(data.occasion)}) to edition ${data.surveyNo} of ${data.surveyId}.`,
  InvitationSkipped: ({ data }) => `The customer was not asked (${plain(data.reason)}).`,
  InvitationSent: ({ data }) => `${data.sentBy} sent the link (${plain(data.channel)}).`,
  SurveyAnswered: ({ data }) =>
    data.recordedBy === null
      ? `The customer answered ${data.answers.length} question(s).`
      : `${data.recordedBy} recorded the answers to ${data.answers.length} question(s).`,
  SurveySubmitted: ({ data }) => `The answers were submitted${data.isLow ? ', and are low' : ''}.`,
  InvitationWithdrawn: ({ data }) => `${data.withdrawnBy} withdrew the invitation (${plain(data.cause)}).`,
  InvitationExpired: ({ data }) => `Nobody submitted it by ${data.expiresAt}.`,
  RecoveryOpened: ({ data }) => `A low score is to be followed up by ${ownerOf(data.owner)} until ${data.dueAt}.`,
  RecoveryAssigned: ({ data }) => `${data.assignedBy} handed it to ${ownerOf(data.owner)}.`,
  RecoveryContactRecorded: ({ data }) =>
    `${data.contactedBy} ${data.reached === 'REACHED' ? 'reached' : 'did not reach'} the customer (${plain(data.channel)}).`,
  RecoveryEscalated: ({ data }) => `It was not closed by ${data.dueAt}, and went up to ${ownerOf(data.owner)}.`,
  RecoveryClosed: ({ data }) =>
    `${data.closedBy} closed it ${data.inTime ? 'in time' : 'too late'} (${plain(data.outcome)}).`,
  SurveyWavePlanned: ({ data }) =>
    `${data.plannedBy} planned a sample of ${data.sampleSize} case(s), drawn at ${data.drawAt}.`,
  SurveyWaveDrawn: ({ data }) => `${data.members.length} of ${data.populationSize} case(s) were drawn.`,
  SurveyWaveCancelled: ({ data }) => `${data.cancelledBy} cancelled it.`,
};

/** What happened, for people. It says nothing that a customer wrote or answered. */
export const sentenceOf = saying(SENTENCES);
