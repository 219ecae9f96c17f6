import type { Event, Personal } from '#event-sourcing';
import type { SurveyAbout } from '../invitation/invitation.events.js';
import type { Reached, RecoveryChannel, RecoveryOutcome, RecoveryOwner } from '../satisfaction-words.events.js';

// Stored for ever: never rename a type or change a field. A new meaning is a new event.

/** Somebody answered so low that it has to be put right. */
export type RecoveryOpened = Event<
  'RecoveryOpened',
  SurveyAbout & {
    recoveryId: string;
    invitationId: string;
    surveyId: string;
    csat: number | null;
    nps: number | null;
    ces: number | null;
    hasComment: boolean;
    owner: RecoveryOwner;
    dueAt: string;
    openedAt: string;
    packVersion: string;
  }
>;
export type RecoveryAssigned = Event<
  'RecoveryAssigned',
  { recoveryId: string; owner: RecoveryOwner; assignedBy: string; assignedAt: string }
>;
export type RecoveryContactRecorded = Event<
  'RecoveryContactRecorded',
  {
    recoveryId: string;
    channel: RecoveryChannel;
    reached: Reached;
    /** How often the customer was not reached in a row, this time included. */
    unreachedTries: number;
    note: Personal | null;
    contactedBy: string;
    contactedAt: string;
  }
>;
/** It was not closed in time, and goes one tier up. */
export type RecoveryEscalated = Event<
  'RecoveryEscalated',
  {
    recoveryId: string;
    /** The time that passed. */
    dueAt: string;
    owner: RecoveryOwner;
    /** The next one; null where nobody is above. */
    nextDueAt: string | null;
    escalatedAt: string;
    packVersion: string;
  }
>;
export type RecoveryClosed = Event<
  'RecoveryClosed',
  {
    recoveryId: string;
    outcome: RecoveryOutcome;
    note: Personal;
    inTime: boolean;
    closedBy: string;
    closedAt: string;
  }
>;

export type RecoveryEvent =
  | RecoveryOpened
  | RecoveryAssigned
  | RecoveryContactRecorded
  | RecoveryEscalated
  | RecoveryClosed;
