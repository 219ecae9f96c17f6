import { Field, Float, InputType } from '@nestjs/graphql';
import { IsBoolean, IsNumber, Max, Min } from 'class-validator';
import type { Command } from '#event-sourcing';
import {
  Choice,
  CommandInput,
  Inner,
  Name,
  OptionalIdentifier,
  OptionalInner,
  OptionalName,
  OptionalNames,
  OptionalTime,
  OptionalWords,
  OptionalZone,
  Several,
} from '#graphql';
import { OptionalPieces, WorkEvidenceInput, WorkOrderId } from '../given.inputs.js';
import {
  CANCELLATION_CAUSES,
  type CancellationCause,
  INCOMPLETE_CAUSES,
  type IncompleteCause,
  PLACES,
  type Place,
  WORK_ORDER_KINDS,
  WORK_ORDER_OUTCOMES,
  type WorkOrderKind,
  type WorkOrderOutcome,
} from '../repair-words.events.js';
import type {
  CancelWorkOrder,
  CloseWorkOrder,
  CompleteWorkOrder,
  DraftWorkOrder,
  QualifyWorkOrder,
  RecordQualityCheck,
  ReportWorkIncomplete,
  SetWorkOrderSite,
  SignOffWork,
  SiteGiven,
  TickGiven,
} from './work-order.commands.js';
import {
  CancellationCauseEnum,
  IncompleteCauseEnum,
  PlaceEnum,
  WorkOrderKindEnum,
  WorkOrderOutcomeEnum,
} from './work-order-words.view.js';

/** What a command is asked with. */
type Asked<C extends Command> = C['data'];

const IN_DEGREES = { message: 'Must be degrees.' };

@InputType({ description: 'A place by WGS 84, in degrees.' })
export class SiteCoordinatesInput implements NonNullable<SiteGiven['coordinates']> {
  @Field(() => Float, { description: 'Degrees north; negative in the south.' })
  @IsNumber({}, IN_DEGREES)
  @Min(-90, IN_DEGREES)
  @Max(90, IN_DEGREES)
  latitude!: number;

  @Field(() => Float, { description: 'Degrees east; negative in the west.' })
  @IsNumber({}, IN_DEGREES)
  @Min(-180, IN_DEGREES)
  @Max(180, IN_DEGREES)
  longitude!: number;
}

@InputType({ description: 'Where the work is done. Personal: about the customer.' })
export class WorkOrderSiteInput implements SiteGiven {
  @OptionalName('Postal address.')
  address: string | null = null;

  @OptionalName('Whom to ask for there.')
  contactName: string | null = null;

  @OptionalName('Phone to ring before coming.')
  phone: string | null = null;

  @OptionalInner(() => SiteCoordinatesInput, 'The place on the map, for distances.')
  coordinates: SiteCoordinatesInput | null = null;
}

type Drafted = Omit<DraftWorkOrder['data'], 'workOrderId' | 'task' | 'returnLine' | 'reportedAt'>;

@InputType({ description: 'What is to be done for a customer.' })
export class DraftWorkOrderInput extends CommandInput implements Drafted {
  @Choice(WorkOrderKindEnum, WORK_ORDER_KINDS, 'What kind of job it is.')
  kind!: WorkOrderKind;

  @Choice(PlaceEnum, PLACES, 'Where the work is done.')
  place!: Place;

  @OptionalIdentifier('For whom.')
  customerId: string | null = null;

  @OptionalName('Article number.')
  sku: string | null = null;

  @OptionalName('Serial of the unit.')
  serial: string | null = null;

  @OptionalName('The part of it that is concerned.')
  component: string | null = null;

  @OptionalName('Code of the symptom.')
  symptomCode: string | null = null;

  @OptionalName('Region of the place by ISO 3166-2; left out, that of the unit or the customer.')
  region: string | null = null;

  @OptionalZone("IANA time zone of the place; left out, the policy pack's.")
  zone: string | null = null;

  @OptionalInner(() => WorkOrderSiteInput, "Where to go; left out, what the customer's file says.")
  site: WorkOrderSiteInput | null = null;

  @OptionalWords("The customer's own words.")
  words: string | null = null;

  @OptionalTime('When the customer told someone; left out, now.')
  reportedAt: Date | null = null;
}

@InputType({ description: 'Where the work is done, anew.' })
export class SetWorkOrderSiteInput extends CommandInput implements Asked<SetWorkOrderSite> {
  @WorkOrderId()
  workOrderId!: string;

  @Inner(() => WorkOrderSiteInput, 'The place, whole.')
  site!: WorkOrderSiteInput;

  @OptionalName('Its region by ISO 3166-2; left out, as it is.')
  region: string | null = null;

  @OptionalZone('Its IANA time zone; left out, as it is.')
  zone: string | null = null;
}

@InputType({ description: 'What is to be done, made clear. What is left out is what the policy pack says.' })
export class QualifyWorkOrderInput extends CommandInput implements Asked<QualifyWorkOrder> {
  @WorkOrderId()
  workOrderId!: string;

  @OptionalName('Article number; left out, as it is.')
  sku: string | null = null;

  @OptionalName('Serial of the unit; left out, as it is.')
  serial: string | null = null;

  @OptionalName('The part of it that is concerned; left out, as it is.')
  component: string | null = null;

  @OptionalName('Code of the symptom; left out, as it is.')
  symptomCode: string | null = null;

  @OptionalNames('Skills that it takes.')
  skills: string[] | null = null;

  @OptionalPieces('How many minutes a visit takes.')
  minutes: number | null = null;
}

@InputType({ description: 'A step of the checklist that was done.' })
export class ChecklistTickInput implements TickGiven {
  @Name('Code of the step.')
  code!: string;

  @OptionalWords('What was seen there.')
  note: string | null = null;

  @Several(() => WorkEvidenceInput, 'What shows it.')
  evidence: WorkEvidenceInput[] = [];
}

@InputType({ description: 'What came of the work.' })
export class CompleteWorkOrderInput extends CommandInput implements Asked<CompleteWorkOrder> {
  @WorkOrderId()
  workOrderId!: string;

  @Choice(WorkOrderOutcomeEnum, WORK_ORDER_OUTCOMES, 'What came of it.')
  outcome!: WorkOrderOutcome;

  @Several(() => ChecklistTickInput, 'The steps of its checklist, all of them.')
  ticks: ChecklistTickInput[] = [];

  @OptionalWords('What else there is to say.')
  note: string | null = null;
}

@InputType({ description: 'What is left to do after a visit.' })
export class ReportWorkIncompleteInput extends CommandInput implements Asked<ReportWorkIncomplete> {
  @WorkOrderId()
  workOrderId!: string;

  @Choice(IncompleteCauseEnum, INCOMPLETE_CAUSES, 'Why something is left to do.')
  cause!: IncompleteCause;

  @OptionalWords('What is left to do.')
  note: string | null = null;
}

@InputType({ description: 'What somebody who did not do the work says of it.' })
export class RecordQualityCheckInput extends CommandInput implements Asked<RecordQualityCheck> {
  @WorkOrderId()
  workOrderId!: string;

  @Field(() => Boolean, { description: 'Whether it is good.' })
  @IsBoolean()
  passed!: boolean;

  @OptionalWords('What was found; needed where it is not good.')
  findings: string | null = null;

  @Several(() => WorkEvidenceInput, 'What shows it.')
  evidence: WorkEvidenceInput[] = [];
}

@InputType({ description: 'The signature under the work.' })
export class SignOffWorkInput extends CommandInput implements Asked<SignOffWork> {
  @WorkOrderId()
  workOrderId!: string;

  @Name('Who signed. Personal.')
  signer!: string;

  @OptionalInner(() => WorkEvidenceInput, 'The signed sheet.')
  evidence: WorkEvidenceInput | null = null;
}

@InputType({ description: 'That nothing is left to do.' })
export class CloseWorkOrderInput extends CommandInput implements Asked<CloseWorkOrder> {
  @WorkOrderId()
  workOrderId!: string;
}

@InputType({ description: 'That it is not done after all.' })
export class CancelWorkOrderInput extends CommandInput implements Asked<CancelWorkOrder> {
  @WorkOrderId()
  workOrderId!: string;

  @Choice(CancellationCauseEnum, CANCELLATION_CAUSES, 'Why.')
  cause!: CancellationCause;

  @OptionalWords('Why, in words.')
  reason: string | null = null;
}
