import { applyDecorators } from '@nestjs/common';
import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsObject, IsOptional, ValidateNested } from 'class-validator';
import {
  CommandInput,
  CoordinatesInput,
  MoneyScalar,
  Name,
  OptionalDay,
  OptionalName,
  OptionalTime,
  OptionalUuidOf,
  Words,
} from '#graphql';
import type { Money } from '#values';
import { LONGEST_TEXT, Region } from './product-given.inputs.js';

const Customer = (description: string) => OptionalUuidOf('a customer', description);
const Site = () => OptionalName('Where it is installed, in words. Personal: stored under the key of the customer.');

const Place = () =>
  applyDecorators(
    Field(() => CoordinatesInput, {
      nullable: true,
      description: 'Where it is. Stored to the decimals of the policy pack: a kilometre or so, not a door.',
    }),
    IsOptional(),
    ValidateNested(),
    Type(() => CoordinatesInput),
  );

/** Which unit a command is about. A unit of a range stands for itself from its first own fact on. */
@InputType({ isAbstract: true })
export class WhichUnitInput extends CommandInput {
  @Name('The product, by its id or its article number.')
  product!: string;

  @Name('The serial. expectedVersion is the version of the unit.')
  serial!: string;
}

@InputType({ description: 'A unit, with what is known of it.' })
export class RegisterUnitInput extends WhichUnitInput {
  @OptionalName('Batch that it was made in.')
  batch?: string | null;

  @OptionalDay('Day of production.')
  productionDate?: string | null;

  @Region()
  region?: string | null;

  @Customer('Who has it.')
  customerId?: string | null;

  @OptionalTime('When it was shipped.')
  shippedAt?: Date | null;

  @OptionalTime('When it was sold.')
  soldAt?: Date | null;

  @OptionalTime('When it was installed.')
  installedAt?: Date | null;

  @Site()
  site?: string | null;

  @Place()
  place?: CoordinatesInput | null;
}

@InputType({ description: 'A unit that leaves for somewhere.' })
export class RecordUnitShippedInput extends WhichUnitInput {
  @OptionalUuidOf('an order', 'The order that it belongs to.')
  orderId?: string | null;

  @Region()
  region?: string | null;

  @OptionalTime('When, by default now.')
  shippedAt?: Date | null;
}

@InputType({ description: 'A unit that is sold.' })
export class RecordUnitSoldInput extends WhichUnitInput {
  @OptionalUuidOf('an order', 'The order by which it is sold.')
  orderId?: string | null;

  @Customer('To whom.')
  customerId?: string | null;

  @Region()
  region?: string | null;

  @Field(() => MoneyScalar, { nullable: true, description: 'For how much.' })
  @IsOptional()
  @IsObject({ message: 'Must be an amount such as "12.50 EUR".' })
  price?: Money | null;

  @OptionalTime('When, by default now.')
  soldAt?: Date | null;
}

@InputType({ description: 'A unit that reaches who bought it.' })
export class RecordUnitDeliveredInput extends WhichUnitInput {
  @OptionalUuidOf('an order', 'The order that it belongs to.')
  orderId?: string | null;

  @OptionalTime('When, by default now.')
  deliveredAt?: Date | null;
}

@InputType({ description: 'A unit that is put into service.' })
export class RecordUnitInstalledInput extends WhichUnitInput {
  @Region()
  region?: string | null;

  @Site()
  site?: string | null;

  @Place()
  place?: CoordinatesInput | null;

  @OptionalName('Who installed it, by the id of a technician or partner.')
  installedBy?: string | null;

  @OptionalTime('When, by default now.')
  installedAt?: Date | null;
}

@InputType({ description: 'A unit that goes to another region, customer or site.' })
export class MoveUnitInput extends WhichUnitInput {
  @Region()
  region?: string | null;

  @Customer('Who has it from then on; by default who had it.')
  customerId?: string | null;

  @Site()
  site?: string | null;

  @Place()
  place?: CoordinatesInput | null;

  @OptionalTime('When, by default now.')
  movedAt?: Date | null;
}

@InputType({ description: 'A unit that is taken back.' })
export class RecordUnitReturnedInput extends WhichUnitInput {
  @OptionalUuidOf('a return', 'The return that it belongs to.')
  returnId?: string | null;

  @OptionalTime('When, by default now.')
  returnedAt?: Date | null;
}

@InputType({ description: 'A unit whose work another one does from then on.' })
export class RecordUnitReplacedInput extends WhichUnitInput {
  @OptionalName('Product of the other unit, by its id or article number; by default the same product.')
  byProduct?: string | null;

  @OptionalName('Serial of the other unit, where it is known.')
  bySerial?: string | null;

  @OptionalUuidOf('a return', 'The return that it belongs to.')
  returnId?: string | null;

  @OptionalTime('When, by default now.')
  replacedAt?: Date | null;
}

@InputType({ description: 'A piece of a component that went out, and the one that came in.' })
export class RecordUnitComponentReplacedInput extends WhichUnitInput {
  @OptionalName('Code of the component.')
  component?: string | null;

  @OptionalName('Serial of the piece that went out.')
  oldSerial?: string | null;

  @OptionalName('Serial of the piece that came in.')
  newSerial?: string | null;

  @OptionalName('Number of the part, where the new piece is one with serials.')
  partNumber?: string | null;

  @OptionalUuidOf('a work order', 'The work order that it belongs to.')
  workOrderId?: string | null;

  @OptionalTime('When, by default now.')
  replacedAt?: Date | null;
}

@InputType({ description: 'A unit that is worth nothing any more.' })
export class ScrapUnitInput extends WhichUnitInput {
  @Words('Why. Personal.', LONGEST_TEXT)
  reason!: string;

  @OptionalTime('When, by default now.')
  scrappedAt?: Date | null;
}

@InputType({ description: 'What was said wrongly of a unit. What is given is corrected, null clears it.' })
export class CorrectUnitInput extends WhichUnitInput {
  @OptionalName('Batch that it was made in.')
  batch?: string | null;

  @OptionalDay('Day of production.')
  productionDate?: string | null;

  @Region()
  region?: string | null;

  @Customer('Who has it.')
  customerId?: string | null;

  @OptionalTime('When it was shipped first, the last time it came into use.')
  shippedAt?: Date | null;

  @OptionalTime('When it was sold last.')
  soldAt?: Date | null;

  @OptionalTime('When it was installed last.')
  installedAt?: Date | null;

  @Words('How that is known. Personal.', LONGEST_TEXT)
  reason!: string;
}
