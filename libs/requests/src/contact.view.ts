import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { TrigramIndex } from '#database';
import { PositionColumn } from '#projections';
import type {
  AnswerKind,
  CaseKind,
  ContactChannel,
  ContactDirection,
  ContactOutcome,
  ContactStatus,
  DismissalReason,
  EscalationCause,
} from './contact-words.events.js';
import {
  AnswerKindEnum,
  CaseKindEnum,
  ContactChannelEnum,
  ContactDirectionEnum,
  ContactOutcomeEnum,
  ContactStatusEnum,
  DismissalReasonEnum,
  EscalationCauseEnum,
} from './contact-words.view.js';

@ObjectType('ContactCaller', { description: 'Who got in touch, as far as they said. Personal.' })
export class CallerView {
  @Field(() => String, { nullable: true, description: 'Name.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'Phone number as given.' })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  email!: string | null;

  @Field(() => String, { nullable: true, description: 'Postal address.' })
  address!: string | null;
}

@ObjectType('ContactNote', { description: 'What was said later.' })
export class NoteView {
  @Field(() => String, { nullable: true, description: 'The words. Personal: null for who may not see them.' })
  words!: string | null;

  @Field(() => String, { description: 'Who took them down.' })
  notedBy!: string;

  @Field(() => Date, { description: 'When.' })
  notedAt!: string;
}

@ObjectType('ContactAttachment', { description: 'What came with a contact.' })
export class AttachmentView {
  @Field(() => String, { description: 'Where it lies.' })
  uri!: string;

  @Field(() => String, { description: 'SHA-256 of its content, in hex.' })
  sha256!: string;

  @Field(() => String, { description: 'Media type, such as image/jpeg.' })
  mediaType!: string;

  @Field(() => Int, { description: 'Size in bytes.' })
  bytes!: number;

  @Field(() => String, { nullable: true, description: 'Name of the file. Personal.' })
  name!: string | null;
}

@ObjectType('ContactCase', { description: 'A case that a contact became.' })
export class CaseView {
  @Field(() => CaseKindEnum, { description: 'Which kind.' })
  kind!: CaseKind;

  @Field(() => ID, { description: 'Identifier of the case.' })
  id!: string;
}

/** A contact as people see it: the table row and the GraphQL type at once. May be dropped and rebuilt at any time. */
@ObjectType('Contact', {
  description: 'A call, letter, visit, message or survey comment. Personal texts are null for who may not see them.',
})
@Entity('contact_v1')
@Index(['position', 'id'])
@Index(['receivedAt', 'id'])
@Index(['dueAt', 'id'])
export class ContactView {
  @Field(() => ID, { description: 'Identifier of the contact.' })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => String, {
    description: 'Number to say and to write, such as R-20260302-0017: the 17th contact of that day.',
  })
  @Index()
  @Column('text')
  number!: string;

  @Field(() => ContactStatusEnum, { description: 'Where it stands.' })
  @Column('text')
  status!: ContactStatus;

  @Field(() => ContactChannelEnum, { description: 'How it came.' })
  @Column('text')
  channel!: ContactChannel;

  @Field(() => ContactDirectionEnum, { description: 'Who got in touch with whom.' })
  @Column('text')
  direction!: ContactDirection;

  @Field(() => ID, { nullable: true, description: 'The customer, where known.' })
  @Index()
  @Column('text', { nullable: true })
  customerId!: string | null;

  @Field(() => CallerView, { nullable: true, description: 'Who it was, as far as they said. Personal.' })
  @Column('jsonb', { nullable: true })
  caller!: CallerView | null;

  @Field(() => String, { nullable: true, description: 'What it is about, in short. Personal.' })
  @Column('text', { nullable: true })
  topic!: string | null;

  @Field(() => String, { nullable: true, description: "The caller's own words. Personal." })
  @Column('text', { nullable: true })
  words!: string | null;

  @Field(() => [NoteView], { description: 'What was said later, in order.' })
  @Column('jsonb')
  notes!: NoteView[];

  @Field(() => String, { nullable: true, description: 'The product as given.' })
  @Column('text', { nullable: true })
  product!: string | null;

  @Field(() => String, { nullable: true, description: 'Region by ISO 3166-2 or as given.' })
  @Index()
  @Column('text', { nullable: true })
  region!: string | null;

  @Field(() => [AttachmentView], { description: 'What came with it.' })
  @Column('jsonb')
  attachments!: AttachmentView[];

  @Field(() => String, { description: 'Who took it down.' })
  @Column('text')
  recorder!: string;

  @Field(() => Date, { description: 'When it came.' })
  @Column('timestamptz')
  receivedAt!: Date;

  @Field(() => Date, { description: 'When it was recorded here.' })
  @Column('timestamptz')
  recordedAt!: Date;

  @Field(() => ID, { nullable: true, description: 'Who answers for it.' })
  @Index()
  @Column('text', { nullable: true })
  ownerId!: string | null;

  @Field(() => Date, { nullable: true, description: 'When the owner got it.' })
  @Column('timestamptz', { nullable: true })
  assignedAt!: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: 'When the next step is due: an owner, then an outcome. Null where nothing is due.',
  })
  @Column('timestamptz', { nullable: true })
  dueAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When an outcome is due, or was.' })
  @Column('timestamptz', { nullable: true })
  answerDueAt!: Date | null;

  @Field(() => ContactOutcomeEnum, { nullable: true, description: 'What came of it; null while it is open.' })
  @Column('text', { nullable: true })
  outcome!: ContactOutcome | null;

  @Field(() => Date, { nullable: true, description: 'When it had its outcome.' })
  @Column('timestamptz', { nullable: true })
  outcomeAt!: Date | null;

  @Field(() => AnswerKindEnum, { nullable: true, description: 'What was answered.' })
  @Column('text', { nullable: true })
  answerKind!: AnswerKind | null;

  @Field(() => String, { nullable: true, description: 'The last answer. Personal.' })
  @Column('text', { nullable: true })
  answer!: string | null;

  @Field(() => ID, { nullable: true, description: 'Who answered last.' })
  @Column('text', { nullable: true })
  answeredBy!: string | null;

  @Field(() => [CaseView], { description: 'The cases it became.' })
  @Column('jsonb')
  cases!: CaseView[];

  @Field(() => DismissalReasonEnum, { nullable: true, description: 'Why it was dismissed.' })
  @Column('text', { nullable: true })
  dismissalReason!: DismissalReason | null;

  @Field(() => String, { nullable: true, description: 'What is to be said about the dismissal. Personal.' })
  @Column('text', { nullable: true })
  dismissalNote!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was closed.' })
  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was last reopened.' })
  @Column('timestamptz', { nullable: true })
  reopenedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was last reopened. Personal.' })
  @Column('text', { nullable: true })
  reopenReason!: string | null;

  @Field(() => EscalationCauseEnum, { nullable: true, description: 'Why it was last escalated.' })
  @Column('text', { nullable: true })
  escalationCause!: EscalationCause | null;

  @Field(() => Date, { nullable: true, description: 'When it was last escalated.' })
  @Column('timestamptz', { nullable: true })
  escalatedAt!: Date | null;

  @Field(() => String, { description: 'Version of the contact: what expectedVersion expects.' })
  @Column('bigint')
  version!: string;

  /** When an owner is due, or was. */
  @Column('timestamptz', { nullable: true })
  assignDueAt!: Date | null;

  /** Identifiers of its cases, to find it by. */
  @Index({ type: 'gin' })
  @Column('text', { array: true })
  caseIds!: string[];

  /** Whose key encrypted what was said at first: its own, or a customer's. */
  @Column('text')
  subject!: string;

  /** What a search looks into, in lower case. */
  @TrigramIndex('contact_v1')
  @Column('text')
  searchText!: string;

  @PositionColumn()
  position!: string;
}
