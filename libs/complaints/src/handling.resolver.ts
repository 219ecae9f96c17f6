import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, CurrentScope, type Scope } from '#auth';
import type { Receipt } from '#event-store';
import { commandFrom } from '#graphql';

import { ComplaintSender, isoOrNull } from './complaint.sender.js';
import { ComplaintReceipt } from './complaint-receipt.view.js';
import { HANDLERS } from './complaint-roles.js';
import { ownerGiven } from './given.js';
import {
  AcknowledgeComplaintInput,
  AssignComplaintInput,
  ConfirmProblemInput,
  EscalateComplaintInput,
  RecordContactInput,
  RestateProblemInput,
  StartInvestigationInput,
} from './handling.inputs.js';

@Resolver()
export class HandlingResolver {
  constructor(private readonly sender: ComplaintSender) {}

  @Allow(...HANDLERS)
  @Mutation(() => ComplaintReceipt, { description: 'Takes notice of a complaint, and takes it over.' })
  acknowledgeComplaint(
    @CurrentScope() scope: Scope,
    @Args('input') input: AcknowledgeComplaintInput,
  ): Promise<Receipt> {
    const { complaintId } = input;
    const data = { complaintId };
    return this.sender.send(scope, commandFrom(scope.caller, 'AcknowledgeComplaint', input, data));
  }

  @Allow(...HANDLERS)
  @Mutation(() => ComplaintReceipt, { description: 'Gives a complaint another owner.' })
  assignComplaint(@CurrentScope() scope: Scope, @Args('input') input: AssignComplaintInput): Promise<Receipt> {
    const { complaintId, owner } = input;
    const data = { complaintId, owner: ownerGiven(owner) };
    return this.sender.send(scope, commandFrom(scope.caller, 'AssignComplaint', input, data));
  }

  @Allow(...HANDLERS)
  @Mutation(() => ComplaintReceipt, { description: 'Takes a complaint up one tier.' })
  escalateComplaint(@CurrentScope() scope: Scope, @Args('input') input: EscalateComplaintInput): Promise<Receipt> {
    const { complaintId, fromTier, reason, owner } = input;
    const data = { complaintId, fromTier, reason, owner: owner && ownerGiven(owner) };
    return this.sender.send(scope, commandFrom(scope.caller, 'EscalateComplaint', input, data));
  }

  @Allow(...HANDLERS)
  @Mutation(() => ComplaintReceipt, { description: 'Begins the investigation.' })
  startInvestigation(@CurrentScope() scope: Scope, @Args('input') input: StartInvestigationInput): Promise<Receipt> {
    const { complaintId } = input;
    const data = { complaintId };
    return this.sender.send(scope, commandFrom(scope.caller, 'StartInvestigation', input, data));
  }

  @Allow(...HANDLERS)
  @Mutation(() => ComplaintReceipt, { description: 'Records a try to reach the customer.' })
  recordContact(@CurrentScope() scope: Scope, @Args('input') input: RecordContactInput): Promise<Receipt> {
    const { complaintId, channel, outcome, note } = input;
    const data = { complaintId, channel, outcome, note, contactedAt: isoOrNull(input.contactedAt) };
    return this.sender.send(scope, commandFrom(scope.caller, 'RecordContact', input, data));
  }

  @Allow(...HANDLERS)
  @Mutation(() => ComplaintReceipt, { description: 'Puts the problem in our words.' })
  restateProblem(@CurrentScope() scope: Scope, @Args('input') input: RestateProblemInput): Promise<Receipt> {
    const { complaintId, restatement } = input;
    const data = { complaintId, restatement };
    return this.sender.send(scope, commandFrom(scope.caller, 'RestateProblem', input, data));
  }

  @Allow(...HANDLERS)
  @Mutation(() => ComplaintReceipt, { description: 'Records that the customer agrees with the restated problem.' })
  confirmProblem(@CurrentScope() scope: Scope, @Args('input') input: ConfirmProblemInput): Promise<Receipt> {
    const { complaintId, channel, words } = input;
    const data = { complaintId, channel, words };
    return this.sender.send(scope, commandFrom(scope.caller, 'ConfirmProblem', input, data));
  }
}
