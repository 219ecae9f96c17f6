import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, ValidateNested } from 'class-validator';
import {
  Choice,
  CommandInput,
  ConnectionArgs,
  Name,
  OptionalChoices,
  OptionalName,
  OptionalNames,
  OptionalTime,
  OptionalUuidsOf,
  OptionalWords,
  UuidOf,
  Words,
} from '#graphql';
import type { FailuresAsked } from '../failure/supplier-failure.queries.js';
import { LONGEST_TEXT } from '../given.inputs.js';
import type { DefectivePartFilter } from './defective-part.queries.js';
import {
  DEFECTIVE_FINDINGS,
  DEFECTIVE_STATUSES,
  type DefectiveFinding,
  type DefectiveStatus,
} from './defective-words.events.js';
import {
  DEFECTIVE_ORDERS,
  DefectiveFindingEnum,
  type DefectiveOrder,
  DefectiveOrderEnum,
  DefectiveStatusEnum,
} from './defective-words.view.js';

const DefectiveId = () => UuidOf('a defective part', 'The piece. expectedVersion is its version.');

@InputType({ description: 'A replaced piece that came back.' })
export class ReceiveDefectivePartInput extends CommandInput {
  @DefectiveId()
  defectiveId!: string;

  @OptionalName('Its serial: it tells from whom the piece came, and whether it is genuine.')
  serial?: string | null;

  @Choice(DefectiveFindingEnum, DEFECTIVE_FINDINGS, 'What was found.')
  finding!: DefectiveFinding;

  @OptionalWords('What there is to say about it.', LONGEST_TEXT)
  note?: string | null;
}

@InputType({ description: 'A defective piece that goes to its supplier.' })
export class SendDefectiveToSupplierInput extends CommandInput {
  @DefectiveId()
  defectiveId!: string;

  @OptionalWords('What the supplier calls the case.', LONGEST_TEXT)
  reference?: string | null;
}

@InputType({ description: 'A defective piece that is thrown away.' })
export class ScrapDefectivePartInput extends CommandInput {
  @DefectiveId()
  defectiveId!: string;

  @OptionalWords('Why.', LONGEST_TEXT)
  note?: string | null;
}

@InputType({ description: 'A replaced piece that never comes.' })
export class WaiveDefectivePartInput extends CommandInput {
  @DefectiveId()
  defectiveId!: string;

  @Words('Why.', LONGEST_TEXT)
  note!: string;
}

@InputType({ description: 'Which defective parts. What is left out does not matter.' })
export class DefectivePartFilterInput implements DefectivePartFilter {
  @OptionalChoices(DefectiveStatusEnum, DEFECTIVE_STATUSES, 'Standing at one of these.')
  statuses?: DefectiveStatus[] | null;

  @OptionalUuidsOf('a part', 'Of one of these parts.')
  partIds?: string[] | null;

  @OptionalUuidsOf('an outlet', 'At one of these outlets.')
  outletIds?: string[] | null;

  @OptionalNames('From one of these suppliers.')
  suppliers?: string[] | null;

  @OptionalUuidsOf('a work order', 'Of one of these work orders.')
  workOrderIds?: string[] | null;
}

@ArgsType()
export class DefectivePartsArgs extends ConnectionArgs {
  @Field(() => DefectivePartFilterInput, { nullable: true, description: 'Which ones.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => DefectivePartFilterInput)
  filter?: DefectivePartFilterInput | null;

  @Field(() => DefectiveOrderEnum, { defaultValue: 'DUE_ASC', description: 'In which order.' })
  @IsIn(DEFECTIVE_ORDERS)
  orderBy: DefectiveOrder = 'DUE_ASC';
}

@InputType({ description: 'Which failures. What is left out does not matter.' })
export class SupplierFailureFilterInput implements FailuresAsked {
  @OptionalNames('From one of these suppliers.')
  suppliers?: string[] | null;

  @OptionalUuidsOf('a part', 'Of one of these parts.')
  partIds?: string[] | null;

  @OptionalUuidsOf('an outlet', 'At one of these outlets.')
  outletIds?: string[] | null;

  @OptionalTime('Used, failed or back at this time or later.')
  from?: Date | null;

  @OptionalTime('Used, failed or back before this time.')
  to?: Date | null;
}

@ArgsType()
export class SupplierFailureArgs {
  @Field(() => SupplierFailureFilterInput, { nullable: true, description: 'Which ones.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => SupplierFailureFilterInput)
  filter?: SupplierFailureFilterInput | null;
}

@ArgsType()
export class GenuinePartArgs {
  @Name('Identifier of the part, or its number in any spelling.')
  part!: string;

  @Name('The serial on the piece.')
  serial!: string;
}
