import { applyDecorators } from '@nestjs/common';
import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { Choice, ConnectionArgs, OptionalChoices, OptionalDay, OptionalInner, OptionalZone } from '#graphql';
import { MEASURES, type Measure, SCORED, type Scored } from '../performance-words.events.js';
import { MeasureEnum, ScoredEnum } from '../performance-words.view.js';
import {
  SCORECARD_DIMENSIONS,
  SCORECARD_ORDERS,
  type ScorecardDimension,
  ScorecardDimensionEnum,
  type ScorecardOrder,
  ScorecardOrderEnum,
} from './scorecard-words.view.js';

const LONGEST = 200;
const MOST = 100;

export const OptionalMonth = () =>
  applyDecorators(
    Field(() => String, { nullable: true, description: 'A month such as 2026-03.' }),
    IsOptional(),
    Matches(/^(19[7-9]\d|20\d\d|21\d\d)-(0[1-9]|1[0-2])$/, { message: 'Must be a month such as 2026-03.' }),
  );

export const AsOf = () => OptionalDay('Last day of rolling days; without it and without a month, they end with today.');
export const PeriodZone = () => OptionalZone("IANA time zone of the period; left out, the policy pack's.");

const OptionalTexts = (description: string) =>
  applyDecorators(
    Field(() => [String], { nullable: true, description }),
    IsOptional(),
    ArrayMaxSize(MOST, { message: `Must be ${MOST} at most.` }),
    IsString({ each: true, message: 'Must be texts.' }),
    MaxLength(LONGEST, { each: true, message: `Must have ${LONGEST} characters at most.` }),
  );

export const SubjectId = (description: string) =>
  applyDecorators(
    Field(() => ID, { description }),
    IsString(),
    MaxLength(LONGEST, { message: `Must have ${LONGEST} characters at most.` }),
  );

@ArgsType()
export class ScorecardPeriodArgs {
  @OptionalMonth()
  month?: string | null;

  @AsOf()
  asOf?: string | null;

  @PeriodZone()
  zone?: string | null;
}

@ArgsType()
export class PartnerScorecardArgs extends ScorecardPeriodArgs {
  @SubjectId('The partner.')
  partnerId!: string;
}

@ArgsType()
export class OutletScorecardArgs extends ScorecardPeriodArgs {
  @SubjectId('The outlet.')
  outletId!: string;
}

@ArgsType()
export class TechnicianScorecardArgs extends ScorecardPeriodArgs {
  @SubjectId('The technician.')
  technicianId!: string;
}

@InputType({ description: 'Which scorecards.' })
export class PartnerPerformanceFilter {
  @Field(() => ScoredEnum, { defaultValue: 'PARTNER', description: 'Whose: of partners, outlets or technicians.' })
  @IsIn(SCORED, { message: `Must be one of ${SCORED.join(', ')}.` })
  kind: Scored = 'PARTNER';

  @OptionalMonth()
  month?: string | null;

  @AsOf()
  asOf?: string | null;

  @PeriodZone()
  zone?: string | null;

  @Field(() => String, { nullable: true, description: 'Those most of whose jobs were in this region, or within it.' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST, { message: `Must have ${LONGEST} characters at most.` })
  region?: string | null;

  @OptionalChoices(
    ScorecardDimensionEnum,
    SCORECARD_DIMENSIONS,
    'Those of whom this is not known: a scorecard without a region.',
  )
  without?: ScorecardDimension[] | null;

  @OptionalTexts('Those that have one of these skills today.')
  skills?: string[] | null;

  @OptionalTexts('Those of these partners.')
  partnerIds?: string[] | null;
}

@ArgsType()
export class PartnerPerformanceArgs extends ConnectionArgs {
  @OptionalInner(() => PartnerPerformanceFilter, 'Which ones; left out, those of partners over the last days.')
  filter?: PartnerPerformanceFilter | null;

  @Field(() => ScorecardOrderEnum, { defaultValue: 'SCORE_DESC', description: 'In which order.' })
  @IsIn(SCORECARD_ORDERS)
  orderBy: ScorecardOrder = 'SCORE_DESC';
}

@ArgsType()
export class ExplainScorecardArgs extends ConnectionArgs {
  @Choice(ScoredEnum, SCORED, 'Whose scorecard.')
  kind!: Scored;

  @SubjectId('Identifier of the partner, the outlet or the technician.')
  id!: string;

  @Choice(MeasureEnum, MEASURES, 'Which measure.')
  measure!: Measure;

  @OptionalMonth()
  month?: string | null;

  @AsOf()
  asOf?: string | null;

  @PeriodZone()
  zone?: string | null;
}
