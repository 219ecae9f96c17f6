import { describe, it } from '@jest/globals';
import { ask } from './commands.fixtures.js';
import {
  assessed,
  assigned,
  escalated,
  investigationStarted,
  occurrence,
  reassessed,
  registered,
  safetyFlagged,
} from './complaint.fixtures.js';
import { given, standing } from './specification.fixtures.js';

const assessment = {
  playbook: ['Restate the fault.'],
  settleDueAt: '2026-04-01T08:30:00.000Z',
};
const critical = {
  severity: 'CRITICAL',
  playbook: ['Ask whether everyone is safe.'],
  acknowledgeDueAt: '2026-03-02T09:30:00.000Z',
  answerDueAt: '2026-03-02T12:30:00.000Z',
  settleDueAt: '2026-03-09T08:30:00.000Z',
  ownerDueAt: '2026-03-02T11:00:00.000Z',
} as const;
const managers = { kind: 'TIER', id: 'MANAGER', role: null } as const;
const toManagers = escalated({
  cause: 'CRITICAL',
  reason: null,
  tier: 'MANAGER',
  owner: managers,
  ownerDueAt: '2026-03-02T11:00:00.000Z',
});

describe('assessing a complaint', () => {
  it('records category, severity, symptom and playbook, and says what is due from when it was reported', () =>
    standing('ACKNOWLEDGED', investigationStarted()).when(ask('AssessComplaint')).then(assessed(assessment)));

  it('starts the investigation', () =>
    standing('ACKNOWLEDGED').when(ask('AssessComplaint')).then(investigationStarted(), assessed(assessment)));

  it('as it is assessed changes nothing', () => standing('PROPOSED').when(ask('AssessComplaint')).thenNothing());

  it('otherwise than it is assessed takes a reason', () =>
    standing('INVESTIGATING')
      .when(ask('AssessComplaint', { severity: 'MAJOR' }))
      .thenRejected('COMPLAINT_ALREADY_ASSESSED', { next: 'ReassessComplaint' }));

  it('is refused before the acknowledgement', () =>
    standing('REGISTERED').when(ask('AssessComplaint')).thenRejected('COMPLAINT_NOT_ACKNOWLEDGED'));

  it('as critical takes it to the managers, with a clock for its owner', () =>
    standing('ACKNOWLEDGED', investigationStarted())
      .when(ask('AssessComplaint', { severity: 'CRITICAL' }))
      .then(assessed(critical), toManagers));

  it('as critical leaves it with the named manager it has', () => {
    const owner = { kind: 'PERSON', id: 'manager-1', role: 'manager' } as const;
    return standing('ACKNOWLEDGED', investigationStarted(), assigned({ owner }))
      .when(ask('AssessComplaint', { severity: 'CRITICAL' }))
      .then(
        assessed({ ...critical, ownerDueAt: null }),
        escalated({ cause: 'CRITICAL', reason: null, tier: 'MANAGER', owner, ownerDueAt: null }),
      );
  });

  it.each(['MINOR', 'MAJOR'] as const)('as %s is too low after a fire', (severity) =>
    standing('ACKNOWLEDGED', safetyFlagged({ safetyFlag: 'FIRE' }))
      .when(ask('AssessComplaint', { severity }))
      .thenRejected('COMPLAINT_SEVERITY_TOO_LOW', { safetyFlag: 'FIRE', missing: 'CRITICAL' }),
  );

  it('sets no clock for an imported one', () =>
    given(registered({ acknowledgeDueAt: null, answerDueAt: null, settleDueAt: null }), investigationStarted())
      .when(ask('AssessComplaint', { severity: 'CRITICAL' }))
      .then(
        assessed({ ...critical, acknowledgeDueAt: null, answerDueAt: null, settleDueAt: null, ownerDueAt: null }),
        escalated({ cause: 'CRITICAL', reason: null, tier: 'MANAGER', owner: managers, ownerDueAt: null }),
      ));
});

describe('reassessing a complaint', () => {
  const major = {
    playbook: ['Inspect it.'],
    answerDueAt: '2026-03-02T20:30:00.000Z',
    settleDueAt: '2026-03-17T08:30:00.000Z',
  };

  it.each(['INVESTIGATING', 'HELD', 'APPROVED', 'IMPLEMENTING', 'AWAITING_SATISFACTION'] as const)(
    'is possible while it is %s, and moves what is due',
    (status) => standing(status).when(ask('ReassessComplaint')).then(reassessed(major)),
  );

  it('as it is assessed changes nothing', () =>
    standing('INVESTIGATING', reassessed()).when(ask('ReassessComplaint')).thenNothing());

  it('needs a reason', () =>
    standing('INVESTIGATING')
      .when(ask('ReassessComplaint', { reason: ' ' }))
      .thenRejected('COMPLAINT_TEXT_MISSING', { missing: 'reason' }));

  it('needs an assessment', () =>
    standing('ACKNOWLEDGED')
      .when(ask('ReassessComplaint'))
      .thenRejected('COMPLAINT_NOT_ASSESSED', { next: 'AssessComplaint' }));

  it('as less than critical is too low after a fire', () =>
    standing('PROPOSED', safetyFlagged({ safetyFlag: 'FIRE' }))
      .when(ask('ReassessComplaint'))
      .thenRejected('COMPLAINT_SEVERITY_TOO_LOW', { safetyFlag: 'FIRE', missing: 'CRITICAL', next: 'FlagSafety' }));

  it('as critical takes it to the managers', () =>
    standing('PROPOSED')
      .when(ask('ReassessComplaint', { severity: 'CRITICAL' }))
      .then(
        reassessed({
          severity: 'CRITICAL',
          playbook: critical.playbook,
          answerDueAt: critical.answerDueAt,
          settleDueAt: critical.settleDueAt,
          ownerDueAt: critical.ownerDueAt,
        }),
        toManagers,
      ));

  it('is refused when it has ended', () =>
    standing('CLOSED').when(ask('ReassessComplaint')).thenRejected('COMPLAINT_ENDED'));

  it('keeps the category up to date for recurrences', () =>
    standing('INVESTIGATING')
      .when(ask('ReassessComplaint', { category: 'PRICE', symptomCode: null }))
      .then(
        reassessed({
          ...major,
          category: 'PRICE',
          symptomCode: null,
          occurrence: { ...occurrence, category: 'PRICE', symptomCode: null },
        }),
      ));
});

describe('a safety flag', () => {
  const flagged = safetyFlagged({
    answerDueAt: critical.answerDueAt,
    settleDueAt: critical.settleDueAt,
    ownerDueAt: critical.ownerDueAt,
  });

  it('that comes up later makes the complaint critical and takes it to the managers', () =>
    standing('IMPLEMENTING').when(ask('FlagSafety')).then(flagged, toManagers));

  it('that comes up before the acknowledgement hurries that too', () =>
    standing('REGISTERED')
      .when(ask('FlagSafety'))
      .then(safetyFlagged({ ...flagged.data, acknowledgeDueAt: critical.acknowledgeDueAt }), toManagers));

  it('that stands changes nothing', () => standing('PROPOSED', flagged).when(ask('FlagSafety')).thenNothing());

  it('that was wrong is corrected, and leaves the severity to a new assessment', () =>
    standing('PROPOSED', flagged, toManagers)
      .when(ask('FlagSafety', { safetyFlag: 'NONE', reason: 'It was another customer.' }))
      .then(
        safetyFlagged({
          ...flagged.data,
          safetyFlag: 'NONE',
          reason: { ...flagged.data.reason, personal: 'It was another customer.' },
        }),
      ));

  it('that was wrong on an unassessed complaint makes it as severe as any other', () =>
    given(registered({ safetyFlag: 'FIRE', severity: 'CRITICAL', tier: 'MANAGER' }))
      .when(ask('FlagSafety', { safetyFlag: 'NONE', reason: 'It was smoke from next door.' }))
      .then(
        safetyFlagged({
          safetyFlag: 'NONE',
          severity: 'MINOR',
          reason: { ...flagged.data.reason, personal: 'It was smoke from next door.' },
          acknowledgeDueAt: '2026-03-02T12:30:00.000Z',
          answerDueAt: '2026-03-03T08:30:00.000Z',
          settleDueAt: '2026-04-01T08:30:00.000Z',
          ownerDueAt: null,
        }),
      ));

  it('is refused when the complaint has ended', () =>
    standing('WITHDRAWN').when(ask('FlagSafety')).thenRejected('COMPLAINT_ENDED'));
});
