import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, CurrentScope, type Scope } from '#auth';
import type { Receipt } from '#event-store';
import { commandFrom, withCommandId } from '#graphql';
import { newId } from '#values';
import {
  AcknowledgeFindingInput,
  CloseComplaintInput,
  FeedBackFindingInput,
  MergeComplaintInput,
  RefuseComplaintInput,
  ReopenComplaintInput,
  WithdrawComplaintInput,
} from './closing.inputs.js';
import { ComplaintSender } from './complaint.sender.js';
import { ComplaintReceipt } from './complaint-receipt.view.js';
import { HANDLERS, LEARNERS } from './complaint-roles.js';

@Resolver()
export class ClosingResolver {
  constructor(private readonly sender: ComplaintSender) {}

  @Allow(...HANDLERS, 'quality')
  @Mutation(() => ComplaintReceipt, { description: 'Tells a department what a complaint taught.' })
  feedBackFinding(@CurrentScope() scope: Scope, @Args('input') input: FeedBackFindingInput): Promise<Receipt> {
    const identified = withCommandId(input);
    const { complaintId, department, finding } = input;
    const findingId = newId(identified.commandId, 'finding');
    const data = { complaintId, findingId, department, finding };
    return this.sender.send(scope, commandFrom(scope.caller, 'FeedBackFinding', identified, data));
  }

  @Allow(...LEARNERS)
  @Mutation(() => ComplaintReceipt, { description: 'Says that the department took notice of a finding.' })
  acknowledgeFinding(@CurrentScope() scope: Scope, @Args('input') input: AcknowledgeFindingInput): Promise<Receipt> {
    const { complaintId, findingId, answer } = input;
    const data = { complaintId, findingId, answer };
    return this.sender.send(scope, commandFrom(scope.caller, 'AcknowledgeFinding', input, data));
  }

  @Allow(...HANDLERS)
  @Mutation(() => ComplaintReceipt, { description: 'Closes a complaint whose gates are all passed.' })
  closeComplaint(@CurrentScope() scope: Scope, @Args('input') input: CloseComplaintInput): Promise<Receipt> {
    const { complaintId } = input;
    const data = { complaintId };
    return this.sender.send(scope, commandFrom(scope.caller, 'CloseComplaint', input, data));
  }

  @Allow(...HANDLERS)
  @Mutation(() => ComplaintReceipt, {
    description: 'Refuses a demand, with a reason and where else the customer can turn.',
  })
  refuseComplaint(@CurrentScope() scope: Scope, @Args('input') input: RefuseComplaintInput): Promise<Receipt> {
    const { complaintId, ground, reason, externalOptions } = input;
    const data = { complaintId, ground, reason, externalOptions };
    return this.sender.send(scope, commandFrom(scope.caller, 'RefuseComplaint', input, data));
  }

  @Allow(...HANDLERS)
  @Mutation(() => ComplaintReceipt, { description: 'Records that the customer takes the complaint back.' })
  withdrawComplaint(@CurrentScope() scope: Scope, @Args('input') input: WithdrawComplaintInput): Promise<Receipt> {
    const { complaintId, reason } = input;
    const data = { complaintId, reason };
    return this.sender.send(scope, commandFrom(scope.caller, 'WithdrawComplaint', input, data));
  }

  @Allow(...HANDLERS)
  @Mutation(() => ComplaintReceipt, { description: 'Takes up again what had ended.' })
  reopenComplaint(@CurrentScope() scope: Scope, @Args('input') input: ReopenComplaintInput): Promise<Receipt> {
    const { complaintId, reason } = input;
    const data = { complaintId, reason };
    return this.sender.send(scope, commandFrom(scope.caller, 'ReopenComplaint', input, data));
  }

  @Allow(...HANDLERS)
  @Mutation(() => ComplaintReceipt, {
    description: 'Merges a complaint that was taken down twice into the one that stays, for good.',
  })
  async mergeComplaint(@CurrentScope() scope: Scope, @Args('input') input: MergeComplaintInput): Promise<Receipt> {
    const { complaintId, intoComplaintId, reason } = input;
    await this.sender.find(scope, intoComplaintId);
    const { safetyFlag } = await this.sender.find(scope, complaintId);
    const data = { complaintId, intoComplaintId, safetyFlag, reason };
    return this.sender.send(scope, commandFrom(scope.caller, 'MergeComplaint', input, data));
  }
}
