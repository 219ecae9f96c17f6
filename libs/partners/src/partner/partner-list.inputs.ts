import { applyDecorators } from '@nestjs/common';
import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, ValidateNested } from 'class-validator';
import { ConnectionArgs, FeedCursor, OptionalChoices, OptionalName, OptionalNames, OptionalTime } from '#graphql';
import type { PartnerFilter } from './partner.queries.js';
import { PARTNER_KINDS, PARTNER_STATUSES, type PartnerKind, type PartnerStatus } from './partner-words.events.js';
import {
  PARTNER_ORDERS,
  PartnerKindEnum,
  type PartnerOrder,
  PartnerOrderEnum,
  PartnerStatusEnum,
} from './partner-words.view.js';

@InputType({ description: 'Which partners. What is left out does not matter.' })
export class PartnerFilterInput implements PartnerFilter {
  @OptionalName('Part of the name.')
  text?: string | null;

  @OptionalChoices(PartnerKindEnum, PARTNER_KINDS, 'Of one of these kinds.')
  kinds?: PartnerKind[] | null;

  @OptionalChoices(PartnerStatusEnum, PARTNER_STATUSES, 'Standing at one of these.')
  statuses?: PartnerStatus[] | null;

  @OptionalName('Serving this region, a part of it, or all around it.')
  region?: string | null;

  @OptionalNames('With one of these skills.')
  skills?: string[] | null;

  @OptionalTime('With a contract that runs, and ends before this time.')
  contractEndsBefore?: Date | null;
}

const Filter = () =>
  applyDecorators(
    Field(() => PartnerFilterInput, { nullable: true, description: 'Which ones.' }),
    IsOptional(),
    ValidateNested(),
    Type(() => PartnerFilterInput),
  );

@ArgsType()
export class PartnersArgs extends ConnectionArgs {
  @Filter()
  filter?: PartnerFilterInput | null;

  @Field(() => PartnerOrderEnum, { defaultValue: 'NAME_ASC', description: 'In which order.' })
  @IsIn(PARTNER_ORDERS)
  orderBy: PartnerOrder = 'NAME_ASC';
}

@ArgsType()
export class PartnerChangesArgs {
  @Filter()
  filter?: PartnerFilterInput | null;

  @FeedCursor()
  after?: string | null;
}
