import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, CurrentScope, type Scope } from '#auth';
import type { Receipt } from '#event-store';
import { commandFrom } from '#graphql';
import { PartnerReceipt } from './partner/partner-receipt.view.js';
import { PartnersSender } from './partners.sender.js';
import { ErasePartnerPersonalDataInput, EraseTechnicianPersonalDataInput } from './personal-data.inputs.js';
import { TechnicianReceipt } from './technician/technician-receipt.view.js';

@Resolver()
export class PersonalDataResolver {
  constructor(private readonly sender: PartnersSender) {}

  @Allow('admin')
  @Mutation(() => PartnerReceipt, {
    description: 'Erases contacts, account and all that was written about the people of a partner, for good.',
  })
  erasePartnerPersonalData(
    @CurrentScope() scope: Scope,
    @Args('input') input: ErasePartnerPersonalDataInput,
  ): Promise<Receipt> {
    const { partnerId, ground } = input;
    return this.sender.partner(
      scope,
      commandFrom(scope.caller, 'ErasePartnerPersonalData', input, { partnerId, ground }),
    );
  }

  @Allow('admin')
  @Mutation(() => TechnicianReceipt, {
    description: 'Erases name, phone, address and all that was written about a technician, for good.',
  })
  eraseTechnicianPersonalData(
    @CurrentScope() scope: Scope,
    @Args('input') input: EraseTechnicianPersonalDataInput,
  ): Promise<Receipt> {
    const { technicianId, ground } = input;
    return this.sender.technician(
      scope,
      commandFrom(scope.caller, 'EraseTechnicianPersonalData', input, { technicianId, ground }),
    );
  }
}
