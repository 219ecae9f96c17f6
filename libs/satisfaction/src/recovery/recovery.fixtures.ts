import { AT, about, builderOf, LATER, PACK, text } from '../satisfaction.fixtures.js';
import type {
  RecoveryAssigned,
  RecoveryClosed,
  RecoveryContactRecorded,
  RecoveryEscalated,
  RecoveryOpened,
} from './recovery.events.js';

export const DUE = '2026-03-04T09:00:00.000Z';
export const NEXT_DUE = '2026-03-06T09:00:00.000Z';
export const firstOwner = { kind: 'TIER', id: 'AGENT' } as const;

export const opened = builderOf<RecoveryOpened>('RecoveryOpened', {
  ...about,
  recoveryId: 'r-1',
  invitationId: 'i-1',
  surveyId: 's-1',
  csat: 2,
  nps: 3,
  ces: null,
  hasComment: true,
  owner: firstOwner,
  dueAt: DUE,
  openedAt: AT,
  packVersion: PACK,
});
export const assigned = builderOf<RecoveryAssigned>('RecoveryAssigned', {
  recoveryId: 'r-1',
  owner: { kind: 'PERSON', id: 'agent-1' },
  assignedBy: 'supervisor-1',
  assignedAt: AT,
});
export const contacted = builderOf<RecoveryContactRecorded>('RecoveryContactRecorded', {
  recoveryId: 'r-1',
  channel: 'PHONE',
  reached: 'REACHED',
  unreachedTries: 0,
  note: text('She wants to be told the reason.'),
  contactedBy: 'agent-1',
  contactedAt: LATER,
});
export const escalated = builderOf<RecoveryEscalated>('RecoveryEscalated', {
  recoveryId: 'r-1',
  dueAt: DUE,
  owner: { kind: 'TIER', id: 'SUPERVISOR' },
  nextDueAt: NEXT_DUE,
  escalatedAt: DUE,
  packVersion: PACK,
});
export const closed = builderOf<RecoveryClosed>('RecoveryClosed', {
  recoveryId: 'r-1',
  outcome: 'RECOVERED',
  note: text('The reason was told, and she thanked us.'),
  inTime: true,
  closedBy: 'agent-1',
  closedAt: LATER,
});

export const recoverySamples = {
  RecoveryOpened: opened(),
  RecoveryAssigned: assigned(),
  RecoveryContactRecorded: contacted(),
  RecoveryEscalated: escalated(),
  RecoveryClosed: closed(),
};
