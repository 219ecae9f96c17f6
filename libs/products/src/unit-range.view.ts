import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { DateScalar } from '#graphql';
import { PositionColumn } from '#projections';

/** A range of serials: the table row and the GraphQL type at once. May be dropped and rebuilt at any time. */
@ObjectType('UnitRange', {
  description: 'Units that were registered together: all serials from the first to the last.',
})
@Entity('unit_range_v1')
@Index(['position', 'id'])
@Index(['productId', 'prefix', 'first'])
@Index(['prefix'])
export class UnitRangeView {
  @Field(() => ID, { description: 'Identifier of the range.' })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => ID, { description: 'The product.' })
  @Column('text')
  productId!: string;

  @Field(() => String, { description: 'Article number of the product.' })
  @Column('text')
  sku!: string;

  @Field(() => String, { description: 'What all serials begin with.' })
  @Column('text')
  prefix!: string;

  @Field(() => String, { description: 'The digits of the first serial.' })
  @Column('text')
  first!: string;

  @Field(() => String, { description: 'The digits of the last serial.' })
  @Column('text')
  last!: string;

  @Field(() => Int, { description: 'How many serials, units with facts of their own included.' })
  @Column('integer')
  count!: number;

  @Field(() => String, { nullable: true, description: 'Batch that they were made in.' })
  @Column('text', { nullable: true })
  batch!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day of production.' })
  @Column('date', { nullable: true })
  productionDate!: string | null;

  @Field(() => String, { nullable: true, description: 'Where they went to, by ISO 3166.' })
  @Column('text', { nullable: true })
  region!: string | null;

  @Field(() => Date, { nullable: true, description: 'When they were shipped.' })
  @Column('timestamptz', { nullable: true })
  shippedAt!: Date | null;

  @Field(() => Int, { description: 'After how many days on the shelf they count as in service.' })
  @Column('integer')
  shelfDays!: number;

  @Field(() => Int, { nullable: true, description: 'How many months they are made to last.' })
  @Column('integer', { nullable: true })
  serviceLifeMonths!: number | null;

  @Field(() => Date, { description: 'When the range was registered.' })
  @Column('timestamptz')
  registeredAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was withdrawn as a mistake.' })
  @Column('timestamptz', { nullable: true })
  withdrawnAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn.' })
  @Column('text', { nullable: true })
  withdrawalReason!: string | null;

  @PositionColumn()
  position!: string;
}
