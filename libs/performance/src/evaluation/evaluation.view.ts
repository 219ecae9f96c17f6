import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { DateScalar, personalField } from '#graphql';
import { PositionColumn } from '#projections';
import type { EvaluationPart, EvaluationRating, SpecialCause } from './evaluation-words.events.js';
import { EvaluationPartEnum, EvaluationRatingEnum, SpecialCauseEnum } from './evaluation-words.view.js';

@ObjectType('EvaluationClause', { description: 'A clause of the standard as it counted.' })
export class ClausePointsView {
  @Field(() => String, { description: 'Its number in the standard.' })
  clause!: string;

  @Field(() => EvaluationPartEnum, { description: 'The part that it belongs to.' })
  part!: EvaluationPart;

  @Field(() => Float, { description: 'Its points.' })
  full!: number;

  @Field(() => Float, { description: 'What was left of them.' })
  points!: number;

  @Field(() => Boolean, { description: 'Whether it applies to the organisation; else it is left out.' })
  applies!: boolean;
}

@ObjectType('EvaluationDeduction', { description: 'Points that a clause lost.' })
export class DeductionView {
  @Field(() => String, { description: 'The clause.' })
  clause!: string;

  @Field(() => Float, { description: 'The points.' })
  points!: number;

  @Field(() => String, { nullable: true, middleware: [personalField], description: 'What was found. Personal.' })
  finding!: string | null;

  @Field(() => String, { nullable: true, middleware: [personalField], description: 'What shows it. Personal.' })
  evidence!: string | null;
}

@ObjectType('EvaluationSpecialDeduction', { description: 'Points taken off besides those of the clauses.' })
export class SpecialDeductionView {
  @Field(() => SpecialCauseEnum, { description: 'For what.' })
  cause!: SpecialCause;

  @Field(() => Float, { description: 'The points.' })
  points!: number;

  @Field(() => String, { nullable: true, middleware: [personalField], description: 'What was found. Personal.' })
  finding!: string | null;

  @Field(() => String, { nullable: true, middleware: [personalField], description: 'What shows it. Personal.' })
  evidence!: string | null;
}

@ObjectType('EvaluationBonus', { description: 'Points given on top.' })
export class BonusView {
  @Field(() => String, { description: 'The rule of the policy pack.' })
  rule!: string;

  @Field(() => Float, { description: 'The points.' })
  points!: number;

  @Field(() => String, { description: 'Where the rule comes from.' })
  source!: string;

  @Field(() => String, { description: 'Which version of it.' })
  version!: string;

  @Field(() => Float, { nullable: true, description: 'The share in percent, where the rule asks for one.' })
  share!: number | null;

  @Field(() => String, { nullable: true, middleware: [personalField], description: 'What shows it. Personal.' })
  evidence!: string | null;
}

/** An evaluation of a partner's or the own organisation's service. May be dropped and rebuilt at any time. */
@ObjectType('ServiceEvaluation', {
  description: 'What an assessor found about the service of an organisation, by the clauses of a standard.',
})
@Entity('service_evaluation_v1')
@Index(['partnerId', 'evaluatedOn'])
@Index(['evaluatedOn', 'id'])
export class ServiceEvaluationView {
  @Field(() => ID, { description: 'Identifier of the evaluation.' })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => ID, { description: 'The organisation: a partner, or the company’s own.' })
  @Column('text')
  partnerId!: string;

  @Field(() => DateScalar, { description: 'The day of the evaluation.' })
  @Column('text')
  evaluatedOn!: string;

  @Field(() => DateScalar, { description: 'The last day on which it holds.' })
  @Column('text')
  validUntil!: string;

  @Field(() => String, { description: 'The standard.' })
  @Column('text')
  standard!: string;

  @Field(() => String, { description: 'Which version of it, as the policy pack has it.' })
  @Column('text')
  standardVersion!: string;

  @Field(() => [ClausePointsView], { description: 'Its clauses.' })
  @Column('jsonb')
  clauses!: readonly ClausePointsView[];

  @Field(() => [DeductionView], { description: 'What the clauses lost.' })
  @Column('jsonb')
  deductions!: readonly DeductionView[];

  @Field(() => [SpecialDeductionView], { description: 'What was taken off besides; too many of them fail.' })
  @Column('jsonb')
  specialDeductions!: readonly SpecialDeductionView[];

  @Field(() => [BonusView], { description: 'What was given on top.' })
  @Column('jsonb')
  bonuses!: readonly BonusView[];

  @Field(() => Float, { description: 'Points of 100.' })
  @Column('float8')
  points!: number;

  @Field(() => EvaluationRatingEnum, { description: 'What it comes to.' })
  @Column('text')
  rating!: EvaluationRating;

  @Field(() => Int, { nullable: true, description: 'Stars; null without any.' })
  @Column('integer', { nullable: true })
  stars!: number | null;

  @Field(() => Float, { description: 'The points that were needed to pass.' })
  @Column('float8')
  passMark!: number;

  @Field(() => Int, { description: 'From how many special deductions on it fails.' })
  @Column('integer')
  failingSpecialDeductions!: number;

  @Field(() => ID, { nullable: true, description: 'The evaluation whose place it takes.' })
  @Column('text', { nullable: true })
  corrects!: string | null;

  @Field(() => ID, { nullable: true, description: 'The evaluation that took its place; null as long as it counts.' })
  @Column('text', { nullable: true })
  correctedBy!: string | null;

  @Field(() => String, { nullable: true, middleware: [personalField], description: 'What else there is. Personal.' })
  @Column('text', { nullable: true })
  note!: string | null;

  @Field(() => String, { description: 'The policy pack that it was rated by.' })
  @Column('text')
  packVersion!: string;

  @Field(() => String, { description: 'The assessor who recorded it.' })
  @Column('text')
  recordedBy!: string;

  @Field(() => Date, { description: 'When it was recorded.' })
  @Column('timestamptz')
  recordedAt!: Date;

  @PositionColumn()
  position!: string;
}
