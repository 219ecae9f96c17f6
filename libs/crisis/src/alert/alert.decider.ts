import { type Decider, type Personal, personal } from '#event-sourcing';
import type {
  AcknowledgeAlert,
  AlertCommand,
  AssignAlert,
  CloseAlert,
  ConfirmAlert,
  ContainAlert,
  DeclareFalseAlarm,
  RaiseAlert,
} from './alert.commands.js';
import type { AlertEvent } from './alert.events.js';
import { refusal } from './alert-rejection.js';
import { type Alert, evolve } from './alert-state.js';

/** What the handler gathers: how long a note may be. */
export type AlertKnown = Readonly<{ noteLimit: number }>;

export const alertStream = (alertId: string): string => `alert-${alertId}`;

export const alertDecider: Decider<AlertCommand, AlertEvent, Alert | null, AlertKnown> = {
  stream: ({ data }) => alertStream(data.alertId),
  initialState: null,
  evolve,
  decide: (command, alert, known) => {
    if (command.type === 'RaiseAlert') return raised(command, alert);
    if (!alert) throw refusal('ALERT_NOT_FOUND', { alertId: command.data.alertId });
    switch (command.type) {
      case 'AcknowledgeAlert':
        return acknowledged(command, alert, known);
      case 'AssignAlert':
        return assigned(command, alert, known);
      case 'NoteOnAlert': {
        const { alertId } = command.data;
        const note = written(command, known);
        return [{ type: 'AlertNoted', data: { alertId, note, notedBy: command.by, notedAt: command.at } }];
      }
      case 'ConfirmAlert':
        return confirmed(command, alert, known);
      case 'DeclareFalseAlarm':
        return declaredFalse(command, alert, known);
      case 'ContainAlert':
        return contained(command, alert, known);
      case 'CloseAlert':
        return closed(command, alert, known);
    }
  },
};

/** What was raised stays as it is: asked for again, nothing happens. */
const raised = ({ data, roles, at }: RaiseAlert, alert: Alert | null): readonly AlertEvent[] => {
  if (!roles.includes('system')) throw refusal('ALERT_RAISED_BY_ITSELF');
  if (alert) return [];
  return [
    {
      type: 'AlertRaised',
      data: {
        alertId: data.alertId,
        series: data.series,
        partnerId: data.partnerId,
        cause: data.cause,
        day: data.day,
        isHistorical: data.isHistorical,
        detector: data.detector,
        ruleVersion: data.ruleVersion,
        rules: data.rules,
        packVersion: data.packVersion,
        score: data.score,
        threshold: data.threshold,
        windows: data.windows,
        points: data.points,
        exposure: data.exposure,
        batches: data.batches,
        reports: data.reports,
        raisedAt: at,
      },
    },
  ];
};

const acknowledged = (command: AcknowledgeAlert, alert: Alert, known: AlertKnown): readonly AlertEvent[] => {
  const { data, by, at } = command;
  assertOpen(alert, data.alertId);
  if (alert.status === 'ACKNOWLEDGED' && alert.ownerId !== by)
    throw refusal('ALERT_HAS_ANOTHER_OWNER', { alertId: data.alertId, ownerId: alert.ownerId });
  if (alert.status === 'ACKNOWLEDGED') return [];
  if (alert.status !== 'RAISED') throw refusal('ALERT_PAST_THAT', { alertId: data.alertId, state: alert.status });
  const note = writtenOrNull(command, known);
  return [{ type: 'AlertAcknowledged', data: { alertId: data.alertId, ownerId: by, note, acknowledgedAt: at } }];
};

const assigned = (command: AssignAlert, alert: Alert, known: AlertKnown): readonly AlertEvent[] => {
  const { data, by, at } = command;
  const ownerId = data.ownerId.trim();
  assertOpen(alert, data.alertId);
  if (alert.status === 'RAISED') throw refusal('ALERT_NOT_ACKNOWLEDGED', { alertId: data.alertId });
  if (ownerId === '') throw refusal('ALERT_OWNER_MISSING', { missing: 'ownerId', alertId: data.alertId });
  if (ownerId === alert.ownerId) return [];
  const note = writtenOrNull(command, known);
  return [{ type: 'AlertAssigned', data: { alertId: data.alertId, ownerId, note, assignedBy: by, assignedAt: at } }];
};

/** What was taken for a false alarm may turn out to be none. */
const confirmed = (command: ConfirmAlert, alert: Alert, known: AlertKnown): readonly AlertEvent[] => {
  const { data, by, at } = command;
  assertAcknowledged(alert, data.alertId);
  if (alert.status === 'CONFIRMED') return [];
  if (alert.status === 'CONTAINED') throw refusal('ALERT_PAST_THAT', { alertId: data.alertId, state: alert.status });
  const note = written(command, known);
  return [{ type: 'AlertConfirmed', data: { alertId: data.alertId, note, confirmedBy: by, confirmedAt: at } }];
};

const declaredFalse = (command: DeclareFalseAlarm, alert: Alert, known: AlertKnown): readonly AlertEvent[] => {
  const { data, by, at } = command;
  assertAcknowledged(alert, data.alertId);
  if (alert.status === 'FALSE_ALARM') return [];
  if (alert.status === 'CONTAINED') throw refusal('ALERT_PAST_THAT', { alertId: data.alertId, state: alert.status });
  const note = written(command, known);
  return [{ type: 'AlertDeclaredFalse', data: { alertId: data.alertId, note, declaredBy: by, declaredAt: at } }];
};

const contained = (command: ContainAlert, alert: Alert, known: AlertKnown): readonly AlertEvent[] => {
  const { data, by, at } = command;
  assertAcknowledged(alert, data.alertId);
  if (alert.status === 'CONTAINED') return [];
  if (alert.status !== 'CONFIRMED')
    throw refusal('ALERT_NOT_CONFIRMED', { alertId: data.alertId, state: alert.status });
  const note = written(command, known);
  return [{ type: 'AlertContained', data: { alertId: data.alertId, note, containedBy: by, containedAt: at } }];
};

/** What was history when it was raised needs nobody to contain it. */
const closed = (command: CloseAlert, alert: Alert, known: AlertKnown): readonly AlertEvent[] => {
  const { data, by, at } = command;
  if (alert.status === 'CLOSED') return [];
  const isDone = alert.status === 'CONTAINED' || alert.status === 'FALSE_ALARM' || alert.isHistorical;
  if (!isDone && alert.status === 'RAISED') throw refusal('ALERT_NOT_ACKNOWLEDGED', { alertId: data.alertId });
  if (!isDone) throw refusal('ALERT_NOT_DONE', { alertId: data.alertId, state: alert.status });
  const note = writtenOrNull(command, known);
  return [{ type: 'AlertClosed', data: { alertId: data.alertId, note, closedBy: by, closedAt: at } }];
};

const assertOpen = ({ status }: Alert, alertId: string): void => {
  if (status === 'CLOSED') throw refusal('ALERT_CLOSED', { alertId, state: status });
};

const assertAcknowledged = (alert: Alert, alertId: string): void => {
  assertOpen(alert, alertId);
  if (alert.status === 'RAISED') throw refusal('ALERT_NOT_ACKNOWLEDGED', { alertId, state: alert.status });
};

type WithNote = Readonly<{ data: Readonly<{ alertId: string; note: string | null }> }>;

/** Texts may be about people: they are kept under a key of the alert's own. */
const writtenOrNull = ({ data }: WithNote, { noteLimit }: AlertKnown): Personal | null => {
  const text = data.note?.trim() ?? '';
  if (text.length > noteLimit)
    throw refusal('ALERT_TEXT_TOO_LONG', { field: 'note', length: text.length, limit: noteLimit });
  return text === '' ? null : personal(data.alertId, text);
};

const written = (command: WithNote, known: AlertKnown): Personal => {
  const note = writtenOrNull(command, known);
  if (note === null) throw refusal('ALERT_TEXT_MISSING', { missing: 'note', alertId: command.data.alertId });
  return note;
};
