import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { CostKind, CoverReason, StartFact } from './warranty-words.events.js';
import { CostKindEnum, CoverReasonEnum, StartFactEnum } from './warranty-words.view.js';

@ObjectType('Cover', { description: 'How much of a kind of cost the company bears, and why.' })
export class CoverView {
  @Field(() => CostKindEnum, { description: 'Of what.' })
  costKind!: CostKind;

  @Field(() => Int, { description: 'How many percent.' })
  percent!: number;

  @Field(() => CoverReasonEnum, { description: 'Why.' })
  reason!: CoverReason;

  @Field(() => String, { nullable: true, description: 'By which plan, or by which statutory rule.' })
  plan!: string | null;

  @Field(() => String, { nullable: true, description: 'By which version of it.' })
  planVersion!: string | null;

  @Field(() => ID, { nullable: true, description: 'By which entitlement, where the plan was granted.' })
  entitlementId!: string | null;

  @Field(() => Date, { nullable: true, description: 'When its term began.' })
  startsAt!: string | null;

  @Field(() => StartFactEnum, { nullable: true, description: 'What began it.' })
  startFact!: StartFact | null;

  @Field(() => Date, { nullable: true, description: 'The first instant at which it no longer holds.' })
  until!: string | null;
}

@ObjectType('CoverStep', { description: 'So many percent for so many months, behind the step before.' })
export class CoverStepView {
  @Field(() => Int, { description: 'Percent.' })
  percent!: number;

  @Field(() => Int, { description: 'Months.' })
  months!: number;
}

@ObjectType('CoverTerm', { description: 'What a plan bears of one kind of cost.' })
export class CoverTermView {
  @Field(() => CostKindEnum, { description: 'Of what.' })
  costKind!: CostKind;

  @Field(() => [CoverStepView], { description: 'How much, one step behind the other.' })
  steps!: readonly CoverStepView[];
}

@ObjectType('CoverLine', { description: 'What a plan bears for one component.' })
export class CoverLineView {
  @Field(() => String, { nullable: true, description: 'The component; null for those without a line of their own.' })
  component!: string | null;

  @Field(() => [CoverTermView], { description: 'By kind of cost; what is missing is not borne.' })
  terms!: readonly CoverTermView[];
}
