import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, Matches, ValidateNested } from 'class-validator';
import {
  Amount,
  Choice,
  CommandInput,
  ConnectionArgs,
  Day,
  Name,
  OptionalChoices,
  OptionalDay,
  OptionalNames,
  OptionalUuidsOf,
  Words,
} from '#graphql';
import type { Money } from '#values';
import { PRICE_KINDS, type PriceKind } from './price-list.events.js';
import { PriceKindEnum } from './price-list-words.view.js';
import { LONGEST_TEXT } from './product-given.inputs.js';

@InputType({ description: 'What an article costs.' })
export class PriceInput {
  @Name('Article number, also of work or of a part.')
  sku!: string;

  @Words('What it is.', LONGEST_TEXT)
  description!: string;

  @Amount('What it costs.')
  price!: Money;
}

@InputType({ description: 'The next edition of a price list: all its prices.' })
export class PublishPriceListInput extends CommandInput {
  @Name('Name. A list is known by its name and currency.')
  name!: string;

  @Choice(PriceKindEnum, PRICE_KINDS, 'What it is for.')
  kind!: PriceKind;

  @Field(() => String, { description: 'Currency by ISO 4217, such as EUR.' })
  @Matches(/^[A-Z]{3}$/, { message: 'Must be a currency such as EUR.' })
  currency!: string;

  @Day('The first day on which it holds; the edition before holds until the day before.')
  validFrom!: string;

  @Field(() => [PriceInput], { description: 'All prices.' })
  @IsArray()
  @ArrayMaxSize(20_000)
  @ValidateNested({ each: true })
  @Type(() => PriceInput)
  entries!: PriceInput[];
}

@ArgsType()
export class PriceListsArgs extends ConnectionArgs {
  @OptionalChoices(PriceKindEnum, PRICE_KINDS, 'Of one of these kinds.')
  kinds?: PriceKind[] | null;
}

@ArgsType()
export class PricesArgs extends ConnectionArgs {
  @OptionalDay('The day on which the prices hold, by default today in the zone of the company.')
  on?: string | null;

  @OptionalNames('Of these articles.')
  skus?: string[] | null;

  @OptionalChoices(PriceKindEnum, PRICE_KINDS, 'By lists of these kinds.')
  kinds?: PriceKind[] | null;

  @OptionalNames('In these currencies.')
  currencies?: string[] | null;

  @OptionalUuidsOf('a price list', 'By these lists.')
  priceListIds?: string[] | null;
}
