import { policy, projection } from '#projections';
import type { PartnersPart } from '../partners.part.js';
import { partnersPolicySection } from '../partners.policy-section.js';
import { endedOnContractEnd } from './ended-on-contract-end.policy.js';
import { PARTNER_COMMANDS } from './partner.commands.js';
import { HandlePartner, PartnerHandler } from './partner.handler.js';
import { partnerProjection } from './partner.projection.js';

/** Partners, from their application to their exit. */
export const partnerPart: PartnersPart = {
  policySections: [partnersPolicySection],
  projections: [projection(partnerProjection)],
  policies: [policy(endedOnContractEnd)],
  effects: [],
  commands: [{ types: PARTNER_COMMANDS, message: HandlePartner }],
  providers: [PartnerHandler],
};
