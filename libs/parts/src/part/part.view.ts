import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { TrigramIndex } from '#database';
import { PositionColumn } from '#projections';

@ObjectType('PartFit', { description: 'A product that a part fits.' })
export class PartFitView {
  @Field(() => String, { description: 'Article number of the product.' })
  sku!: string;

  @Field(() => String, { nullable: true, description: 'Code of its component; null for the whole product.' })
  component!: string | null;
}

/** A part of the catalogue: the table row and the GraphQL type at once. May be dropped and rebuilt at any time. */
@ObjectType('Part', {
  description: 'A spare part that the service uses. What it costs is in the price lists for parts.',
})
@Entity('part_v1')
@Index(['sortName', 'id'])
@Index(['position', 'id'])
export class PartView {
  @Field(() => ID, { description: 'Identifier of the part, which follows from its number.' })
  @PrimaryColumn('text')
  id!: string;

  @Field(() => String, { description: 'Part number.' })
  @Index()
  @Column('text')
  number!: string;

  @Field(() => String, { description: 'Name.' })
  @Column('text')
  name!: string;

  @Field(() => [PartFitView], { description: 'What it fits.' })
  @Column('jsonb')
  fits!: readonly PartFitView[];

  @Field(() => String, { description: 'From whom it is bought unless something else is said.' })
  @Index()
  @Column('text')
  supplier!: string;

  @Field(() => Boolean, { description: 'Whether each piece has a serial.' })
  @Column('boolean')
  isSerialised!: boolean;

  @Field(() => Boolean, { description: 'Whether the piece that it replaces is to come back.' })
  @Column('boolean')
  defectiveComesBack!: boolean;

  @Field(() => Date, { description: 'When it was registered.' })
  @Column('timestamptz')
  registeredAt!: Date;

  @Field(() => String, { description: 'Version of the part: what expectedVersion expects.' })
  @Column('bigint')
  version!: string;

  /** Article numbers of the products that it fits. */
  @Index()
  @Column('text', { array: true })
  skus!: string[];

  /** Name in lower case, for sorting. */
  @Column('text')
  sortName!: string;

  /** What a search looks into: number and name in lower case. */
  @TrigramIndex('part_v1')
  @Column('text')
  searchText!: string;

  @PositionColumn()
  position!: string;
}
