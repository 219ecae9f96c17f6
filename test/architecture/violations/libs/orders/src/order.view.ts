import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';

@ObjectType('Order')
@Entity('order_v1')
export class OrderView {
  @Field(() => String)
  @Column('text')
  id!: string;
}
