import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Allow, CurrentScope, type Scope } from '#auth';
import type { Receipt } from '#event-store';
import { commandFrom, type OperationContext, WaitArgs, whenProjected, withCommandId } from '#graphql';
import { Waits } from '#projections';
import { newId } from '#values';
import { PartnersSender } from '../partners.sender.js';
import { VETTERS } from '../partners-roles.js';
import type { ContactGiven } from './partner.commands.js';
import { ApplyAsPartnerInput, PartnerReasonInput, RevisePartnerInput, VetPartnerInput } from './partner.inputs.js';
import { partnerProjection } from './partner.projection.js';
import { partnerById } from './partner.queries.js';
import { PartnerView } from './partner.view.js';
import { PartnerReceipt } from './partner-receipt.view.js';

@Resolver(() => PartnerReceipt)
export class PartnerMutationResolver {
  constructor(
    private readonly sender: PartnersSender,
    private readonly dataSource: DataSource,
    private readonly waits: Waits,
  ) {}

  @Allow(...VETTERS, 'dispatcher')
  @Mutation(() => PartnerReceipt, { description: 'Takes down who wants to do service work.' })
  applyAsPartner(@CurrentScope() scope: Scope, @Args('input') input: ApplyAsPartnerInput): Promise<Receipt> {
    const identified = withCommandId(input);
    const { kind, name, registrationNumber, bankAccount, regions, skills, about } = input;
    const partnerId = newId(identified.commandId, 'partner');
    const contacts = input.contacts.map(contactGiven);
    const data = { partnerId, kind, name, registrationNumber, contacts, bankAccount, regions, skills, about };
    return this.sender.partner(scope, commandFrom(scope.caller, 'ApplyAsPartner', identified, data));
  }

  @Allow(...VETTERS, 'partner')
  @Mutation(() => PartnerReceipt, { description: 'Changes who a partner is: its name, people and account.' })
  revisePartner(@CurrentScope() scope: Scope, @Args('input') input: RevisePartnerInput): Promise<Receipt> {
    const { partnerId, name, registrationNumber, bankAccount } = input;
    const contacts = input.contacts?.map(contactGiven) ?? null;
    const data = { partnerId, name, registrationNumber, contacts, bankAccount };
    return this.sender.partner(scope, commandFrom(scope.caller, 'RevisePartner', input, data));
  }

  @Allow(...VETTERS)
  @Mutation(() => PartnerReceipt, { description: 'Scores a partner; too low a score rejects its application.' })
  vetPartner(@CurrentScope() scope: Scope, @Args('input') input: VetPartnerInput): Promise<Receipt> {
    const { partnerId, note } = input;
    const { REPUTATION, CAPABILITY, RESOURCE_INTEGRATION, WILLINGNESS } = input.scores;
    const data = { partnerId, scores: { REPUTATION, CAPABILITY, RESOURCE_INTEGRATION, WILLINGNESS }, note };
    return this.sender.partner(scope, commandFrom(scope.caller, 'VetPartner', input, data));
  }

  @Allow(...VETTERS)
  @Mutation(() => PartnerReceipt, { description: 'Turns an application down.' })
  rejectPartnerApplication(@CurrentScope() scope: Scope, @Args('input') input: PartnerReasonInput): Promise<Receipt> {
    const { partnerId, reason } = input;
    return this.sender.partner(
      scope,
      commandFrom(scope.caller, 'RejectPartnerApplication', input, { partnerId, reason }),
    );
  }

  @ResolveField(() => PartnerView, { nullable: true, description: 'The partner after the command.' })
  partner(
    @CurrentScope() scope: Scope,
    @Parent() { id, position }: Receipt,
    @Args() { waitMs }: WaitArgs,
    @Context() { signal }: OperationContext,
  ): Promise<PartnerView | null> {
    const awaited = { projection: partnerProjection.name, position, waitMs, signal };
    return whenProjected(this.waits, awaited, () => partnerById(scope, this.dataSource, id));
  }
}

const contactGiven = ({ role, name, phone, email }: ContactGiven): ContactGiven => ({ role, name, phone, email });
