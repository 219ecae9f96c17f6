import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  Choice,
  CommandInput,
  ConnectionArgs,
  FileInput,
  Name,
  OptionalChoices,
  OptionalName,
  OptionalTime,
  OptionalUuidOf,
  OptionalWords,
  Time,
  UuidOf,
} from '#graphql';
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
const LONGEST_CODE = 100;
const LONGEST_LIST = 100;

@InputType({ isAbstract: true })
class OfUnitInput extends CommandInput {
  @UuidOf('a unit', 'The unit.')
  unitId!: string;
}

@InputType({ description: 'A file that shows something about a purchase.' })
export class WarrantyAttachmentInput extends FileInput {
  @Field(() => Int, { nullable: true, description: 'Its size in bytes.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  bytes?: number | null;

  @OptionalName('Its name as given.')
  name?: string | null;
}

@InputType({
  description: 'Something that speaks for when or whether a unit was bought; an honest word is enough to begin.',
})
export class RecordEvidenceInput extends OfUnitInput {
  @Choice(EvidenceKindEnum, EVIDENCE_KINDS, 'What it is.')
  kind!: EvidenceKind;

  @OptionalTime('The purchase that it shows or says.')
  purchasedAt?: Date | null;

  @OptionalUuidOf('a customer', 'Whose it is, by default the customer of the unit.')
  customerId?: string | null;

  @OptionalWords('What was said with it.')
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
  @UuidOf('a piece of evidence', 'The evidence.')
  evidenceId!: string;

  @Choice(WithdrawalGroundEnum, WITHDRAWAL_GROUNDS, 'Why.')
  ground!: WithdrawalGround;
}

@InputType({ description: 'A plan for one unit.' })
export class GrantEntitlementInput extends OfUnitInput {
  @Name('The plan, by its name in the policy pack.', LONGEST_CODE)
  plan!: string;

  @OptionalName('The component that it is narrowed to.', LONGEST_CODE)
  component?: string | null;

  @Choice(GrantGroundEnum, GRANT_GROUNDS, 'Why.')
  ground!: GrantGround;

  @OptionalTime('From when on; without it, from the fact that the plan names.')
  startsAt?: Date | null;
}

@InputType({ description: 'An entitlement to take back.' })
export class RevokeEntitlementInput extends OfUnitInput {
  @UuidOf('an entitlement', 'The entitlement.')
  entitlementId!: string;

  @Choice(RevocationGroundEnum, REVOCATION_GROUNDS, 'Why.')
  ground!: RevocationGround;
}

@InputType({ description: 'A repair of a unit. With the id of one that was recorded before, it takes its place.' })
export class RecordRepairInput extends OfUnitInput {
  @OptionalUuidOf('a repair', 'The repair to amend; without it, a new one.')
  repairId?: string | null;

  @OptionalName('Code of the symptom.', LONGEST_CODE)
  symptom?: string | null;

  @OptionalName('The component.', LONGEST_CODE)
  component?: string | null;

  @Time('When it began: when the unit was given away for it.')
  startedAt!: Date;

  @OptionalTime('When it ended; not before it is over.')
  endedAt?: Date | null;

  @OptionalTime('Since when it waited for parts.')
  partsAwaitedFrom?: Date | null;

  @OptionalTime('Until when it waited for parts.')
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
  @Name('Code of the service.', LONGEST_CODE)
  service!: string;

  @OptionalTime('When, by default now.')
  usedAt?: Date | null;

  @OptionalName('The job that it was done with.', LONGEST_CODE)
  reference?: string | null;
}

@InputType({ description: 'A fault for which somebody claims that the company bears the costs.' })
export class DecideWarrantyClaimInput extends OfUnitInput {
  @Name('Code of the symptom.', LONGEST_CODE)
  symptom!: string;

  @OptionalName('The component, where it is known.', LONGEST_CODE)
  component?: string | null;

  @Field(() => [CostKindEnum], { defaultValue: [...COST_KINDS], description: 'Which costs, by default all.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(COST_KINDS.length)
  @IsIn(COST_KINDS, { each: true })
  costKinds!: CostKind[];

  @OptionalTime('When the company was told of the fault, by default now.')
  reportedAt?: Date | null;

  @OptionalUuidOf('a complaint', 'The complaint that it comes with.')
  complaintId?: string | null;
}

@ArgsType()
export class CoverArgs {
  @UuidOf('a unit', 'The unit.')
  unitId!: string;

  @OptionalTime('At which instant, by default now.')
  on?: Date | null;

  @OptionalName('Code of the symptom; with one, a repair that the law gives for that fault counts too.', LONGEST_CODE)
  symptom?: string | null;

  @OptionalName('The component; without one, the unit as a whole.', LONGEST_CODE)
  component?: string | null;
}

@ArgsType()
export class RemediesArgs {
  @UuidOf('a unit', 'The unit.')
  unitId!: string;

  @OptionalTime('At which instant, by default now.')
  on?: Date | null;

  @OptionalName(
    'Code of the symptom that is reported at that instant; without one, those reported before count.',
    LONGEST_CODE,
  )
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
  @OptionalUuidOf('a unit', 'Of this unit.')
  unitId?: string | null;

  @OptionalUuidOf('a product', 'Of this product.')
  productId?: string | null;

  @OptionalChoices(ClaimOutcomeEnum, CLAIM_OUTCOMES, 'Decided so.')
  outcomes?: ClaimOutcome[] | null;
}
