import { describe, expect, it } from '@jest/globals';
import { commandMaker, positionOf, recorded, specification } from '#event-sourcing/testing';
import { projected } from '#projections/testing';
import { answered, submitted } from '../invitation/invitation.fixtures.js';
import { AT, about, LATER, PACK } from '../satisfaction.fixtures.js';
import { escalationOnRecoveryDue } from './escalation-on-recovery-due.policy.js';
import type { RecoveryCommand } from './recovery.commands.js';
import { recoveryDecider } from './recovery.decider.js';
import { assigned, closed, contacted, DUE, escalated, firstOwner, NEXT_DUE, opened } from './recovery.fixtures.js';
import { recoveryProjection } from './recovery.projection.js';
import { recoveryOnLowScore } from './recovery-on-low-score.policy.js';
import type { RecoveryKnown } from './recovery-state.js';

const office = { amount: 2, unit: 'DAYS' as const, calendar: 'office' };
const known: RecoveryKnown = {
  packVersion: PACK,
  policy: {
    owner: firstOwner,
    due: office,
    escalatedDue: office,
    tiers: ['AGENT', 'SUPERVISOR', 'MANAGER'],
    departments: ['DESIGN'],
    unreachedAfter: 2,
    textLimits: { note: 100 },
  },
  dueAt: (_, from) => new Date(Date.parse(from) + 2 * 86_400_000).toISOString(),
};
const given = specification(recoveryDecider, known);
const command = commandMaker<RecoveryCommand>();
const scores = { csat: 2, nps: 3, ces: null, hasComment: true };
const open = command('OpenRecovery', { recoveryId: 'r-1', invitationId: 'i-1', surveyId: 's-1', about, ...scores });
const close = (outcome: 'RECOVERED' | 'UNREACHED' | 'UNFOUNDED', note = 'The reason was told, and she thanked us.') =>
  command('CloseRecovery', { recoveryId: 'r-1', outcome, note }, { at: LATER });
const assign = (kind: 'PERSON' | 'DEPARTMENT' | 'TIER', id: string, role = 'supervisor') =>
  command('AssignRecovery', { recoveryId: 'r-1', owner: { kind, id } }, { by: `${role}-1`, roles: [role] });
const contact = (reached: 'REACHED' | 'UNREACHED', note: string | null = null) =>
  command('RecordRecoveryContact', { recoveryId: 'r-1', channel: 'PHONE', reached, note }, { at: LATER });
const unreached = (unreachedTries: number) => contacted({ reached: 'UNREACHED', unreachedTries, note: null });

describe('a follow-up', () => {
  it('is opened once, with an owner and a due time', () => {
    given().when(open).then(opened());
    given(opened()).when(open).thenNothing();
    given().when(close('UNFOUNDED')).thenRejected('RECOVERY_NOT_FOUND');
  });

  it('is handed out by supervisors, and taken over by anybody', () => {
    given(opened()).when(assign('PERSON', 'agent-1')).then(assigned());
    given(opened(), assigned()).when(assign('PERSON', 'agent-1')).thenNothing();
    given(opened())
      .when(assign('PERSON', 'agent-1', 'agent'))
      .then(assigned({ assignedBy: 'agent-1' }));
    given(opened())
      .when(assign('PERSON', 'agent-2', 'agent'))
      .thenRejected('RECOVERY_GIVEN_BY_OTHERS');
    given(opened())
      .when(assign('DEPARTMENT', 'DESIGN'))
      .then(assigned({ owner: { kind: 'DEPARTMENT', id: 'DESIGN' } }));
    for (const unknown of [assign('DEPARTMENT', 'OTHER'), assign('TIER', 'OTHER'), assign('PERSON', ' ')])
      given(opened()).when(unknown).thenRejected('RECOVERY_OWNER_UNKNOWN');
  });

  it('counts how often nobody was reached in a row', () => {
    given(opened()).when(contact('REACHED', 'She wants to be told the reason.')).then(contacted());
    given(opened(), unreached(1)).when(contact('UNREACHED')).then(unreached(2));
    given(opened(), unreached(1), contacted()).when(contact('UNREACHED')).then(unreached(1));
    given(opened())
      .when(contact('REACHED', 'x'.repeat(101)))
      .thenRejected('RECOVERY_TEXT_TOO_LONG', { limit: 100 });
  });

  it('is closed by what the customer says, or after tries in vain', () => {
    given(opened(), contacted()).when(close('RECOVERED')).then(closed());
    given(opened()).when(close('RECOVERED')).thenRejected('RECOVERY_NOT_CONTACTED', { next: 'RecordRecoveryContact' });
    given(opened(), unreached(1)).when(close('UNREACHED')).thenRejected('RECOVERY_NOT_TRIED', { tries: 1, needed: 2 });
    given(opened(), unreached(2))
      .when(close('UNREACHED'))
      .then(closed({ outcome: 'UNREACHED' }));
    given(opened())
      .when(close('UNFOUNDED'))
      .then(closed({ outcome: 'UNFOUNDED' }));
    given(opened()).when(close('UNFOUNDED', ' ')).thenRejected('RECOVERY_TEXT_MISSING', { missing: 'note' });
    for (const late of [close('UNFOUNDED'), contact('REACHED'), assign('TIER', 'AGENT')])
      given(opened(), closed()).when(late).thenRejected('RECOVERY_CLOSED');
  });

  it('is late from its first due time on, whoever has it by then', () =>
    given(opened({ dueAt: AT }), escalated({ dueAt: AT }), contacted())
      .when(close('RECOVERED'))
      .then(closed({ inTime: false })));

  it('goes one tier up each time that it is not closed, to the highest', () => {
    const escalate = (dueAt: string, at = dueAt) => command('EscalateRecovery', { recoveryId: 'r-1', dueAt }, { at });
    const twice = escalated({
      dueAt: NEXT_DUE,
      owner: { kind: 'TIER', id: 'MANAGER' },
      nextDueAt: null,
      escalatedAt: NEXT_DUE,
    });
    given(opened()).when(escalate(DUE)).then(escalated());
    given(opened(), escalated()).when(escalate(NEXT_DUE)).then(twice);
    given(opened(), escalated()).when(escalate(DUE)).thenNothing();
    given(opened()).when(escalate(DUE, AT)).thenNothing();
    given(opened(), closed()).when(escalate(DUE)).thenNothing();
    given(opened(), escalated(), twice).when(escalate(NEXT_DUE)).thenNothing();
  });
});

describe('whoever answers low', () => {
  it('is followed up on, once', () => {
    const [reaction] = recoveryOnLowScore.react(recorded(submitted()));
    expect(reaction).toMatchObject({ ask: { type: 'OpenRecovery', data: { invitationId: 'i-1', about, ...scores } } });
    expect(recoveryOnLowScore.react(recorded(submitted()))).toEqual([reaction]);
    for (const event of [submitted({ isLow: false }), answered()])
      expect(recoveryOnLowScore.react(recorded(event))).toEqual([]);
  });

  it('is not forgotten', () => {
    const remind = (dueAt: string) => ({
      remind: 'r-1',
      dueAt,
      command: { type: 'EscalateRecovery', data: { recoveryId: 'r-1', dueAt } },
    });
    expect(escalationOnRecoveryDue.react(recorded(opened()))).toEqual([remind(DUE)]);
    expect(escalationOnRecoveryDue.react(recorded(escalated()))).toEqual([remind(NEXT_DUE)]);
    expect(escalationOnRecoveryDue.react(recorded(escalated({ nextDueAt: null })))).toEqual([]);
    expect(escalationOnRecoveryDue.react(recorded(closed()))).toEqual([{ forget: 'r-1' }]);
    expect(escalationOnRecoveryDue.react(recorded(assigned()))).toEqual([]);
  });
});

describe('a follow-up as it is shown', () => {
  const rowAfter = (...events: Parameters<typeof recoveryProjection.apply>[1][]) =>
    projected(recoveryProjection, ...events)['r-1'];

  it('stands where its events have left it, and holds nothing that was said', () => {
    const events = [opened(), assigned(), unreached(1), contacted(), escalated(), closed()];
    const told = events.map((event, n) => recorded(event, n + 1));
    const row = {
      ...about,
      ...scores,
      id: 'r-1',
      state: 'OPEN',
      invitationId: 'i-1',
      surveyId: 's-1',
      owner: firstOwner,
      contacts: [],
      escalations: 0,
      dueAt: new Date(DUE),
      openedAt: new Date(AT),
      outcome: null,
      inTime: null,
      closedAt: null,
      version: '0',
      position: positionOf(1),
    };
    expect(rowAfter(...told.slice(0, 1))).toEqual(row);
    const calls = ['UNREACHED', 'REACHED'].map((reached) => ({ channel: 'PHONE', reached, by: 'agent-1', at: LATER }));
    expect(rowAfter(...told)).toEqual({
      ...row,
      state: 'CLOSED',
      owner: { kind: 'TIER', id: 'SUPERVISOR' },
      contacts: calls,
      escalations: 1,
      dueAt: new Date(NEXT_DUE),
      outcome: 'RECOVERED',
      inTime: true,
      closedAt: new Date(LATER),
      version: '5',
      position: positionOf(6),
    });
    expect(rowAfter(...told.slice(0, 4))?.state).toBe('CONTACTED');
    expect(JSON.stringify(rowAfter(...told))).not.toContain('reason');
    expect(rowAfter(...told.slice(1))).toBeUndefined();
  });
});
