import { applyDecorators } from '@nestjs/common';
import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsBoolean, IsIn, IsOptional, Length, ValidateNested } from 'class-validator';
import { ConnectionArgs, FeedCursor, OptionalChoices, OptionalTime } from '#graphql';
import type { DepositFilter } from './deposit-filter.queries.js';
import { OwnerId } from './deposit-given.inputs.js';
import {
  DEPOSIT_MOVEMENT_KINDS,
  DEPOSIT_OWNER_KINDS,
  DEPOSIT_STATUSES,
  type DepositMovementKind,
  type DepositOwnerKind,
  type DepositStatus,
} from './deposit-words.events.js';
import {
  DEPOSIT_SORTINGS,
  DepositMovementKindEnum,
  DepositOwnerKindEnum,
  type DepositSorting,
  DepositSortingEnum,
  DepositStatusEnum,
} from './deposit-words.view.js';

const MOST_VALUES = 100;

const Flag = (description: string) =>
  applyDecorators(
    Field(() => Boolean, { nullable: true, description }),
    IsOptional(),
    IsBoolean(),
  );

export const OwnerIds = () =>
  applyDecorators(
    Field(() => [ID], { nullable: true, description: 'Of one of these owners.' }),
    IsOptional(),
    ArrayMaxSize(MOST_VALUES, { message: `Must be ${MOST_VALUES} at most.` }),
    Length(1, 500, { each: true, message: 'Each must have 1 to 500 characters.' }),
  );

@InputType({ description: 'Which deposits. What is left out does not matter.' })
export class DepositFilterInput implements DepositFilter {
  @OwnerIds()
  ownerIds?: string[] | null;

  @OptionalChoices(DepositOwnerKindEnum, DEPOSIT_OWNER_KINDS, 'Of such owners.')
  ownerKinds?: DepositOwnerKind[] | null;

  @OptionalChoices(DepositStatusEnum, DEPOSIT_STATUSES, 'Standing at one of these.')
  statuses?: DepositStatus[] | null;

  @Flag('Whether the balance is below the floor.')
  isBelowFloor?: boolean | null;

  @Flag('Whether money was not brought in time.')
  isOverdue?: boolean | null;

  @OptionalTime('With money to be brought before this time.')
  dueTo?: Date | null;
}

const Filter = () =>
  applyDecorators(
    Field(() => DepositFilterInput, { nullable: true, description: 'Which ones.' }),
    IsOptional(),
    ValidateNested(),
    Type(() => DepositFilterInput),
  );

@ArgsType()
export class DepositsArgs extends ConnectionArgs {
  @Filter()
  filter?: DepositFilterInput | null;

  @Field(() => DepositSortingEnum, { defaultValue: 'OWNER_ASC', description: 'In which order.' })
  @IsIn(DEPOSIT_SORTINGS)
  orderBy: DepositSorting = 'OWNER_ASC';
}

@ArgsType()
export class DepositChangesArgs {
  @Filter()
  filter?: DepositFilterInput | null;

  @FeedCursor()
  after?: string | null;
}

@ArgsType()
export class DepositMovementsArgs extends ConnectionArgs {
  @OwnerId()
  ownerId!: string;

  @OptionalChoices(DepositMovementKindEnum, DEPOSIT_MOVEMENT_KINDS, 'Of such kinds.')
  kinds?: DepositMovementKind[] | null;
}

@ArgsType()
export class DepositCoversArgs {
  @OwnerIds()
  ownerIds?: string[] | null;

  @OptionalTime('Charges of the months before this time; by default before now.')
  until?: Date | null;
}
