import { about, PACK } from '../satisfaction.fixtures.js';
import { content } from '../survey/survey.fixtures.js';
import type { InvitationPolicy } from './invitation.policy-section.js';
import type { CustomerFacts, InvitationKnown, InvitingFacts } from './invitation-known.js';

export const policy: InvitationPolicy = {
  surveyId: 's-1',
  expectationFor: ['COMPLAINT'],
  perceptionFor: ['COMPLAINT', 'RETURN', 'WORK_ORDER'],
  onceInDays: 30,
  consent: 'GIVEN',
  lowScore: { csat: 2, nps: 4 },
  mostCalls: 2,
  textLimits: { comment: 100, reason: 50 },
  requestLimits: { ofToken: { requests: 60, seconds: 60 }, ofAddress: { requests: 300, seconds: 60 } },
};

export const customer: CustomerFacts = {
  customerId: 'k-1',
  isGone: false,
  consent: true,
  isReachable: true,
  language: 'ko',
};

export const inviting = (changes: Partial<InvitingFacts> = {}): InvitingFacts => ({
  case: { about, isOpen: false },
  customer,
  survey: { surveyId: 's-1', no: 1, content, isRetired: false },
  askedAtOpening: true,
  askedAfterClosure: false,
  wave: null,
  isQuotaUsed: false,
  ...changes,
});

export const known = (changes: Partial<InvitingFacts> | null = null): InvitationKnown => ({
  packVersion: PACK,
  policy,
  linkDays: 30,
  inviting: changes && inviting(changes),
  isWaveCancelled: false,
});
