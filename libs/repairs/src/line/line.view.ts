import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { MoneyScalar } from '#graphql';
import type { Money } from '#values';
import type {
  AuthorisationBasis,
  LineCover,
  LineStatus,
  PartNeeded,
  PartUsed,
  PricedItem,
  QuoteItemKind,
} from '../repair-words.events.js';
import type { Awaited, Held, Line, Quote } from './line-state.js';
import { AuthorisationBasisEnum, LineCostKindEnum, LineStatusEnum, QuoteItemKindEnum } from './line-words.view.js';

@ObjectType('LinePart', { description: 'A part that a line takes.' })
export class LinePartView implements PartNeeded {
  @Field(() => ID, { description: 'The part.' })
  partId!: string;

  @Field(() => String, { description: 'Its number.' })
  partNumber!: string;

  @Field(() => Int, { description: 'How many pieces.' })
  quantity!: number;
}

@ObjectType('HeldPart', { description: 'Pieces that are held for a line.' })
export class HeldPartView extends LinePartView implements Held {
  @Field(() => ID, { description: 'The reservation.' })
  reservationId!: string;

  @Field(() => ID, { description: 'The outlet whose stock they are in.' })
  outletId!: string;
}

@ObjectType('AwaitedPart', { description: 'Pieces that were not in stock; asked for again when some come in.' })
export class AwaitedPartView extends LinePartView implements Awaited {
  @Field(() => ID, { description: 'The outlet where they are awaited.' })
  outletId!: string;
}

@ObjectType('UsedPart', { description: 'Pieces that were built in.' })
export class UsedPartView extends LinePartView implements PartUsed {
  @Field(() => ID, { description: 'The reservation that they came from.' })
  reservationId!: string;

  @Field(() => [String], { description: 'Their serials, where they have such.' })
  serials!: readonly string[];
}

@ObjectType('LineCover', { description: 'What the company bears of one kind of cost of a line, and why.' })
export class LineCoverView implements LineCover {
  @Field(() => LineCostKindEnum, { description: 'What kind.' })
  costKind!: 'PARTS' | 'LABOUR' | 'TRAVEL';

  @Field(() => Float, { description: 'How many percent.' })
  percent!: number;

  @Field(() => String, {
    description: 'Why, as unitCover says it; AGREED_REMEDY where a settlement agreed on this repair.',
  })
  reason!: string;

  @Field(() => String, { nullable: true, description: 'The plan, or the statutory rule.' })
  plan!: string | null;

  @Field(() => String, { nullable: true, description: 'Its version.' })
  planVersion!: string | null;

  @Field(() => Date, { nullable: true, description: 'The first instant at which it no longer holds.' })
  until!: string | null;
}

@ObjectType('WorkOrderLine', { description: 'What is wrong with one component, and what is done about it.' })
export class WorkOrderLineView implements Line {
  @Field(() => Int, { description: 'Number within the order.' })
  no!: number;

  @Field(() => LineStatusEnum, { description: 'Where it stands.' })
  status!: LineStatus;

  @Field(() => String, { nullable: true, description: 'Code of the component.' })
  component!: string | null;

  @Field(() => String, { description: 'Code of the symptom.' })
  symptomCode!: string;

  @Field(() => String, { description: 'What causes it.' })
  cause!: string;

  @Field(() => String, { description: 'Article number of the work in the price list.' })
  labourSku!: string;

  @Field(() => [LinePartView], { description: 'Parts that it takes.' })
  parts!: readonly LinePartView[];

  @Field(() => [LineCoverView], { description: 'What the company bears of it, as was found when it was diagnosed.' })
  cover!: readonly LineCoverView[];

  @Field(() => Boolean, { description: 'Whether the company bears all of it, so that no quote is needed.' })
  inWarranty!: boolean;

  @Field(() => AuthorisationBasisEnum, { nullable: true, description: 'On whose word it is done; null before.' })
  basis!: AuthorisationBasis | null;

  @Field(() => MoneyScalar, { nullable: true, description: 'What the company bears of it out of goodwill.' })
  goodwill!: Money | null;

  @Field(() => Int, { nullable: true, description: 'The latest quote of it.' })
  quoteNo!: number | null;

  @Field(() => [HeldPartView], { description: 'Parts that are held for it.' })
  held!: readonly HeldPartView[];

  @Field(() => [AwaitedPartView], { description: 'Parts that it waits for: a reason to put the work on hold.' })
  awaited!: readonly AwaitedPartView[];

  @Field(() => [UsedPartView], { description: 'Parts that were built in since it was diagnosed.' })
  used!: readonly UsedPartView[];

  @Field(() => String, { nullable: true, description: 'Serial of the component that came out.' })
  oldSerial!: string | null;

  @Field(() => String, { nullable: true, description: 'Serial of the component that went in.' })
  newSerial!: string | null;

  @Field(() => Int, { description: 'Minutes of work on it so far.' })
  minutes!: number;

  @Field(() => ID, { nullable: true, description: 'The technician who repaired it last.' })
  technicianId!: string | null;

  @Field(() => String, { nullable: true, description: 'Who recorded its repair.' })
  repairedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'Who checked it last.' })
  checkedBy!: string | null;
}

@ObjectType('PricedItem', { description: 'One position of a quote or a bill.' })
export class PricedItemView implements PricedItem {
  @Field(() => Int, { nullable: true, description: 'The line; null for what is about the whole order.' })
  lineNo!: number | null;

  @Field(() => QuoteItemKindEnum, { description: 'What it is.' })
  kind!: QuoteItemKind;

  @Field(() => String, { description: 'Article number in the price list.' })
  sku!: string;

  @Field(() => Int, { description: 'How many.' })
  quantity!: number;

  @Field(() => MoneyScalar, { description: 'What one costs by the published list of that day.' })
  listPrice!: Money;

  @Field(() => MoneyScalar, { description: 'What it costs here.' })
  amount!: Money;

  @Field(() => MoneyScalar, { description: 'What is left to the customer; the rest is the company’s.' })
  customerPays!: Money;
}

@ObjectType('WorkOrderQuote', { description: 'What lines would cost the customer.' })
export class WorkOrderQuoteView implements Quote {
  @Field(() => Int, { description: 'Number within the order.' })
  quoteNo!: number;

  @Field(() => [Int], { description: 'The lines.' })
  lineNos!: readonly number[];

  @Field(() => [ID], { description: 'The price lists.' })
  priceListIds!: readonly string[];

  @Field(() => [Int], { description: 'Their editions, in the same order.' })
  editions!: readonly number[];

  @Field(() => [PricedItemView], { description: 'Its positions.' })
  items!: readonly PricedItemView[];

  @Field(() => MoneyScalar, { description: 'What it costs.' })
  total!: Money;

  @Field(() => MoneyScalar, { description: 'What of that the customer pays.' })
  customerPays!: Money;

  @Field(() => Date, { description: 'Until when it binds.' })
  validUntil!: string;

  @Field(() => Date, { description: 'When it was made.' })
  quotedAt!: string;
}
