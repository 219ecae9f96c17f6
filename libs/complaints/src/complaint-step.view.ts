import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTime } from '#graphql';
import type {
  ComplaintStatus,
  ContactChannel,
  ContactOutcome,
  DelayCause,
  Department,
  EscalationCause,
  HoldReason,
  RecurrenceBasis,
  RefusalGround,
  Responsibility,
  Tier,
} from './complaint-words.events.js';
import {
  ComplaintStatusEnum,
  ContactChannelEnum,
  ContactOutcomeEnum,
  DelayCauseEnum,
  DepartmentEnum,
  EscalationCauseEnum,
  HoldReasonEnum,
  RecurrenceBasisEnum,
  RefusalGroundEnum,
  ResponsibilityEnum,
  TierEnum,
} from './complaint-words.view.js';

@ObjectType({ description: 'The customer agrees that the problem is what we say it is.' })
export class ComplaintConfirmation {
  @Field(() => ContactChannelEnum, { description: 'How it was confirmed.' })
  channel!: ContactChannel;

  @Field(() => String, { nullable: true, description: "The customer's words. Personal." })
  words!: string | null;

  @Field(() => String, { description: 'Who took it down.' })
  by!: string;

  @Field(() => DateTime, { description: 'When.' })
  at!: string;
}

@ObjectType({ description: 'The problem in our words, for the customer to confirm.' })
export class ComplaintProblem {
  @Field(() => String, { nullable: true, description: 'The problem as we restate it. Personal.' })
  restatement!: string | null;

  @Field(() => String, { description: 'Who restated it.' })
  by!: string;

  @Field(() => DateTime, { description: 'When.' })
  at!: string;

  @Field(() => ComplaintConfirmation, { nullable: true, description: "The customer's confirmation; null until then." })
  confirmation!: ComplaintConfirmation | null;
}

@ObjectType({ description: 'Who answers for the cause, judged after the facts.' })
export class ComplaintJudgement {
  @Field(() => ResponsibilityEnum, { description: 'Who is responsible.' })
  responsibility!: Responsibility;

  @Field(() => Boolean, {
    description: 'Whether the company answers for it: always, unless the customer is responsible.',
  })
  ours!: boolean;

  @Field(() => ID, { nullable: true, description: 'The partner who is responsible.' })
  partnerId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The technician it comes down to.' })
  technicianId!: string | null;

  @Field(() => String, { nullable: true, description: 'The supplier who is responsible.' })
  supplier!: string | null;

  @Field(() => String, { nullable: true, description: 'The reason given. Personal.' })
  explanation!: string | null;

  @Field(() => String, { description: 'Who judged.' })
  by!: string;

  @Field(() => DateTime, { description: 'When.' })
  at!: string;
}

@ObjectType({ description: 'A complaint went up a tier.' })
export class ComplaintEscalation {
  @Field(() => EscalationCauseEnum, { description: 'Why.' })
  cause!: EscalationCause;

  @Field(() => DateTime, { nullable: true, description: 'The due time that passed; null where somebody asked for it.' })
  dueAt!: string | null;

  @Field(() => String, { nullable: true, description: 'The reason given. Personal.' })
  explanation!: string | null;

  @Field(() => TierEnum, { description: 'From here.' })
  from!: Tier;

  @Field(() => TierEnum, { description: 'To here.' })
  to!: Tier;

  @Field(() => String, { description: 'Who did it.' })
  by!: string;

  @Field(() => DateTime, { description: 'When.' })
  at!: string;
}

@ObjectType({ description: 'A try to reach the customer.' })
export class ComplaintContactAttempt {
  @Field(() => ContactChannelEnum, { description: 'How.' })
  channel!: ContactChannel;

  @Field(() => ContactOutcomeEnum, { description: 'Whether it worked.' })
  outcome!: ContactOutcome;

  @Field(() => Int, { description: 'Tries in a row that did not reach the customer, this one included.' })
  unreachedTries!: number;

  @Field(() => String, { nullable: true, description: 'A note on it. Personal.' })
  note!: string | null;

  @Field(() => String, { description: 'Who tried.' })
  by!: string;

  @Field(() => DateTime, { description: 'When.' })
  at!: string;
}

@ObjectType({ description: 'A complaint waits for something.' })
export class ComplaintHold {
  @Field(() => HoldReasonEnum, { description: 'What for.' })
  waitsFor!: HoldReason;

  @Field(() => String, { nullable: true, description: 'A note on it. Personal.' })
  note!: string | null;

  @Field(() => DateTime, { description: 'Until when at most.' })
  until!: string;

  @Field(() => DateTime, { nullable: true, description: 'By when the customer must know of it.' })
  informDueAt!: string | null;

  @Field(() => Boolean, { description: 'Whether the customer knows of it.' })
  informed!: boolean;

  @Field(() => String, { description: 'Who put it on hold.' })
  by!: string;

  @Field(() => DateTime, { description: 'When.' })
  at!: string;
}

@ObjectType({ description: 'The customer was told of a delay: why, until when, and what helps meanwhile.' })
export class ComplaintDelayNotice {
  @Field(() => DelayCauseEnum, { description: 'Why there is a delay.' })
  cause!: DelayCause;

  @Field(() => String, { nullable: true, description: 'What the customer was told. Personal.' })
  explanation!: string | null;

  @Field(() => DateTime, { description: 'The new exact time.' })
  newTime!: string;

  @Field(() => String, { nullable: true, description: 'What helps meanwhile. Personal.' })
  interimHelp!: string | null;

  @Field(() => String, { description: 'Who told.' })
  by!: string;

  @Field(() => DateTime, { description: 'When.' })
  at!: string;
}

@ObjectType({ description: 'What a complaint taught, for the department that can act on it.' })
export class ComplaintFinding {
  @Field(() => ID, { description: 'Identifier of the finding.' })
  id!: string;

  @Field(() => DepartmentEnum, { description: 'Who learns of it.' })
  department!: Department;

  @Field(() => String, { nullable: true, description: 'What was found. Personal.' })
  finding!: string | null;

  @Field(() => String, { description: 'Who fed it back.' })
  by!: string;

  @Field(() => DateTime, { description: 'When.' })
  at!: string;

  @Field(() => String, { nullable: true, description: 'What the department answers. Personal.' })
  answer!: string | null;

  @Field(() => String, { nullable: true, description: 'Who acknowledged it.' })
  acknowledgedBy!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was acknowledged.' })
  acknowledgedAt!: string | null;
}

@ObjectType({ description: 'The demand was refused, with a reason and where else the customer can turn.' })
export class ComplaintRefusal {
  @Field(() => RefusalGroundEnum, { description: 'The ground.' })
  ground!: RefusalGround;

  @Field(() => String, { nullable: true, description: 'The reason given. Personal.' })
  explanation!: string | null;

  @Field(() => [String], { description: 'Where else the customer can turn.' })
  externalOptions!: readonly string[];

  @Field(() => String, { description: 'Who refused.' })
  by!: string;

  @Field(() => DateTime, { description: 'When.' })
  at!: string;
}

@ObjectType({ description: 'The customer takes the complaint back.' })
export class ComplaintWithdrawal {
  @Field(() => String, { nullable: true, description: 'The reason given. Personal.' })
  explanation!: string | null;

  @Field(() => String, { description: 'Who took it down.' })
  by!: string;

  @Field(() => DateTime, { description: 'When.' })
  at!: string;
}

@ObjectType({ description: 'A complaint that had ended was taken up again.' })
export class ComplaintReopening {
  @Field(() => ComplaintStatusEnum, { description: 'Where it had ended.' })
  from!: ComplaintStatus;

  @Field(() => String, { nullable: true, description: 'The reason given. Personal.' })
  explanation!: string | null;

  @Field(() => String, { description: 'Who reopened it.' })
  by!: string;

  @Field(() => DateTime, { description: 'When.' })
  at!: string;
}

@ObjectType({ description: 'The same opinion came before.' })
export class ComplaintRecurrence {
  @Field(() => ID, { description: 'The earlier complaint.' })
  earlierComplaintId!: string;

  @Field(() => RecurrenceBasisEnum, { description: 'What the two have in common.' })
  basis!: RecurrenceBasis;

  @Field(() => DateTime, { description: 'When that was found.' })
  at!: string;
}
