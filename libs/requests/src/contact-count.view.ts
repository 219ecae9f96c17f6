import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '#graphql';

@ObjectType('ContactCount', { description: 'How many contacts have the same values in the same period.' })
export class ContactCountView {
  @Field(() => DateScalar, { nullable: true, description: 'First day of the period; null without an interval.' })
  period!: string | null;

  @Field(() => [String], { nullable: 'items', description: 'The values, in the order of groupBy; null where unknown.' })
  values!: readonly (string | null)[];

  @Field(() => Boolean, { description: 'Whether it stands for all groups beyond the top ones together.' })
  isRest!: boolean;

  @Field(() => Int, { description: 'How many contacts.' })
  count!: number;
}

@ObjectType('ContactCounts', { description: 'Contacts counted by when they were received.' })
export class ContactCountsView {
  @Field(() => Int, { description: 'How many contacts fit the filter.' })
  total!: number;

  @Field(() => [DateScalar], { description: 'All periods from the first to the last one with a contact.' })
  periods!: readonly string[];

  @Field(() => [ContactCountView], { description: 'By period, the largest first, the rest last; nothing for zero.' })
  rows!: readonly ContactCountView[];
}
