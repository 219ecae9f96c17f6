import { type Context, policy, projection } from '#projections';
import { CALLER_KEYS_COMMANDS } from './caller-keys.decider.js';
import { CallerKeysEffect } from './caller-keys.effect.js';
import { HandleCallerKeys } from './caller-keys.handler.js';
import { CONTACT_COMMANDS } from './contact.commands.js';
import { HandleContact } from './contact.handler.js';
import { contactProjection } from './contact.projection.js';
import { contactFactProjection } from './contact-fact.projection.js';
import { escalatedOnOverdueContact } from './escalated-on-overdue-contact.policy.js';
import { contactEventVersions } from './events.js';
import { requestPolicySection } from './request.policy-section.js';
import { RequestsModule } from './requests.module.js';
import { turnedIntoCaseOnComplaintRegistered } from './turned-into-case-on-complaint-registered.policy.js';

export type { ContactCommand } from './contact.commands.js';
export { HandleContact } from './contact.handler.js';
export { contactProjection } from './contact.projection.js';
export {
  type ContactList,
  contactById,
  contactRows,
  contactsByIds,
  followContacts,
  listContacts,
} from './contact.queries.js';
export { ContactConnection } from './contact.resolver.js';
export { ContactView } from './contact.view.js';
export { type ContactCounting, contactFacts, countContacts } from './contact-count.queries.js';
export { ContactCountsView, ContactCountView } from './contact-count.view.js';
export { contactFactProjection } from './contact-fact.projection.js';
export { ContactFactView } from './contact-fact.view.js';
export type { ContactCountFilter, ContactFilter } from './contact-filter.queries.js';
export { contactOmissionsByPeriod } from './contact-period.queries.js';
export {
  type ContactOmissionAsked,
  type ContactOmissionParts,
  contactOmissionParts,
  listContactOmissions,
} from './omission.queries.js';
export { type RequestPolicy, requestPolicySection } from './request.policy-section.js';
export { RequestsModule } from './requests.module.js';

export const requests: Context = {
  name: 'requests',
  events: contactEventVersions,
  policySections: [requestPolicySection],
  projections: [projection(contactProjection), projection(contactFactProjection)],
  policies: [policy(turnedIntoCaseOnComplaintRegistered), policy(escalatedOnOverdueContact)],
  effects: [CallerKeysEffect],
  commands: [
    { types: CONTACT_COMMANDS, message: HandleContact },
    { types: CALLER_KEYS_COMMANDS, message: HandleCallerKeys },
  ],
  module: RequestsModule,
};
