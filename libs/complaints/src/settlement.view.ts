import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTime, MoneyScalar } from '#graphql';
import type { Money } from '#values';
import { ComplaintAttachment } from './complaint-evidence.view.js';
import type {
  CompensationFactor,
  ContactChannel,
  Department,
  Doubt,
  FaultDegree,
  Goods,
  Reasonableness,
  RemedyKind,
  TaskCancelCause,
  TaskReturnCause,
} from './complaint-words.events.js';
import {
  CompensationFactorEnum,
  ContactChannelEnum,
  DepartmentEnum,
  DoubtEnum,
  FaultDegreeEnum,
  PriceSourceEnum,
  type ProposalState,
  ProposalStateEnum,
  ReasonablenessEnum,
  RemedyKindEnum,
  TaskCancelCauseEnum,
  TaskReturnCauseEnum,
  type TaskState,
  TaskStateEnum,
} from './complaint-words.view.js';

@ObjectType({ description: 'Goods that a customer gets.' })
export class RemedyGoods {
  @Field(() => String, { description: 'Article number.' })
  sku!: string;

  @Field(() => Int, { description: 'How many pieces.' })
  quantity!: number;

  @Field(() => MoneyScalar, { description: 'List price of one piece.' })
  listPrice!: Money;

  @Field(() => PriceSourceEnum, { description: 'Where that price is from.' })
  priceSource!: Goods['priceSource'];
}

@ObjectType({ description: 'One thing that is done to put it right.' })
export class SettlementRemedy {
  @Field(() => Int, { description: 'Its number within the settlement.' })
  no!: number;

  @Field(() => RemedyKindEnum, { description: 'What is done.' })
  kind!: RemedyKind;

  @Field(() => MoneyScalar, { nullable: true, description: 'Money for the customer.' })
  money!: Money | null;

  @Field(() => RemedyGoods, { nullable: true, description: 'Goods for the customer.' })
  goods!: RemedyGoods | null;

  @Field(() => String, { nullable: true, description: 'How it is to be done. Personal.' })
  note!: string | null;
}

@ObjectType({
  description:
    "What the policy pack suggests: loss × percent of loss × (100 + percent more), in the company's currency.",
})
export class SettlementSuggestion {
  @Field(() => MoneyScalar, { description: 'The suggested amount.' })
  amount!: Money;

  @Field(() => MoneyScalar, { description: 'The loss it rests on.' })
  loss!: Money;

  @Field(() => Float, { description: 'Percent of the loss, by the degree of own fault.' })
  percentOfLoss!: number;

  @Field(() => Float, { description: 'Percent more, by the factors that apply.' })
  percentMore!: number;
}

@ObjectType({ description: 'The nearest settled cases, by which a proposal is seen to be fair.' })
export class NearestSettlements {
  @Field(() => MoneyScalar, { description: 'Median of their values.' })
  median!: Money;

  @Field(() => [ID], { description: 'The complaints.' })
  complaintIds!: readonly string[];
}

@ObjectType({ description: 'What somebody did about a proposal, and when.' })
export class ProposalStep {
  @Field(() => String, { description: 'Who.' })
  by!: string;

  @Field(() => DateTime, { description: 'When.' })
  at!: string;

  @Field(() => String, { nullable: true, description: 'By which role, for an approval.' })
  role!: string | null;

  @Field(() => ContactChannelEnum, { nullable: true, description: 'How, for a reply to the customer.' })
  channel!: ContactChannel | null;

  @Field(() => String, { nullable: true, description: 'The reason, the reply, or the name of who signed. Personal.' })
  words!: string | null;

  @Field(() => ComplaintAttachment, { nullable: true, description: 'Proof of a signature.' })
  evidence!: ComplaintAttachment | null;
}

@ObjectType({ description: 'A proposed settlement and what became of it.' })
export class SettlementProposal {
  @Field(() => ID, { description: 'Identifier of the proposal.' })
  id!: string;

  @Field(() => ProposalStateEnum, { description: 'Where it stands.' })
  state!: ProposalState;

  @Field(() => [SettlementRemedy], { description: 'What is done.' })
  remedies!: readonly SettlementRemedy[];

  @Field(() => MoneyScalar, { description: "Money and the goods' list price, in the company's currency." })
  value!: Money;

  @Field(() => [CompensationFactorEnum], { description: 'What speaks for a higher amount.' })
  factors!: readonly CompensationFactor[];

  @Field(() => ReasonablenessEnum, { description: 'How reasonable the demand is.' })
  reasonableness!: Reasonableness;

  @Field(() => FaultDegreeEnum, { description: 'How much is our own fault.' })
  ownFault!: FaultDegree;

  @Field(() => [DoubtEnum], { description: 'Where it was open whether the customer may have it.' })
  inDoubt!: readonly Doubt[];

  @Field(() => SettlementSuggestion, {
    nullable: true,
    description: 'What the pack suggests; null where no loss is known.',
  })
  suggestion!: SettlementSuggestion | null;

  @Field(() => NearestSettlements, { nullable: true, description: 'The nearest settled cases at that time.' })
  nearest!: NearestSettlements | null;

  @Field(() => String, { nullable: true, description: 'Why it is far from the nearest cases. Personal.' })
  fairnessReason!: string | null;

  @Field(() => String, { description: 'Who proposed it.' })
  proposedBy!: string;

  @Field(() => DateTime, { description: 'When.' })
  proposedAt!: string;

  @Field(() => ProposalStep, { nullable: true, description: 'Its approval.' })
  approval!: ProposalStep | null;

  @Field(() => ProposalStep, { nullable: true, description: 'Why it was not approved.' })
  decline!: ProposalStep | null;

  @Field(() => ProposalStep, { nullable: true, description: 'What the customer was told.' })
  reply!: ProposalStep | null;

  @Field(() => ProposalStep, { nullable: true, description: "The customer's signature." })
  signature!: ProposalStep | null;

  @Field(() => ProposalStep, { nullable: true, description: 'Why the customer did not accept it.' })
  rejection!: ProposalStep | null;
}

@ObjectType({ description: "A minor complaint settled at once, with the customer's confirmation." })
export class OnTheSpotSettlement {
  @Field(() => [SettlementRemedy], { description: 'What was done.' })
  remedies!: readonly SettlementRemedy[];

  @Field(() => MoneyScalar, { description: "Money and the goods' list price, in the company's currency." })
  value!: Money;

  @Field(() => ContactChannelEnum, { description: 'How it was agreed.' })
  channel!: ContactChannel;

  @Field(() => String, { nullable: true, description: 'The words with which the customer agreed. Personal.' })
  words!: string | null;

  @Field(() => String, { description: 'Who settled it.' })
  by!: string;

  @Field(() => DateTime, { description: 'When.' })
  at!: string;
}

@ObjectType({ description: 'A remedy in the hands of a department.' })
export class ComplaintTask {
  @Field(() => ID, { description: 'Identifier of the task.' })
  id!: string;

  @Field(() => ID, { nullable: true, description: 'The settlement it belongs to.' })
  proposalId!: string | null;

  @Field(() => Int, { description: 'The remedy it carries out.' })
  remedyNo!: number;

  @Field(() => RemedyKindEnum, { description: 'What is done.' })
  remedy!: RemedyKind;

  @Field(() => DepartmentEnum, { description: 'Who does it.' })
  department!: Department;

  @Field(() => TaskStateEnum, { description: 'Where it stands.' })
  state!: TaskState;

  @Field(() => Int, { description: 'How often it was sent.' })
  attempt!: number;

  @Field(() => DateTime, { description: 'When it was sent.' })
  sentAt!: string;

  @Field(() => DateTime, { nullable: true, description: 'By when the department says that it has it.' })
  receiveDueAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'By when it is to be done.' })
  doneDueAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Who received it.' })
  receivedBy!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was received.' })
  receivedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'What came of it, or why not. Personal.' })
  result!: string | null;

  @Field(() => String, { nullable: true, description: 'The repair order, return or shipment that carried it out.' })
  reference!: string | null;

  @Field(() => [ComplaintAttachment], { description: 'Proof of it.' })
  attachments!: readonly ComplaintAttachment[];

  @Field(() => TaskReturnCauseEnum, { nullable: true, description: 'Why it went back to the owner.' })
  returnCause!: TaskReturnCause | null;

  @Field(() => TaskCancelCauseEnum, { nullable: true, description: 'Why it was cancelled.' })
  cancelCause!: TaskCancelCause | null;

  @Field(() => String, { nullable: true, description: 'Who ended it.' })
  endedBy!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was done, failed, went back or was cancelled.' })
  endedAt!: string | null;
}

@ObjectType({ description: 'Somebody other than the handler looked at the result.' })
export class ComplaintRecheck {
  @Field(() => Boolean, { description: 'Whether it is as agreed.' })
  passed!: boolean;

  @Field(() => String, { nullable: true, description: 'A note on it. Personal.' })
  note!: string | null;

  @Field(() => String, { description: 'Who looked.' })
  by!: string;

  @Field(() => DateTime, { description: 'When.' })
  at!: string;
}

@ObjectType({ description: 'Whether the customer is satisfied with how it ended.' })
export class ComplaintSatisfaction {
  @Field(() => Boolean, { description: 'The answer.' })
  satisfied!: boolean;

  @Field(() => String, { nullable: true, description: 'The reason given. Personal.' })
  explanation!: string | null;

  @Field(() => ContactChannelEnum, { description: 'How the customer answered.' })
  channel!: ContactChannel;

  @Field(() => String, { description: 'Who took it down.' })
  by!: string;

  @Field(() => DateTime, { description: 'When.' })
  at!: string;
}
