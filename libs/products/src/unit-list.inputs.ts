import { applyDecorators } from '@nestjs/common';
import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, ValidateNested } from 'class-validator';
import {
  AtLeastArgs,
  Choice,
  ConnectionArgs,
  Day,
  FeedCursor,
  IsZone,
  Name,
  OptionalChoices,
  OptionalFlag,
  OptionalName,
  OptionalNames,
  OptionalUuidsOf,
} from '#graphql';
import { INTERVALS, type Interval } from '#values';
import { UNIT_STATUSES, type UnitStatus } from './unit.events.js';
import { ExposureIntervalEnum, UNIT_ORDERS, type UnitOrder, UnitOrderEnum, UnitStatusEnum } from './unit-words.view.js';

const Within = () => OptionalName('In this region or one within it, by ISO 3166: CN holds CN-44.');

@InputType({ description: 'Which units. What is left out does not matter.' })
export class UnitFilterInput {
  @OptionalUuidsOf('a product', 'Of one of these products.')
  productIds?: string[] | null;

  @OptionalNames('Of one of these batches.')
  batches?: string[] | null;

  @Within()
  region?: string | null;

  @OptionalUuidsOf('a customer', 'Of one of these customers.')
  customerIds?: string[] | null;

  @OptionalChoices(UnitStatusEnum, UNIT_STATUSES, 'Standing so.')
  statuses?: UnitStatus[] | null;

  @OptionalFlag('Used outside the regions that their product is meant for, or not.')
  misplaced?: boolean | null;
}

const Filter = () =>
  applyDecorators(
    Field(() => UnitFilterInput, { nullable: true, description: 'Which ones.' }),
    IsOptional(),
    ValidateNested(),
    Type(() => UnitFilterInput),
  );

@ArgsType()
export class UnitArgs extends AtLeastArgs {
  @Name('The product, by its id or article number.')
  product!: string;

  @Name('The whole serial.')
  serial!: string;
}

@ArgsType()
export class UnitsArgs extends ConnectionArgs {
  @OptionalName('Part of a serial, in any case.')
  serial?: string | null;

  @Filter()
  filter?: UnitFilterInput | null;

  @Field(() => UnitOrderEnum, { defaultValue: 'SERIAL_ASC', description: 'In which order.' })
  @IsIn(UNIT_ORDERS)
  orderBy: UnitOrder = 'SERIAL_ASC';
}

@ArgsType()
export class UnitChangesArgs {
  @Filter()
  filter?: UnitFilterInput | null;

  @FeedCursor()
  after?: string | null;
}

@ArgsType()
export class UnitRangesArgs extends ConnectionArgs {
  @OptionalName('Of this product, by its id or article number; by default of all.')
  product?: string | null;

  @OptionalFlag('Withdrawn ones too.')
  withdrawn?: boolean | null;
}

@InputType({ description: 'Which misplaced units. What is left out does not matter.' })
export class MisplacementFilterInput {
  @OptionalUuidsOf('a product', 'Of one of these products.')
  productIds?: string[] | null;

  @OptionalNames('Of one of these batches.')
  batches?: string[] | null;

  @Within()
  region?: string | null;

  @OptionalFlag('Those that went elsewhere or out of service since; by default those that did not.')
  ended?: boolean | null;
}

const Misplaced = () =>
  applyDecorators(
    Field(() => MisplacementFilterInput, { nullable: true, description: 'Which ones.' }),
    IsOptional(),
    ValidateNested(),
    Type(() => MisplacementFilterInput),
  );

@ArgsType()
export class MisplacementsArgs extends ConnectionArgs {
  @Misplaced()
  filter?: MisplacementFilterInput | null;
}

@ArgsType()
export class MisplacementChangesArgs {
  @Misplaced()
  filter?: MisplacementFilterInput | null;

  @FeedCursor()
  after?: string | null;
}

const Zone = () =>
  applyDecorators(
    Field(() => String, { nullable: true, description: "IANA time zone of the days, by default the policy pack's." }),
    IsOptional(),
    IsZone(),
  );

@ArgsType()
class ExposureArgs {
  @OptionalName('Of this product, by its id or article number; by default of all.')
  product?: string | null;

  @OptionalName('Of this batch.')
  batch?: string | null;

  @Within()
  region?: string | null;

  @Zone()
  zone?: string | null;
}

@ArgsType()
export class UnitsInServiceArgs extends ExposureArgs {
  @Day('At the end of this day.')
  on!: string;
}

@ArgsType()
export class UnitsInServiceByPeriodArgs extends ExposureArgs {
  @Day('The first day.')
  from!: string;

  @Day('The first day after the last one.')
  to!: string;

  @Choice(ExposureIntervalEnum, INTERVALS, 'Steps of time.')
  interval!: Interval;
}
