import { InputType } from '@nestjs/graphql';
import {
  Choice,
  CommandInput,
  Inner,
  OptionalIdentifier,
  OptionalInner,
  OptionalName,
  OptionalTime,
  Time,
  Words,
} from '#graphql';
import type {
  AcknowledgeComplaint,
  AssessComplaint,
  AssignComplaint,
  ConfirmProblem,
  EscalateComplaint,
  FlagSafety,
  HoldComplaint,
  InformCustomer,
  JudgeResponsibility,
  ReassessComplaint,
  RecordContact,
  RestateProblem,
  ResumeComplaint,
  StartInvestigation,
} from './complaint.commands.js';
import {
  CATEGORIES,
  type Category,
  CONTACT_CHANNELS,
  CONTACT_OUTCOMES,
  type ContactChannel,
  type ContactOutcome,
  DELAY_CAUSES,
  type DelayCause,
  HOLD_REASONS,
  type HoldReason,
  RESPONSIBILITIES,
  type Responsibility,
  SAFETY_FLAGS,
  type SafetyFlag,
  SEVERITIES,
  type Severity,
  TIERS,
  type Tier,
} from './complaint-words.events.js';
import {
  CategoryEnum,
  ContactChannelEnum,
  ContactOutcomeEnum,
  DelayCauseEnum,
  HoldReasonEnum,
  ResponsibilityEnum,
  SafetyFlagEnum,
  SeverityEnum,
  TierEnum,
} from './complaint-words.view.js';
import { ComplaintId, ComplaintOwnerInput, OptionalWords } from './given.inputs.js';

type Acknowledged = AcknowledgeComplaint['data'];
type Assigned = AssignComplaint['data'];
type Escalated = EscalateComplaint['data'];
type Started = StartInvestigation['data'];
type Contacted = Omit<RecordContact['data'], 'contactedAt'>;
type Restated = RestateProblem['data'];
type Confirmed = ConfirmProblem['data'];
type Assessed = AssessComplaint['data'];
type Reassessed = ReassessComplaint['data'];
type Flagged = FlagSafety['data'];
type Judged = JudgeResponsibility['data'];
type Held = Omit<HoldComplaint['data'], 'heldUntil'>;
type Resumed = Omit<ResumeComplaint['data'], 'heldUntil'>;
type Informed = Omit<InformCustomer['data'], 'newTime'>;

@InputType({ description: 'The caller takes notice of a complaint, and takes it over.' })
export class AcknowledgeComplaintInput extends CommandInput implements Acknowledged {
  @ComplaintId()
  complaintId!: string;
}

@InputType({ description: 'A complaint gets another owner.' })
export class AssignComplaintInput extends CommandInput implements Assigned {
  @ComplaintId()
  complaintId!: string;

  @Inner(() => ComplaintOwnerInput, 'The new owner.')
  owner!: ComplaintOwnerInput;
}

@InputType({ description: 'A complaint goes up one tier.' })
export class EscalateComplaintInput extends CommandInput implements Escalated {
  @ComplaintId()
  complaintId!: string;

  @Choice(TierEnum, TIERS, 'The tier on which the caller saw it, so that two callers do not raise it twice.')
  fromTier!: Tier;

  @Words('Why.')
  reason!: string;

  @OptionalInner(() => ComplaintOwnerInput, 'Who is to own it there; by default the tier itself.')
  owner: ComplaintOwnerInput | null = null;
}

@InputType({ description: 'The investigation begins.' })
export class StartInvestigationInput extends CommandInput implements Started {
  @ComplaintId()
  complaintId!: string;
}

@InputType({ description: 'A try to reach the customer.' })
export class RecordContactInput extends CommandInput implements Contacted {
  @ComplaintId()
  complaintId!: string;

  @Choice(ContactChannelEnum, CONTACT_CHANNELS, 'How.')
  channel!: ContactChannel;

  @Choice(ContactOutcomeEnum, CONTACT_OUTCOMES, 'Whether it worked.')
  outcome!: ContactOutcome;

  @OptionalWords('A note on it.')
  note: string | null = null;

  @OptionalTime('When, by default now.')
  contactedAt: Date | null = null;
}

@InputType({ description: 'The problem in our words, for the customer to confirm.' })
export class RestateProblemInput extends CommandInput implements Restated {
  @ComplaintId()
  complaintId!: string;

  @Words('The problem in our words.')
  restatement!: string;
}

@InputType({ description: 'The customer agrees that the problem is what we say it is.' })
export class ConfirmProblemInput extends CommandInput implements Confirmed {
  @ComplaintId()
  complaintId!: string;

  @Choice(ContactChannelEnum, CONTACT_CHANNELS, 'How it was confirmed.')
  channel!: ContactChannel;

  @OptionalWords("The customer's words.")
  words: string | null = null;
}

@InputType({ description: 'What a complaint is about, and how grave it is.' })
export class AssessComplaintInput extends CommandInput implements Assessed {
  @ComplaintId()
  complaintId!: string;

  @Choice(CategoryEnum, CATEGORIES, 'What it is about.')
  category!: Category;

  @Choice(SeverityEnum, SEVERITIES, 'How grave it is.')
  severity!: Severity;

  @OptionalName('Code of the symptom.')
  symptomCode: string | null = null;
}

@InputType({ description: 'Another assessment than the one before, with a reason.' })
export class ReassessComplaintInput extends CommandInput implements Reassessed {
  @ComplaintId()
  complaintId!: string;

  @Choice(CategoryEnum, CATEGORIES, 'What it is about.')
  category!: Category;

  @Choice(SeverityEnum, SEVERITIES, 'How grave it is.')
  severity!: Severity;

  @OptionalName('Code of the symptom.')
  symptomCode: string | null = null;

  @Words('Why it is assessed otherwise now.')
  reason!: string;
}

@InputType({ description: 'Whether somebody or something was harmed, as far as is known now.' })
export class FlagSafetyInput extends CommandInput implements Flagged {
  @ComplaintId()
  complaintId!: string;

  @Choice(SafetyFlagEnum, SAFETY_FLAGS, 'What was harmed.')
  safetyFlag!: SafetyFlag;

  @Words('How that is known.')
  reason!: string;
}

@InputType({ description: 'Who answers for the cause, once the facts are known.' })
export class JudgeResponsibilityInput extends CommandInput implements Judged {
  @ComplaintId()
  complaintId!: string;

  @Choice(ResponsibilityEnum, RESPONSIBILITIES, 'Who is responsible.')
  responsibility!: Responsibility;

  @OptionalIdentifier('The responsible partner; by default the one named at intake.')
  partnerId: string | null = null;

  @OptionalName('The responsible supplier.')
  supplier: string | null = null;

  @Words('Why.')
  reason!: string;
}

@InputType({ description: 'A complaint waits for something; the customer must be told.' })
export class HoldComplaintInput extends CommandInput implements Held {
  @ComplaintId()
  complaintId!: string;

  @Choice(HoldReasonEnum, HOLD_REASONS, 'What it waits for.')
  reason!: HoldReason;

  @OptionalWords('A note on it.')
  note: string | null = null;

  @Time('Until when at most.')
  heldUntil!: Date;
}

@InputType({ description: 'A hold ends before its time.' })
export class ResumeComplaintInput extends CommandInput implements Resumed {
  @ComplaintId()
  complaintId!: string;
}

@InputType({ description: 'The customer was told of a delay: why, until when, and what helps meanwhile.' })
export class InformCustomerInput extends CommandInput implements Informed {
  @ComplaintId()
  complaintId!: string;

  @Choice(DelayCauseEnum, DELAY_CAUSES, 'Why there is a delay.')
  cause!: DelayCause;

  @Words('What the customer was told.')
  explanation!: string;

  @Time('The new exact time.')
  newTime!: Date;

  @OptionalWords('What helps meanwhile.')
  interimHelp: string | null = null;
}
