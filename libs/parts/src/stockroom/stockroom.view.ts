import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { PositionColumn } from '#projections';

/** A stockroom: the table row and the GraphQL type at once. May be dropped and rebuilt at any time. */
@ObjectType('Stockroom', { description: 'Whose parts lie at an outlet.' })
@Entity('stockroom_v1')
export class StockroomView {
  @Field(() => ID, { description: 'The outlet.' })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => ID, { nullable: true, description: 'The partner that keeps it; null for the company.' })
  @Index()
  @Column('text', { nullable: true })
  partnerId!: string | null;

  @Field(() => Date, { description: 'When it was opened.' })
  @Column('timestamptz')
  openedAt!: Date;

  @PositionColumn()
  position!: string;
}
