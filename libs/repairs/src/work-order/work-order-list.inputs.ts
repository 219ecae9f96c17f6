import { applyDecorators } from '@nestjs/common';
import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsBoolean,
  IsIn,
  IsOptional,
  Length,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { ConnectionArgs, OptionalChoices, OptionalTime } from '#graphql';
import {
  PLACES,
  type Place,
  WORK_ORDER_KINDS,
  WORK_ORDER_OUTCOMES,
  WORK_ORDER_STATUSES,
  type WorkOrderKind,
  type WorkOrderOutcome,
  type WorkOrderStatus,
} from '../repair-words.events.js';
import type { WorkOrderFilter } from './work-order-filter.queries.js';
import {
  PlaceEnum,
  WORK_ORDER_ORDERS,
  WorkOrderKindEnum,
  type WorkOrderOrder,
  WorkOrderOrderEnum,
  WorkOrderOutcomeEnum,
  WorkOrderStatusEnum,
} from './work-order-words.view.js';

const MOST_VALUES = 100;

const OneOfTexts = (description: string) =>
  applyDecorators(
    Field(() => [String], { nullable: true, description }),
    IsOptional(),
    ArrayMaxSize(MOST_VALUES, { message: `Must be ${MOST_VALUES} at most.` }),
    Length(1, 500, { each: true, message: 'Each must have 1 to 500 characters.' }),
  );

const Whether = (description: string) =>
  applyDecorators(
    Field(() => Boolean, { nullable: true, description }),
    IsOptional(),
    IsBoolean(),
  );

@InputType({ description: 'Which work orders. What is left out does not matter.' })
export class WorkOrderFilterInput implements WorkOrderFilter {
  @Field(() => String, { nullable: true, description: 'Part of its number, a serial, or its id.' })
  @IsOptional()
  @MinLength(2, { message: 'Must have 2 characters at least.' })
  @MaxLength(200, { message: 'Must have 200 characters at most.' })
  text?: string | null;

  @OptionalChoices(WorkOrderStatusEnum, WORK_ORDER_STATUSES, 'Standing at one of these.')
  statuses?: WorkOrderStatus[] | null;

  @OptionalChoices(WorkOrderKindEnum, WORK_ORDER_KINDS, 'Of one of these kinds.')
  kinds?: WorkOrderKind[] | null;

  @OptionalChoices(PlaceEnum, PLACES, 'Done at one of these places.')
  places?: Place[] | null;

  @OptionalChoices(WorkOrderOutcomeEnum, WORK_ORDER_OUTCOMES, 'With one of these outcomes.')
  outcomes?: WorkOrderOutcome[] | null;

  @Whether('Whether it is neither closed nor cancelled.')
  isOpen?: boolean | null;

  @Whether('Whether nobody is left whom it could be offered to.')
  needsDispatcher?: boolean | null;

  @Whether('Whether one visit was enough.')
  firstVisit?: boolean | null;

  @OneOfTexts('In one of these regions.')
  regions?: string[] | null;

  @OneOfTexts('Done by, or offered to, one of these partners.')
  partnerIds?: string[] | null;

  @OneOfTexts('Done by, or offered to, one of these outlets.')
  outletIds?: string[] | null;

  @OneOfTexts('With a visit of one of these technicians.')
  technicianIds?: string[] | null;

  @OneOfTexts('Of one of these complaints.')
  complaintIds?: string[] | null;

  @OneOfTexts('Of one of these returns.')
  returnIds?: string[] | null;

  @OneOfTexts('About one of these units.')
  unitIds?: string[] | null;

  @OneOfTexts('About one of these products.')
  productIds?: string[] | null;

  @OneOfTexts('For one of these customers.')
  customerIds?: string[] | null;

  @OneOfTexts('For one of these symptoms.')
  symptomCodes?: string[] | null;

  @OptionalTime('Reported at this time or later.')
  reportedFrom?: Date | null;

  @OptionalTime('Reported before this time.')
  reportedTo?: Date | null;

  @OptionalTime('Closed at this time or later.')
  closedFrom?: Date | null;

  @OptionalTime('Closed before this time.')
  closedTo?: Date | null;

  @OptionalTime('Not completed, and due before this time: with the present one, those that are late.')
  dueBefore?: Date | null;

  @OptionalTime('With the next visit at this time or later.')
  visitFrom?: Date | null;

  @OptionalTime('With the next visit before this time.')
  visitTo?: Date | null;
}

const Filter = () =>
  applyDecorators(
    Field(() => WorkOrderFilterInput, { nullable: true, description: 'Which ones.' }),
    IsOptional(),
    ValidateNested(),
    Type(() => WorkOrderFilterInput),
  );

@ArgsType()
export class WorkOrdersArgs extends ConnectionArgs {
  @Filter()
  filter?: WorkOrderFilterInput | null;

  @Field(() => WorkOrderOrderEnum, { defaultValue: 'REPORTED_DESC', description: 'In which order.' })
  @IsIn(WORK_ORDER_ORDERS)
  orderBy: WorkOrderOrder = 'REPORTED_DESC';
}

@ArgsType()
export class WorkOrderChangesArgs {
  @Filter()
  filter?: WorkOrderFilterInput | null;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of a change: continues behind it. Without one, all that match come first.',
  })
  @IsOptional()
  @MaxLength(4_000)
  after?: string | null;
}
