import type { Personal } from '#event-sourcing';
import type { SurveyMedium, SurveyMoment, SurveyOccasion, SurveyPhase } from '../satisfaction-words.events.js';
import { weightsOf } from '../survey/survey-content.js';
import type { SurveyEdition } from '../survey/survey-edition.js';
import { personalOf } from '../survey-about.js';
import { hindranceOf } from './hindrance.js';
import type { AskForSurvey, InviteForWave, InviteToSurvey, InvitingCommand } from './invitation.commands.js';
import type { InvitationEvent, InvitationIssued, InvitationSkipped, SurveyAbout } from './invitation.events.js';
import type { InvitationKnown, InvitingFacts } from './invitation-known.js';
import { invitationRefusal } from './invitation-rejection.js';
import { type Invitation, wasAsked } from './invitation-state.js';

type Asking = Readonly<{
  occasion: SurveyOccasion;
  moment: SurveyMoment;
  medium: SurveyMedium;
  waveId: string | null;
  reason: string | null;
}>;

/** Asks the customer, or says why not: in an event where nobody asked by hand, else in a refusal. */
export const invite = (
  command: InvitingCommand,
  state: Invitation | null,
  known: InvitationKnown,
): readonly InvitationEvent[] =>
  command.type === 'InviteToSurvey' ? inviteByHand(command, state, known) : ask(command, state, known);

const inviteByHand = (
  command: InviteToSurvey,
  state: Invitation | null,
  known: InvitationKnown,
): readonly InvitationEvent[] => {
  const asking = askingOf(command, known);
  const { inviting } = known;
  if (wasAsked(state)) throw invitationRefusal('INVITATION_ALREADY_ASKED', { state: state.state });
  if (!inviting?.case) throw invitationRefusal('INVITATION_CASE_UNKNOWN', { caseId: command.data.caseId });
  if (!inviting.survey) throw invitationRefusal('INVITATION_SURVEY_UNKNOWN');
  const hindrance = hindranceOf(asking, inviting, known);
  if (hindrance) throw invitationRefusal(`INVITATION_${hindrance}`);
  return [issued(command, asking, inviting, known)];
};

const ask = (
  command: AskForSurvey | InviteForWave,
  state: Invitation | null,
  known: InvitationKnown,
): readonly InvitationEvent[] => {
  const { inviting, packVersion } = known;
  if (wasAsked(state) || !inviting?.case || !isAskedByPack(command, known)) return [];
  const asking = askingOf(command, known);
  const hindrance = hindranceOf(asking, inviting, known);
  if (!hindrance) return [issued(command, asking, inviting, known)];
  return state?.reason === hindrance ? [] : [skipped(command, { asking, hindrance, inviting, packVersion })];
};

const isAskedByPack = (command: InvitingCommand, { policy }: InvitationKnown): boolean => {
  if (command.type !== 'AskForSurvey') return true;
  const { caseKind, moment } = command.data;
  return (moment === 'OPENED' ? policy.expectationFor : policy.perceptionFor).includes(caseKind);
};

const askingOf = ({ type, data }: InvitingCommand, { inviting }: InvitationKnown): Asking => {
  switch (type) {
    case 'AskForSurvey': {
      const occasion = data.moment === 'OPENED' ? 'CASE_OPENED' : 'CASE_CLOSED';
      return { occasion, moment: data.moment, medium: 'ONLINE', waveId: null, reason: null };
    }
    case 'InviteToSurvey': {
      const reason = data.reason.trim();
      if (reason === '') throw invitationRefusal('INVITATION_REASON_MISSING', { missing: 'reason' });
      return { occasion: 'MANUAL', moment: data.moment, medium: data.medium, waveId: null, reason };
    }
    case 'InviteForWave':
      return {
        ...{ occasion: 'WAVE', moment: 'CLOSED', waveId: data.waveId, reason: null },
        medium: inviting?.wave?.medium ?? 'ONLINE',
      };
  }
};

/** Both halves at once where nobody asked before what is expected, and by waves. */
export const phaseOf = (
  { moment, waveId }: Pick<Asking, 'moment' | 'waveId'>,
  { askedAtOpening }: Pick<InvitingFacts, 'askedAtOpening'>,
): SurveyPhase => {
  if (moment === 'OPENED') return 'EXPECTATION';
  return askedAtOpening && waveId === null ? 'PERCEPTION' : 'AFTERWARDS';
};

const issued = (
  { data: { invitationId }, by, at }: InvitingCommand,
  asking: Asking,
  inviting: InvitingFacts,
  known: InvitationKnown,
): InvitationIssued => {
  const { survey, customer } = inviting;
  const about = customerIn(inviting);
  if (!about || !survey) throw invitationRefusal('INVITATION_CASE_UNKNOWN');
  const { reason } = asking;
  const reasoned = reason === null ? null : personalOf(about, within(reason, known.policy.textLimits.reason));
  return issue({
    ...{ about, survey, reason: reasoned, occasion: asking.occasion, waveId: asking.waveId },
    ...{ medium: asking.medium, language: customer && customer.language, phase: phaseOf(asking, inviting) },
    ...{ invitationId, invitedBy: by, invitedAt: at, linkDays: known.linkDays, packVersion: known.packVersion },
  });
};

type Issuing = Readonly<
  Pick<
    InvitationIssued['data'],
    'invitationId' | 'phase' | 'occasion' | 'waveId' | 'medium' | 'language' | 'invitedBy' | 'invitedAt' | 'packVersion'
  > & { about: SurveyAbout; survey: SurveyEdition; reason: Personal | null; linkDays: number }
>;

export const issue = ({ about, survey, linkDays, ...each }: Issuing): InvitationIssued => ({
  type: 'InvitationIssued',
  data: {
    caseKind: about.caseKind,
    caseId: about.caseId,
    customerId: about.customerId,
    productId: about.productId,
    productLine: about.productLine,
    productModel: about.productModel,
    batch: about.batch,
    region: about.region,
    partnerId: about.partnerId,
    outletId: about.outletId,
    technicianId: about.technicianId,
    channel: about.channel,
    invitationId: each.invitationId,
    surveyId: survey.surveyId,
    surveyNo: survey.no,
    phase: each.phase,
    occasion: each.occasion,
    waveId: each.waveId,
    medium: each.medium,
    language: each.language,
    scale: survey.content.scale,
    weights: weightsOf(survey.content),
    questions: survey.content.criteria.flatMap(({ code, questions }) =>
      questions.map(({ questionId }) => ({ questionId, criterion: code })),
    ),
    scores: survey.content.scores,
    reason: each.reason,
    expiresAt: daysAfter(each.invitedAt, linkDays),
    invitedBy: each.invitedBy,
    invitedAt: each.invitedAt,
    packVersion: each.packVersion,
  },
});

/** The case, with the customer as whoever the file went into. */
export const customerIn = ({ case: found, customer }: InvitingFacts): SurveyAbout | null =>
  found && { ...found.about, customerId: customer ? customer.customerId : found.about.customerId };

const DAY = 86_400_000;
/** 24 hours each. */
export const daysAfter = (at: string, days: number): string => new Date(Date.parse(at) + days * DAY).toISOString();

const within = (text: string, limit: number): string => {
  if (text.length > limit)
    throw invitationRefusal('INVITATION_TEXT_TOO_LONG', { field: 'reason', length: text.length, limit });
  return text;
};

type Skipping = Readonly<{
  asking: Asking;
  hindrance: InvitationSkipped['data']['reason'];
  inviting: InvitingFacts;
  packVersion: string;
}>;

const skipped = (
  { data, at }: InvitingCommand,
  { asking, hindrance, inviting, packVersion }: Skipping,
): InvitationSkipped => {
  const about = customerIn(inviting);
  return {
    type: 'InvitationSkipped',
    data: {
      invitationId: data.invitationId,
      caseKind: data.caseKind,
      caseId: data.caseId,
      customerId: about && about.customerId,
      region: about && about.region,
      phase: phaseOf(asking, inviting),
      occasion: asking.occasion,
      waveId: asking.waveId,
      reason: hindrance,
      skippedAt: at,
      packVersion,
    },
  };
};
