import type { Decision, Decisions } from './complaint-decision.js';
import { contactKey } from './complaint-evolution.js';
import { refusal } from './complaint-rejection.js';
import type { Complaint } from './complaint-state.js';
import { pastInstant } from './instants.js';
import { assertOpen, assertStands, startsInvestigation } from './standing.js';
import { written, writtenOrNull } from './texts.js';

const start: Decision<'StartInvestigation'> = ({ at }, complaint) => {
  if (complaint.status === 'INVESTIGATING') return [];
  assertStands(complaint, 'ACKNOWLEDGED');
  return startsInvestigation(complaint, at);
};

const recordContact: Decision<'RecordContact'> = ({ data, by, at, origin }, complaint, { dueAt, policy }) => {
  assertOpen(complaint);
  const { complaintId, channel, outcome } = data;
  const contactedAt = pastInstant(complaint, 'contactedAt', data.contactedAt, at);
  if (complaint.lastContact === contactKey({ contactedAt, channel, outcome })) return [];
  const follows = complaint.status === 'AWAITING_SATISFACTION' && origin !== 'IMPORT';
  return [
    ...startsInvestigation(complaint, at),
    {
      type: 'CustomerContacted',
      data: {
        complaintId,
        channel,
        outcome,
        unreachedTries: outcome === 'REACHED' ? 0 : complaint.unreachedTries + 1,
        note: writtenOrNull(complaint, 'note', data.note, policy.textLimits.note),
        contactedBy: by,
        contactedAt,
        nextContactDueAt: follows ? dueAt(policy.satisfactionContact.every, contactedAt) : null,
      },
    },
  ];
};

const restate: Decision<'RestateProblem'> = ({ data, at }, complaint, { policy }) => {
  assertStands(complaint, 'ACKNOWLEDGED', 'INVESTIGATING');
  if (complaint.restatement === data.restatement) return [];
  return [
    ...startsInvestigation(complaint, at),
    {
      type: 'ProblemRestated',
      data: {
        complaintId: data.complaintId,
        restatement: written(complaint, 'restatement', data.restatement, policy.textLimits.statement),
        restatedAt: at,
      },
    },
  ];
};

const confirm: Decision<'ConfirmProblem'> = ({ data, at }, complaint, { policy }) => {
  if (complaint.problemConfirmed) return [];
  assertStands(complaint, 'ACKNOWLEDGED', 'INVESTIGATING');
  assertRestated(complaint);
  return [
    {
      type: 'ProblemConfirmed',
      data: {
        complaintId: data.complaintId,
        channel: data.channel,
        words: writtenOrNull(complaint, 'words', data.words, policy.textLimits.statement),
        confirmedAt: at,
      },
    },
  ];
};

const assertRestated = (complaint: Complaint): void => {
  if (complaint.restatement === null) throw refusal('COMPLAINT_NOT_RESTATED', complaint, { missing: 'restatement' });
};

export const contact = {
  StartInvestigation: start,
  RecordContact: recordContact,
  RestateProblem: restate,
  ConfirmProblem: confirm,
} satisfies Partial<Decisions>;
