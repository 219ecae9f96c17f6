import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, CurrentScope, type Scope } from '#auth';
import type { Receipt } from '#event-store';
import { commandFrom, withCommandId } from '#graphql';
import { newId } from '#values';
import { ComplaintSender, isoOrNull } from './complaint.sender.js';
import { ComplaintReceipt } from './complaint-receipt.view.js';
import { CHECKERS, DEPARTMENT_STAFF, HANDLERS } from './complaint-roles.js';
import { attachmentGiven } from './given.js';
import {
  CompleteTaskInput,
  FailTaskInput,
  ReceiveTaskInput,
  RecheckResultInput,
  RecordSatisfactionInput,
  ReturnTaskInput,
  SendTaskInput,
} from './task.inputs.js';

@Resolver()
export class TaskResolver {
  constructor(private readonly sender: ComplaintSender) {}

  @Allow(...HANDLERS)
  @Mutation(() => ComplaintReceipt, {
    description: 'Sends a remedy to a department, or a task that came back out again.',
  })
  sendTask(@CurrentScope() scope: Scope, @Args('input') input: SendTaskInput): Promise<Receipt> {
    const identified = withCommandId(input);
    const { complaintId, remedyNo, department } = input;
    const taskId = input.taskId ?? newId(identified.commandId, 'task');
    const data = { complaintId, taskId, remedyNo, department };
    return this.sender.send(scope, commandFrom(scope.caller, 'SendTask', identified, data));
  }

  @Allow(...DEPARTMENT_STAFF)
  @Mutation(() => ComplaintReceipt, { description: 'Says that the department has the task.' })
  receiveTask(@CurrentScope() scope: Scope, @Args('input') input: ReceiveTaskInput): Promise<Receipt> {
    const { complaintId, taskId } = input;
    const data = { complaintId, taskId };
    return this.sender.send(scope, commandFrom(scope.caller, 'ReceiveTask', input, data));
  }

  @Allow(...DEPARTMENT_STAFF)
  @Mutation(() => ComplaintReceipt, { description: 'Says that the task is done.' })
  completeTask(@CurrentScope() scope: Scope, @Args('input') input: CompleteTaskInput): Promise<Receipt> {
    const { complaintId, taskId, result, reference } = input;
    const attachments = input.attachments.map(attachmentGiven);
    const data = { complaintId, taskId, result, reference, attachments };
    return this.sender.send(scope, commandFrom(scope.caller, 'CompleteTask', input, data));
  }

  @Allow(...DEPARTMENT_STAFF)
  @Mutation(() => ComplaintReceipt, { description: 'Says that the remedy can not be carried out.' })
  failTask(@CurrentScope() scope: Scope, @Args('input') input: FailTaskInput): Promise<Receipt> {
    const { complaintId, taskId, reason } = input;
    const data = { complaintId, taskId, reason };
    return this.sender.send(scope, commandFrom(scope.caller, 'FailTask', input, data));
  }

  @Allow(...DEPARTMENT_STAFF)
  @Mutation(() => ComplaintReceipt, { description: 'Sends a task back to the owner.' })
  returnTask(@CurrentScope() scope: Scope, @Args('input') input: ReturnTaskInput): Promise<Receipt> {
    const { complaintId, taskId, reason } = input;
    const data = { complaintId, taskId, cause: 'SENT_BACK' as const, reason, dueAt: null };
    return this.sender.send(scope, commandFrom(scope.caller, 'ReturnTask', input, data));
  }

  @Allow(...CHECKERS)
  @Mutation(() => ComplaintReceipt, { description: 'Checks what others did.' })
  recheckResult(@CurrentScope() scope: Scope, @Args('input') input: RecheckResultInput): Promise<Receipt> {
    const { complaintId, passed, note } = input;
    const data = { complaintId, passed, note };
    return this.sender.send(scope, commandFrom(scope.caller, 'RecheckResult', input, data));
  }

  @Allow(...HANDLERS)
  @Mutation(() => ComplaintReceipt, { description: 'Records whether the customer is satisfied.' })
  recordSatisfaction(@CurrentScope() scope: Scope, @Args('input') input: RecordSatisfactionInput): Promise<Receipt> {
    const { complaintId, satisfied, reason, channel } = input;
    const data = { complaintId, satisfied, reason, channel, answeredAt: isoOrNull(input.answeredAt) };
    return this.sender.send(scope, commandFrom(scope.caller, 'RecordSatisfaction', input, data));
  }
}
