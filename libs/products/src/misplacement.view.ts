import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { PositionColumn } from '#projections';

/** A misplaced unit: the table row and the GraphQL type at once. May be dropped and rebuilt at any time. */
@ObjectType('Misplacement', {
  description: 'A unit that is used outside the regions its product is meant for: look at it before anything fails.',
})
@Entity('misplacement_v1')
@Index(['position', 'id'])
@Index(['foundAt', 'id'])
@Index(['productId', 'region'])
export class MisplacementView {
  @Field(() => ID, { description: 'Identifier: that of the unit for its latest misplacement.' })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => ID, { description: 'The unit.' })
  @Column('text')
  unitId!: string;

  @Field(() => ID, { description: 'Its product.' })
  @Column('text')
  productId!: string;

  @Field(() => String, { nullable: true, description: 'Batch that it was made in.' })
  @Column('text', { nullable: true })
  batch!: string | null;

  @Field(() => String, { description: 'Where it is used.' })
  @Column('text')
  region!: string;

  @Field(() => [String], { description: 'Where its product was meant to be used when it was found.' })
  @Column('text', { array: true })
  intendedRegions!: string[];

  @Field(() => Date, { description: 'Since when it is there.' })
  @Column('timestamptz')
  since!: Date;

  @Field(() => Date, { description: 'When that was found.' })
  @Column('timestamptz')
  foundAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it went elsewhere or out of service.' })
  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;

  /** How many misplacements of the unit there were before. */
  @Column('integer')
  before!: number;

  @PositionColumn()
  position!: string;
}
