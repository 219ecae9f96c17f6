import { Field, InputType } from '@nestjs/graphql';
import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import {
  Choice,
  CommandInput,
  DateScalar,
  Inner,
  OptionalChoice,
  OptionalIdentifier,
  OptionalInner,
  OptionalName,
  OptionalTime,
  Time,
  Words,
} from '#graphql';
import type { Money } from '#values';
import type { AddEvidence, AddStatement, IdentifyComplaintProduct, RegisterComplaint } from './complaint.commands.js';
import {
  COMPLAINT_CHANNELS,
  type ComplaintChannel,
  type Identification,
  REMEDY_KINDS,
  type RemedyKind,
  SAFETY_FLAGS,
  type SafetyFlag,
} from './complaint-words.events.js';
import { ComplaintChannelEnum, IdentificationEnum, RemedyKindEnum, SafetyFlagEnum } from './complaint-words.view.js';
import {
  ComplaintAttachmentInput,
  ComplaintContactInput,
  ComplaintId,
  ComplaintProductInput,
  ComplaintSourceInput,
  Names,
  OptionalMoney,
  Several,
} from './given.inputs.js';

type AddEvidenceData = AddEvidence['data'];
type IdentifyData = IdentifyComplaintProduct['data'];
type Dates = 'occurredAt' | 'reportedAt';

@InputType({ description: 'A new complaint, as it is told. What is not known is left out.' })
export class RegisterComplaintInput
  extends CommandInput
  implements Omit<RegisterComplaint['data'], 'complaintId' | Dates>
{
  @Choice(ComplaintChannelEnum, COMPLAINT_CHANNELS, 'How it reaches the company.')
  channel!: ComplaintChannel;

  @OptionalName('Who took it down, where that is not who sends this.')
  recorder: string | null = null;

  @OptionalIdentifier('The customer who complains.')
  customerId: string | null = null;

  @OptionalIdentifier('The customer for whom a dealer complains.')
  onBehalfOfCustomerId: string | null = null;

  @OptionalInner(() => ComplaintContactInput, 'How to reach somebody who has no customer file.')
  contact: ComplaintContactInput | null = null;

  @Inner(() => ComplaintProductInput, 'The product as the customer names it.')
  product!: ComplaintProductInput;

  @OptionalName('Batch; the model year for vehicles.')
  batch: string | null = null;

  @OptionalName('Serial number, or a part of it.')
  serial: string | null = null;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether the serial number is only a part.' })
  @IsBoolean()
  serialIsPartial: boolean = false;

  @Names('The components it names.')
  components: string[] = [];

  @Field(() => DateScalar, { nullable: true, description: 'When the product was made.' })
  @IsOptional()
  productionDate: string | null = null;

  @Field(() => DateScalar, { nullable: true, description: 'Since when it is in use.' })
  @IsOptional()
  inUseSince: string | null = null;

  @OptionalName('Region as ISO 3166-2, or as given.')
  region: string | null = null;

  @OptionalName('The brand used before.')
  brandUsedBefore: string | null = null;

  @OptionalName('Code of the symptom.')
  symptomCode: string | null = null;

  @OptionalName('What it is about, in a line.')
  title: string | null = null;

  @Words("The customer's own words, verbatim.")
  words!: string;

  @OptionalChoice(RemedyKindEnum, REMEDY_KINDS, 'What the customer asks for.')
  remedySought: RemedyKind | null = null;

  @OptionalMoney("The customer's loss so far.")
  lossSoFar: Money | null = null;

  @OptionalMoney('What each further day costs the customer.')
  lossPerDay: Money | null = null;

  @Field(() => SafetyFlagEnum, { defaultValue: 'NONE', description: 'Whether somebody or something was harmed.' })
  @IsIn(SAFETY_FLAGS)
  safetyFlag: SafetyFlag = 'NONE';

  @OptionalTime('When it happened.')
  occurredAt: Date | null = null;

  @Time('When the customer told someone: clocks and figures go by it.')
  reportedAt!: Date;

  @Several(() => ComplaintAttachmentInput, 'Files that prove something.')
  attachments: ComplaintAttachmentInput[] = [];

  @OptionalIdentifier('The contact it came from.')
  requestId: string | null = null;

  @OptionalIdentifier('The partner it is about or came through; for a partner, always itself.')
  partnerId: string | null = null;

  @OptionalIdentifier("That partner's outlet.")
  outletId: string | null = null;

  @OptionalIdentifier('The technician it is about.')
  technicianId: string | null = null;

  @OptionalInner(() => ComplaintSourceInput, 'The other system that keeps it too.')
  source: ComplaintSourceInput | null = null;
}

@InputType({ description: 'More about the same complaint, in the words of who says it.' })
export class AddStatementInput extends CommandInput implements Omit<AddStatement['data'], 'statementId' | 'statedAt'> {
  @ComplaintId()
  complaintId!: string;

  @Words('The words, verbatim.')
  words!: string;

  @OptionalInner(() => ComplaintSourceInput, 'Where it is from, if it is kept elsewhere too.')
  source: ComplaintSourceInput | null = null;

  @OptionalTime('When it was said, by default now.')
  statedAt: Date | null = null;
}

@InputType({ description: 'Files that prove something.' })
export class AddEvidenceInput extends CommandInput implements AddEvidenceData {
  @ComplaintId()
  complaintId!: string;

  @Several(() => ComplaintAttachmentInput, 'The files.')
  attachments: ComplaintAttachmentInput[] = [];
}

@InputType({ description: 'Which product or unit it is. At least one of them is named.' })
export class IdentifyComplaintProductInput extends CommandInput implements IdentifyData {
  @ComplaintId()
  complaintId!: string;

  @OptionalIdentifier('The product in the catalogue.')
  productId: string | null = null;

  @OptionalIdentifier('The unit.')
  unitId: string | null = null;

  @OptionalName('Its whole serial number.')
  serial: string | null = null;

  @Choice(IdentificationEnum, ['HAND', 'MAPPING'], 'Who says so: HAND or MAPPING.')
  basis!: Identification;

  @OptionalName('Which mapping said so.')
  mapping: string | null = null;
}
