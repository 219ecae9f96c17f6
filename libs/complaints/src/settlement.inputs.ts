import { Field, InputType } from '@nestjs/graphql';
import { ArrayUnique, IsArray, IsIn } from 'class-validator';
import { Choice, CommandInput, OptionalInner, OptionalTime, Words } from '#graphql';
import {
  COMPENSATION_FACTORS,
  CONTACT_CHANNELS,
  type CompensationFactor,
  type ContactChannel,
  DOUBTS,
  type Doubt,
  FAULT_DEGREES,
  type FaultDegree,
  REASONABLENESS,
  type Reasonableness,
} from './complaint-words.events.js';
import {
  CompensationFactorEnum,
  ContactChannelEnum,
  DoubtEnum,
  FaultDegreeEnum,
  ReasonablenessEnum,
} from './complaint-words.view.js';
import {
  ComplaintAttachmentInput,
  ComplaintId,
  Identifier,
  OptionalWords,
  RemedyInput,
  Several,
} from './given.inputs.js';
import type {
  ApproveSettlement,
  DeclineSettlement,
  ProposeSettlement,
  RejectSettlement,
  ReplyToCustomer,
  SettleOnTheSpot,
  SignSettlement,
} from './settlement.commands.js';

type Proposed = Omit<ProposeSettlement['data'], 'proposalId'>;
type Approved = ApproveSettlement['data'];
type Declined = DeclineSettlement['data'];
type Replied = ReplyToCustomer['data'];
type Signed = Omit<SignSettlement['data'], 'signedAt'>;
type Rejected = RejectSettlement['data'];
type SettledOnTheSpot = SettleOnTheSpot['data'];

@InputType({ description: 'A settlement to be approved by somebody else.' })
export class ProposeSettlementInput extends CommandInput implements Proposed {
  @ComplaintId()
  complaintId!: string;

  @Several(() => RemedyInput, 'What is done.')
  remedies: RemedyInput[] = [];

  @Field(() => [CompensationFactorEnum], { defaultValue: [], description: 'What speaks for a higher amount.' })
  @IsArray()
  @ArrayUnique({ message: 'Each counts once.' })
  @IsIn(COMPENSATION_FACTORS, { each: true })
  factors: CompensationFactor[] = [];

  @Choice(ReasonablenessEnum, REASONABLENESS, 'How reasonable the demand is.')
  reasonableness!: Reasonableness;

  @Choice(FaultDegreeEnum, FAULT_DEGREES, 'How much is our own fault.')
  ownFault!: FaultDegree;

  @Field(() => [DoubtEnum], {
    defaultValue: [],
    description: 'Where it is open whether the customer may exchange or be refunded.',
  })
  @IsArray()
  @ArrayUnique({ message: 'Each counts once.' })
  @IsIn(DOUBTS, { each: true })
  inDoubt: Doubt[] = [];

  @OptionalWords('Why it may be far from the nearest settled cases.')
  fairnessReason: string | null = null;
}

@InputType({ description: 'Somebody whose limit covers it approves what somebody else proposed.' })
export class ApproveSettlementInput extends CommandInput implements Approved {
  @ComplaintId()
  complaintId!: string;

  @Identifier('The proposal that the caller saw.')
  proposalId!: string;
}

@InputType({ description: 'A proposal is not approved.' })
export class DeclineSettlementInput extends CommandInput implements Declined {
  @ComplaintId()
  complaintId!: string;

  @Identifier('The proposal that the caller saw.')
  proposalId!: string;

  @Words('Why.')
  reason!: string;
}

@InputType({ description: 'The customer is told the approved settlement.' })
export class ReplyToCustomerInput extends CommandInput implements Replied {
  @ComplaintId()
  complaintId!: string;

  @Choice(ContactChannelEnum, CONTACT_CHANNELS, 'How.')
  channel!: ContactChannel;

  @Words('What the customer was told.')
  reply!: string;
}

@InputType({ description: 'The customer signs the settlement.' })
export class SignSettlementInput extends CommandInput implements Signed {
  @ComplaintId()
  complaintId!: string;

  @Words('Name of who signs.')
  signer!: string;

  @OptionalInner(() => ComplaintAttachmentInput, 'Proof of the signature, where staff takes it down.')
  evidence: ComplaintAttachmentInput | null = null;

  @OptionalTime('When, by default now.')
  signedAt: Date | null = null;
}

@InputType({ description: 'The customer does not accept the settlement.' })
export class RejectSettlementInput extends CommandInput implements Rejected {
  @ComplaintId()
  complaintId!: string;

  @Words('Why.')
  reason!: string;
}

@InputType({ description: "A minor complaint is settled at once, with the customer's confirmation." })
export class SettleOnTheSpotInput extends CommandInput implements SettledOnTheSpot {
  @ComplaintId()
  complaintId!: string;

  @Several(() => RemedyInput, 'What is done at once.')
  remedies: RemedyInput[] = [];

  @Choice(ContactChannelEnum, CONTACT_CHANNELS, 'How it is agreed.')
  channel!: ContactChannel;

  @Words('The words with which the customer agrees.')
  confirmation!: string;
}
