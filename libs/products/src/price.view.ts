import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { DateScalar, MoneyScalar } from '#graphql';
import { PositionColumn } from '#projections';
import type { Money } from '#values';
import type { PriceKind } from './price-list.events.js';
import { PriceKindEnum } from './price-list-words.view.js';

/** What one article costs by one edition of a list: the table row and the GraphQL type at once. May be dropped and rebuilt. */
@ObjectType('Price', { description: 'What an article costs by one edition of a price list.' })
@Entity('price_v1')
@Index(['position', 'id'])
@Index(['sku', 'validFrom'])
export class PriceView {
  @Field(() => ID, { description: 'Identifier of the price.' })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => ID, { description: 'The list.' })
  @Index()
  @Column('text')
  priceListId!: string;

  @Field(() => String, { description: 'Name of the list.' })
  @Column('text')
  listName!: string;

  @Field(() => PriceKindEnum, { description: 'What the list is for.' })
  @Column('text')
  kind!: PriceKind;

  @Field(() => Int, { description: 'Number of the edition.' })
  @Column('integer')
  edition!: number;

  @Field(() => String, { description: 'Article number.' })
  @Column('text')
  sku!: string;

  @Field(() => String, { description: 'What it is.' })
  @Column('text')
  description!: string;

  @Field(() => MoneyScalar, { description: 'What it costs.' })
  @Column('jsonb')
  price!: Money;

  @Field(() => String, { description: 'Currency by ISO 4217.' })
  @Column('text')
  currency!: string;

  @Field(() => DateScalar, { description: 'The first day on which it holds.' })
  @Column('date')
  validFrom!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The first day on which it no longer holds.' })
  @Column('date', { nullable: true })
  validUntil!: string | null;

  /** The list, as long as this edition is its latest: the next one finds by it what it ends. */
  @Index()
  @Column('text', { nullable: true })
  latestOf!: string | null;

  @PositionColumn()
  position!: string;
}
