import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { PositionColumn } from '#projections';
import type {
  AnswerKind,
  CaseKind,
  ContactChannel,
  ContactDirection,
  ContactOutcome,
  ContactStatus,
  DismissalReason,
} from './contact-words.events.js';

/** One contact with every dimension that figures are counted by, corrected in place. May be dropped and rebuilt at any time. */
@Entity('contact_fact_v2')
@Index(['receivedAt'])
@Index(['openSince'])
@Index(['region', 'receivedAt'])
@Index(['ownerId', 'receivedAt'])
export class ContactFactView {
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  origin!: 'LIVE' | 'IMPORT';

  @Column('text')
  channel!: ContactChannel;

  @Column('text')
  direction!: ContactDirection;

  @Column('text')
  status!: ContactStatus;

  @Column('text', { nullable: true })
  outcome!: ContactOutcome | null;

  @Column('text', { nullable: true })
  answerKind!: AnswerKind | null;

  @Column('text', { nullable: true })
  caseKind!: CaseKind | null;

  @Column('text', { nullable: true })
  dismissalReason!: DismissalReason | null;

  @Column('text', { nullable: true })
  customerId!: string | null;

  @Column('text', { nullable: true })
  ownerId!: string | null;

  @Column('text', { nullable: true })
  region!: string | null;

  @Column('text', { nullable: true })
  product!: string | null;

  @Column('timestamptz')
  receivedAt!: Date;

  /** When its reception was recorded. */
  @Column('timestamptz')
  recordedAt!: Date;

  /** Since when it waits for an outcome, or did: received, or last reopened. */
  @Column('timestamptz')
  openSince!: Date;

  /** When it had the outcome that holds now. */
  @Column('timestamptz', { nullable: true })
  outcomeAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  answerDueAt!: Date | null;

  @PositionColumn()
  position!: string;
}
