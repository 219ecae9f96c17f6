import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { FactUsed, RemedyReason } from './statutory/remedy-answer.js';
import type { MissingFact } from './statutory/statutory-pack.js';
import type { RemedyStatus, StatutoryRemedy } from './warranty-words.events.js';
import {
  FactKindUsedEnum,
  MissingFactEnum,
  RemedyConditionEnum,
  RemedyReasonEnum,
  RemedyStatusEnum,
  StatutoryRemedyEnum,
} from './warranty-words.view.js';

@ObjectType('FactUsed', { description: 'A fact that an answer rests on.' })
export class FactUsedView {
  @Field(() => ID, { description: 'Identifier of the fact, of the repair, the evidence or the claim.' })
  id!: string;

  @Field(() => FactKindUsedEnum, { description: 'What it is.' })
  kind!: FactUsed['kind'];

  @Field(() => Date, { description: 'When it happened.' })
  at!: string;
}

@ObjectType('RemedyOffered', { description: 'Something that the customer may ask for.' })
export class RemedyOfferedView {
  @Field(() => StatutoryRemedyEnum, { description: 'What.' })
  remedy!: StatutoryRemedy;

  @Field(() => RemedyConditionEnum, { nullable: true, description: 'Only if this is so.' })
  onlyIf!: 'NONE_IN_STOCK' | null;
}

@ObjectType('RemedyVerdict', { description: 'What a rule says.' })
export class RemedyVerdictView {
  @Field(() => RemedyStatusEnum, { description: 'Whether its remedies are due.' })
  status!: RemedyStatus;

  @Field(() => RemedyReasonEnum, { description: 'Why, or why not.' })
  reason!: RemedyReason;

  @Field(() => [MissingFactEnum], { description: 'What would have to be known.' })
  missing!: readonly MissingFact[];

  @Field(() => [FactUsedView], { description: 'The facts that it rests on, the oldest first.' })
  facts!: readonly FactUsedView[];

  @Field(() => Date, { nullable: true, description: 'When its window begins.' })
  startsAt!: string | null;

  @Field(() => Date, { nullable: true, description: 'The first instant behind its window.' })
  windowEndsAt!: string | null;

  @Field(() => Date, {
    nullable: true,
    description: 'The first instant at which what is due no longer is; null: no end.',
  })
  until!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it will be due, where only a limit has still to pass.' })
  dueFrom!: string | null;
}

@ObjectType('RemedyDoubt', { description: 'What holds in doubt, while a fact is missing.' })
export class RemedyDoubtView {
  @Field(() => [String], { description: 'By which rules of doubt.' })
  rules!: readonly string[];

  @Field(() => [String], { description: 'What those rules say.' })
  says!: readonly string[];

  @Field(() => RemedyVerdictView, { description: 'What follows from them.' })
  verdict!: RemedyVerdictView;
}

@ObjectType('RemedyAnswer', { description: 'What one statutory rule gives the customer of a unit at an instant.' })
export class RemedyAnswerView implements RemedyVerdictView {
  @Field(() => RemedyStatusEnum, { description: 'Whether its remedies are due.' })
  status!: RemedyStatus;

  @Field(() => RemedyReasonEnum, { description: 'Why, or why not.' })
  reason!: RemedyReason;

  @Field(() => [MissingFactEnum], { description: 'What would have to be known.' })
  missing!: readonly MissingFact[];

  @Field(() => [FactUsedView], { description: 'The facts that it rests on, the oldest first.' })
  facts!: readonly FactUsedView[];

  @Field(() => Date, { nullable: true, description: 'When its window begins.' })
  startsAt!: string | null;

  @Field(() => Date, { nullable: true, description: 'The first instant behind its window.' })
  windowEndsAt!: string | null;

  @Field(() => Date, {
    nullable: true,
    description: 'The first instant at which what is due no longer is; null: no end.',
  })
  until!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it will be due, where only a limit has still to pass.' })
  dueFrom!: string | null;

  @Field(() => String, { description: 'The rule.' })
  rule!: string;

  @Field(() => String, { description: 'What the rule is about.' })
  title!: string;

  @Field(() => String, { description: 'The pack that it is from.' })
  pack!: string;

  @Field(() => String, { description: 'Version of the pack.' })
  version!: string;

  @Field(() => String, { description: 'Whose law it is.' })
  jurisdiction!: string;

  @Field(() => [RemedyOfferedView], { description: 'What is due, or counts as due in doubt.' })
  remedies!: readonly RemedyOfferedView[];

  @Field(() => RemedyDoubtView, { nullable: true, description: 'What holds in doubt, where a fact is missing.' })
  doubt!: RemedyDoubtView | null;

  @Field(() => String, { description: 'The same in a sentence.' })
  explanation!: string;
}

@ObjectType('StatutoryPack', { description: 'A file of statutory rules.' })
export class StatutoryPackView {
  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { description: 'What it is about.' })
  title!: string;

  @Field(() => String, { description: 'Its author’s version and a hash of its content.' })
  version!: string;

  @Field(() => String, { description: 'How far it is to be trusted.' })
  label!: string;

  @Field(() => [String], { description: 'Where it is from.' })
  sources!: readonly string[];
}

@ObjectType('UnitRemedies', { description: 'What the law gives the customer of a unit at an instant, and what not.' })
export class UnitRemediesView {
  @Field(() => ID, { description: 'The unit.' })
  unitId!: string;

  @Field(() => Date, { description: 'At which instant.' })
  on!: string;

  @Field(() => String, { nullable: true, description: 'The region whose law counts; null where it is unknown.' })
  region!: string | null;

  @Field(() => [StatutoryPackView], { description: 'Packs for that region; none where no pack is for it.' })
  packs!: readonly StatutoryPackView[];

  @Field(() => [StatutoryRemedyEnum], { description: 'What the customer may ask for by any rule, in doubt included.' })
  remedies!: readonly StatutoryRemedy[];

  @Field(() => [RemedyAnswerView], { description: 'Rule by rule: what is due, what is not, and why.' })
  answers!: readonly RemedyAnswerView[];
}
