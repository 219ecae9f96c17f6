import type { Decision, Decisions } from './complaint-decision.js';
import { refusal } from './complaint-rejection.js';
import { pastInstant } from './instants.js';
import { assertStands, assertUnmerged } from './standing.js';
import { categoryOf } from './tasks.js';
import { written, writtenOrNull } from './texts.js';

const recheck: Decision<'RecheckResult'> = ({ data, by, at }, complaint, { policy }) => {
  assertStands(complaint, 'AWAITING_SATISFACTION');
  if (data.passed && complaint.rechecked) return [];
  const handlers = [...new Set(complaint.tasks.flatMap((task) => task.handlers))];
  if (handlers.includes(by)) throw refusal('COMPLAINT_RECHECKED_BY_HANDLER', complaint, { handlers });
  const limit = policy.textLimits.note;
  return [
    {
      type: 'ResultRechecked',
      data: {
        complaintId: data.complaintId,
        passed: data.passed,
        note: data.passed
          ? writtenOrNull(complaint, 'note', data.note, limit)
          : written(complaint, 'note', data.note ?? '', limit),
        recheckedBy: by,
        recheckedAt: at,
      },
    },
  ];
};

const recordSatisfaction: Decision<'RecordSatisfaction'> = ({ data, by, at }, complaint, { policy }) => {
  assertStands(complaint, 'AWAITING_SATISFACTION');
  if (data.satisfied && complaint.satisfied) return [];
  const limit = policy.textLimits.statement;
  return [
    {
      type: 'SatisfactionRecorded',
      data: {
        complaintId: data.complaintId,
        satisfied: data.satisfied,
        reason: data.satisfied
          ? writtenOrNull(complaint, 'reason', data.reason, limit)
          : written(complaint, 'reason', data.reason ?? '', limit),
        channel: data.channel,
        recordedBy: by,
        answeredAt: pastInstant(complaint, 'answeredAt', data.answeredAt, at),
      },
    },
  ];
};

const feedBackFinding: Decision<'FeedBackFinding'> = ({ data, at }, complaint, { policy }) => {
  assertUnmerged(complaint);
  if (complaint.findings.some(({ findingId }) => findingId === data.findingId)) return [];
  const { feedbackTo } = policy.routing[categoryOf(complaint)];
  return [
    {
      type: 'FindingFedBack',
      data: {
        complaintId: data.complaintId,
        findingId: data.findingId,
        department: data.department ?? feedbackTo,
        finding: written(complaint, 'finding', data.finding, policy.textLimits.statement),
        fedBackAt: at,
      },
    },
  ];
};

const acknowledgeFinding: Decision<'AcknowledgeFinding'> = ({ data, by, at }, complaint, { policy }) => {
  assertUnmerged(complaint);
  const finding = complaint.findings.find(({ findingId }) => findingId === data.findingId);
  if (!finding) throw refusal('COMPLAINT_FINDING_NOT_FOUND', complaint, { findingId: data.findingId });
  if (finding.acknowledged) return [];
  return [
    {
      type: 'FindingAcknowledged',
      data: {
        complaintId: data.complaintId,
        findingId: data.findingId,
        department: finding.department,
        answer: writtenOrNull(complaint, 'answer', data.answer, policy.textLimits.note),
        acknowledgedBy: by,
        acknowledgedAt: at,
      },
    },
  ];
};

export const results = {
  RecheckResult: recheck,
  RecordSatisfaction: recordSatisfaction,
  FeedBackFinding: feedBackFinding,
  AcknowledgeFinding: acknowledgeFinding,
} satisfies Partial<Decisions>;
