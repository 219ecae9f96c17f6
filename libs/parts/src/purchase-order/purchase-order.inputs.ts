import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, ValidateNested } from 'class-validator';
import {
  CommandInput,
  ConnectionArgs,
  FeedCursor,
  OptionalChoices,
  OptionalFlag,
  OptionalName,
  OptionalNames,
  OptionalUuidsOf,
  OptionalWords,
  Time,
  UuidOf,
  Words,
} from '#graphql';
import type { Money } from '#values';
import { LONGEST_TEXT, Pieces, Serials, UnitCost } from '../given.inputs.js';
import type { PurchaseOrderFilter } from './purchase-order.queries.js';
import { PURCHASE_ORDER_STATUSES, type PurchaseOrderStatus } from './purchase-order-words.events.js';
import {
  PURCHASE_ORDER_ORDERS,
  type PurchaseOrderOrder,
  PurchaseOrderOrderEnum,
  PurchaseOrderStatusEnum,
} from './purchase-order-words.view.js';

const PurchaseOrderId = () => UuidOf('a purchase order', 'The purchase order. expectedVersion is its version.');

@InputType({ description: 'Pieces to be ordered.' })
export class RequestPurchaseOrderInput extends CommandInput {
  @UuidOf('a part', 'The part.')
  partId!: string;

  @UuidOf('an outlet', 'The outlet that they are for.')
  outletId!: string;

  @Pieces('How many.')
  quantity!: number;

  @OptionalName('From whom; by default as the catalogue says.')
  supplier?: string | null;

  @OptionalWords('Why.', LONGEST_TEXT)
  note?: string | null;
}

@InputType({ description: 'A purchase order that goes to the supplier.' })
export class PlacePurchaseOrderInput extends CommandInput {
  @PurchaseOrderId()
  purchaseOrderId!: string;

  @OptionalWords('What the supplier calls it.', LONGEST_TEXT)
  reference?: string | null;
}

@InputType({ description: 'What the supplier says about a purchase order.' })
export class ConfirmPurchaseOrderInput extends CommandInput {
  @PurchaseOrderId()
  purchaseOrderId!: string;

  @Time('When it comes.')
  expectedAt!: Date;
}

@InputType({ description: 'What came of a purchase order.' })
export class ReceivePurchaseOrderInput extends CommandInput {
  @PurchaseOrderId()
  purchaseOrderId!: string;

  @Pieces('How many.')
  quantity!: number;

  @Serials('Their serials, where the part has such.')
  serials!: string[];

  @OptionalWords('Number of the delivery note.', LONGEST_TEXT)
  deliveryNote?: string | null;

  @UnitCost('What one piece cost, where that is known: what repairs that use it cost.')
  unitCost?: Money | null;
}

@InputType({ description: 'A purchase order that ends before all of it came.' })
export class EndPurchaseOrderInput extends CommandInput {
  @PurchaseOrderId()
  purchaseOrderId!: string;

  @Words('Why.', LONGEST_TEXT)
  note!: string;
}

@InputType({ description: 'Which purchase orders. What is left out does not matter.' })
export class PurchaseOrderFilterInput implements PurchaseOrderFilter {
  @OptionalNames('With one of these numbers.')
  numbers?: string[] | null;

  @OptionalChoices(PurchaseOrderStatusEnum, PURCHASE_ORDER_STATUSES, 'Standing at one of these.')
  statuses?: PurchaseOrderStatus[] | null;

  @OptionalFlag('Whether something is still to come of it.')
  isOpen?: boolean | null;

  @OptionalUuidsOf('a part', 'For one of these parts.')
  partIds?: string[] | null;

  @OptionalUuidsOf('an outlet', 'For one of these outlets.')
  outletIds?: string[] | null;

  @OptionalUuidsOf('a partner', 'For outlets of one of these partners.')
  partnerIds?: string[] | null;

  @OptionalNames('From one of these suppliers.')
  suppliers?: string[] | null;
}

@ArgsType()
export class PurchaseOrdersArgs extends ConnectionArgs {
  @Field(() => PurchaseOrderFilterInput, { nullable: true, description: 'Which ones.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => PurchaseOrderFilterInput)
  filter?: PurchaseOrderFilterInput | null;

  @Field(() => PurchaseOrderOrderEnum, { defaultValue: 'REQUESTED_DESC', description: 'In which order.' })
  @IsIn(PURCHASE_ORDER_ORDERS)
  orderBy: PurchaseOrderOrder = 'REQUESTED_DESC';
}

@ArgsType()
export class PurchaseOrderChangesArgs {
  @Field(() => PurchaseOrderFilterInput, { nullable: true, description: 'Which ones.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => PurchaseOrderFilterInput)
  filter?: PurchaseOrderFilterInput | null;

  @FeedCursor()
  after?: string | null;
}
