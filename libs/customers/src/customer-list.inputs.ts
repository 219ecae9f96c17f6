import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { ConnectionArgs, FeedCursor, OptionalChoices, OptionalInner } from '#graphql';
import { CUSTOMER_KINDS, CUSTOMER_STATUSES, type CustomerKind, type CustomerStatus } from './customer.events.js';
import {
  CUSTOMER_ORDERS,
  CustomerKindEnum,
  type CustomerOrder,
  CustomerOrderEnum,
  CustomerStatusEnum,
} from './customer-words.view.js';

@InputType({ description: 'Which customers. What is left out does not matter.' })
export class CustomerFilterInput {
  @Field(() => String, {
    nullable: true,
    description: 'Part of a name, a phone number in any spelling, or an e-mail address.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  text?: string | null;

  @OptionalChoices(CustomerKindEnum, CUSTOMER_KINDS, 'One of these kinds.')
  kinds?: CustomerKind[] | null;

  @Field(() => [String], { nullable: true, description: 'In one of these groups.' })
  @IsOptional()
  @IsString({ each: true })
  segments?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'With one of these languages.' })
  @IsOptional()
  @IsString({ each: true })
  languages?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'In one of these regions.' })
  @IsOptional()
  @IsString({ each: true })
  regions?: string[] | null;

  @OptionalChoices(CustomerStatusEnum, CUSTOMER_STATUSES, 'Where the file stands, by default ACTIVE only.')
  statuses?: CustomerStatus[] | null;
}

@ArgsType()
export class CustomersArgs extends ConnectionArgs {
  @OptionalInner(() => CustomerFilterInput, 'Which ones.')
  filter?: CustomerFilterInput | null;

  @Field(() => CustomerOrderEnum, { defaultValue: 'REGISTERED_DESC', description: 'In which order.' })
  @IsIn(CUSTOMER_ORDERS)
  orderBy!: CustomerOrder;
}

@ArgsType()
export class CustomerChangesArgs {
  @OptionalInner(() => CustomerFilterInput, 'Which ones.')
  filter?: CustomerFilterInput | null;

  @FeedCursor()
  after?: string | null;
}
