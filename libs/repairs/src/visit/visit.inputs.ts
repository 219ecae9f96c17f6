import { Field, ID, InputType } from '@nestjs/graphql';
import { IsDate, IsUUID } from 'class-validator';
import { Choice, CommandInput, Name, OptionalChoice, OptionalTime, OptionalWords } from '#graphql';
import { WorkOrderId } from '../given.inputs.js';
import {
  INCOMPLETE_CAUSES,
  type IncompleteCause,
  VISIT_CANCELLATIONS,
  VISIT_MISSES,
  type VisitCancellation,
  type VisitMiss,
  WORK_HOLD_REASONS,
  type WorkHoldReason,
} from '../repair-words.events.js';
import { IncompleteCauseEnum, WorkHoldReasonEnum } from '../work-order/work-order-words.view.js';
import type { CancelVisit, EndVisit, HoldWork, ReportVisitMissed } from './visit.commands.js';
import { VisitCancellationEnum, VisitMissEnum } from './visit-words.view.js';

const VISIT = 'The visit.';

@InputType({ description: 'An appointment with the customer.' })
export class ScheduleVisitInput extends CommandInput {
  @WorkOrderId()
  workOrderId!: string;

  @Name('Who comes: a technician of the outlet that has the order.')
  technicianId!: string;

  @Field(() => Date, { description: 'From when the technician is expected.' })
  @IsDate()
  windowFrom!: Date;

  @OptionalTime('Until when; by default as long as the policy pack says.')
  windowUntil: Date | null = null;
}

@InputType({ description: 'Another appointment instead of one that was made.' })
export class RescheduleVisitInput extends ScheduleVisitInput {
  @Field(() => ID, { description: 'The visit that is put off.' })
  @IsUUID('all', { message: 'Must be the UUID of a visit.' })
  visitId!: string;

  @OptionalWords('Why.')
  reason: string | null = null;
}

@InputType({ description: 'A visit of a work order.' })
export class VisitInput extends CommandInput {
  @WorkOrderId()
  workOrderId!: string;

  @Field(() => ID, { description: VISIT })
  @IsUUID('all', { message: 'Must be the UUID of a visit.' })
  visitId!: string;
}

@InputType({ description: 'A visit that does not take place.' })
export class CancelVisitInput extends VisitInput implements Pick<CancelVisit['data'], 'cause' | 'reason'> {
  @Choice(VisitCancellationEnum, VISIT_CANCELLATIONS, 'Why.')
  cause!: VisitCancellation;

  @OptionalWords('What else there is to say.')
  reason: string | null = null;
}

@InputType({ description: 'The technician is there.' })
export class StartVisitInput extends VisitInput {
  @OptionalTime('Since when; now where left out.')
  arrivedAt: Date | null = null;
}

@InputType({ description: 'The technician leaves.' })
export class EndVisitInput extends VisitInput implements Pick<EndVisit['data'], 'incomplete' | 'note'> {
  @OptionalChoice(IncompleteCauseEnum, INCOMPLETE_CAUSES, 'Why something is left to do; left out where nothing is.')
  incomplete: IncompleteCause | null = null;

  @OptionalWords('What is left to do.')
  note: string | null = null;
}

@InputType({ description: 'Somebody was not there.' })
export class ReportVisitMissedInput extends VisitInput implements Pick<ReportVisitMissed['data'], 'cause' | 'note'> {
  @Choice(VisitMissEnum, VISIT_MISSES, 'Who.')
  cause!: VisitMiss;

  @OptionalWords('What else there is to say.')
  note: string | null = null;
}

@InputType({ description: 'The work can not go on for now.' })
export class HoldWorkInput extends CommandInput implements Pick<HoldWork['data'], 'reason' | 'note'> {
  @WorkOrderId()
  workOrderId!: string;

  @Choice(WorkHoldReasonEnum, WORK_HOLD_REASONS, 'What it waits for.')
  reason!: WorkHoldReason;

  @OptionalWords('What else there is to say.')
  note: string | null = null;
}

@InputType({ description: 'The work goes on.' })
export class ResumeWorkInput extends CommandInput {
  @WorkOrderId()
  workOrderId!: string;
}
