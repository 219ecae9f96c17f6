import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, CurrentScope, type Scope } from '#auth';
import type { Receipt } from '#event-store';
import { commandFrom, withCommandId } from '#graphql';
import { newId } from '#values';
import { ComplaintSender, isoOrNull } from './complaint.sender.js';
import { ComplaintReceipt } from './complaint-receipt.view.js';
import { HANDLERS } from './complaint-roles.js';
import { attachmentGiven, remedyGiven } from './given.js';
import {
  ApproveSettlementInput,
  DeclineSettlementInput,
  ProposeSettlementInput,
  RejectSettlementInput,
  ReplyToCustomerInput,
  SettleOnTheSpotInput,
  SignSettlementInput,
} from './settlement.inputs.js';

@Resolver()
export class SettlementResolver {
  constructor(private readonly sender: ComplaintSender) {}

  @Allow(...HANDLERS)
  @Mutation(() => ComplaintReceipt, { description: 'Proposes a settlement, for somebody else to approve.' })
  proposeSettlement(@CurrentScope() scope: Scope, @Args('input') input: ProposeSettlementInput): Promise<Receipt> {
    const identified = withCommandId(input);
    const { complaintId, factors, reasonableness, ownFault, inDoubt, fairnessReason } = input;
    const remedies = input.remedies.map(remedyGiven);
    const proposalId = newId(identified.commandId, 'proposal');
    const data = { complaintId, proposalId, remedies, factors, reasonableness, ownFault, inDoubt, fairnessReason };
    return this.sender.send(scope, commandFrom(scope.caller, 'ProposeSettlement', identified, data));
  }

  @Allow(...HANDLERS)
  @Mutation(() => ComplaintReceipt, {
    description: 'Approves what somebody else proposed, up to the limit of the role.',
  })
  approveSettlement(@CurrentScope() scope: Scope, @Args('input') input: ApproveSettlementInput): Promise<Receipt> {
    const { complaintId, proposalId } = input;
    const data = { complaintId, proposalId };
    return this.sender.send(scope, commandFrom(scope.caller, 'ApproveSettlement', input, data));
  }

  @Allow(...HANDLERS)
  @Mutation(() => ComplaintReceipt, { description: 'Does not approve a proposal, with a reason.' })
  declineSettlement(@CurrentScope() scope: Scope, @Args('input') input: DeclineSettlementInput): Promise<Receipt> {
    const { complaintId, proposalId, reason } = input;
    const data = { complaintId, proposalId, reason };
    return this.sender.send(scope, commandFrom(scope.caller, 'DeclineSettlement', input, data));
  }

  @Allow(...HANDLERS)
  @Mutation(() => ComplaintReceipt, { description: 'Records that the customer was told the approved settlement.' })
  replyToCustomer(@CurrentScope() scope: Scope, @Args('input') input: ReplyToCustomerInput): Promise<Receipt> {
    const { complaintId, channel, reply } = input;
    const data = { complaintId, channel, reply };
    return this.sender.send(scope, commandFrom(scope.caller, 'ReplyToCustomer', input, data));
  }

  @Allow(...HANDLERS)
  @Mutation(() => ComplaintReceipt, { description: 'Records that the customer signs the settlement.' })
  signSettlement(@CurrentScope() scope: Scope, @Args('input') input: SignSettlementInput): Promise<Receipt> {
    const { complaintId, signer } = input;
    const evidence = input.evidence && attachmentGiven(input.evidence);
    const data = { complaintId, signer, evidence, signedAt: isoOrNull(input.signedAt) };
    return this.sender.send(scope, commandFrom(scope.caller, 'SignSettlement', input, data));
  }

  @Allow(...HANDLERS)
  @Mutation(() => ComplaintReceipt, { description: 'Records that the customer does not accept the settlement.' })
  rejectSettlement(@CurrentScope() scope: Scope, @Args('input') input: RejectSettlementInput): Promise<Receipt> {
    const { complaintId, reason } = input;
    const data = { complaintId, reason };
    return this.sender.send(scope, commandFrom(scope.caller, 'RejectSettlement', input, data));
  }

  @Allow(...HANDLERS)
  @Mutation(() => ComplaintReceipt, {
    description: "Settles a minor complaint at once, with the customer's confirmation.",
  })
  settleOnTheSpot(@CurrentScope() scope: Scope, @Args('input') input: SettleOnTheSpotInput): Promise<Receipt> {
    const { complaintId, channel, confirmation } = input;
    const remedies = input.remedies.map(remedyGiven);
    const data = { complaintId, remedies, channel, confirmation };
    return this.sender.send(scope, commandFrom(scope.caller, 'SettleOnTheSpot', input, data));
  }
}
