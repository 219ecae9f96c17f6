import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Min, ValidateNested } from 'class-validator';
import {
  Choice,
  CommandInput,
  ConnectionArgs,
  OptionalChoices,
  OptionalFlag,
  OptionalUuidOf,
  OptionalUuidsOf,
  OptionalWords,
  UuidOf,
} from '#graphql';
import { LONGEST_TEXT, OptionalPieces, Pieces, Serials } from '../given.inputs.js';
import { RELEASE_CAUSES, type ReleaseCause } from '../stock-words.events.js';
import { ReleaseCauseEnum } from '../stock-words.view.js';
import type { ReservationFilter } from './reservation.queries.js';
import {
  RESERVATION_ORDERS,
  RESERVATION_STATUSES,
  type ReservationOrder,
  ReservationOrderEnum,
  type ReservationStatus,
  ReservationStatusEnum,
} from './reservation.view.js';

const ReservationId = () => UuidOf('a reservation', 'The reservation. expectedVersion is its version.');

@InputType({ description: 'Pieces to be kept for a line of a work order.' })
export class ReservePartsInput extends CommandInput {
  @UuidOf('a part', 'The part.')
  partId!: string;

  @UuidOf('an outlet', 'Where the pieces are taken from.')
  outletId!: string;

  @Pieces('How many.')
  quantity!: number;

  @UuidOf('a work order', 'The work order.')
  workOrderId!: string;

  @Field(() => Int, { description: 'Number of its line.' })
  @IsInt()
  @Min(1)
  lineNo!: number;
}

@InputType({ description: 'Reserved pieces that go back to stock.' })
export class ReleaseReservationInput extends CommandInput {
  @ReservationId()
  reservationId!: string;

  @OptionalPieces('How many; by default all that are kept.')
  quantity?: number | null;

  @Serials('Which ones, where single pieces with serials go back.')
  serials!: string[];

  @Choice(ReleaseCauseEnum, RELEASE_CAUSES, 'Why.')
  cause!: ReleaseCause;

  @OptionalWords('What there is to say about it.', LONGEST_TEXT)
  note?: string | null;
}

@InputType({ description: 'Reserved pieces that were built in.' })
export class ConsumeReservationInput extends CommandInput {
  @ReservationId()
  reservationId!: string;

  @Pieces('How many.')
  quantity!: number;

  @Serials('Their serials, where the part has such. Other free pieces of this outlet are as good as the reserved ones.')
  serials!: string[];

  @OptionalUuidOf('a unit', 'The unit that they were built into.')
  unitId?: string | null;

  @OptionalFlag('Whether the replaced pieces are to come back; by default as the catalogue says.')
  defectiveExpected?: boolean | null;
}

@InputType({ description: 'Reserved pieces that do not work.' })
export class ReportDeadOnArrivalInput extends CommandInput {
  @ReservationId()
  reservationId!: string;

  @Pieces('How many.')
  quantity!: number;

  @Serials('Their serials, where the part has such.')
  serials!: string[];

  @OptionalWords('What is wrong with them.', LONGEST_TEXT)
  note?: string | null;
}

@InputType({ description: 'Which reservations. What is left out does not matter.' })
export class ReservationFilterInput implements ReservationFilter {
  @OptionalChoices(ReservationStatusEnum, RESERVATION_STATUSES, 'Standing at one of these.')
  statuses?: ReservationStatus[] | null;

  @OptionalUuidsOf('a part', 'Of one of these parts.')
  partIds?: string[] | null;

  @OptionalUuidsOf('an outlet', 'At one of these outlets.')
  outletIds?: string[] | null;

  @OptionalUuidsOf('a work order', 'For one of these work orders.')
  workOrderIds?: string[] | null;
}

@ArgsType()
export class ReservationsArgs extends ConnectionArgs {
  @Field(() => ReservationFilterInput, { nullable: true, description: 'Which ones.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ReservationFilterInput)
  filter?: ReservationFilterInput | null;

  @Field(() => ReservationOrderEnum, { defaultValue: 'RESERVED_DESC', description: 'In which order.' })
  @IsIn(RESERVATION_ORDERS)
  orderBy: ReservationOrder = 'RESERVED_DESC';
}
