import { customerPolicySection } from '#customers';
import { Rejection } from '#event-sourcing';
import { type Part, part } from '#event-store';
import { invitationDecider, satisfactionPolicySection, surveyQuotaDecider } from '#satisfaction';
import { DEFAULT_SURVEY_ID, invitationIdOf, type SurveyAbout, type SurveyMoment } from '#satisfaction/events';
import type { Asked } from '../world/asks.js';
import { isAskedWillingly } from '../world/customers.js';
import type { World } from '../world/world.js';

/** A case of a customer who may be asked about it. */
export type Surveyed = SurveyAbout & Readonly<{ caseKind: 'COMPLAINT' | 'WORK_ORDER'; caseId: string }>;

export type Asking = Readonly<{ about: Surveyed; moment: SurveyMoment; askedAtOpening: boolean }>;

/** What is known of every invitation. */
export const knownOf = ({ pack }: World) => ({
  packVersion: pack.version,
  policy: pack.section(satisfactionPolicySection).invitations,
  linkDays: pack.section(customerPolicySection).linkDays.answer,
  inviting: null,
  isWaveCancelled: false,
});

export const surveyOf = ({ pack }: World) => pack.section(satisfactionPolicySection).surveys.default;

export const invitationOf = ({ about, moment }: Asking): string => invitationIdOf(about, moment);

/** The invitation and the quota of its customer in one append, as the handler does it. Asked in the order of time. */
export const inviting = (world: World, context: Asked, asking: Asking): readonly Part[] => {
  const { about, moment } = asking;
  const { caseKind, caseId } = about;
  const data = { invitationId: invitationOf(asking), caseKind, caseId, moment };
  const command = { ...context, type: 'AskForSurvey' as const, data };
  const known = { ...knownOf(world), inviting: factsOf(world, asking, false) };
  const issued = invitationDecider.decide(command, null, known).find(({ type }) => type === 'InvitationIssued');
  const invitation = part({ decider: invitationDecider, command, known });
  if (issued?.type !== 'InvitationIssued' || issued.data.customerId === null) return [invitation];
  const { customerId, invitationId, expiresAt } = issued.data;
  const told = { customerId, invitationId, caseKind, caseId, expiresAt, isLimited: true };
  const noted = part({
    decider: surveyQuotaDecider,
    command: { ...context, type: 'NoteSurveyAsked', data: told },
    known: { onceInDays: known.policy.onceInDays },
  });
  if (isWithinQuota(world, noted)) return [invitation, noted];
  return [part({ decider: invitationDecider, command, known: { ...known, inviting: factsOf(world, asking, true) } })];
};

const isWithinQuota = ({ mirror }: World, noted: Part): boolean => {
  try {
    mirror.decided(noted);
    return true;
  } catch (error) {
    if (error instanceof Rejection && error.code === 'INVITATION_ASKED_RECENTLY') return false;
    throw error;
  }
};

const factsOf = (world: World, { about, moment, askedAtOpening }: Asking, isQuotaUsed: boolean) => ({
  case: { about, isOpen: moment === 'OPENED' },
  customer: customerOf(world, about.customerId),
  survey: { surveyId: DEFAULT_SURVEY_ID, no: 0, content: surveyOf(world), isRetired: false },
  askedAtOpening,
  askedAfterClosure: false,
  isQuotaUsed,
  wave: null,
});

const customerOf = ({ run }: World, customerId: string | null) =>
  customerId === null
    ? null
    : {
        customerId,
        isGone: false,
        consent: isAskedWillingly(run.id, customerId) ? true : null,
        isReachable: true,
        language: null,
      };
