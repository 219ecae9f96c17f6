import { Field, InputType, Int } from '@nestjs/graphql';
import { IsBoolean, IsInt, Max, Min } from 'class-validator';
import { Choice, CommandInput, OptionalChoice, OptionalIdentifier, OptionalName, OptionalTime, Words } from '#graphql';
import { CONTACT_CHANNELS, type ContactChannel, DEPARTMENTS, type Department } from './complaint-words.events.js';
import { ContactChannelEnum, DepartmentEnum } from './complaint-words.view.js';
import { ComplaintAttachmentInput, ComplaintId, Identifier, OptionalWords, Several } from './given.inputs.js';
import type {
  CompleteTask,
  FailTask,
  ReceiveTask,
  RecheckResult,
  RecordSatisfaction,
  ReturnTask,
  SendTask,
} from './settlement.commands.js';

type Sent = Omit<SendTask['data'], 'taskId'>;
type Received = ReceiveTask['data'];
type Completed = CompleteTask['data'];
type Failed = FailTask['data'];
type Returned = Omit<ReturnTask['data'], 'cause' | 'dueAt'>;
type Rechecked = RecheckResult['data'];
type Answered = Omit<RecordSatisfaction['data'], 'answeredAt'>;

@InputType({ description: 'A remedy goes to a department; or a task that came back goes out again.' })
export class SendTaskInput extends CommandInput implements Sent {
  @ComplaintId()
  complaintId!: string;

  @OptionalIdentifier('The task that came back; left out for a new one.')
  taskId: string | null = null;

  @Field(() => Int, { description: 'Number of the remedy that it is to carry out.' })
  @IsInt()
  @Min(1, { message: 'Must be the number of a remedy.' })
  @Max(100, { message: 'Must be the number of a remedy.' })
  remedyNo!: number;

  @OptionalChoice(DepartmentEnum, DEPARTMENTS, 'Who is to do it; by default whom the routing table names.')
  department: Department | null = null;
}

@InputType({ description: 'The department has the task.' })
export class ReceiveTaskInput extends CommandInput implements Received {
  @ComplaintId()
  complaintId!: string;

  @Identifier('The task.')
  taskId!: string;
}

@InputType({ description: 'The task is done.' })
export class CompleteTaskInput extends CommandInput implements Completed {
  @ComplaintId()
  complaintId!: string;

  @Identifier('The task.')
  taskId!: string;

  @OptionalWords('What came of it.')
  result: string | null = null;

  @OptionalName('The repair order, return or shipment that carried it out.')
  reference: string | null = null;

  @Several(() => ComplaintAttachmentInput, 'Proof of it.')
  attachments: ComplaintAttachmentInput[] = [];
}

@InputType({ description: 'The remedy can not be carried out: another settlement is needed.' })
export class FailTaskInput extends CommandInput implements Failed {
  @ComplaintId()
  complaintId!: string;

  @Identifier('The task.')
  taskId!: string;

  @Words('Why not.')
  reason!: string;
}

@InputType({ description: 'The department sends a task back to the owner.' })
export class ReturnTaskInput extends CommandInput implements Returned {
  @ComplaintId()
  complaintId!: string;

  @Identifier('The task.')
  taskId!: string;

  @Words('Why.')
  reason!: string;
}

@InputType({ description: 'Somebody other than the handler looks at the result.' })
export class RecheckResultInput extends CommandInput implements Rechecked {
  @ComplaintId()
  complaintId!: string;

  @Field(() => Boolean, { description: 'Whether it is as agreed.' })
  @IsBoolean()
  passed!: boolean;

  @OptionalWords('A note on it; needed where it is not as agreed.')
  note: string | null = null;
}

@InputType({ description: 'Whether the customer is satisfied with how it ended.' })
export class RecordSatisfactionInput extends CommandInput implements Answered {
  @ComplaintId()
  complaintId!: string;

  @Field(() => Boolean, { description: 'The answer.' })
  @IsBoolean()
  satisfied!: boolean;

  @OptionalWords('The reason given; needed where the customer is not satisfied.')
  reason: string | null = null;

  @Choice(ContactChannelEnum, CONTACT_CHANNELS, 'How the customer answered.')
  channel!: ContactChannel;

  @OptionalTime('When, by default now.')
  answeredAt: Date | null = null;
}
