import { Field } from '#graphql';

export class OrderView {
  @Field()
  id!: string;
}
