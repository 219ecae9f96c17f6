import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, CurrentScope, type Scope } from '#auth';
import type { Receipt } from '#event-store';
import { commandFrom } from '#graphql';

import { ComplaintSender } from './complaint.sender.js';
import { ComplaintReceipt } from './complaint-receipt.view.js';
import { HANDLERS } from './complaint-roles.js';
import {
  AssessComplaintInput,
  FlagSafetyInput,
  HoldComplaintInput,
  InformCustomerInput,
  JudgeResponsibilityInput,
  ReassessComplaintInput,
  ResumeComplaintInput,
} from './handling.inputs.js';

@Resolver()
export class TriageResolver {
  constructor(private readonly sender: ComplaintSender) {}

  @Allow(...HANDLERS)
  @Mutation(() => ComplaintReceipt, { description: 'Says what a complaint is about, and how grave it is.' })
  assessComplaint(@CurrentScope() scope: Scope, @Args('input') input: AssessComplaintInput): Promise<Receipt> {
    const { complaintId, category, severity, symptomCode } = input;
    const data = { complaintId, category, severity, symptomCode };
    return this.sender.send(scope, commandFrom(scope.caller, 'AssessComplaint', input, data));
  }

  @Allow(...HANDLERS)
  @Mutation(() => ComplaintReceipt, { description: 'Assesses it otherwise, with a reason.' })
  reassessComplaint(@CurrentScope() scope: Scope, @Args('input') input: ReassessComplaintInput): Promise<Receipt> {
    const { complaintId, category, severity, symptomCode, reason } = input;
    const data = { complaintId, category, severity, symptomCode, reason };
    return this.sender.send(scope, commandFrom(scope.caller, 'ReassessComplaint', input, data));
  }

  @Allow(...HANDLERS, 'quality')
  @Mutation(() => ComplaintReceipt, { description: 'Says whether somebody or something was harmed.' })
  flagSafety(@CurrentScope() scope: Scope, @Args('input') input: FlagSafetyInput): Promise<Receipt> {
    const { complaintId, safetyFlag, reason } = input;
    const data = { complaintId, safetyFlag, reason };
    return this.sender.send(scope, commandFrom(scope.caller, 'FlagSafety', input, data));
  }

  @Allow(...HANDLERS, 'quality')
  @Mutation(() => ComplaintReceipt, { description: 'Says who answers for the cause.' })
  judgeResponsibility(@CurrentScope() scope: Scope, @Args('input') input: JudgeResponsibilityInput): Promise<Receipt> {
    const { complaintId, responsibility, partnerId, supplier, reason } = input;
    const data = { complaintId, responsibility, partnerId, supplier, reason };
    return this.sender.send(scope, commandFrom(scope.caller, 'JudgeResponsibility', input, data));
  }

  @Allow(...HANDLERS)
  @Mutation(() => ComplaintReceipt, { description: 'Puts a complaint on hold; the customer must be told.' })
  holdComplaint(@CurrentScope() scope: Scope, @Args('input') input: HoldComplaintInput): Promise<Receipt> {
    const { complaintId, reason, note } = input;
    const data = { complaintId, reason, note, heldUntil: input.heldUntil.toISOString() };
    return this.sender.send(scope, commandFrom(scope.caller, 'HoldComplaint', input, data));
  }

  @Allow(...HANDLERS)
  @Mutation(() => ComplaintReceipt, { description: 'Ends a hold before its time.' })
  resumeComplaint(@CurrentScope() scope: Scope, @Args('input') input: ResumeComplaintInput): Promise<Receipt> {
    const { complaintId } = input;
    const data = { complaintId, heldUntil: null };
    return this.sender.send(scope, commandFrom(scope.caller, 'ResumeComplaint', input, data));
  }

  @Allow(...HANDLERS)
  @Mutation(() => ComplaintReceipt, { description: 'Records that the customer was told of a delay.' })
  informCustomer(@CurrentScope() scope: Scope, @Args('input') input: InformCustomerInput): Promise<Receipt> {
    const { complaintId, cause, explanation, interimHelp } = input;
    const data = { complaintId, cause, explanation, newTime: input.newTime.toISOString(), interimHelp };
    return this.sender.send(scope, commandFrom(scope.caller, 'InformCustomer', input, data));
  }
}
