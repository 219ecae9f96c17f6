import type { Command } from '#event-sourcing';
import type { SurveyAbout } from '../invitation/invitation.events.js';
import type { Reached, RecoveryChannel, RecoveryOutcome, RecoveryOwner } from '../satisfaction-words.events.js';

/** Sent when somebody submitted low scores, with what they are about. */
export type OpenRecovery = Command<
  'OpenRecovery',
  {
    recoveryId: string;
    invitationId: string;
    surveyId: string;
    about: SurveyAbout;
    csat: number | null;
    nps: number | null;
    ces: number | null;
    hasComment: boolean;
  }
>;
export type AssignRecovery = Command<'AssignRecovery', { recoveryId: string; owner: RecoveryOwner }>;
export type RecordRecoveryContact = Command<
  'RecordRecoveryContact',
  { recoveryId: string; channel: RecoveryChannel; reached: Reached; note: string | null }
>;
/** Sent by the reminder; `dueAt` is the time that passed. */
export type EscalateRecovery = Command<'EscalateRecovery', { recoveryId: string; dueAt: string }>;
export type CloseRecovery = Command<'CloseRecovery', { recoveryId: string; outcome: RecoveryOutcome; note: string }>;

export type RecoveryCommand = OpenRecovery | AssignRecovery | RecordRecoveryContact | EscalateRecovery | CloseRecovery;

export const RECOVERY_COMMANDS: readonly RecoveryCommand['type'][] = [
  'OpenRecovery',
  'AssignRecovery',
  'RecordRecoveryContact',
  'EscalateRecovery',
  'CloseRecovery',
];
