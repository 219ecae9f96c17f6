import { Field, Int, ObjectType } from '@nestjs/graphql';
import { MoneyScalar } from '#graphql';
import type { Money } from '#values';

@ObjectType('WorkOrderCostSum', { description: 'What the work of one group cost, in one currency.' })
export class WorkOrderCostSum {
  @Field(() => [String], { nullable: 'items', description: 'The values, in the order of groupBy; null where unknown.' })
  values!: readonly (string | null)[];

  @Field(() => MoneyScalar, { description: 'What it cost; what was reversed does not count.' })
  amount!: Money;

  @Field(() => Int, { description: 'How many costs were added up.' })
  costs!: number;
}
