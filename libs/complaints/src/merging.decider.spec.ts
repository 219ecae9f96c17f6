import { describe, expect, it } from '@jest/globals';
import { personal } from '#event-sourcing';
import { ask, asked } from './commands.fixtures.js';
import type { MergeComplaint } from './complaint.commands.js';
import {
  absorbed,
  escalated,
  merged,
  occurrence,
  recurrenceLinked,
  SUBJECT,
  safetyFlagged,
} from './complaint.fixtures.js';
import { absorbing } from './merging.decider.js';
import { standing } from './specification.fixtures.js';

const reason = personal(SUBJECT, 'Recorded twice.');

describe('merging a complaint into another', () => {
  it.each(['REGISTERED', 'ACKNOWLEDGED'] as const)('is possible while it is %s', (status) =>
    standing(status).when(ask('MergeComplaint')).then(merged({ reason })),
  );

  it.each(['INVESTIGATING', 'HELD'] as const)('is possible while it is %s', (status) =>
    standing(status)
      .when(ask('MergeComplaint'))
      .then(merged({ reason, occurrence: { ...occurrence, category: 'PRODUCT' } })),
  );

  it.each(['PROPOSED', 'REPLIED', 'IMPLEMENTING'] as const)('is refused once it is %s', (status) =>
    standing(status).when(ask('MergeComplaint')).thenRejected('COMPLAINT_OUT_OF_ORDER', { state: status }),
  );

  it('is refused when it has ended', () =>
    standing('CLOSED').when(ask('MergeComplaint')).thenRejected('COMPLAINT_ENDED'));

  it('that it went into changes nothing', () => standing('MERGED').when(ask('MergeComplaint')).thenNothing());

  it('is refused when it went into a third', () =>
    standing('MERGED')
      .when(ask('MergeComplaint', { intoComplaintId: 'c-3' }))
      .thenRejected('COMPLAINT_MERGED', { mergedInto: 'c-2' }));

  it('is refused into itself', () =>
    standing('REGISTERED')
      .when(ask('MergeComplaint', { intoComplaintId: 'c-1' }))
      .thenRejected('COMPLAINT_MERGED_INTO_ITSELF'));

  it('is refused where the other would not take over its safety flag', () =>
    standing('REGISTERED', safetyFlagged())
      .when(ask('MergeComplaint'))
      .thenRejected('COMPLAINT_SAFETY_FLAG_DIFFERS', { safetyFlag: 'INJURY' }));

  it('gives a reason', () =>
    standing('REGISTERED')
      .when(ask('MergeComplaint', { reason: '' }))
      .thenRejected('COMPLAINT_TEXT_MISSING', { missing: 'reason' }));
});

describe('the complaint that stays', () => {
  it('takes the other one in, wherever it stands', () =>
    standing('IMPLEMENTING').when(ask('AbsorbComplaint')).then(absorbed()));

  it('takes it in once', () => standing('REGISTERED', absorbed()).when(ask('AbsorbComplaint')).thenNothing());

  it('takes over an injury, and becomes critical', () =>
    standing('REGISTERED')
      .when(ask('AbsorbComplaint', { safetyFlag: 'INJURY' }))
      .then(
        absorbed(),
        safetyFlagged({
          reason,
          acknowledgeDueAt: '2026-03-02T09:30:00.000Z',
          settleDueAt: '2026-03-09T08:30:00.000Z',
        }),
        escalated({
          cause: 'CRITICAL',
          reason: null,
          tier: 'MANAGER',
          owner: { kind: 'TIER', id: 'MANAGER', role: null },
          ownerDueAt: '2026-03-02T11:00:00.000Z',
        }),
      ));

  it('keeps the flag it has', () =>
    standing('REGISTERED', safetyFlagged({ safetyFlag: 'FIRE' }))
      .when(ask('AbsorbComplaint', { safetyFlag: 'INJURY' }))
      .then(absorbed()));

  it.each([
    ['MERGED', 'COMPLAINT_MERGED'],
    ['CLOSED', 'COMPLAINT_ENDED'],
  ] as const)('is not one that is %s', (status, code) =>
    standing(status).when(ask('AbsorbComplaint')).thenRejected(code),
  );

  it('is not the one that goes', () =>
    standing('REGISTERED')
      .when(ask('AbsorbComplaint', { mergedComplaintId: 'c-1' }))
      .thenRejected('COMPLAINT_MERGED_INTO_ITSELF'));

  it('is asked by the same command id, without the version that the caller saw of the other', () => {
    const merge: MergeComplaint = {
      id: 'command-7',
      type: 'MergeComplaint',
      data: asked.MergeComplaint,
      by: 'agent-1',
      roles: ['agent'],
      at: '2026-03-02T09:00:00.000Z',
      expectedVersion: 4n,
    };
    expect(absorbing(merge)).toEqual({
      id: 'command-7',
      type: 'AbsorbComplaint',
      data: { complaintId: 'c-2', mergedComplaintId: 'c-1', safetyFlag: 'NONE', reason: 'Recorded twice.' },
      by: 'agent-1',
      roles: ['agent'],
      at: '2026-03-02T09:00:00.000Z',
    });
  });
});

describe('a recurrence', () => {
  it.each(['REGISTERED', 'CLOSED'] as const)('is linked while it is %s', (status) =>
    standing(status).when(ask('LinkRecurrence')).then(recurrenceLinked()),
  );

  it('is linked once', () => standing('REGISTERED', recurrenceLinked()).when(ask('LinkRecurrence')).thenNothing());

  it('of a complaint that went into another is left alone', () =>
    standing('MERGED').when(ask('LinkRecurrence')).thenNothing());

  it('needs two complaints', () =>
    standing('REGISTERED')
      .when(ask('LinkRecurrence', { earlierComplaintId: 'c-1' }))
      .thenRejected('COMPLAINT_RECURS_WITH_ITSELF'));
});
