import type { Decider } from '#event-sourcing';
import { decideConsentGiven, decideConsentWithdrawn } from './consent.decider.js';
import { decideCorrection } from './correction.decider.js';
import type { CustomerCommand } from './customer.commands.js';
import type { CustomerEvent } from './customer.events.js';
import type { CustomerKnown } from './customer-known.js';
import { type Customer, evolve } from './customer-state.js';
import { decideErasure, decideKeyDestruction } from './erasure.decider.js';
import { decideAbsorption, decideMerge } from './merge.decider.js';
import { decideRegistration } from './registration.decider.js';

export const customerDecider: Decider<CustomerCommand, CustomerEvent, Customer | null, CustomerKnown> = {
  stream: ({ data }) => `customer-${data.customerId}`,
  initialState: null,
  evolve,
  decide: (command, customer, known) => {
    switch (command.type) {
      case 'RegisterCustomer':
        return decideRegistration(command, customer, known);
      case 'CorrectCustomer':
        return decideCorrection(command, customer, known);
      case 'RecordConsent':
        return decideConsentGiven(command, customer);
      case 'WithdrawConsent':
        return decideConsentWithdrawn(command, customer);
      case 'MergeCustomers':
        return decideMerge(command, customer, known);
      case 'AbsorbCustomer':
        return decideAbsorption(command, customer);
      case 'EraseCustomer':
        return decideErasure(command, customer);
      case 'RecordKeyDestruction':
        return decideKeyDestruction(command, customer);
    }
  },
};
