import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, CurrentScope, type Scope } from '#auth';
import type { Receipt } from '#event-store';
import { commandFrom } from '#graphql';
import { PartnersSender } from '../partners.sender.js';
import { DECIDERS, WATCHERS } from '../partners-roles.js';
import type { ContractGiven } from './partner.commands.js';
import {
  AmendContractInput,
  ConcludeContractInput,
  OverruleScoreConsequenceInput,
  PartnerIdInput,
  PartnerNoteInput,
  PartnerReasonInput,
  SuspendPartnerInput,
} from './partner.inputs.js';
import { PartnerReceipt } from './partner-receipt.view.js';

@Resolver()
export class PartnerStandingResolver {
  constructor(private readonly sender: PartnersSender) {}

  @Allow(...DECIDERS)
  @Mutation(() => PartnerReceipt, {
    description: 'Agrees with a vetted partner on what, where, until when, at what prices.',
  })
  concludeContract(@CurrentScope() scope: Scope, @Args('input') input: ConcludeContractInput): Promise<Receipt> {
    const data = { partnerId: input.partnerId, ...termsGiven(input) };
    return this.sender.partner(scope, commandFrom(scope.caller, 'ConcludeContract', input, data));
  }

  @Allow(...DECIDERS)
  @Mutation(() => PartnerReceipt, { description: 'Agrees on something else within a contract that runs.' })
  amendContract(@CurrentScope() scope: Scope, @Args('input') input: AmendContractInput): Promise<Receipt> {
    const { partnerId, reason } = input;
    const data = { partnerId, reason, ...termsGiven(input) };
    return this.sender.partner(scope, commandFrom(scope.caller, 'AmendContract', input, data));
  }

  @Allow(...DECIDERS)
  @Mutation(() => PartnerReceipt, { description: 'Lets a partner work; asks a third party for its deposit.' })
  activatePartner(@CurrentScope() scope: Scope, @Args('input') input: PartnerIdInput): Promise<Receipt> {
    const { partnerId } = input;
    return this.sender.partner(scope, commandFrom(scope.caller, 'ActivatePartner', input, { partnerId }));
  }

  @Allow(...WATCHERS)
  @Mutation(() => PartnerReceipt, {
    description: 'Says that somebody looks at how a partner works; it goes on working.',
  })
  putPartnerOnWatch(@CurrentScope() scope: Scope, @Args('input') input: PartnerReasonInput): Promise<Receipt> {
    const { partnerId, reason } = input;
    return this.sender.partner(scope, commandFrom(scope.caller, 'PutPartnerOnWatch', input, { partnerId, reason }));
  }

  @Allow(...WATCHERS)
  @Mutation(() => PartnerReceipt, { description: 'Says that nobody need look at a partner any more.' })
  liftWatch(@CurrentScope() scope: Scope, @Args('input') input: PartnerNoteInput): Promise<Receipt> {
    const { partnerId, note } = input;
    return this.sender.partner(scope, commandFrom(scope.caller, 'LiftWatch', input, { partnerId, note }));
  }

  @Allow(...DECIDERS)
  @Mutation(() => PartnerReceipt, { description: 'Gives a partner no new work for now.' })
  suspendPartner(@CurrentScope() scope: Scope, @Args('input') input: SuspendPartnerInput): Promise<Receipt> {
    const { partnerId, cause, reason } = input;
    return this.sender.partner(scope, commandFrom(scope.caller, 'SuspendPartner', input, { partnerId, cause, reason }));
  }

  @Allow(...DECIDERS)
  @Mutation(() => PartnerReceipt, { description: 'Lets a suspended partner work again, within its contract.' })
  reinstatePartner(@CurrentScope() scope: Scope, @Args('input') input: PartnerNoteInput): Promise<Receipt> {
    const { partnerId, note } = input;
    return this.sender.partner(scope, commandFrom(scope.caller, 'ReinstatePartner', input, { partnerId, note }));
  }

  @Allow(...DECIDERS)
  @Mutation(() => PartnerReceipt, {
    description:
      'Sets aside what followed from a month’s score: the partner stands where it stood before, and the months count no more.',
  })
  overruleScoreConsequence(
    @CurrentScope() scope: Scope,
    @Args('input') input: OverruleScoreConsequenceInput,
  ): Promise<Receipt> {
    const { partnerId, month, reason } = input;
    const data = { partnerId, month, reason };
    return this.sender.partner(scope, commandFrom(scope.caller, 'OverruleScoreConsequence', input, data));
  }

  @Allow(...DECIDERS)
  @Mutation(() => PartnerReceipt, { description: 'Parts with a partner for good.' })
  exitPartner(@CurrentScope() scope: Scope, @Args('input') input: PartnerReasonInput): Promise<Receipt> {
    const { partnerId, reason } = input;
    return this.sender.partner(scope, commandFrom(scope.caller, 'ExitPartner', input, { partnerId, reason }));
  }
}

type Terms = { readonly [Term in keyof ContractGiven]: ContractGiven[Term] | null };

const termsGiven = <Given extends Terms>(given: Given): Pick<Given, keyof ContractGiven> => ({
  goals: given.goals,
  content: given.content,
  firstDay: given.firstDay,
  lastDay: given.lastDay,
  regions: given.regions,
  radiusKm: given.radiusKm,
  skills: given.skills,
  servicePriceListId: given.servicePriceListId,
  partsPriceListId: given.partsPriceListId,
});
