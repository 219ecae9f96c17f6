import type { Command } from '#event-sourcing';
import type { AlertRaised } from './alert.events.js';

/** Asked by the detector alone. */
export type RaiseAlert = Command<'RaiseAlert', Omit<AlertRaised['data'], 'raisedAt'>>;
/** Whoever acknowledges it owns it. */
export type AcknowledgeAlert = Command<'AcknowledgeAlert', { alertId: string; note: string | null }>;
export type AssignAlert = Command<'AssignAlert', { alertId: string; ownerId: string; note: string | null }>;
export type NoteOnAlert = Command<'NoteOnAlert', { alertId: string; note: string }>;
export type ConfirmAlert = Command<'ConfirmAlert', { alertId: string; note: string }>;
export type DeclareFalseAlarm = Command<'DeclareFalseAlarm', { alertId: string; note: string }>;
export type ContainAlert = Command<'ContainAlert', { alertId: string; note: string }>;
export type CloseAlert = Command<'CloseAlert', { alertId: string; note: string | null }>;

export type AlertCommand =
  | RaiseAlert
  | AcknowledgeAlert
  | AssignAlert
  | NoteOnAlert
  | ConfirmAlert
  | DeclareFalseAlarm
  | ContainAlert
  | CloseAlert;

export const ALERT_COMMANDS: readonly AlertCommand['type'][] = [
  'RaiseAlert',
  'AcknowledgeAlert',
  'AssignAlert',
  'NoteOnAlert',
  'ConfirmAlert',
  'DeclareFalseAlarm',
  'ContainAlert',
  'CloseAlert',
];
