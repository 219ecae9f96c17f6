import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { TrigramIndex } from '#database';
import { DateScalar } from '#graphql';
import { PositionColumn } from '#projections';
import type { PolicyTier, TierBasis, TierReviewOutcome } from './product.events.js';
import { PolicyTierEnum, TierBasisEnum, TierReviewOutcomeEnum } from './product-words.view.js';

@ObjectType('ProductComponent', { description: 'A part of a product that a complaint, a repair or a cover may name.' })
export class ComponentView {
  @Field(() => String, { description: 'Code, unique within the product.' })
  code!: string;

  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Code of the component that it is part of.' })
  parent!: string | null;

  @Field(() => String, { nullable: true, description: 'Article number as a spare part.' })
  sku!: string | null;

  @Field(() => String, { nullable: true, description: 'Who makes it.' })
  supplier!: string | null;
}

@ObjectType('TierReviewDemand', { description: 'A service was asked for in vain so often that the tier is reviewed.' })
export class ReviewDemandView {
  @Field(() => String, { description: 'Code of the service.' })
  service!: string;

  @Field(() => Int, { description: 'How often it was asked for in vain within the window of the policy pack.' })
  asked!: number;

  @Field(() => Date, { description: 'Since when a review is demanded.' })
  demandedAt!: string;

  @Field(() => Date, { description: 'By when it takes place.' })
  dueAt!: string;
}

@ObjectType('TierReview', { description: 'The review of a tier.' })
export class TierReviewView {
  @Field(() => [String], { description: 'Codes of the services that it was about.' })
  services!: readonly string[];

  @Field(() => TierReviewOutcomeEnum, { description: 'What came of it.' })
  outcome!: TierReviewOutcome;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => Date, { description: 'When it took place.' })
  reviewedAt!: string;
}

/** A product: the table row and the GraphQL type at once. May be dropped and rebuilt at any time. */
@ObjectType('Product', { description: 'Something that the company sells, in one variant.' })
@Entity('product_v1')
@Index(['position', 'id'])
@Index(['registeredAt', 'id'])
@Index(['sortName', 'id'])
@Index(['reviewDueAt', 'id'])
export class ProductView {
  @Field(() => ID, { description: 'Identifier of the product, which follows from its article number.' })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => String, { description: 'Article number.' })
  @Index()
  @Column('text')
  sku!: string;

  @Field(() => String, { description: 'Name.' })
  @Column('text')
  name!: string;

  @Field(() => String, { description: 'Product line.' })
  @Index()
  @Column('text')
  line!: string;

  @Field(() => String, { description: 'Model within the line.' })
  @Column('text')
  model!: string;

  @Field(() => String, { nullable: true, description: 'Variant of the model, such as for a climate.' })
  @Column('text', { nullable: true })
  variant!: string | null;

  @Field(() => String, { description: 'Class by which tiers and statutory rules are chosen, such as VEHICLE.' })
  @Index()
  @Column('text')
  productClass!: string;

  @Field(() => [String], {
    description: 'Countries and regions by ISO 3166 that it is meant for; none means everywhere.',
  })
  @Column('text', { array: true })
  intendedRegions!: string[];

  @Field(() => [ComponentView], { description: 'What it consists of.' })
  @Column('jsonb')
  components!: readonly ComponentView[];

  @Field(() => Int, { nullable: true, description: 'How many months it is meant to serve.' })
  @Column('integer', { nullable: true })
  serviceLifeMonths!: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'Until when there are parts for it.' })
  @Column('date', { nullable: true })
  partsSupplyUntil!: string | null;

  @Field(() => PolicyTierEnum, { nullable: true, description: 'How far service goes.' })
  @Index()
  @Column('text', { nullable: true })
  tier!: PolicyTier | null;

  @Field(() => TierBasisEnum, { nullable: true, description: 'Why it has this tier.' })
  @Column('text', { nullable: true })
  tierBasis!: TierBasis | null;

  @Field(() => [String], { description: 'Codes of the services that are offered with it.' })
  @Column('text', { array: true })
  services!: string[];

  @Field(() => String, { nullable: true, description: 'Version of the policy pack that the tier is from.' })
  @Column('text', { nullable: true })
  tierPackVersion!: string | null;

  @Field(() => Date, { nullable: true, description: 'Since when it has this tier and these services.' })
  @Column('timestamptz', { nullable: true })
  tierAssignedAt!: Date | null;

  @Field(() => [ReviewDemandView], { description: 'Why its tier is to be reviewed.' })
  @Column('jsonb')
  reviewDemands!: readonly ReviewDemandView[];

  @Field(() => Date, { nullable: true, description: 'By when its tier is reviewed.' })
  @Column('timestamptz', { nullable: true })
  reviewDueAt!: Date | null;

  @Field(() => TierReviewView, { nullable: true, description: 'The last review of its tier.' })
  @Column('jsonb', { nullable: true })
  lastReview!: TierReviewView | null;

  @Field(() => Date, { description: 'When it was registered.' })
  @Column('timestamptz')
  registeredAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was revised last.' })
  @Column('timestamptz', { nullable: true })
  revisedAt!: Date | null;

  @Field(() => String, { description: 'Version of the product: what expectedVersion expects.' })
  @Column('bigint')
  version!: string;

  /** Name in lower case, for sorting. */
  @Column('text')
  sortName!: string;

  /** What a search looks into: article number, name, line, model and variant in lower case. */
  @TrigramIndex('product_v1')
  @Column('text')
  searchText!: string;

  @PositionColumn()
  position!: string;
}
