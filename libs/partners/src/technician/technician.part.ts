import { policy, projection } from '#projections';
import type { PartnersPart } from '../partners.part.js';
import { expiredOnCertificateEnd } from './expired-on-certificate-end.policy.js';
import { QualificationResolver } from './qualification.resolver.js';
import { TECHNICIAN_COMMANDS } from './technician.commands.js';
import { HandleTechnician, TechnicianHandler } from './technician.handler.js';
import { technicianProjection } from './technician.projection.js';
import { TechnicianResolver } from './technician.resolver.js';
import { TechnicianMutationResolver } from './technician-mutation.resolver.js';

/** Who does the work. */
export const technicianPart: PartnersPart = {
  policySections: [],
  projections: [projection(technicianProjection)],
  policies: [policy(expiredOnCertificateEnd)],
  effects: [],
  commands: [{ types: TECHNICIAN_COMMANDS, message: HandleTechnician }],
  providers: [TechnicianHandler, TechnicianResolver, TechnicianMutationResolver, QualificationResolver],
};
