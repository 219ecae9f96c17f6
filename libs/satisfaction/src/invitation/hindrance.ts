import type { SkipReason, SurveyMedium, SurveyMoment } from '../satisfaction-words.events.js';
import type { InvitationKnown, InvitingFacts } from './invitation-known.js';

type Asking = Readonly<{ moment: SurveyMoment; medium: SurveyMedium; waveId: string | null }>;
type Check = (asking: Asking, facts: InvitingFacts, known: InvitationKnown) => boolean;

/** Why a customer is not asked about a case; null where nothing speaks against it. The first that holds. */
export const hindranceOf = (asking: Asking, facts: InvitingFacts, known: InvitationKnown): SkipReason | null =>
  CHECKS.find(([, hinders]) => hinders(asking, facts, known))?.[0] ?? null;

const CHECKS: readonly (readonly [SkipReason, Check])[] = [
  ['CASE_ENDED', ({ moment }, facts) => moment === 'OPENED' && !facts.case?.isOpen],
  ['NO_CUSTOMER', (_, { customer }) => customer === null],
  ['CUSTOMER_GONE', (_, { customer }) => customer?.isGone === true],
  ['NO_CONSENT', (_, { customer }, { policy }) => !isAgreed(customer?.consent ?? null, policy.consent)],
  ['UNREACHABLE', ({ medium }, { customer }) => medium !== 'FACE_TO_FACE' && !customer?.isReachable],
  ['WAVE_CANCELLED', (_asking, _facts, { isWaveCancelled }) => isWaveCancelled],
  ['SURVEY_RETIRED', (_, { survey }) => survey === null || survey.isRetired],
  ['ALREADY_ASKED', ({ waveId }, { askedAfterClosure }) => waveId !== null && askedAfterClosure],
  ['ASKED_RECENTLY', (_, { isQuotaUsed }) => isQuotaUsed],
];

const isAgreed = (consent: boolean | null, needed: 'GIVEN' | 'NOT_REFUSED'): boolean =>
  consent ?? needed === 'NOT_REFUSED';
