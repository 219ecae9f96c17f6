import type { SurveyLanguage, SurveyMedium } from '../satisfaction-words.events.js';
import type { SurveyEdition } from '../survey/survey-edition.js';
import type { SurveyAbout } from './invitation.events.js';
import type { InvitationPolicy } from './invitation.policy-section.js';

/** A case as its own stream tells it. */
export type CaseFacts = Readonly<{ about: SurveyAbout; isOpen: boolean }>;

/** The customer of the case: whoever the file went into by now. */
export type CustomerFacts = Readonly<{
  customerId: string;
  isGone: boolean;
  /** What was said last about surveys; null where nothing was. */
  consent: boolean | null;
  isReachable: boolean;
  language: SurveyLanguage | null;
}>;

/** What is looked up for somebody who is to be asked. */
export type InvitingFacts = Readonly<{
  case: CaseFacts | null;
  customer: CustomerFacts | null;
  survey: SurveyEdition | null;
  /** Whether the customer was asked about the case at its beginning, and after its end. */
  askedAtOpening: boolean;
  askedAfterClosure: boolean;
  /** How the wave asks, where one does. */
  wave: Readonly<{ medium: SurveyMedium }> | null;
  /** Whether the quota of the customer is used up: only after it has said so. */
  isQuotaUsed: boolean;
}>;

export type InvitationKnown = Readonly<{
  packVersion: string;
  policy: InvitationPolicy;
  /** How long a link may be answered. */
  linkDays: number;
  inviting: InvitingFacts | null;
  /** Whether the wave that asks, or that asked, is cancelled. */
  isWaveCancelled: boolean;
}>;
