import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, CurrentScope, type Scope } from '#auth';
import type { Receipt } from '#event-store';
import { commandFrom, withCommandId } from '#graphql';
import { newId } from '#values';
import { WorkOrderSender } from '../work-order/work-order.sender.js';
import { WorkOrderReceipt } from '../work-order/work-order-receipt.view.js';
import { WORKERS } from '../work-order/work-order-roles.js';
import {
  CancelVisitInput,
  EndVisitInput,
  HoldWorkInput,
  ReportVisitMissedInput,
  RescheduleVisitInput,
  ResumeWorkInput,
  ScheduleVisitInput,
  StartVisitInput,
} from './visit.inputs.js';

@Resolver()
export class VisitResolver {
  constructor(private readonly sender: WorkOrderSender) {}

  @Allow(...WORKERS, 'agent')
  @Mutation(() => WorkOrderReceipt, { description: 'Agrees on an appointment and books the technician for it.' })
  scheduleVisit(@CurrentScope() scope: Scope, @Args('input') input: ScheduleVisitInput): Promise<Receipt> {
    const identified = withCommandId(input);
    const { workOrderId } = input;
    const data = { workOrderId, visitId: newId(identified.commandId, 'visit'), ...windowGiven(input) };
    return this.sender.send(scope, commandFrom(scope.caller, 'ScheduleVisit', identified, data));
  }

  @Allow(...WORKERS, 'agent')
  @Mutation(() => WorkOrderReceipt, {
    description: 'Puts an appointment off: frees the technician and books anew at once.',
  })
  rescheduleVisit(@CurrentScope() scope: Scope, @Args('input') input: RescheduleVisitInput): Promise<Receipt> {
    const identified = withCommandId(input);
    const { workOrderId, visitId, reason } = input;
    const newVisitId = newId(identified.commandId, 'visit');
    const data = { workOrderId, visitId, newVisitId, ...windowGiven(input), reason };
    return this.sender.send(scope, commandFrom(scope.caller, 'RescheduleVisit', identified, data));
  }

  @Allow(...WORKERS, 'agent')
  @Mutation(() => WorkOrderReceipt, { description: 'Cancels an appointment and frees the technician.' })
  cancelVisit(@CurrentScope() scope: Scope, @Args('input') input: CancelVisitInput): Promise<Receipt> {
    const { workOrderId, visitId, cause, reason } = input;
    const data = { workOrderId, visitId, cause, reason };
    return this.sender.send(scope, commandFrom(scope.caller, 'CancelVisit', input, data));
  }

  @Allow(...WORKERS)
  @Mutation(() => WorkOrderReceipt, { description: 'Records that the technician is there.' })
  startVisit(@CurrentScope() scope: Scope, @Args('input') input: StartVisitInput): Promise<Receipt> {
    const { workOrderId, visitId, arrivedAt } = input;
    const data = { workOrderId, visitId, arrivedAt: arrivedAt && arrivedAt.toISOString() };
    return this.sender.send(scope, commandFrom(scope.caller, 'StartVisit', input, data));
  }

  @Allow(...WORKERS)
  @Mutation(() => WorkOrderReceipt, {
    description: 'Records that the technician leaves, and whether something is left to do.',
  })
  endVisit(@CurrentScope() scope: Scope, @Args('input') input: EndVisitInput): Promise<Receipt> {
    const { workOrderId, visitId, incomplete, note } = input;
    const data = { workOrderId, visitId, incomplete, note };
    return this.sender.send(scope, commandFrom(scope.caller, 'EndVisit', input, data));
  }

  @Allow(...WORKERS)
  @Mutation(() => WorkOrderReceipt, { description: 'Records that the technician or the customer was not there.' })
  reportVisitMissed(@CurrentScope() scope: Scope, @Args('input') input: ReportVisitMissedInput): Promise<Receipt> {
    const { workOrderId, visitId, cause, note } = input;
    const data = { workOrderId, visitId, cause, note };
    return this.sender.send(scope, commandFrom(scope.caller, 'ReportVisitMissed', input, data));
  }

  @Allow(...WORKERS)
  @Mutation(() => WorkOrderReceipt, { description: 'Holds the work until parts, the customer or access are there.' })
  holdWork(@CurrentScope() scope: Scope, @Args('input') input: HoldWorkInput): Promise<Receipt> {
    const { workOrderId, reason, note } = input;
    return this.sender.send(scope, commandFrom(scope.caller, 'HoldWork', input, { workOrderId, reason, note }));
  }

  @Allow(...WORKERS)
  @Mutation(() => WorkOrderReceipt, { description: 'Goes on with work that was held.' })
  resumeWork(@CurrentScope() scope: Scope, @Args('input') input: ResumeWorkInput): Promise<Receipt> {
    return this.sender.send(scope, commandFrom(scope.caller, 'ResumeWork', input, { workOrderId: input.workOrderId }));
  }
}

const windowGiven = ({ technicianId, windowFrom, windowUntil }: ScheduleVisitInput) => ({
  technicianId,
  windowFrom: windowFrom.toISOString(),
  windowUntil: windowUntil && windowUntil.toISOString(),
});
