import { type Context, policy, projection } from '#projections';
import { CUSTOMER_COMMANDS } from './customer.commands.js';
import { HandleCustomer } from './customer.handler.js';
import { customerPolicySection } from './customer.policy-section.js';
import { customerProjection } from './customer.projection.js';
import { CustomersModule } from './customers.module.js';
import { erasedOnTargetErased } from './erased-on-target-erased.policy.js';
import { customerEventVersions } from './events.js';
import { SubjectKeyEffect } from './subject-key.effect.js';

export type { CustomerCommand, CustomerRequest } from './customer.commands.js';
export { customerDecider } from './customer.decider.js';
export { HandleCustomer } from './customer.handler.js';
export { type CustomerPolicy, customerPolicySection } from './customer.policy-section.js';
export { customerProjection } from './customer.projection.js';
export {
  type CustomerList,
  currentCustomers,
  customerById,
  customerRows,
  customersByIds,
  followCustomers,
  listCustomers,
} from './customer.queries.js';
export { CustomerView } from './customer.view.js';
export type { CustomerFilter } from './customer-filter.queries.js';
export { CustomersModule } from './customers.module.js';
export { possibleDuplicates } from './duplicate.queries.js';
export { DuplicateView } from './duplicate.view.js';

export const customers: Context = {
  name: 'customers',
  events: customerEventVersions,
  policySections: [customerPolicySection],
  projections: [projection(customerProjection)],
  policies: [policy(erasedOnTargetErased)],
  effects: [SubjectKeyEffect],
  commands: [{ types: CUSTOMER_COMMANDS, message: HandleCustomer }],
  module: CustomersModule,
};
