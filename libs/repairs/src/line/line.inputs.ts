import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, IsBoolean, IsInt, IsUUID, Length, Max, Min } from 'class-validator';
import {
  Choice,
  CommandInput,
  LineNo,
  Name,
  OptionalIdentifier,
  OptionalLineNo,
  OptionalLineNos,
  OptionalName,
  OptionalWords,
  Pieces,
  Several,
  Words,
} from '#graphql';
import { WorkEvidenceInput, WorkOrderId } from '../given.inputs.js';
import {
  AUTHORISATION_BASES,
  type AuthorisationBasis,
  PART_PROBLEMS,
  type PartProblem,
} from '../repair-words.events.js';
import { AuthorisationBasisEnum, PartProblemEnum } from './line-words.view.js';

const MOST_LINES = 200;
const MOST_MINUTES = 10_000;
const MOST_SERIALS = 1_000;

@InputType({ description: 'One line of a work order.' })
export class WorkOrderLineInput extends CommandInput {
  @WorkOrderId()
  workOrderId!: string;

  @LineNo()
  no!: number;
}

@InputType({ description: 'A part that a line takes.' })
export class LinePartInput {
  @Name('Part number.')
  partNumber!: string;

  @Pieces('How many pieces.')
  quantity!: number;
}

@InputType({ description: 'What is wrong with one component, and what it takes.' })
export class DiagnoseLineInput extends CommandInput {
  @WorkOrderId()
  workOrderId!: string;

  @LineNo('The next number for another line, or that of a line that is diagnosed anew.')
  no!: number;

  @OptionalName('Code of the component, one that the product has.')
  component: string | null = null;

  @Name('Code of the symptom.')
  symptomCode!: string;

  @Words('What causes it; nothing about people.')
  cause!: string;

  @OptionalWords('What else was found. Personal.')
  finding: string | null = null;

  @Name('Article number of the work in the price list.')
  labourSku!: string;

  @Several(() => LinePartInput, 'Parts that it takes.')
  parts: LinePartInput[] = [];
}

@InputType({ description: 'A line that can not be repaired.' })
export class JudgeLineIrreparableInput extends WorkOrderLineInput {
  @Words('Why not.')
  reason!: string;

  @Several(() => WorkEvidenceInput, 'What shows it.')
  evidence: WorkEvidenceInput[] = [];
}

@InputType({ description: 'Asks what lines cost the customer.' })
export class IssueQuoteInput extends CommandInput {
  @WorkOrderId()
  workOrderId!: string;

  @OptionalLineNos('Which lines; by default all that the customer would have to pay for.')
  lineNos: number[] | null = null;
}

@InputType({ description: 'Somebody’s word that lines are done.' })
export class AuthoriseLinesInput extends CommandInput {
  @WorkOrderId()
  workOrderId!: string;

  @Field(() => [Int], { description: 'Which lines.' })
  @ArrayMinSize(1, { message: 'Must be one at least.' })
  @ArrayMaxSize(MOST_LINES, { message: `Must be ${MOST_LINES} at most.` })
  @IsInt({ each: true })
  nos!: number[];

  @OptionalLineNo('The quote that the customer agrees to.')
  quoteNo: number | null = null;

  @Choice(AuthorisationBasisEnum, AUTHORISATION_BASES, 'On whose word.')
  basis!: AuthorisationBasis;
}

@InputType({ description: 'The customer does not want lines at this price.' })
export class DeclineLinesInput extends CommandInput {
  @WorkOrderId()
  workOrderId!: string;

  @Field(() => [Int], { description: 'Which lines.' })
  @ArrayMinSize(1, { message: 'Must be one at least.' })
  @ArrayMaxSize(MOST_LINES, { message: `Must be ${MOST_LINES} at most.` })
  @IsInt({ each: true })
  nos!: number[];

  @LineNo('The quote that is declined.')
  quoteNo!: number;

  @OptionalWords('Why. Personal.')
  reason: string | null = null;
}

@InputType({ description: 'Has the parts of a line held.' })
export class ReserveLinePartsInput extends WorkOrderLineInput {
  @OptionalIdentifier('Whose stock they are taken from; by default the outlet that does the job.')
  outletId: string | null = null;
}

@InputType({ description: 'Lets go of parts that are held.' })
export class ReleaseLinePartsInput extends CommandInput {
  @WorkOrderId()
  workOrderId!: string;

  @OptionalLineNo('Of which line; by default of all.')
  no: number | null = null;
}

@InputType({ description: 'Pieces that came and are of no use.' })
export class ReportPartFailedInput extends WorkOrderLineInput {
  @Field(() => ID, { description: 'The reservation that they came from.' })
  @IsUUID('all', { message: 'Must be the UUID of a reservation.' })
  reservationId!: string;

  @Pieces('How many pieces.')
  quantity!: number;

  @Field(() => [String], { defaultValue: [], description: 'Their serials, where they have such.' })
  @ArrayMaxSize(MOST_SERIALS, { message: `Must be ${MOST_SERIALS} at most.` })
  @Length(1, 500, { each: true, message: 'Each must have 1 to 500 characters.' })
  serials: string[] = [];

  @Choice(PartProblemEnum, PART_PROBLEMS, 'Why.')
  problem!: PartProblem;
}

@InputType({ description: 'Pieces that were built in.' })
export class PartUsedInput {
  @Field(() => ID, { description: 'The reservation that they came from.' })
  @IsUUID('all', { message: 'Must be the UUID of a reservation.' })
  reservationId!: string;

  @Pieces('How many pieces.')
  quantity!: number;

  @Field(() => [String], { defaultValue: [], description: 'Their serials, where they have such.' })
  @ArrayMaxSize(MOST_SERIALS, { message: `Must be ${MOST_SERIALS} at most.` })
  @Length(1, 500, { each: true, message: 'Each must have 1 to 500 characters.' })
  serials: string[] = [];
}

@InputType({ description: 'What was done about a line.' })
export class RecordLineRepairedInput extends WorkOrderLineInput {
  @Several(() => PartUsedInput, 'What was used of the parts that are held; the rest goes back.')
  partsUsed: PartUsedInput[] = [];

  @OptionalName('Serial of the component that came out.')
  oldSerial: string | null = null;

  @OptionalName('Serial of the component that went in; by default that of the only piece with one.')
  newSerial: string | null = null;

  @Field(() => Int, { description: 'Minutes of work.' })
  @IsInt()
  @Min(0, { message: 'Must not be negative.' })
  @Max(MOST_MINUTES, { message: `Must be ${MOST_MINUTES} at most.` })
  minutes!: number;
}

@InputType({ description: 'What somebody found who did not repair the line.' })
export class CheckLineInput extends WorkOrderLineInput {
  @Field(() => Boolean, { description: 'Whether it is good; otherwise it is repaired again.' })
  @IsBoolean()
  passed!: boolean;

  @OptionalWords('What was found. Personal.')
  note: string | null = null;
}
