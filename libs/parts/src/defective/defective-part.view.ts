import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { PositionColumn } from '#projections';
import type { DefectiveFinding, DefectiveKind, DefectiveStatus } from './defective-words.events.js';
import { DefectiveFindingEnum, DefectiveKindEnum, DefectiveStatusEnum } from './defective-words.view.js';

/** A defective piece: the table row and the GraphQL type at once. May be dropped and rebuilt at any time. */
@ObjectType('DefectivePart', { description: 'A piece that was replaced or did not work, until it is gone for good.' })
@Entity('defective_part_v1')
@Index(['dueAt', 'id'])
@Index(['beganAt', 'id'])
@Index(['position', 'id'])
export class DefectivePartView {
  @Field(() => ID, { description: 'Identifier of the piece.' })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => DefectiveKindEnum, { description: 'Why it is defective.' })
  @Column('text')
  kind!: DefectiveKind;

  @Field(() => DefectiveStatusEnum, { description: 'Where it stands.' })
  @Index()
  @Column('text')
  status!: DefectiveStatus;

  @Field(() => ID, { description: 'The part.' })
  @Index()
  @Column('text')
  partId!: string;

  @Field(() => ID, { description: 'The outlet that it is to come to, or is at.' })
  @Index()
  @Column('text')
  outletId!: string;

  @Field(() => ID, { nullable: true, description: 'The partner that keeps the outlet; null for the company.' })
  @Index()
  @Column('text', { nullable: true })
  partnerId!: string | null;

  @Field(() => ID, { description: 'The reservation by which the new piece was taken.' })
  @Column('text')
  reservationId!: string;

  @Field(() => ID, { description: 'The work order.' })
  @Index()
  @Column('text')
  workOrderId!: string;

  @Field(() => ID, { nullable: true, description: 'The unit that it was in.' })
  @Column('text', { nullable: true })
  unitId!: string | null;

  @Field(() => String, { description: 'Its supplier: by its serial where that is known, else as the catalogue says.' })
  @Index()
  @Column('text')
  supplier!: string;

  @Field(() => String, { nullable: true, description: 'Its serial.' })
  @Column('text', { nullable: true })
  serial!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is a genuine piece; null without a serial.' })
  @Column('boolean', { nullable: true })
  isGenuine!: boolean | null;

  @Field(() => DefectiveFindingEnum, { nullable: true, description: 'What was found when it came.' })
  @Column('text', { nullable: true })
  finding!: DefectiveFinding | null;

  @Field(() => Date, { nullable: true, description: 'By when it is to be back.' })
  @Column('timestamptz', { nullable: true })
  dueAt!: Date | null;

  @Field(() => Date, { description: 'Since when it is known of.' })
  @Column('timestamptz')
  beganAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it came.' })
  @Column('timestamptz', { nullable: true })
  receivedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it went for good.' })
  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;

  @Field(() => String, { description: 'Version of the piece: what expectedVersion expects.' })
  @Column('bigint')
  version!: string;

  @PositionColumn()
  position!: string;
}
