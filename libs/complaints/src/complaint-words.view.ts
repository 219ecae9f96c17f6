import { graphqlEnum } from '#graphql';
import {
  CATEGORIES,
  CLOSING_OUTCOMES,
  COMPENSATION_FACTORS,
  COMPLAINT_CHANNELS,
  COMPLAINT_STATUSES,
  CONTACT_CHANNELS,
  CONTACT_OUTCOMES,
  DELAY_CAUSES,
  DEPARTMENTS,
  DOUBTS,
  ESCALATION_CAUSES,
  FAULT_DEGREES,
  HOLD_REASONS,
  IDENTIFICATIONS,
  OVERDUE_CAUSES,
  OWNER_KINDS,
  PRICE_SOURCES,
  REASONABLENESS,
  RECURRENCE_BASES,
  REFUSAL_GROUNDS,
  REMEDY_KINDS,
  RESPONSIBILITIES,
  SAFETY_FLAGS,
  SEVERITIES,
  TASK_CANCEL_CAUSES,
  TASK_RETURN_CAUSES,
  TIERS,
} from './complaint-words.events.js';

export const PROPOSAL_STATES = ['PROPOSED', 'APPROVED', 'DECLINED', 'REPLIED', 'SIGNED', 'REJECTED'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];
export const TASK_STATES = ['SENT', 'RECEIVED', 'DONE', 'FAILED', 'RETURNED', 'CANCELLED'] as const;
export type TaskState = (typeof TASK_STATES)[number];
export const ORIGINS = ['LIVE', 'IMPORT'] as const;
export type Origin = (typeof ORIGINS)[number];

export const ComplaintChannelEnum = graphqlEnum(
  'ComplaintChannel',
  COMPLAINT_CHANNELS,
  'How the complaint reached the company.',
);
export const ContactChannelEnum = graphqlEnum(
  'ComplaintContactChannel',
  CONTACT_CHANNELS,
  'How staff and customer spoke about a complaint.',
);
export const ContactOutcomeEnum = graphqlEnum(
  'ComplaintContactOutcome',
  CONTACT_OUTCOMES,
  'Whether the customer was reached.',
);
export const CategoryEnum = graphqlEnum('ComplaintCategory', CATEGORIES, 'What the complaint is about.');
export const SeverityEnum = graphqlEnum('ComplaintSeverity', SEVERITIES, 'How grave it is.', {
  CRITICAL: 'Owned by a named manager, on a clock of its own; any injury or fire is critical.',
});
export const SafetyFlagEnum = graphqlEnum(
  'ComplaintSafetyFlag',
  SAFETY_FLAGS,
  'Whether somebody or something was harmed.',
);
export const ResponsibilityEnum = graphqlEnum(
  'ComplaintResponsibility',
  RESPONSIBILITIES,
  'Who answers for the cause, judged after the facts.',
  { UNDETERMINED: 'Nobody can tell: then it is ours.' },
);
export const TierEnum = graphqlEnum('ComplaintTier', TIERS, 'How high in the company the complaint lies.');
export const DepartmentEnum = graphqlEnum(
  'ComplaintDepartment',
  DEPARTMENTS,
  'Who carries out remedies and learns from findings.',
);
export const OwnerKindEnum = graphqlEnum('ComplaintOwnerKind', OWNER_KINDS, 'What kind of owner it has.', {
  TIER: 'Nobody of this tier has taken it over yet.',
});
export const RemedyKindEnum = graphqlEnum('ComplaintRemedyKind', REMEDY_KINDS, 'What is done to put it right.', {
  COMPENSATE: 'Money or goods.',
  LEADER_CALL: "A leader's call or visit.",
});
export const PriceSourceEnum = graphqlEnum('ComplaintPriceSource', PRICE_SOURCES, 'Where a list price is from.');
export const CompensationFactorEnum = graphqlEnum(
  'ComplaintCompensationFactor',
  COMPENSATION_FACTORS,
  'What speaks for a higher amount.',
);
export const FaultDegreeEnum = graphqlEnum('ComplaintFaultDegree', FAULT_DEGREES, 'How much of it is our own fault.');
export const ReasonablenessEnum = graphqlEnum(
  'ComplaintReasonableness',
  REASONABLENESS,
  'How reasonable the demand is.',
);
export const DoubtEnum = graphqlEnum(
  'ComplaintDoubt',
  DOUBTS,
  'Where it is open whether the customer may have it; in doubt the customer gets it.',
);
export const HoldReasonEnum = graphqlEnum('ComplaintHoldReason', HOLD_REASONS, 'What a complaint on hold waits for.');
export const DelayCauseEnum = graphqlEnum('ComplaintDelayCause', DELAY_CAUSES, 'Why the customer has to wait.');
export const RefusalGroundEnum = graphqlEnum('ComplaintRefusalGround', REFUSAL_GROUNDS, 'Why a demand is refused.');
export const ClosingOutcomeEnum = graphqlEnum('ComplaintClosingOutcome', CLOSING_OUTCOMES, 'How it was closed.', {
  UNREACHED: 'The customer could not be reached: counted apart, never as satisfied.',
});
export const TaskReturnCauseEnum = graphqlEnum(
  'ComplaintTaskReturnCause',
  TASK_RETURN_CAUSES,
  'Why a task went back to the owner.',
);
export const TaskCancelCauseEnum = graphqlEnum(
  'ComplaintTaskCancelCause',
  TASK_CANCEL_CAUSES,
  'Why a task was cancelled.',
);
export const OverdueCauseEnum = graphqlEnum(
  'ComplaintOverdueCause',
  OVERDUE_CAUSES,
  'What should have been done by now.',
);
export const EscalationCauseEnum = graphqlEnum(
  'ComplaintEscalationCause',
  ESCALATION_CAUSES,
  'Why the complaint went up a tier.',
);
export const RecurrenceBasisEnum = graphqlEnum(
  'ComplaintRecurrenceBasis',
  RECURRENCE_BASES,
  'What a complaint has in common with an earlier one.',
);
export const IdentificationEnum = graphqlEnum(
  'ComplaintIdentification',
  IDENTIFICATIONS,
  'Who said which product it is.',
  { SERIAL: 'Nobody: the serial number that the customer gave fits one unit only.' },
);
export const ComplaintStatusEnum = graphqlEnum('ComplaintStatus', COMPLAINT_STATUSES, 'Where the complaint stands.', {
  PROPOSED: 'A settlement waits for approval.',
  REPLIED: 'The customer knows the approved settlement.',
  MERGED: 'It went into another complaint: only read, not counted.',
});
export const ProposalStateEnum = graphqlEnum('SettlementProposalState', PROPOSAL_STATES, 'Where a proposal stands.');
export const TaskStateEnum = graphqlEnum('ComplaintTaskState', TASK_STATES, 'Where a task stands.');
export const OriginEnum = graphqlEnum('ComplaintOrigin', ORIGINS, 'Where it was recorded first.', {
  IMPORT: 'It was taken over from another system: no clocks, no reactions.',
});

export const COMPLAINT_ORDERS = [
  'REPORTED_ASC',
  'REPORTED_DESC',
  'DUE_ASC',
  'DUE_DESC',
  'SEVERITY_ASC',
  'SEVERITY_DESC',
  'UPDATED_ASC',
  'UPDATED_DESC',
] as const;
export type ComplaintOrder = (typeof COMPLAINT_ORDERS)[number];
export const ComplaintOrderEnum = graphqlEnum('ComplaintOrder', COMPLAINT_ORDERS, 'In which order complaints come.', {
  DUE_ASC: 'What is due first comes first; what has no due time comes last.',
  SEVERITY_DESC: 'The most severe first, the newest of them first.',
});
