import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, ValidateNested } from 'class-validator';
import {
  Choice,
  CommandInput,
  ConnectionArgs,
  FeedCursor,
  OptionalChoices,
  OptionalFlag,
  OptionalName,
  OptionalNames,
  OptionalUuidOf,
  OptionalUuidsOf,
  OptionalWords,
  UuidOf,
  Words,
} from '#graphql';
import type { Money } from '#values';
import { LONGEST_TEXT, Pieces, Serials, UnitCost } from '../given.inputs.js';
import type { LotFilter } from '../lot/lot.queries.js';
import { LOT_ORDERS, type LotOrder, LotOrderEnum } from '../lot/lot-words.view.js';
import type { StockMovementFilter } from '../movement/stock-movement.queries.js';
import { MOVEMENT_KINDS, type MovementKind, MovementKindEnum } from '../movement/stock-movement.view.js';
import { CORRECTION_REASONS, type CorrectionReason } from '../stock-words.events.js';
import { CorrectionReasonEnum, LotSourceEnum } from '../stock-words.view.js';
import type { PartStockFilter } from './part-stock.queries.js';
import { PART_STOCK_ORDERS, type PartStockOrder, PartStockOrderEnum } from './part-stock-words.view.js';

@InputType({ description: 'Whose stock an outlet keeps.' })
export class OpenStockroomInput extends CommandInput {
  @UuidOf('an outlet', 'The outlet.')
  outletId!: string;

  @OptionalUuidOf('a partner', 'The partner that keeps it; by default the company.')
  partnerId?: string | null;
}

const RECEIVED_SOURCES = ['OPENING', 'RETURNED'] as const;

@InputType({ description: 'Pieces that came without a purchase order.' })
export class ReceiveStockInput extends CommandInput {
  @UuidOf('a part', 'The part.')
  partId!: string;

  @UuidOf('an outlet', 'The outlet. One that nobody has named before becomes the company’s.')
  outletId!: string;

  @Choice(LotSourceEnum, RECEIVED_SOURCES, 'OPENING or RETURNED.')
  source!: (typeof RECEIVED_SOURCES)[number];

  @OptionalName('From whom they are; by default as the catalogue says.')
  supplier?: string | null;

  @Pieces('How many.')
  quantity!: number;

  @Serials('Their serials, where the part has such.')
  serials!: string[];

  @OptionalWords('What there is to say about it.', LONGEST_TEXT)
  note?: string | null;

  @UnitCost('What one piece cost, where that is known: what repairs that use it cost.')
  unitCost?: Money | null;
}

@InputType({ description: 'Pieces that arrived at another outlet.' })
export class TransferStockInput extends CommandInput {
  @UuidOf('a part', 'The part.')
  partId!: string;

  @UuidOf('an outlet', 'Where they were.')
  fromOutletId!: string;

  @UuidOf('an outlet', 'Where they are now.')
  outletId!: string;

  @Pieces('How many.')
  quantity!: number;

  @Serials('Their serials, where the part has such.')
  serials!: string[];

  @OptionalWords('Why.', LONGEST_TEXT)
  note?: string | null;
}

@InputType({ description: 'What was counted in a lot.' })
export class CorrectLotInput extends CommandInput {
  @UuidOf('a lot', 'The lot. expectedVersion is its version.')
  lotId!: string;

  @Pieces('How many pieces there are.')
  counted!: number;

  @Serials('Serials of free pieces that were not found.')
  missingSerials!: string[];

  @Serials('Serials of pieces that had been missing.')
  foundSerials!: string[];

  @Choice(CorrectionReasonEnum, CORRECTION_REASONS, 'Why the books were wrong.')
  reason!: CorrectionReason;

  @Words('What there is to say about it.', LONGEST_TEXT)
  note!: string;
}

@InputType({ description: 'Which stock. What is left out does not matter.' })
export class PartStockFilterInput implements PartStockFilter {
  @OptionalUuidsOf('a part', 'Of one of these parts.')
  partIds?: string[] | null;

  @OptionalUuidsOf('an outlet', 'At one of these outlets.')
  outletIds?: string[] | null;

  @OptionalUuidsOf('a partner', 'Kept by one of these partners.')
  partnerIds?: string[] | null;

  @OptionalFlag('Whether a piece is free.')
  isAvailable?: boolean | null;

  @OptionalFlag('Whether so few are free or on order that more are ordered.')
  isBelowReorderPoint?: boolean | null;
}

@ArgsType()
export class PartStockArgs extends ConnectionArgs {
  @Field(() => PartStockFilterInput, { nullable: true, description: 'Which ones.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => PartStockFilterInput)
  filter?: PartStockFilterInput | null;

  @Field(() => PartStockOrderEnum, { defaultValue: 'OUTLET_ASC', description: 'In which order.' })
  @IsIn(PART_STOCK_ORDERS)
  orderBy: PartStockOrder = 'OUTLET_ASC';
}

@ArgsType()
export class PartStockChangesArgs {
  @Field(() => PartStockFilterInput, { nullable: true, description: 'Which ones.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => PartStockFilterInput)
  filter?: PartStockFilterInput | null;

  @FeedCursor()
  after?: string | null;
}

@InputType({ description: 'Which lots. What is left out does not matter.' })
export class LotFilterInput implements LotFilter {
  @OptionalUuidsOf('a part', 'Of one of these parts.')
  partIds?: string[] | null;

  @OptionalUuidsOf('an outlet', 'At one of these outlets.')
  outletIds?: string[] | null;

  @OptionalUuidsOf('a partner', 'Kept by one of these partners.')
  partnerIds?: string[] | null;

  @OptionalNames('From one of these suppliers.')
  suppliers?: string[] | null;

  @OptionalFlag('Whether a piece is free.')
  isAvailable?: boolean | null;
}

@ArgsType()
export class LotsArgs extends ConnectionArgs {
  @Field(() => LotFilterInput, { nullable: true, description: 'Which ones.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => LotFilterInput)
  filter?: LotFilterInput | null;

  @Field(() => LotOrderEnum, { defaultValue: 'RECEIVED_ASC', description: 'In which order.' })
  @IsIn(LOT_ORDERS)
  orderBy: LotOrder = 'RECEIVED_ASC';
}

@InputType({ description: 'Which movements. What is left out does not matter.' })
export class StockMovementFilterInput implements StockMovementFilter {
  @OptionalChoices(MovementKindEnum, MOVEMENT_KINDS, 'Of one of these kinds.')
  kinds?: MovementKind[] | null;

  @OptionalUuidsOf('a part', 'Of one of these parts.')
  partIds?: string[] | null;

  @OptionalUuidsOf('an outlet', 'At one of these outlets.')
  outletIds?: string[] | null;
}

@ArgsType()
export class StockMovementsArgs extends ConnectionArgs {
  @Field(() => StockMovementFilterInput, { nullable: true, description: 'Which ones.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => StockMovementFilterInput)
  filter?: StockMovementFilterInput | null;
}
