import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  Length,
  ValidateNested,
} from 'class-validator';
import { CommandInput } from '#graphql';
import { type ChecklistItem, WORK_ORDER_KINDS, type WorkOrderKind } from '../repair-words.events.js';
import { WorkOrderKindEnum } from '../work-order/work-order-words.view.js';
import type { PublishChecklist } from './checklist.commands.js';

const MOST_STEPS = 500;
const ONE_KIND = { message: `Must be one of ${WORK_ORDER_KINDS.join(', ')}.` };

@InputType({ description: 'A step that is ticked before work counts as done.' })
export class ChecklistStepInput implements ChecklistItem {
  @Field(() => String, { description: 'By which a tick names it.' })
  @Length(1, 100, { message: 'Must have 1 to 100 characters.' })
  code!: string;

  @Field(() => String, { description: 'What is to be done.' })
  @Length(1, 1_000, { message: 'Must have 1 to 1000 characters.' })
  text!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether a tick comes with evidence, such as a photo.' })
  @IsBoolean()
  needsEvidence: boolean = false;
}

@InputType({ description: 'A work standard anew, whole. Orders that are qualified keep the edition that they have.' })
export class PublishChecklistInput extends CommandInput implements Omit<PublishChecklist['data'], 'checklistId'> {
  @Field(() => WorkOrderKindEnum, { description: 'For which kind of job.' })
  @IsIn(WORK_ORDER_KINDS, ONE_KIND)
  kind!: WorkOrderKind;

  @Field(() => ID, { nullable: true, description: 'For which product; left out for all that have none of their own.' })
  @IsOptional()
  @Length(1, 500, { message: 'Must be an identifier, or left out.' })
  productId: string | null = null;

  @Field(() => [ChecklistStepInput], { description: 'Its steps, in their order.' })
  @IsArray()
  @ArrayMinSize(1, { message: 'Must be one at least.' })
  @ArrayMaxSize(MOST_STEPS, { message: `Must be ${MOST_STEPS} at most.` })
  @ValidateNested({ each: true })
  @Type(() => ChecklistStepInput)
  items!: ChecklistStepInput[];
}

@ArgsType()
export class ChecklistsArgs {
  @Field(() => [WorkOrderKindEnum], { nullable: true, description: 'For one of these kinds of jobs.' })
  @IsOptional()
  @IsIn(WORK_ORDER_KINDS, { each: true, ...ONE_KIND })
  kinds?: WorkOrderKind[] | null;

  @Field(() => ID, { nullable: true, description: 'Those that hold for this product: its own and those for all.' })
  @IsOptional()
  @Length(1, 500, { message: 'Must be an identifier, or left out.' })
  productId?: string | null;
}
