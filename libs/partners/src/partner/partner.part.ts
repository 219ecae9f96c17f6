import { policy, projection } from '#projections';
import type { PartnersPart } from '../partners.part.js';
import { partnersPolicySection } from '../partners.policy-section.js';
import { PartnersSender } from '../partners.sender.js';
import { PartnersHistoryResolver } from '../partners-history.resolver.js';
import { PersonalDataResolver } from '../personal-data.resolver.js';
import { PersonalDataKeyEffect } from '../personal-data-key.effect.js';
import { endedOnContractEnd } from './ended-on-contract-end.policy.js';
import { PARTNER_COMMANDS } from './partner.commands.js';
import { HandlePartner, PartnerHandler } from './partner.handler.js';
import { partnerProjection } from './partner.projection.js';
import { PartnerResolver } from './partner.resolver.js';
import { PartnerMutationResolver } from './partner-mutation.resolver.js';
import { PartnerStandingResolver } from './partner-standing.resolver.js';
import { reviewOnScorecardClosed } from './review-on-scorecard-closed.policy.js';

/** Partners, from their application to their exit. */
export const partnerPart: PartnersPart = {
  policySections: [partnersPolicySection],
  projections: [projection(partnerProjection)],
  policies: [policy(endedOnContractEnd), policy(reviewOnScorecardClosed)],
  effects: [PersonalDataKeyEffect],
  commands: [{ types: PARTNER_COMMANDS, message: HandlePartner }],
  providers: [
    PartnersSender,
    PartnerHandler,
    PartnerResolver,
    PartnerMutationResolver,
    PartnerStandingResolver,
    PartnersHistoryResolver,
    PersonalDataKeyEffect,
    PersonalDataResolver,
  ],
};
