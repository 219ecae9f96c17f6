import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsDate,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { CommandInput, ConnectionArgs } from '#graphql';
import {
  CLAIM_OUTCOMES,
  type ClaimOutcome,
  COST_KINDS,
  type CostKind,
  EVIDENCE_KINDS,
  type EvidenceKind,
  GRANT_GROUNDS,
  type GrantGround,
  REVOCATION_GROUNDS,
  type RevocationGround,
  WITHDRAWAL_GROUNDS,
  type WithdrawalGround,
} from './warranty-words.events.js';
import {
  ClaimOutcomeEnum,
  CostKindEnum,
  EvidenceKindEnum,
  GrantGroundEnum,
  RevocationGroundEnum,
  WithdrawalGroundEnum,
} from './warranty-words.view.js';

/** What no honest text exceeds; the policy pack says what is allowed. */
const LONGEST_TEXT = 20_000;
const LONGEST_CODE = 100;
const LONGEST_LIST = 100;

@InputType({ isAbstract: true })
class OfUnitInput extends CommandInput {
  @Field(() => ID, { description: 'The unit.' })
  @IsUUID('all', { message: 'Must be the UUID of a unit.' })
  unitId!: string;
}

@InputType({ description: 'A file that shows something about a purchase.' })
export class WarrantyAttachmentInput {
  @Field(() => String, { description: 'Where it is kept.' })
  @IsString()
  @MaxLength(2_048)
  uri!: string;

  @Field(() => String, { description: 'SHA-256 of its content, in hex.' })
  @Matches(/^[0-9a-f]{64}$/, { message: 'Must be a SHA-256 in small hex.' })
  sha256!: string;

  @Field(() => String, { description: 'Its media type.' })
  @IsString()
  @MaxLength(LONGEST_CODE)
  mediaType!: string;

  @Field(() => Int, { nullable: true, description: 'Its size in bytes.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  bytes?: number | null;

  @Field(() => String, { nullable: true, description: 'Its name as given.' })
  @IsOptional()
  @Length(1, 500)
  name?: string | null;
}

@InputType({
  description: 'Something that speaks for when or whether a unit was bought; an honest word is enough to begin.',
})
export class RecordEvidenceInput extends OfUnitInput {
  @Field(() => EvidenceKindEnum, { description: 'What it is.' })
  @IsIn(EVIDENCE_KINDS)
  kind!: EvidenceKind;

  @Field(() => Date, { nullable: true, description: 'The purchase that it shows or says.' })
  @IsOptional()
  @IsDate()
  purchasedAt?: Date | null;

  @Field(() => ID, { nullable: true, description: 'Whose it is, by default the customer of the unit.' })
  @IsOptional()
  @IsUUID('all', { message: 'Must be the UUID of a customer.' })
  customerId?: string | null;

  @Field(() => String, { nullable: true, description: 'What was said with it.' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_TEXT)
  note?: string | null;

  @Field(() => [WarrantyAttachmentInput], { defaultValue: [], description: 'Files.' })
  @IsArray()
  @ArrayMaxSize(LONGEST_LIST)
  @ValidateNested({ each: true })
  @Type(() => WarrantyAttachmentInput)
  attachments!: WarrantyAttachmentInput[];
}

@InputType({ description: 'Evidence that no longer counts.' })
export class WithdrawEvidenceInput extends OfUnitInput {
  @Field(() => ID, { description: 'The evidence.' })
  @IsUUID('all', { message: 'Must be the UUID of a piece of evidence.' })
  evidenceId!: string;

  @Field(() => WithdrawalGroundEnum, { description: 'Why.' })
  @IsIn(WITHDRAWAL_GROUNDS)
  ground!: WithdrawalGround;
}

@InputType({ description: 'A plan for one unit.' })
export class GrantEntitlementInput extends OfUnitInput {
  @Field(() => String, { description: 'The plan, by its name in the policy pack.' })
  @Length(1, LONGEST_CODE)
  plan!: string;

  @Field(() => String, { nullable: true, description: 'The component that it is narrowed to.' })
  @IsOptional()
  @Length(1, LONGEST_CODE)
  component?: string | null;

  @Field(() => GrantGroundEnum, { description: 'Why.' })
  @IsIn(GRANT_GROUNDS)
  ground!: GrantGround;

  @Field(() => Date, { nullable: true, description: 'From when on; without it, from the fact that the plan names.' })
  @IsOptional()
  @IsDate()
  startsAt?: Date | null;
}

@InputType({ description: 'An entitlement to take back.' })
export class RevokeEntitlementInput extends OfUnitInput {
  @Field(() => ID, { description: 'The entitlement.' })
  @IsUUID('all', { message: 'Must be the UUID of an entitlement.' })
  entitlementId!: string;

  @Field(() => RevocationGroundEnum, { description: 'Why.' })
  @IsIn(REVOCATION_GROUNDS)
  ground!: RevocationGround;
}

@InputType({ description: 'A repair of a unit. With the id of one that was recorded before, it takes its place.' })
export class RecordRepairInput extends OfUnitInput {
  @Field(() => ID, { nullable: true, description: 'The repair to amend; without it, a new one.' })
  @IsOptional()
  @IsUUID('all', { message: 'Must be the UUID of a repair.' })
  repairId?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the symptom.' })
  @IsOptional()
  @Length(1, LONGEST_CODE)
  symptom?: string | null;

  @Field(() => String, { nullable: true, description: 'The component.' })
  @IsOptional()
  @Length(1, LONGEST_CODE)
  component?: string | null;

  @Field(() => Date, { description: 'When it began: when the unit was given away for it.' })
  @IsDate()
  startedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it ended; not before it is over.' })
  @IsOptional()
  @IsDate()
  endedAt?: Date | null;

  @Field(() => Date, { nullable: true, description: 'Since when it waited for parts.' })
  @IsOptional()
  @IsDate()
  partsAwaitedFrom?: Date | null;

  @Field(() => Date, { nullable: true, description: 'Until when it waited for parts.' })
  @IsOptional()
  @IsDate()
  partsAwaitedUntil?: Date | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it put the fault right, where that is known.' })
  @IsOptional()
  @IsBoolean()
  solved?: boolean | null;

  @Field(() => Boolean, { description: 'Whether the company bore it.' })
  @IsBoolean()
  underWarranty!: boolean;
}

@InputType({ description: 'A free service that was given.' })
export class UseFreeServiceInput extends OfUnitInput {
  @Field(() => String, { description: 'Code of the service.' })
  @Length(1, LONGEST_CODE)
  service!: string;

  @Field(() => Date, { nullable: true, description: 'When, by default now.' })
  @IsOptional()
  @IsDate()
  usedAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'The job that it was done with.' })
  @IsOptional()
  @Length(1, LONGEST_CODE)
  reference?: string | null;
}

@InputType({ description: 'A fault for which somebody claims that the company bears the costs.' })
export class DecideWarrantyClaimInput extends OfUnitInput {
  @Field(() => String, { description: 'Code of the symptom.' })
  @Length(1, LONGEST_CODE)
  symptom!: string;

  @Field(() => String, { nullable: true, description: 'The component, where it is known.' })
  @IsOptional()
  @Length(1, LONGEST_CODE)
  component?: string | null;

  @Field(() => [CostKindEnum], { defaultValue: [...COST_KINDS], description: 'Which costs, by default all.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(COST_KINDS.length)
  @IsIn(COST_KINDS, { each: true })
  costKinds!: CostKind[];

  @Field(() => Date, { nullable: true, description: 'When the company was told of the fault, by default now.' })
  @IsOptional()
  @IsDate()
  reportedAt?: Date | null;

  @Field(() => ID, { nullable: true, description: 'The complaint that it comes with.' })
  @IsOptional()
  @IsUUID('all', { message: 'Must be the UUID of a complaint.' })
  complaintId?: string | null;
}

@ArgsType()
export class CoverArgs {
  @Field(() => ID, { description: 'The unit.' })
  @IsUUID('all', { message: 'Must be the UUID of a unit.' })
  unitId!: string;

  @Field(() => Date, { nullable: true, description: 'At which instant, by default now.' })
  @IsOptional()
  @IsDate()
  on?: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the symptom; with one, a repair that the law gives for that fault counts too.',
  })
  @IsOptional()
  @Length(1, LONGEST_CODE)
  symptom?: string | null;

  @Field(() => String, { nullable: true, description: 'The component; without one, the unit as a whole.' })
  @IsOptional()
  @Length(1, LONGEST_CODE)
  component?: string | null;
}

@ArgsType()
export class RemediesArgs {
  @Field(() => ID, { description: 'The unit.' })
  @IsUUID('all', { message: 'Must be the UUID of a unit.' })
  unitId!: string;

  @Field(() => Date, { nullable: true, description: 'At which instant, by default now.' })
  @IsOptional()
  @IsDate()
  on?: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the symptom that is reported at that instant; without one, those reported before count.',
  })
  @IsOptional()
  @Length(1, LONGEST_CODE)
  symptom?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether there is a unit to exchange it for, if that is known.',
  })
  @IsOptional()
  @IsBoolean()
  inStock?: boolean | null;
}

@ArgsType()
export class WarrantyClaimsArgs extends ConnectionArgs {
  @Field(() => ID, { nullable: true, description: 'Of this unit.' })
  @IsOptional()
  @IsUUID('all', { message: 'Must be the UUID of a unit.' })
  unitId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this product.' })
  @IsOptional()
  @IsUUID('all', { message: 'Must be the UUID of a product.' })
  productId?: string | null;

  @Field(() => [ClaimOutcomeEnum], { nullable: true, description: 'Decided so.' })
  @IsOptional()
  @IsIn(CLAIM_OUTCOMES, { each: true })
  outcomes?: ClaimOutcome[] | null;
}
