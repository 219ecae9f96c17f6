import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { TrigramIndex } from '#database';
import { DateScalar, MoneyScalar, personalField } from '#graphql';
import { PositionColumn } from '#projections';
import type { Money } from '#values';
import type { UnitStatus } from './unit.events.js';
import { UnitComponentView } from './unit-component.view.js';
import type { Course } from './unit-course.js';
import { UnitStatusEnum } from './unit-words.view.js';

/** A unit: the table row and the GraphQL type at once. May be dropped and rebuilt at any time. */
@ObjectType('Unit', { description: 'One piece of a product, told from others by its serial.' })
@Entity('unit_v2')
@Index(['position', 'id'])
@Index(['serial', 'id'])
@Index(['registeredAt', 'id'])
@Index(['productId', 'serial'])
export class UnitView {
  @Field(() => ID, { description: 'Identifier of the unit, made from its product and serial.' })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => ID, { description: 'The product.' })
  @Column('text')
  productId!: string;

  @Field(() => String, { description: 'Article number of the product.' })
  @Column('text')
  sku!: string;

  @Field(() => String, { description: 'Serial, unique among the units of the product.' })
  @TrigramIndex('unit_v2')
  @Column('text')
  serial!: string;

  @Field(() => UnitStatusEnum, { description: 'Where it stands.' })
  @Column('text')
  status!: UnitStatus;

  @Field(() => ID, { nullable: true, description: 'The range of serials that it was registered with.' })
  @Column('text', { nullable: true })
  rangeId!: string | null;

  @Field(() => String, { nullable: true, description: 'Batch that it was made in.' })
  @Column('text', { nullable: true })
  batch!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day of production.' })
  @Column('date', { nullable: true })
  productionDate!: string | null;

  @Field(() => String, { nullable: true, description: 'Where it is, by ISO 3166.' })
  @Column('text', { nullable: true })
  region!: string | null;

  @Field(() => ID, { nullable: true, description: 'Who has it.' })
  @Index()
  @Column('text', { nullable: true })
  customerId!: string | null;

  @Field(() => String, {
    nullable: true,
    middleware: [personalField],
    description: 'Where it is installed, in words. Personal.',
  })
  @Column('text', { nullable: true })
  site!: string | null;

  @Field(() => ID, { nullable: true, description: 'The order by which it was sold.' })
  @Column('text', { nullable: true })
  orderId!: string | null;

  @Field(() => MoneyScalar, { nullable: true, description: 'What it was sold for.' })
  @Column('jsonb', { nullable: true })
  price!: Money | null;

  @Field(() => Date, { nullable: true, description: 'When it was shipped first, the last time it came into use.' })
  @Column('timestamptz', { nullable: true })
  shippedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was sold last.' })
  @Column('timestamptz', { nullable: true })
  soldAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was delivered last.' })
  @Column('timestamptz', { nullable: true })
  deliveredAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was installed last.' })
  @Column('timestamptz', { nullable: true })
  installedAt!: Date | null;

  @Field(() => ID, { nullable: true, description: 'Who installed it.' })
  @Column('text', { nullable: true })
  installedBy!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was taken back, where it still is.' })
  @Column('timestamptz', { nullable: true })
  returnedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was replaced, where it was not put to use again.' })
  @Column('timestamptz', { nullable: true })
  replacedAt!: Date | null;

  @Field(() => ID, { nullable: true, description: 'The unit that replaced it last.' })
  @Column('text', { nullable: true })
  replacedById!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was scrapped.' })
  @Column('timestamptz', { nullable: true })
  scrappedAt!: Date | null;

  @Field(() => String, { nullable: true, middleware: [personalField], description: 'Why it was scrapped. Personal.' })
  @Column('text', { nullable: true })
  scrapReason!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The region that it was found in last outside of those its product is meant for, while it is there.',
  })
  @Column('text', { nullable: true })
  misplacedIn!: string | null;

  @Field(() => [UnitComponentView], {
    description: 'Pieces of components that are built into it, as far as an exchange told their serials.',
  })
  @Column('jsonb', { default: '[]' })
  components!: readonly UnitComponentView[];

  @Field(() => Date, {
    nullable: true,
    description:
      'Since when it counts as in service, the last time: from installation, else sale, else shipment and the days on the shelf.',
  })
  @Column('timestamptz', { nullable: true })
  inServiceFrom!: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: 'When it left service, or will at the end of its service life.',
  })
  @Column('timestamptz', { nullable: true })
  inServiceUntil!: Date | null;

  @Field(() => Date, { description: 'When it was registered, or its range.' })
  @Column('timestamptz')
  registeredAt!: Date;

  @Field(() => String, {
    nullable: true,
    description:
      'Version of the unit: what expectedVersion expects. Null while it has no facts but those of its range.',
  })
  @Column('bigint', { nullable: true })
  version!: string | null;

  /** The dated facts that the others are made from. */
  @Column('jsonb')
  course!: Course;

  @PositionColumn()
  position!: string;
}
