import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { TrigramIndex } from '#database';
import { PositionColumn } from '#projections';
import { ReturnLineView } from './return-line.view.js';
import { ReturnQuoteView } from './return-quote.view.js';
import type { ReturnStatus } from './return-words.events.js';
import { ReturnStatusEnum } from './return-words.view.js';

/** A return: the table row and the GraphQL type at once. It holds no texts about people. May be dropped and rebuilt at any time. */
@ObjectType('Return', { description: 'Goods on their way back, and what the customer gets for them (RMA).' })
@Entity('return_v1')
@Index(['position', 'id'])
@Index(['openedAt', 'id'])
@Index(['dueAt', 'id'])
@Index(['status', 'openedAt'])
export class ReturnView {
  @Field(() => ID, { description: 'Identifier of the return.' })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => String, { description: 'What people say and write, such as R26-7K3QM9TX.' })
  @TrigramIndex('return_v1')
  @Column('text')
  number!: string;

  @Field(() => ReturnStatusEnum, { description: 'Where it stands.' })
  @Column('text')
  status!: ReturnStatus;

  @Field(() => ID, { nullable: true, description: 'The complaint whose remedy it carries out.' })
  @Index()
  @Column('text', { nullable: true })
  complaintId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The task of that complaint.' })
  @Column('text', { nullable: true })
  taskId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Whose goods they are.' })
  @Index()
  @Column('text', { nullable: true })
  customerId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The order by which they were bought.' })
  @Index()
  @Column('text', { nullable: true })
  orderId!: string | null;

  @Field(() => String, { nullable: true, description: 'Number of that order.' })
  @Column('text', { nullable: true })
  orderNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'Region of the order or unit.' })
  @Index()
  @Column('text', { nullable: true })
  region!: string | null;

  @Field(() => String, { nullable: true, description: 'Currency of all its money.' })
  @Column('text', { nullable: true })
  currency!: string | null;

  @Field(() => [ReturnLineView], { description: 'Its lines.' })
  @Column('jsonb')
  lines!: readonly ReturnLineView[];

  @Field(() => ReturnQuoteView, { nullable: true, description: 'The last quote.' })
  @Column('jsonb', { nullable: true })
  quote!: ReturnQuoteView | null;

  @Field(() => Int, { description: 'How many lines are open.' })
  @Column('integer')
  openLines!: number;

  @Field(() => Date, {
    nullable: true,
    description:
      'What is due next: the end of an authorisation, a decision on what was not repaired, or goods after an advance exchange.',
  })
  @Column('timestamptz', { nullable: true })
  dueAt!: Date | null;

  @Field(() => String, { description: 'Who opened it.' })
  @Column('text')
  openedBy!: string;

  @Field(() => Date, { description: 'When it was opened.' })
  @Column('timestamptz')
  openedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When the customer had what was agreed for its lines.' })
  @Column('timestamptz', { nullable: true })
  settledAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it came to nothing.' })
  @Column('timestamptz', { nullable: true })
  failedAt!: Date | null;

  @Field(() => String, { description: 'Version of the return: what expectedVersion expects.' })
  @Column('bigint')
  version!: string;

  /** What the filters look for among the lines. */
  @Index({ type: 'gin' })
  @Column('text', { array: true })
  productIds!: string[];

  @Index({ type: 'gin' })
  @Column('text', { array: true })
  unitIds!: string[];

  @Index({ type: 'gin' })
  @Column('text', { array: true })
  serials!: string[];

  @Column('text', { array: true })
  reasons!: string[];

  @Column('text', { array: true })
  remedies!: string[];

  @PositionColumn()
  position!: string;
}
