import { applyDecorators } from '@nestjs/common';
import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import {
  Choice,
  CommandInput,
  ConnectionArgs,
  FeedCursor,
  Name,
  OptionalChoices,
  OptionalDay,
  OptionalInner,
  OptionalName,
  OptionalNames,
  OptionalTime,
  OptionalUuidOf,
  OptionalUuidsOf,
  UuidOf,
  Words,
} from '#graphql';
import { POLICY_TIERS, type PolicyTier } from './product.events.js';
import { LONGEST_TEXT, Names } from './product-given.inputs.js';
import { PolicyTierEnum, PRODUCT_ORDERS, type ProductOrder, ProductOrderEnum } from './product-words.view.js';

const ProductId = () => UuidOf('a product', 'The product. expectedVersion is its version.');

@InputType({ description: 'A part of a product.' })
export class ComponentInput {
  @Name('Code, unique within the product.')
  code!: string;

  @Name('Name.')
  name!: string;

  @OptionalName('Code of the component that it is part of; by default it is part of the product itself.')
  parent?: string | null;

  @OptionalName('Article number as a spare part.')
  sku?: string | null;

  @OptionalName('Who makes it.')
  supplier?: string | null;
}

@InputType({ isAbstract: true })
class ProductContentInput extends CommandInput {
  @Name('Name.')
  name!: string;

  @Name('Product line.')
  line!: string;

  @Name('Model within the line.')
  model!: string;

  @OptionalName('Variant of the model, such as for a climate.')
  variant?: string | null;

  @Name('Class by which tiers and statutory rules are chosen, such as VEHICLE.')
  productClass!: string;

  @Names('Countries and regions by ISO 3166 that it is meant for; none means everywhere.')
  intendedRegions!: string[];

  @Field(() => [ComponentInput], { defaultValue: [], description: 'What it consists of.' })
  @IsArray()
  @ArrayMaxSize(5_000)
  @ValidateNested({ each: true })
  @Type(() => ComponentInput)
  components!: ComponentInput[];

  @Field(() => Int, { nullable: true, description: 'How many months it is meant to serve.' })
  @IsOptional()
  @IsInt()
  serviceLifeMonths?: number | null;

  @OptionalDay('Until when there are parts for it.')
  partsSupplyUntil?: string | null;
}

@InputType({ description: 'A new product.' })
export class RegisterProductInput extends ProductContentInput {
  @Name('Article number. The identifier of the product follows from it.')
  sku!: string;
}

@InputType({ description: 'The whole content of a product anew. What is left out is no longer so.' })
export class ReviseProductInput extends ProductContentInput {
  @ProductId()
  productId!: string;
}

const OptionalTier = (description: string) =>
  applyDecorators(
    Field(() => PolicyTierEnum, { nullable: true, description }),
    IsOptional(),
    IsIn(POLICY_TIERS),
  );

@InputType({ description: 'How far service goes for a product from now on.' })
export class AssignPolicyTierInput extends CommandInput {
  @ProductId()
  productId!: string;

  @Choice(PolicyTierEnum, POLICY_TIERS, 'The tier.')
  tier!: PolicyTier;

  @OptionalNames('Codes of the services that are offered; by default those that the policy pack lists for the tier.')
  services?: string[] | null;
}

@InputType({ description: 'A service that a customer asked for.' })
export class RecordServiceAskedInput extends CommandInput {
  @ProductId()
  productId!: string;

  @Name('Code of the service; it need not be offered.')
  service!: string;

  @OptionalUuidOf('a customer', 'Who asked.')
  customerId?: string | null;

  @OptionalTime('When, by default now.')
  askedAt?: Date | null;
}

@InputType({ description: 'What comes of the review of a tier.' })
export class ReviewPolicyTierInput extends CommandInput {
  @ProductId()
  productId!: string;

  @OptionalTier('Another tier; by default it stays.')
  tier?: PolicyTier | null;

  @OptionalNames(
    'Codes of the services that are offered from now on; by default they stay, or are those of the new tier.',
  )
  services?: string[] | null;

  @Words('Why. Nothing about people.', LONGEST_TEXT)
  reason!: string;
}

@InputType({ description: 'Which products. What is left out does not matter.' })
export class ProductFilterInput {
  @OptionalName('Part of an article number, a name, a line, a model or a variant.')
  text?: string | null;

  @OptionalNames('In one of these lines.')
  lines?: string[] | null;

  @OptionalNames('Of one of these classes.')
  productClasses?: string[] | null;

  @OptionalChoices(PolicyTierEnum, POLICY_TIERS, 'With one of these tiers.')
  tiers?: PolicyTier[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the tier is to be reviewed.' })
  @IsOptional()
  @IsBoolean()
  underReview?: boolean | null;
}

const ProductFilterField = () =>
  applyDecorators(
    Field(() => ProductFilterInput, { nullable: true, description: 'Which ones.' }),
    IsOptional(),
    ValidateNested(),
    Type(() => ProductFilterInput),
  );

@ArgsType()
export class ProductsArgs extends ConnectionArgs {
  @ProductFilterField()
  filter?: ProductFilterInput | null;

  @Field(() => ProductOrderEnum, { defaultValue: 'SKU_ASC', description: 'In which order.' })
  @IsIn(PRODUCT_ORDERS)
  orderBy!: ProductOrder;
}

@ArgsType()
export class ProductChangesArgs {
  @ProductFilterField()
  filter?: ProductFilterInput | null;

  @FeedCursor()
  after?: string | null;
}

@InputType({ description: 'Which services were asked for. What is left out does not matter.' })
export class ServiceDemandFilterInput {
  @OptionalUuidsOf('a product', 'With one of these products.')
  productIds?: string[] | null;

  @OptionalNames('With a product of one of these lines.')
  lines?: string[] | null;

  @OptionalTime('Asked for at this time or later.')
  from?: Date | null;

  @OptionalTime('Asked for before this time.')
  until?: Date | null;

  @Field(() => Boolean, { nullable: true, description: 'Only what was asked for in vain.' })
  @IsOptional()
  @IsBoolean()
  inVainOnly?: boolean | null;
}

@ArgsType()
export class ServiceDemandArgs {
  @OptionalInner(() => ServiceDemandFilterInput, 'Which ones.')
  filter?: ServiceDemandFilterInput | null;

  @Field(() => Int, { defaultValue: 50, description: 'How many at most, 1 to 500.' })
  @IsInt()
  @Min(1)
  @Max(500)
  first!: number;
}
