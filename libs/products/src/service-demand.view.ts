import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { PositionColumn } from '#projections';

/** That a service was asked for once. May be dropped and rebuilt at any time. */
@Entity('service_demand_v1')
@Index(['position', 'id'])
@Index(['productId', 'askedAt'])
@Index(['askedAt'])
export class ServiceDemandFact {
  /** Id of the event. */
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  productId!: string;

  @Column('text')
  service!: string;

  @Column('boolean')
  offered!: boolean;

  @Column('text', { nullable: true })
  customerId!: string | null;

  @Column('timestamptz')
  askedAt!: Date;

  @PositionColumn()
  position!: string;
}

@ObjectType('ServiceDemand', { description: 'How often a service was asked for with a product.' })
export class ServiceDemandView {
  @Field(() => ID, { description: 'The product.' })
  productId!: string;

  @Field(() => String, { description: 'Article number of the product.' })
  sku!: string;

  @Field(() => String, { description: 'Code of the service.' })
  service!: string;

  @Field(() => Int, { description: 'How often it was asked for.' })
  asked!: number;

  @Field(() => Int, { description: 'How often of those it was not offered.' })
  inVain!: number;

  @Field(() => Int, { description: 'How many customers asked for it, of those who are known.' })
  customers!: number;

  @Field(() => Date, { description: 'When it was asked for last.' })
  lastAskedAt!: Date;
}
