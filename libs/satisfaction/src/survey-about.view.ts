import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Index } from 'typeorm';
import type { SurveyAbout } from './invitation/invitation.events.js';
import type { SurveyCaseKind } from './satisfaction-words.events.js';
import { SurveyCaseKindEnum } from './satisfaction-words.view.js';

/** What it is about, as columns and as fields: the case, and what it is counted by. */
@ObjectType({ isAbstract: true })
export class SurveyAboutColumns implements SurveyAbout {
  @Field(() => SurveyCaseKindEnum, { nullable: true, description: 'What kind of case it is about.' })
  @Column('text', { nullable: true })
  caseKind!: SurveyCaseKind | null;

  @Field(() => ID, { nullable: true, description: 'The complaint, return or work order that it is about.' })
  @Index()
  @Column('text', { nullable: true })
  caseId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Whom it is about.' })
  @Index()
  @Column('text', { nullable: true })
  customerId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The product of the case.' })
  @Column('text', { nullable: true })
  productId!: string | null;

  @Field(() => String, { nullable: true, description: 'Line of the product.' })
  @Column('text', { nullable: true })
  productLine!: string | null;

  @Field(() => String, { nullable: true, description: 'Model of the product.' })
  @Column('text', { nullable: true })
  productModel!: string | null;

  @Field(() => String, { nullable: true, description: 'Batch of the unit.' })
  @Column('text', { nullable: true })
  batch!: string | null;

  @Field(() => String, { nullable: true, description: 'Region of the case.' })
  @Index()
  @Column('text', { nullable: true })
  region!: string | null;

  @Field(() => ID, { nullable: true, description: 'The partner that served the customer.' })
  @Index()
  @Column('text', { nullable: true })
  partnerId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Its outlet.' })
  @Column('text', { nullable: true })
  outletId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Who served the customer.' })
  @Column('text', { nullable: true })
  technicianId!: string | null;

  @Field(() => String, { nullable: true, description: 'How the case came, such as HOTLINE.' })
  @Column('text', { nullable: true })
  channel!: string | null;
}
