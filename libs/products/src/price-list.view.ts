import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { DateScalar } from '#graphql';
import { PositionColumn } from '#projections';
import type { PriceKind } from './price-list.events.js';
import { PriceKindEnum } from './price-list-words.view.js';

@ObjectType('PriceListEdition', { description: 'The prices of a list from one day on, until the next edition holds.' })
export class PriceListEditionView {
  @Field(() => Int, { description: 'Its number: 1, 2, 3 …' })
  no!: number;

  @Field(() => DateScalar, { description: 'The first day on which it holds.' })
  validFrom!: string;

  @Field(() => Int, { description: 'How many prices it has.' })
  entries!: number;

  @Field(() => Date, { description: 'When it was published.' })
  publishedAt!: string;
}

/** A price list: the table row and the GraphQL type at once. May be dropped and rebuilt at any time. */
@ObjectType('PriceList', { description: 'Prices in one currency, published in editions.' })
@Entity('price_list_v1')
@Index(['position', 'id'])
@Index(['name', 'id'])
export class PriceListView {
  @Field(() => ID, { description: 'Identifier of the list, which follows from its name and currency.' })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => String, { description: 'Name.' })
  @Column('text')
  name!: string;

  @Field(() => PriceKindEnum, { description: 'What it is for.' })
  @Index()
  @Column('text')
  kind!: PriceKind;

  @Field(() => String, { description: 'Currency by ISO 4217.' })
  @Column('text')
  currency!: string;

  @Field(() => [PriceListEditionView], { description: 'Its editions, the first one first.' })
  @Column('jsonb')
  editions!: readonly PriceListEditionView[];

  @Field(() => String, { description: 'Version of the list: what expectedVersion expects.' })
  @Column('bigint')
  version!: string;

  @PositionColumn()
  position!: string;
}
