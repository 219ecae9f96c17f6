import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsDate,
  IsIn,
  IsObject,
  IsOptional,
  IsUUID,
  Length,
  ValidateNested,
} from 'class-validator';
import {
  Amount,
  Choice,
  CommandInput,
  LineNo,
  MoneyScalar,
  Name,
  OptionalLineNo,
  OptionalName,
  OptionalWords,
  OptionalZone,
  Words,
} from '#graphql';
import type { Money } from '#values';
import { WorkOrderId } from '../given.inputs.js';
import {
  COST_BEARERS,
  COST_CLASSES,
  type CostBearer,
  type CostClass,
  WORK_ORDER_KINDS,
  type WorkOrderKind,
} from '../repair-words.events.js';
import { WorkOrderKindEnum } from '../work-order/work-order-words.view.js';
import {
  COST_DIMENSIONS,
  CostBearerEnum,
  CostClassEnum,
  type CostDimension,
  CostDimensionEnum,
} from './bill-words.view.js';
import type { CostFilter } from './cost.queries.js';

const MOST_VALUES = 100;

@InputType({ description: 'What something of the work cost.' })
export class RecordCostInput extends CommandInput {
  @WorkOrderId()
  workOrderId!: string;

  @OptionalLineNo('The line; left out for what is about the whole order.')
  lineNo: number | null = null;

  @Choice(CostClassEnum, COST_CLASSES, 'For what.')
  costClass!: CostClass;

  @Choice(CostBearerEnum, COST_BEARERS, 'Who bears it.')
  bearer!: CostBearer;

  @OptionalName('The supplier that it is recovered from.')
  supplier: string | null = null;

  @Amount('How much.')
  amount!: Money;

  @OptionalWords('What for. Personal.')
  note: string | null = null;
}

@InputType({ description: 'A cost that does not count.' })
export class ReverseCostInput extends CommandInput {
  @WorkOrderId()
  workOrderId!: string;

  @Field(() => ID, { description: 'The cost.' })
  @IsUUID('all', { message: 'Must be the UUID of a cost.' })
  costId!: string;

  @Words('Why not.')
  reason!: string;
}

@InputType({ description: 'What the customer is asked to pay.' })
export class IssueBillInput extends CommandInput {
  @WorkOrderId()
  workOrderId!: string;

  @Field(() => MoneyScalar, { nullable: true, description: 'Another total than list and quote say.' })
  @IsOptional()
  @IsObject({ message: 'Must be an amount such as "12.50 EUR".' })
  total: Money | null = null;

  @OptionalWords('Why another one. Personal.')
  deviationReason: string | null = null;
}

@InputType({ description: 'A bill that was paid.' })
export class RecordBillPaidInput extends CommandInput {
  @WorkOrderId()
  workOrderId!: string;

  @LineNo('Number of the bill.')
  billNo!: number;

  @Name('By which the payment is found.')
  reference!: string;
}

@InputType({ description: 'A bill, and why.' })
export class BillReasonInput extends CommandInput {
  @WorkOrderId()
  workOrderId!: string;

  @LineNo('Number of the bill.')
  billNo!: number;

  @Words('Why. Personal.')
  reason!: string;
}

@InputType({ description: 'Which costs. What is left out does not matter.' })
export class WorkOrderCostFilterInput implements CostFilter {
  @Field(() => Date, { nullable: true, description: 'Recorded at this time or later.' })
  @IsOptional()
  @IsDate()
  from?: Date | null;

  @Field(() => Date, { nullable: true, description: 'Recorded before this time.' })
  @IsOptional()
  @IsDate()
  to?: Date | null;

  @Field(() => [CostClassEnum], { nullable: true, description: 'For one of these.' })
  @IsOptional()
  @IsIn(COST_CLASSES, { each: true })
  classes?: CostClass[] | null;

  @Field(() => [CostBearerEnum], { nullable: true, description: 'Borne by one of these.' })
  @IsOptional()
  @IsIn(COST_BEARERS, { each: true })
  bearers?: CostBearer[] | null;

  @Field(() => [WorkOrderKindEnum], { nullable: true, description: 'Of jobs of one of these kinds.' })
  @IsOptional()
  @IsIn(WORK_ORDER_KINDS, { each: true })
  kinds?: WorkOrderKind[] | null;

  @Field(() => [ID], { nullable: true, description: 'Of jobs of one of these partners.' })
  @IsOptional()
  @ArrayMaxSize(MOST_VALUES, { message: `Must be ${MOST_VALUES} at most.` })
  @Length(1, 500, { each: true, message: 'Each must be an identifier.' })
  partnerIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'About one of these products.' })
  @IsOptional()
  @ArrayMaxSize(MOST_VALUES, { message: `Must be ${MOST_VALUES} at most.` })
  @Length(1, 500, { each: true, message: 'Each must be an identifier.' })
  productIds?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'In one of these regions, or within one.' })
  @IsOptional()
  @ArrayMaxSize(MOST_VALUES, { message: `Must be ${MOST_VALUES} at most.` })
  @Length(1, 500, { each: true, message: 'Each must have 1 to 500 characters.' })
  regions?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Of one of these work orders.' })
  @IsOptional()
  @ArrayMaxSize(MOST_VALUES, { message: `Must be ${MOST_VALUES} at most.` })
  @Length(1, 500, { each: true, message: 'Each must be an identifier.' })
  workOrderIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Of one of these complaints.' })
  @IsOptional()
  @ArrayMaxSize(MOST_VALUES, { message: `Must be ${MOST_VALUES} at most.` })
  @Length(1, 500, { each: true, message: 'Each must be an identifier.' })
  complaintIds?: string[] | null;
}

@ArgsType()
export class WorkOrderCostsArgs {
  @Field(() => [CostDimensionEnum], { defaultValue: [], description: 'Up to two things to add up by.' })
  @ArrayMaxSize(2, { message: 'Must be two at most.' })
  @ArrayUnique({ message: 'Each must be another one.' })
  @IsIn(COST_DIMENSIONS, { each: true })
  groupBy: CostDimension[] = [];

  @OptionalZone("IANA time zone of the months; left out, the policy pack's.")
  zone?: string | null;

  @Field(() => WorkOrderCostFilterInput, { nullable: true, description: 'Which costs.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => WorkOrderCostFilterInput)
  filter?: WorkOrderCostFilterInput | null;
}
