import { Field, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsArray, IsOptional, Length } from 'class-validator';
import { Choice, CommandInput, OptionalChoice, Words } from '#graphql';
import type {
  AcknowledgeFinding,
  CloseComplaint,
  FeedBackFinding,
  MergeComplaint,
  RefuseComplaint,
  ReopenComplaint,
  WithdrawComplaint,
} from './complaint.commands.js';
import { DEPARTMENTS, type Department, REFUSAL_GROUNDS, type RefusalGround } from './complaint-words.events.js';
import { DepartmentEnum, RefusalGroundEnum } from './complaint-words.view.js';
import { ComplaintId, Identifier, OptionalWords } from './given.inputs.js';

type FedBack = Omit<FeedBackFinding['data'], 'findingId'>;
type Acknowledged = AcknowledgeFinding['data'];
type Closed = CloseComplaint['data'];
type Refused = RefuseComplaint['data'];
type Withdrawn = WithdrawComplaint['data'];
type Reopened = ReopenComplaint['data'];
type Merged = Omit<MergeComplaint['data'], 'safetyFlag'>;

@InputType({ description: 'What a complaint taught, for the department that can act on it.' })
export class FeedBackFindingInput extends CommandInput implements FedBack {
  @ComplaintId()
  complaintId!: string;

  @OptionalChoice(DepartmentEnum, DEPARTMENTS, 'Who is to learn of it; by default whom the routing table names.')
  department: Department | null = null;

  @Words('What was found.')
  finding!: string;
}

@InputType({ description: 'The department takes notice of a finding.' })
export class AcknowledgeFindingInput extends CommandInput implements Acknowledged {
  @ComplaintId()
  complaintId!: string;

  @Identifier('The finding.')
  findingId!: string;

  @OptionalWords('What the department answers.')
  answer: string | null = null;
}

@InputType({ description: 'A complaint whose gates are all passed is closed.' })
export class CloseComplaintInput extends CommandInput implements Closed {
  @ComplaintId()
  complaintId!: string;
}

@InputType({ description: 'A demand is refused, with a reason and where else the customer can turn.' })
export class RefuseComplaintInput extends CommandInput implements Refused {
  @ComplaintId()
  complaintId!: string;

  @Choice(RefusalGroundEnum, REFUSAL_GROUNDS, 'The ground.')
  ground!: RefusalGround;

  @Words('Why.')
  reason!: string;

  @Field(() => [String], {
    nullable: true,
    description: 'Where else the customer can turn; by default what the policy pack names.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20, { message: 'Must be 20 at most.' })
  @Length(1, 500, { each: true, message: 'Each must have 1 to 500 characters.' })
  externalOptions: string[] | null = null;
}

@InputType({ description: 'The customer takes the complaint back.' })
export class WithdrawComplaintInput extends CommandInput implements Withdrawn {
  @ComplaintId()
  complaintId!: string;

  @Words('Why.')
  reason!: string;
}

@InputType({ description: 'A complaint that had ended is taken up again.' })
export class ReopenComplaintInput extends CommandInput implements Reopened {
  @ComplaintId()
  complaintId!: string;

  @Words('Why.')
  reason!: string;
}

@InputType({ description: 'The same opinion taken down twice: this complaint goes into another one, for good.' })
export class MergeComplaintInput extends CommandInput implements Merged {
  @ComplaintId()
  complaintId!: string;

  @ComplaintId('The complaint that stays.')
  intoComplaintId!: string;

  @Words('Why they are the same.')
  reason!: string;
}
