import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { MoneyScalar } from '#graphql';
import type { Money } from '#values';

@ObjectType({ description: 'How far a deposit reaches, by what was charged lately.' })
export class DepositCover {
  @Field(() => ID, { description: 'The partner, or "company".' })
  ownerId!: string;

  @Field(() => MoneyScalar, { description: 'What is there now.' })
  balance!: Money;

  @Field(() => MoneyScalar, { description: 'What was charged in the pack’s months, less what was given back in them.' })
  charged!: Money;

  @Field(() => Int, { description: 'How many charges there were.' })
  charges!: number;

  @Field(() => Float, { nullable: true, description: 'balance / charged; null where nothing was charged.' })
  cover!: number | null;
}
