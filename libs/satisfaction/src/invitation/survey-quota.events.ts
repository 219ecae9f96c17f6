import type { Event } from '#event-sourcing';
import type { CalledOffCause, SurveyCaseKind } from '../satisfaction-words.events.js';

// Stored for ever: never rename a type or change a field. A new meaning is a new event.

/** On the stream of the customer, which guards how often somebody is asked. */
export type SurveyAsked = Event<
  'SurveyAsked',
  {
    customerId: string;
    invitationId: string;
    caseKind: SurveyCaseKind | null;
    caseId: string | null;
    askedAt: string;
    expiresAt: string;
  }
>;
/** What the customer could still answer is withdrawn; who was erased is never asked again. */
export type InvitationsCalledOff = Event<
  'InvitationsCalledOff',
  { customerId: string; cause: CalledOffCause; invitationIds: readonly string[]; calledOffAt: string }
>;

export type SurveyQuotaEvent = SurveyAsked | InvitationsCalledOff;
