import { describe, it } from '@jest/globals';
import { commandMaker, specification } from '#event-sourcing/testing';
import type { AlertCommand } from './alert.commands.js';
import { alertDecider } from './alert.decider.js';
import {
  ALERT_ID,
  acknowledged,
  asked,
  assigned,
  closed,
  confirmed,
  contained,
  declaredFalse,
  note,
  noted,
  raised,
} from './alert.fixtures.js';

const given = specification(alertDecider, { noteLimit: 40 });
const command = commandMaker<AlertCommand>();
const alertId = ALERT_ID;
const text = 'Seen at three outlets.';
const raise = command('RaiseAlert', asked(), { by: 'system', roles: ['system'] });
const acknowledge = command('AcknowledgeAlert', { alertId, note: null });
const assign = command('AssignAlert', { alertId, ownerId: ' quality-2 ', note: null });
const write = command('NoteOnAlert', { alertId, note: text });
const confirm = command('ConfirmAlert', { alertId, note: ` ${text} ` });
const declareFalse = command('DeclareFalseAlarm', { alertId, note: text });
const contain = command('ContainAlert', { alertId, note: text });
const close = command('CloseAlert', { alertId, note: ' ' });

describe('an alert', () => {
  it('is raised by the watch', () => given().when(raise).then(raised()));
  it('is raised once, and never rewritten', () =>
    given(raised({ score: 9 }), acknowledged())
      .when(raise)
      .thenNothing());
  it('is raised by nobody else', () =>
    given().when(command('RaiseAlert', asked())).thenRejected('ALERT_RAISED_BY_ITSELF'));

  it('is owned by whoever acknowledges it', () => given(raised()).when(acknowledge).then(acknowledged()));
  it('is acknowledged once', () => given(raised(), acknowledged()).when(acknowledge).thenNothing());
  it('is not taken over by acknowledging it', () =>
    given(raised(), acknowledged('quality-2'))
      .when(acknowledge)
      .thenRejected('ALERT_HAS_ANOTHER_OWNER', { ownerId: 'quality-2', next: 'AssignAlert' }));
  it('is handed over', () => given(raised(), acknowledged()).when(assign).then(assigned()));
  it('is handed over once', () => given(raised(), acknowledged(), assigned()).when(assign).thenNothing());
  it('is handed over when somebody has it', () =>
    given(raised()).when(assign).thenRejected('ALERT_NOT_ACKNOWLEDGED', { next: 'AcknowledgeAlert' }));
  it('is handed over to somebody', () =>
    given(raised(), acknowledged())
      .when(command('AssignAlert', { alertId, ownerId: ' ', note: null }))
      .thenRejected('ALERT_OWNER_MISSING', { missing: 'ownerId' }));

  it('is confirmed with what was found', () => given(raised(), acknowledged()).when(confirm).then(confirmed()));
  it('is confirmed once', () => given(raised(), acknowledged(), confirmed()).when(confirm).thenNothing());
  it('is confirmed when somebody looked into it', () =>
    given(raised()).when(confirm).thenRejected('ALERT_NOT_ACKNOWLEDGED', { state: 'RAISED' }));
  it('that was taken for a false alarm is confirmed after all', () =>
    given(raised(), acknowledged(), declaredFalse()).when(confirm).then(confirmed()));
  it('is declared false with what explains it, also after it was confirmed', () => {
    given(raised(), acknowledged()).when(declareFalse).then(declaredFalse());
    given(raised(), acknowledged(), confirmed()).when(declareFalse).then(declaredFalse());
  });
  it('is declared false once', () => given(raised(), acknowledged(), declaredFalse()).when(declareFalse).thenNothing());
  it('is contained when it is confirmed', () => {
    given(raised(), acknowledged(), confirmed()).when(contain).then(contained());
    given(raised(), acknowledged(), confirmed(), contained()).when(contain).thenNothing();
    given(raised(), acknowledged()).when(contain).thenRejected('ALERT_NOT_CONFIRMED', { next: 'ConfirmAlert' });
    given(raised(), acknowledged(), declaredFalse()).when(contain).thenRejected('ALERT_NOT_CONFIRMED');
  });
  it('that is contained can not be judged again', () => {
    const done = given(raised(), acknowledged(), confirmed(), contained());
    done.when(confirm).thenRejected('ALERT_PAST_THAT', { state: 'CONTAINED' });
    done.when(declareFalse).thenRejected('ALERT_PAST_THAT');
    done.when(acknowledge).thenRejected('ALERT_PAST_THAT');
  });

  it('is closed when it is contained, or was a false alarm', () => {
    given(raised(), acknowledged(), confirmed(), contained()).when(close).then(closed());
    given(raised(), acknowledged(), declaredFalse()).when(close).then(closed());
    given(raised(), acknowledged(), declaredFalse(), closed()).when(close).thenNothing();
  });
  it('is not closed before', () => {
    given(raised()).when(close).thenRejected('ALERT_NOT_ACKNOWLEDGED');
    given(raised(), acknowledged()).when(close).thenRejected('ALERT_NOT_DONE', { state: 'ACKNOWLEDGED' });
    given(raised(), acknowledged(), confirmed()).when(close).thenRejected('ALERT_NOT_DONE', { next: 'ContainAlert' });
  });
  it('about history is closed as it is', () =>
    given(raised({ isHistorical: true }))
      .when(close)
      .then(closed()));
  it('that is closed stays closed, and takes notes', () => {
    const done = given(raised(), acknowledged(), declaredFalse(), closed());
    for (const each of [acknowledge, assign, confirm, declareFalse, contain])
      done.when(each).thenRejected('ALERT_CLOSED', { state: 'CLOSED', next: 'NoteOnAlert' });
    done.when(write).then(noted());
  });

  it('that does not exist is not handled', () => {
    for (const each of [acknowledge, assign, write, confirm, declareFalse, contain, close])
      given().when(each).thenRejected('ALERT_NOT_FOUND', { alertId });
  });
  it('rests on texts that say something and are not too long', () => {
    for (const type of ['ConfirmAlert', 'DeclareFalseAlarm', 'NoteOnAlert'] as const) {
      const open = given(raised(), acknowledged());
      open.when(command(type, { alertId, note: '  ' })).thenRejected('ALERT_TEXT_MISSING', { missing: 'note' });
      open
        .when(command(type, { alertId, note: 'x'.repeat(41) }))
        .thenRejected('ALERT_TEXT_TOO_LONG', { length: 41, limit: 40 });
    }
  });
  it('keeps its notes under a key of its own', () =>
    given(raised())
      .when(command('AcknowledgeAlert', { alertId, note: text }))
      .then({ ...acknowledged(), data: { ...acknowledged().data, note: note() } }));
});
