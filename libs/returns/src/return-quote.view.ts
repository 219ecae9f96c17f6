import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { MoneyScalar } from '#graphql';
import type { Money } from '#values';
import type {
  Deduction,
  DeductionGround,
  QuotedLine,
  ReturnRemedy,
  ReturnShipping,
  ShippingPayer,
} from './return-words.events.js';
import { DeductionGroundEnum, ReturnRemedyEnum, ShippingPayerEnum } from './return-words.view.js';

@ObjectType('ReturnDeduction', { description: 'Something taken off what is due.' })
export class ReturnDeductionView implements Deduction {
  @Field(() => DeductionGroundEnum, { description: 'Why.' })
  ground!: DeductionGround;

  @Field(() => Float, { nullable: true, description: 'Its share in percent, where the policy pack has one.' })
  percent!: number | null;

  @Field(() => MoneyScalar, { description: 'How much.' })
  amount!: Money;
}

@ObjectType('ReturnShippingShare', { description: 'The way back: who owes it, and who has paid it so far.' })
export class ReturnShippingView implements ReturnShipping {
  @Field(() => ShippingPayerEnum, { description: 'Who owes it.' })
  payer!: ShippingPayer;

  @Field(() => MoneyScalar, { description: 'What it cost.' })
  cost!: Money;

  @Field(() => ShippingPayerEnum, { description: 'Who has paid it.' })
  paidBy!: ShippingPayer;

  @Field(() => MoneyScalar, { description: 'What is added to what is due, or taken off it where negative.' })
  correction!: Money;
}

@ObjectType('QuotedReturnLine', { description: 'What is due for one line, and why.' })
export class QuotedLineView implements QuotedLine {
  @Field(() => Int, { description: 'Number of the line.' })
  no!: number;

  @Field(() => ReturnRemedyEnum, { description: 'Whether it is refunded or credited.' })
  remedy!: ReturnRemedy;

  @Field(() => Int, { description: 'How many pieces.' })
  quantity!: number;

  @Field(() => MoneyScalar, { description: 'What was paid for them, or promised.' })
  gross!: Money;

  @Field(() => [ReturnDeductionView], { description: 'What is taken off.' })
  deductions!: readonly ReturnDeductionView[];

  @Field(() => ReturnShippingView, { nullable: true, description: 'The way back, with the line that settles it.' })
  shipping!: ReturnShippingView | null;

  @Field(() => MoneyScalar, { description: 'What is due.' })
  due!: Money;
}

@ObjectType('ReturnQuote', { description: 'What is due, shown before anybody confirms it. Nothing is paid by it.' })
export class ReturnQuoteView {
  @Field(() => Int, { description: 'Its number: what the confirmation names.' })
  quoteNo!: number;

  @Field(() => [QuotedLineView], { description: 'Line by line.' })
  lines!: readonly QuotedLineView[];

  @Field(() => MoneyScalar, { description: 'All together.' })
  total!: Money;

  @Field(() => MoneyScalar, { description: 'The total in the company’s currency, in which limits are.' })
  value!: Money;

  @Field(() => Boolean, { description: 'Whether it was confirmed.' })
  isConfirmed!: boolean;

  @Field(() => Boolean, { description: 'Whether something changed since, so that a new quote is needed.' })
  isOutdated!: boolean;

  @Field(() => Date, { description: 'When it was made.' })
  quotedAt!: string;
}
