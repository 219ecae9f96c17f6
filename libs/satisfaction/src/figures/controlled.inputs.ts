import { applyDecorators } from '@nestjs/common';
import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsOptional, Length } from 'class-validator';
import { Choice, ConnectionArgs, Day, OptionalInner, OptionalZone } from '#graphql';
import { INTERVALS, type Interval } from '#values';
import type { ControlledRateFilter } from './controlled-filter.queries.js';
import { RATE_SOURCES, type RateSource, RateSourceEnum } from './explain-rate.view.js';
import { SatisfactionIntervalEnum } from './figure-words.view.js';

const MOST_VALUES = 100;

const OneOf = (type: typeof ID | typeof String, description: string) =>
  applyDecorators(
    Field(() => [type], { nullable: true, description }),
    IsOptional(),
    ArrayMaxSize(MOST_VALUES, { message: `Must be ${MOST_VALUES} at most.` }),
    Length(1, 500, { each: true, message: 'Each must have 1 to 500 characters.' }),
  );

@InputType({ description: 'What the controlled rates are of. What is left out does not matter.' })
export class ControlledRateFilterInput implements ControlledRateFilter {
  @OneOf(String, 'Of one of these product lines. Contacts name none, and are left out then.')
  productLines?: string[] | null;

  @OneOf(String, 'Of one of these batches. Contacts name none, and are left out then.')
  batches?: string[] | null;

  @OneOf(String, 'From one of these regions.')
  regions?: string[] | null;

  @OneOf(ID, 'Of the work of one of these partners. Units in service belong to none: their rate is null then.')
  partnerIds?: string[] | null;

  @OneOf(ID, 'Of the work of one of these technicians. Complaints name none: their rates are null then.')
  technicianIds?: string[] | null;

  @OneOf(String, 'Complained of or answered about by one of these channels; units and jobs are not narrowed by it.')
  channels?: string[] | null;
}

@ArgsType()
export class ControlledRatesArgs {
  @Choice(SatisfactionIntervalEnum, INTERVALS, 'The periods.')
  interval!: Interval;

  @OptionalZone("IANA time zone of the days, by default the policy pack's.")
  zone?: string | null;

  @Day('The first day.')
  from!: string;

  @Day('The first day after it.')
  until!: string;

  @OptionalInner(() => ControlledRateFilterInput, 'What of.')
  filter?: ControlledRateFilterInput | null;
}

@ArgsType()
export class ExplainControlledRateArgs extends ConnectionArgs {
  @Choice(RateSourceEnum, RATE_SOURCES, 'What of the rates.')
  source!: RateSource;

  @OptionalZone("IANA time zone of the days, by default the policy pack's.")
  zone?: string | null;

  @Day('The first day.')
  from!: string;

  @Day('The first day after it.')
  until!: string;

  @OptionalInner(() => ControlledRateFilterInput, 'What of.')
  filter?: ControlledRateFilterInput | null;
}
