import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { personalField } from '#graphql';
import { PositionColumn } from '#projections';
import type { EvidenceKind, WithdrawalGround } from './warranty-words.events.js';
import { EvidenceKindEnum, WithdrawalGroundEnum } from './warranty-words.view.js';

@ObjectType('WarrantyAttachment', { description: 'A file that shows something about a purchase.' })
export class WarrantyAttachmentView {
  @Field(() => String, { description: 'Where it is kept.' })
  uri!: string;

  @Field(() => String, { description: 'SHA-256 of its content.' })
  sha256!: string;

  @Field(() => String, { description: 'Its media type.' })
  mediaType!: string;

  @Field(() => String, { nullable: true, middleware: [personalField], description: 'Its name as given. Personal.' })
  name!: string | null;
}

/** A piece of evidence: the table row and the GraphQL type at once. May be dropped and rebuilt at any time. */
@ObjectType('WarrantyEvidence', { description: 'Something that speaks for when or whether a unit was bought.' })
@Entity('warranty_evidence_v1')
@Index(['unitId', 'recordedAt', 'id'])
export class WarrantyEvidenceView {
  @Field(() => ID, { description: 'Identifier of the evidence.' })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => ID, { description: 'The unit.' })
  @Column('text')
  unitId!: string;

  @Field(() => EvidenceKindEnum, { description: 'What it is.' })
  @Column('text')
  kind!: EvidenceKind;

  @Field(() => Int, { description: 'How far it is trusted, in points of 100.' })
  @Column('integer')
  trust!: number;

  @Field(() => Date, { nullable: true, description: 'The purchase that it shows or says.' })
  @Column('timestamptz', { nullable: true })
  purchasedAt!: Date | null;

  @Field(() => ID, { nullable: true, description: 'Whose it is.' })
  @Index()
  @Column('text', { nullable: true })
  customerId!: string | null;

  @Field(() => String, { nullable: true, middleware: [personalField], description: 'What was said with it. Personal.' })
  @Column('text', { nullable: true })
  note!: string | null;

  @Field(() => [WarrantyAttachmentView], { description: 'Files.' })
  @Column('jsonb')
  attachments!: readonly WarrantyAttachmentView[];

  @Field(() => Date, { description: 'When it was recorded.' })
  @Column('timestamptz')
  recordedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was withdrawn.' })
  @Column('timestamptz', { nullable: true })
  withdrawnAt!: Date | null;

  @Field(() => WithdrawalGroundEnum, { nullable: true, description: 'Why it was withdrawn.' })
  @Column('text', { nullable: true })
  withdrawalGround!: WithdrawalGround | null;

  @PositionColumn()
  position!: string;
}
