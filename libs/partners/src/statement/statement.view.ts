import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { MoneyScalar } from '#graphql';
import type { Money } from '#values';

@ObjectType({ description: 'The sums of a statement in one currency.' })
export class PartnerStatementSums {
  @Field(() => String, { description: 'Currency by ISO 4217.' })
  currency!: string;

  @Field(() => MoneyScalar, { description: 'What the company owes for jobs.' })
  fees!: Money;

  @Field(() => MoneyScalar, { description: 'Costs that the partner bears, those that were reversed left out.' })
  chargebacks!: Money;

  @Field(() => MoneyScalar, { description: 'Fees less chargebacks; negative where the partner owes the company.' })
  payable!: Money;

  @Field(() => MoneyScalar, { description: 'Billed to customers, what was waived left out.' })
  billed!: Money;

  @Field(() => MoneyScalar, { description: 'What of that customers dispute.' })
  disputed!: Money;

  @Field(() => MoneyScalar, { description: 'Lodged for the deposit.' })
  depositLodged!: Money;

  @Field(() => MoneyScalar, { description: 'Charged to the deposit, what was given back in the month taken off.' })
  depositCharged!: Money;

  @Field(() => MoneyScalar, { description: 'Paid back of the deposit.' })
  depositRefunded!: Money;
}

@ObjectType({ description: 'What a partner did in a month, and what is payable for it.' })
export class PartnerStatement {
  @Field(() => ID, { description: 'The partner.' })
  partnerId!: string;

  @Field(() => String, { description: 'The month, such as 2026-03.' })
  month!: string;

  @Field(() => String, { description: 'In whose time zone the month begins and ends.' })
  zone!: string;

  @Field(() => Int, { description: 'Jobs that were closed.' })
  jobs!: number;

  @Field(() => [PartnerStatementSums], { description: 'By currency.' })
  sums!: readonly PartnerStatementSums[];

  @Field(() => Date, {
    nullable: true,
    description: 'When something of the month was recorded or changed last after it had ended; null where nothing was.',
  })
  revisedAt!: Date | null;
}
