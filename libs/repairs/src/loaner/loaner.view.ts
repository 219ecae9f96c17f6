import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { PositionColumn } from '#projections';
import { type LoanerStatus, LoanerStatusEnum } from './loaner-words.view.js';

/** A loaner: the table row and the GraphQL type at once. May be dropped and rebuilt at any time. */
@ObjectType('Loaner', { description: 'A unit that customers get while theirs is repaired.' })
@Entity('loaner_v1')
@Index(['position', 'id'])
@Index(['sku', 'id'])
@Index(['dueBackAt', 'id'])
export class LoanerView {
  @Field(() => ID, { description: 'Identifier of the loaner.' })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => LoanerStatusEnum, { description: 'Where it is.' })
  @Index()
  @Column('text')
  status!: LoanerStatus;

  @Field(() => ID, { nullable: true, description: 'What it is.' })
  @Column('text', { nullable: true })
  productId!: string | null;

  @Field(() => String, { description: 'Article number.' })
  @Column('text')
  sku!: string;

  @Field(() => String, { nullable: true, description: 'Its serial.' })
  @Column('text', { nullable: true })
  serial!: string | null;

  @Field(() => ID, { description: 'The outlet that it belongs to.' })
  @Index()
  @Column('text')
  outletId!: string;

  @Field(() => ID, { nullable: true, description: 'Whose outlet that is.' })
  @Index()
  @Column('text', { nullable: true })
  partnerId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The order whose customer has it.' })
  @Column('text', { nullable: true })
  workOrderId!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it is due back.' })
  @Column('timestamptz', { nullable: true })
  dueBackAt!: Date | null;

  @Field(() => Boolean, { description: 'Whether it came back damaged and was not restored.' })
  @Column('boolean')
  isDamaged!: boolean;

  @Field(() => String, { description: 'Version of the loaner: what expectedVersion expects.' })
  @Column('bigint')
  version!: string;

  @PositionColumn()
  position!: string;
}
