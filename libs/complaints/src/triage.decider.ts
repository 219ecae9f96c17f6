import { dueTimes, ownerDueAt } from './clocks.js';
import type { Decision, Decisions } from './complaint-decision.js';
import type { ComplaintKnown } from './complaint-known.js';
import { refusal } from './complaint-rejection.js';
import type { Complaint } from './complaint-state.js';
import { type Category, type SafetyFlag, SEVERITIES, type Severity } from './complaint-words.events.js';
import { occurrenceIn } from './occurrence.js';
import { raisedToManager } from './ownership.js';
import { assertOpen, assertStands, startsInvestigation } from './standing.js';
import { written } from './texts.js';

type Assessment = Readonly<{ category: Category; severity: Severity; symptomCode: string | null }>;

const assess: Decision<'AssessComplaint'> = ({ data, by, at }, complaint, known) => {
  if (isAssessed(complaint, data)) return [];
  assertStands(complaint, 'ACKNOWLEDGED', 'INVESTIGATING');
  if (complaint.category !== null) throw refusal('COMPLAINT_ALREADY_ASSESSED', complaint);
  assertSevereEnough(complaint, data.severity, known);
  const due = dueTimes(known, data.severity, complaint.clocksFrom);
  return [
    ...startsInvestigation(complaint, at),
    {
      type: 'ComplaintAssessed',
      data: {
        complaintId: data.complaintId,
        category: data.category,
        severity: data.severity,
        symptomCode: data.symptomCode,
        playbook: known.policy.playbooks[data.category][data.severity],
        occurrence: { ...occurrenceIn(complaint), category: data.category, symptomCode: data.symptomCode },
        acknowledgeDueAt: due.acknowledgeDueAt,
        answerDueAt: due.answerDueAt,
        settleDueAt: due.settleDueAt,
        ownerDueAt: ownerDueAfter(complaint, data.severity, at, known),
        packVersion: known.packVersion,
        assessedBy: by,
        assessedAt: at,
      },
    },
    ...raisedToManager(complaint, data.severity, at, known),
  ];
};

const reassess: Decision<'ReassessComplaint'> = ({ data, by, at }, complaint, known) => {
  assertOpen(complaint);
  if (complaint.category === null) throw refusal('COMPLAINT_NOT_ASSESSED', complaint);
  if (isAssessed(complaint, data)) return [];
  assertSevereEnough(complaint, data.severity, known);
  const due = dueTimes(known, data.severity, complaint.clocksFrom);
  return [
    {
      type: 'ComplaintReassessed',
      data: {
        complaintId: data.complaintId,
        category: data.category,
        severity: data.severity,
        symptomCode: data.symptomCode,
        reason: written(complaint, 'reason', data.reason, known.policy.textLimits.note),
        playbook: known.policy.playbooks[data.category][data.severity],
        occurrence: { ...occurrenceIn(complaint), category: data.category, symptomCode: data.symptomCode },
        answerDueAt: due.answerDueAt,
        settleDueAt: due.settleDueAt,
        ownerDueAt: ownerDueAfter(complaint, data.severity, at, known),
        packVersion: known.packVersion,
        assessedBy: by,
        reassessedAt: at,
      },
    },
    ...raisedToManager(complaint, data.severity, at, known),
  ];
};

const isAssessed = (complaint: Complaint, { category, severity, symptomCode }: Assessment): boolean =>
  complaint.category === category && complaint.severity === severity && complaint.symptomCode === symptomCode;

const assertSevereEnough = (complaint: Complaint, severity: Severity, { policy }: ComplaintKnown): void => {
  const least = policy.leastSeverityBySafety[complaint.safetyFlag];
  if (SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(least))
    throw refusal('COMPLAINT_SEVERITY_TOO_LOW', complaint, { safetyFlag: complaint.safetyFlag, missing: least });
};

/** The owner's clock of one that was critical before runs on. */
const ownerDueAfter = (complaint: Complaint, severity: Severity, at: string, known: ComplaintKnown): string | null =>
  complaint.severity === 'CRITICAL' && severity === 'CRITICAL'
    ? complaint.ownerDueAt
    : ownerDueAt(known, severity, complaint.owner, complaint.clocksFrom && at);

const flagSafety: Decision<'FlagSafety'> = ({ data, at }, complaint, known) => {
  assertOpen(complaint);
  if (complaint.safetyFlag === data.safetyFlag) return [];
  return flagged(complaint, data, at, known);
};

/** A flag can make a complaint more severe at once; less severe only a new assessment makes it. */
export const flagged = (
  complaint: Complaint,
  { safetyFlag, reason }: { safetyFlag: SafetyFlag; reason: string },
  at: string,
  known: ComplaintKnown,
): ReturnType<Decision<'FlagSafety'>> => {
  const severity = severityUnder(complaint, known.policy.leastSeverityBySafety[safetyFlag]);
  const due = dueTimes(known, severity, complaint.clocksFrom);
  return [
    {
      type: 'SafetyFlagged',
      data: {
        complaintId: complaint.complaintId,
        safetyFlag,
        severity,
        reason: written(complaint, 'reason', reason, known.policy.textLimits.note),
        acknowledgeDueAt: complaint.status === 'REGISTERED' ? due.acknowledgeDueAt : null,
        answerDueAt: due.answerDueAt,
        settleDueAt: due.settleDueAt,
        ownerDueAt: ownerDueAfter(complaint, severity, at, known),
        packVersion: known.packVersion,
        flaggedAt: at,
      },
    },
    ...raisedToManager(complaint, severity, at, known),
  ];
};

const severityUnder = ({ severity, category }: Complaint, least: Severity): Severity =>
  category === null || SEVERITIES.indexOf(least) > SEVERITIES.indexOf(severity) ? least : severity;

export const triage = {
  AssessComplaint: assess,
  ReassessComplaint: reassess,
  FlagSafety: flagSafety,
} satisfies Partial<Decisions>;
