import { describe, it } from '@jest/globals';
import { personal } from '#event-sourcing';
import { ask } from './commands.fixtures.js';
import {
  acknowledged,
  assigned,
  contacted,
  escalated,
  held,
  informed,
  registered,
  reopened,
  SUBJECT,
  withdrawn,
} from './complaint.fixtures.js';
import type { Owner } from './complaint-words.events.js';
import { satisfactionRecorded } from './settlement.fixtures.js';
import { given, standing } from './specification.fixtures.js';

const manager: Owner = { kind: 'PERSON', id: 'manager-1', role: 'manager' };
const agent: Owner = { kind: 'PERSON', id: 'agent-1', role: 'agent' };
const supervisors: Owner = { kind: 'TIER', id: 'SUPERVISOR', role: null };
const critical = registered({
  safetyFlag: 'FIRE',
  severity: 'CRITICAL',
  tier: 'MANAGER',
  ownerDueAt: '2026-03-02T10:30:00.000Z',
});

describe('acknowledging a complaint', () => {
  it('makes it that agent’s own', () => standing('REGISTERED').when(ask('AcknowledgeComplaint')).then(acknowledged()));

  it('by the same agent again changes nothing, wherever it stands', () =>
    standing('CLOSED').when(ask('AcknowledgeComplaint')).thenNothing());

  it('is not repeated by another agent', () =>
    standing('ACKNOWLEDGED')
      .when(ask('AcknowledgeComplaint', {}, { by: 'agent-2' }))
      .thenRejected('COMPLAINT_HAS_ANOTHER_AGENT', { acknowledgedBy: 'agent-1', next: 'AssignComplaint' }));

  it('leaves it with the one it was assigned to', () =>
    standing('REGISTERED', assigned())
      .when(ask('AcknowledgeComplaint'))
      .then(acknowledged({ owner: assigned().data.owner })));

  it('takes it over from a tier that the agent belongs to', () =>
    standing('REGISTERED', escalated())
      .when(ask('AcknowledgeComplaint', {}, { by: 's-1', roles: ['agent', 'supervisor'] }))
      .then(acknowledged({ acknowledgedBy: 's-1', owner: { kind: 'PERSON', id: 's-1', role: 'supervisor' } })));

  it('leaves it with a tier that the agent does not belong to', () =>
    standing('REGISTERED', escalated())
      .when(ask('AcknowledgeComplaint'))
      .then(acknowledged({ owner: supervisors })));

  it('does not make an agent the owner of a critical one', () =>
    given(critical)
      .when(ask('AcknowledgeComplaint'))
      .then(acknowledged({ owner: null })));

  it('makes a manager the owner of a critical one', () =>
    given(critical)
      .when(ask('AcknowledgeComplaint', {}, { by: 'manager-1', roles: ['manager'] }))
      .then(acknowledged({ acknowledgedBy: 'manager-1', owner: manager })));

  it('makes somebody of no tier the owner by the first role', () =>
    standing('REGISTERED')
      .when(ask('AcknowledgeComplaint', {}, { by: 'q-1', roles: ['quality', 'auditor'] }))
      .then(acknowledged({ acknowledgedBy: 'q-1', owner: { kind: 'PERSON', id: 'q-1', role: 'quality' } })));

  it.each([{ roles: ['system'] }, { roles: [] }])('makes nobody its owner by itself: %j', ({ roles }) =>
    standing('REGISTERED')
      .when(ask('AcknowledgeComplaint', {}, { by: 'system', roles }))
      .then(acknowledged({ acknowledgedBy: 'system', owner: null })),
  );

  it('is refused after it has ended unacknowledged', () =>
    standing('WITHDRAWN')
      .when(ask('AcknowledgeComplaint', {}, { by: 'agent-2' }))
      .thenRejected('COMPLAINT_ENDED', { state: 'WITHDRAWN', next: 'ReopenComplaint' }));
});

describe('assigning a complaint', () => {
  it('hands it to a person', () => standing('INVESTIGATING').when(ask('AssignComplaint')).then(assigned()));

  it('hands it to a department', () => {
    const owner: Owner = { kind: 'DEPARTMENT', id: 'LOGISTICS', role: null };
    return standing('REGISTERED').when(ask('AssignComplaint', { owner })).then(assigned({ owner }));
  });

  it('to its owner changes nothing', () =>
    standing('REGISTERED', assigned()).when(ask('AssignComplaint')).thenNothing());

  it.each([
    [{ kind: 'DEPARTMENT', id: 'KITCHEN', role: null }, 'department'],
    [{ kind: 'TIER', id: 'BOARD', role: null }, 'tier'],
    [{ kind: 'PERSON', id: ' ', role: 'agent' }, 'id'],
    [{ kind: 'PERSON', id: 'agent-2', role: null }, 'role'],
    [{ kind: 'PERSON', id: 'agent-1', role: 'manager' }, 'role'],
  ] as const)('is refused to an owner that is not known: %j', (owner, missing) =>
    standing('REGISTERED').when(ask('AssignComplaint', { owner })).thenRejected('COMPLAINT_OWNER_UNKNOWN', { missing }),
  );

  it.each([agent, supervisors, { kind: 'PERSON', id: 's-1', role: 'supervisor' } as const])(
    'that is critical is refused to anybody but a named manager: %j',
    (owner) => given(critical).when(ask('AssignComplaint', { owner })).thenRejected('COMPLAINT_NEEDS_NAMED_MANAGER'),
  );

  it('that is critical hands it to a named manager', () =>
    given(critical)
      .when(ask('AssignComplaint', { owner: manager }))
      .then(assigned({ owner: manager })));

  it('is refused when it has ended', () =>
    standing('REFUSED').when(ask('AssignComplaint')).thenRejected('COMPLAINT_ENDED'));
});

describe('escalating a complaint', () => {
  it('raises it one tier and hands it over', () => standing('HELD').when(ask('EscalateComplaint')).then(escalated()));

  it('hands it to the person named', () => {
    const owner: Owner = { kind: 'PERSON', id: 's-1', role: 'supervisor' };
    return standing('IMPLEMENTING').when(ask('EscalateComplaint', { owner })).then(escalated({ owner }));
  });

  it('that somebody else has raised meanwhile changes nothing', () =>
    standing('PROPOSED', escalated()).when(ask('EscalateComplaint')).thenNothing());

  it('is refused from a tier that it has not reached', () =>
    standing('PROPOSED')
      .when(ask('EscalateComplaint', { fromTier: 'MANAGER' }))
      .thenRejected('COMPLAINT_ON_ANOTHER_TIER', { tier: 'AGENT' }));

  it('ends at the executives', () =>
    standing('PROPOSED', escalated({ tier: 'EXECUTIVE' }))
      .when(ask('EscalateComplaint', { fromTier: 'EXECUTIVE' }))
      .thenRejected('COMPLAINT_ON_HIGHEST_TIER', { next: 'AssignComplaint' }));

  it('that is critical starts the clock of its next owner', () =>
    given(critical, assigned({ owner: manager }))
      .when(ask('EscalateComplaint', { fromTier: 'MANAGER' }))
      .then(
        escalated({
          fromTier: 'MANAGER',
          tier: 'EXECUTIVE',
          owner: { kind: 'TIER', id: 'EXECUTIVE', role: null },
          ownerDueAt: '2026-03-02T11:00:00.000Z',
        }),
      ));

  it('needs a reason', () =>
    standing('PROPOSED')
      .when(ask('EscalateComplaint', { reason: '' }))
      .thenRejected('COMPLAINT_TEXT_MISSING', { missing: 'reason' }));

  it('takes up a refused one again, with new clocks', () =>
    standing('REFUSED')
      .when(ask('EscalateComplaint'))
      .then(
        reopened({
          from: 'REFUSED',
          reason: personal(SUBJECT, 'The customer asks for a supervisor.'),
          settleDueAt: '2026-04-01T09:00:00.000Z',
        }),
        escalated(),
      ));

  it.each(['CLOSED', 'WITHDRAWN'] as const)('is refused when it is %s', (status) =>
    standing(status).when(ask('EscalateComplaint')).thenRejected('COMPLAINT_ENDED', { next: 'ReopenComplaint' }),
  );
});

describe('a due time that passes', () => {
  const overdue = { reason: null } as const;
  const late = { at: '2026-03-20T09:00:00.000Z', by: 'system', roles: ['system'] };
  const raisedAt = late.at;

  it.each([
    ['ACKNOWLEDGEMENT_OVERDUE', '2026-03-02T12:30:00.000Z', 'REGISTERED'],
    ['ANSWER_OVERDUE', '2026-03-03T08:30:00.000Z', 'PROPOSED'],
    ['REPLY_OVERDUE', '2026-03-02T13:00:00.000Z', 'APPROVED'],
    ['CUSTOMER_NOT_INFORMED', '2026-03-02T13:00:00.000Z', 'HELD'],
    ['FOLLOW_UP_OVERDUE', '2026-03-03T17:00:00.000Z', 'AWAITING_SATISFACTION'],
  ] as const)('raises the complaint: %s', (cause, dueAt, status) =>
    standing(status)
      .when(ask('EscalateOverdueComplaint', { cause, dueAt }, late))
      .then(escalated({ ...overdue, cause, dueAt, escalatedAt: raisedAt })),
  );

  it('raises a complaint that is not settled in time', () => {
    const dueAt = '2026-04-02T08:30:00.000Z';
    const at = '2026-04-03T08:30:00.000Z';
    return standing('REPLIED')
      .when(ask('EscalateOverdueComplaint', { cause: 'SETTLEMENT_OVERDUE', dueAt }, { ...late, at }))
      .then(escalated({ ...overdue, cause: 'SETTLEMENT_OVERDUE', dueAt, escalatedAt: at }));
  });

  it('raises a critical complaint that no named manager owns', () =>
    given(critical, acknowledged({ owner: null }))
      .when(ask('EscalateOverdueComplaint', { cause: 'NO_NAMED_MANAGER', dueAt: '2026-03-02T10:30:00.000Z' }, late))
      .then(
        escalated({
          ...overdue,
          cause: 'NO_NAMED_MANAGER',
          dueAt: '2026-03-02T10:30:00.000Z',
          fromTier: 'MANAGER',
          tier: 'EXECUTIVE',
          owner: { kind: 'TIER', id: 'EXECUTIVE', role: null },
          ownerDueAt: '2026-03-20T11:00:00.000Z',
          escalatedAt: raisedAt,
        }),
      ));

  it.each([
    ['ACKNOWLEDGEMENT_OVERDUE', '2026-03-02T12:30:00.000Z', standing('ACKNOWLEDGED')],
    ['ANSWER_OVERDUE', '2026-03-03T08:30:00.000Z', standing('REPLIED')],
    ['ANSWER_OVERDUE', '2026-03-03T08:30:00.000Z', standing('REFUSED')],
    ['ANSWER_OVERDUE', '2026-03-03T08:30:00.000Z', standing('HELD')],
    ['SETTLEMENT_OVERDUE', '2026-03-10T08:30:00.000Z', standing('IMPLEMENTING')],
    ['SETTLEMENT_OVERDUE', '2026-04-02T08:30:00.000Z', standing('AWAITING_SATISFACTION')],
    ['REPLY_OVERDUE', '2026-03-02T13:00:00.000Z', standing('REPLIED')],
    ['NO_NAMED_MANAGER', '2026-03-02T10:30:00.000Z', given(critical, assigned({ owner: manager }))],
    ['CUSTOMER_NOT_INFORMED', '2026-03-02T13:00:00.000Z', standing('HELD', informed())],
    ['NO_NAMED_MANAGER', '2026-03-02T10:30:00.000Z', given(critical, withdrawn())],
    ['CUSTOMER_NOT_INFORMED', '2026-03-02T13:00:00.000Z', standing('HELD', withdrawn())],
    ['FOLLOW_UP_OVERDUE', '2026-03-03T17:00:00.000Z', standing('AWAITING_SATISFACTION', satisfactionRecorded())],
  ] as const)('means nothing where it was met, moved or fell away: %s %s', (cause, dueAt, complaint) =>
    complaint.when(ask('EscalateOverdueComplaint', { cause, dueAt }, late)).thenNothing(),
  );

  it('means nothing before it has passed', () =>
    standing('REGISTERED')
      .when(ask('EscalateOverdueComplaint', {}, { at: '2026-03-03T08:29:59.000Z' }))
      .thenNothing());

  it('raises the complaint once', () =>
    standing('PROPOSED', escalated({ cause: 'ANSWER_OVERDUE', dueAt: '2026-03-03T08:30:00.000Z' }))
      .when(ask('EscalateOverdueComplaint', {}, late))
      .thenNothing());

  it('means nothing to an imported complaint', () =>
    given(registered({ acknowledgeDueAt: null, answerDueAt: null, settleDueAt: null }))
      .when(ask('EscalateOverdueComplaint', {}, late))
      .thenNothing());

  it('follows the last try to reach the customer', () =>
    standing('AWAITING_SATISFACTION', contacted({ nextContactDueAt: '2026-03-05T09:00:00.000Z' }))
      .when(ask('EscalateOverdueComplaint', { cause: 'FOLLOW_UP_OVERDUE', dueAt: '2026-03-05T09:00:00.000Z' }, late))
      .then(
        escalated({
          ...overdue,
          cause: 'FOLLOW_UP_OVERDUE',
          dueAt: '2026-03-05T09:00:00.000Z',
          escalatedAt: raisedAt,
        }),
      ));

  it('can not raise it above the executives, and says so', () =>
    standing('HELD', escalated({ tier: 'EXECUTIVE' }))
      .when(
        ask('EscalateOverdueComplaint', { cause: 'CUSTOMER_NOT_INFORMED', dueAt: held().data.informDueAt ?? '' }, late),
      )
      .thenRejected('COMPLAINT_ON_HIGHEST_TIER'));
});
