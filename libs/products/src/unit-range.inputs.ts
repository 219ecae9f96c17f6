import { InputType } from '@nestjs/graphql';
import { CommandInput, Name, OptionalDay, OptionalName, OptionalTime, UuidOf, Words } from '#graphql';
import { LONGEST_TEXT, Region } from './product-given.inputs.js';

@InputType({ description: 'All serials from the prefix with the first number to that with the last one.' })
export class RegisterUnitRangeInput extends CommandInput {
  @Name('The product, by its id or its article number.')
  product!: string;

  @OptionalName('What all serials begin with. Digits at its end count as the first ones of the numbers.')
  prefix?: string | null;

  @Name('Digits of the first serial.')
  first!: string;

  @Name('Digits of the last serial, as many.')
  last!: string;

  @OptionalName('Batch that they were made in.')
  batch?: string | null;

  @OptionalDay('Day of production.')
  productionDate?: string | null;

  @Region()
  region?: string | null;

  @OptionalTime('When they were shipped.')
  shippedAt?: Date | null;
}

@InputType({ description: 'A range that was registered by mistake.' })
export class WithdrawUnitRangeInput extends CommandInput {
  @UuidOf('a range', 'The range. expectedVersion is that of all ranges of its product and prefix.')
  rangeId!: string;

  @Name('The product, by its id or its article number.')
  product!: string;

  @OptionalName('The prefix of the range.')
  prefix?: string | null;

  @Words('Why.', LONGEST_TEXT)
  reason!: string;
}
