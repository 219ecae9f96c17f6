import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { TrigramIndex } from '#database';
import { PositionColumn } from '#projections';
import type { SearchKeys } from './contact-keys.js';
import type { ConsentPurpose, ConsentSource, CustomerKind, CustomerStatus, ErasureGround } from './customer.events.js';
import {
  ConsentPurposeEnum,
  ConsentSourceEnum,
  CustomerKindEnum,
  CustomerStatusEnum,
  ErasureGroundEnum,
} from './customer-words.view.js';

@ObjectType('CustomerConsent', { description: 'What a customer said last about one purpose.' })
export class ConsentView {
  @Field(() => ConsentPurposeEnum, { description: 'What for.' })
  purpose!: ConsentPurpose;

  @Field(() => Boolean, { description: 'True for consent, false where it was withdrawn or objected to.' })
  given!: boolean;

  @Field(() => ConsentSourceEnum, { description: 'How the customer said so.' })
  source!: ConsentSource;

  @Field(() => Date, { description: 'When the customer said so.' })
  at!: string;
}

/** A customer file: the table row and the GraphQL type at once. May be dropped and rebuilt at any time. */
@ObjectType('Customer', {
  description: 'Somebody whom the company serves. Texts about the person are null or empty for who may not see them.',
})
@Entity('customer_v1')
@Index(['position', 'id'])
@Index(['registeredAt', 'id'])
@Index(['sortName', 'id'])
export class CustomerView {
  @Field(() => ID, { description: 'Identifier of the customer. Other contexts hold nothing else of it.' })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => CustomerStatusEnum, { description: 'Where the file stands.' })
  @Index()
  @Column('text')
  status!: CustomerStatus;

  @Field(() => CustomerKindEnum, { description: 'Who it is to the company.' })
  @Column('text')
  kind!: CustomerKind;

  @Field(() => String, { nullable: true, description: 'Name as the customer gives it. Personal.' })
  @Column('text', { nullable: true })
  name!: string | null;

  @Field(() => [String], { description: 'Phone numbers as given, the preferred one first. Personal.' })
  @Column('text', { array: true })
  phones!: string[];

  @Field(() => [String], { description: 'E-mail addresses, the preferred one first. Personal.' })
  @Column('text', { array: true })
  emails!: string[];

  @Field(() => [String], { description: 'Postal addresses, the preferred one first. Personal.' })
  @Column('text', { array: true })
  addresses!: string[];

  @Field(() => String, { nullable: true, description: 'Language to speak, such as en or zh-Hant.' })
  @Column('text', { nullable: true })
  language!: string | null;

  @Field(() => String, { nullable: true, description: 'Region by ISO 3166-2 or as given.' })
  @Index()
  @Column('text', { nullable: true })
  region!: string | null;

  @Field(() => String, { nullable: true, description: 'Group that the company counts the customer among.' })
  @Index()
  @Column('text', { nullable: true })
  segment!: string | null;

  @Field(() => [ConsentView], { description: 'What the customer said about each purpose, by purpose.' })
  @Column('jsonb')
  consents!: ConsentView[];

  @Field(() => Date, { description: 'When the file was opened.' })
  @Column('timestamptz')
  registeredAt!: Date;

  @Field(() => ID, { nullable: true, description: 'The customer that this duplicate went into.' })
  @Index()
  @Column('text', { nullable: true })
  mergedIntoId!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was merged.' })
  @Column('timestamptz', { nullable: true })
  mergedAt!: Date | null;

  @Field(() => [ID], { description: 'Duplicates that went into this customer.' })
  @Column('text', { array: true })
  mergedCustomerIds!: string[];

  @Field(() => ErasureGroundEnum, { nullable: true, description: 'Why it was erased.' })
  @Column('text', { nullable: true })
  erasureGround!: ErasureGround | null;

  @Field(() => Date, { nullable: true, description: 'When it was erased.' })
  @Column('timestamptz', { nullable: true })
  erasedAt!: Date | null;

  @Field(() => Date, {
    nullable: true,
    description:
      'When the key was destroyed that everything personal was encrypted under: from then on it is gone for good.',
  })
  @Column('timestamptz', { nullable: true })
  keyDestroyedAt!: Date | null;

  @Field(() => String, { description: 'Version of the file: what expectedVersion expects.' })
  @Column('bigint')
  version!: string;

  /** Name in lower case, for sorting and comparing. */
  @TrigramIndex('customer_v1')
  @Column('text')
  sortName!: string;

  /** What a search looks into: name, phones and e-mails in lower case, with those of merged duplicates. */
  @TrigramIndex('customer_v1')
  @Column('text')
  searchText!: string;

  /** Phones by `phoneKey`, with those of merged duplicates. */
  @Index({ type: 'gin' })
  @Column('text', { array: true })
  phoneKeys!: string[];

  /** E-mails by `emailKey`, with those of merged duplicates. */
  @Index({ type: 'gin' })
  @Column('text', { array: true })
  emailKeys!: string[];

  /** What merged duplicates add to the three above. */
  @Column('jsonb')
  fromDuplicates!: SearchKeys;

  @PositionColumn()
  position!: string;
}
