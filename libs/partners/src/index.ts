import type { Context } from '#projections';
import { parts } from './all.part.js';
import { partnersEventVersions } from './events.js';
import { PartnersModule } from './partners.module.js';

export { coverage } from './coverage/coverage.queries.js';
export type * from './deposit/deposit.commands.js';
export { depositDecider, ledgerIn } from './deposit/deposit.decider.js';
export { HandleDeposit } from './deposit/deposit.handler.js';
export { depositPolicySection } from './deposit/deposit.policy-section.js';
export { depositProjection } from './deposit/deposit.projection.js';
export {
  type DepositStanding,
  depositByOwner,
  depositStanding,
} from './deposit/deposit.queries.js';
export { DepositView } from './deposit/deposit.view.js';
export { depositEntryDecider } from './deposit/deposit-entry.decider.js';
export {
  type AskedWith,
  DepositOfJobs,
  type HeldForJob,
  type JobReservation,
} from './deposit/deposit-of-jobs.handler.js';
export { shareOf as depositShareOf } from './deposit/deposit-sums.js';
export type * from './outlet/outlet.commands.js';
export { outletDecider } from './outlet/outlet.decider.js';
export { HandleOutlet } from './outlet/outlet.handler.js';
export { outletProjection } from './outlet/outlet.projection.js';
export {
  listOutlets,
  type OutletFilter,
  type OutletList,
  outletById,
  outletCalendar,
  outletRows,
  outletsByIds,
  outletsOfPartners,
} from './outlet/outlet.queries.js';
export { OutletView } from './outlet/outlet.view.js';
export { distanceTo, type OutletOffer, reaches } from './outlet/outlet-offer.js';
export { type OutletFacts, type OutletsAsked, outletsFor } from './outlet/outlet-offer.queries.js';
export type * from './partner/partner.commands.js';
export { partnerDecider } from './partner/partner.decider.js';
export { HandlePartner } from './partner/partner.handler.js';
export { partnerProjection } from './partner/partner.projection.js';
export {
  followPartners,
  listPartners,
  type PartnerFilter,
  type PartnerList,
  partnerById,
  partnerRows,
  partnersByIds,
} from './partner/partner.queries.js';
export { PartnerView } from './partner/partner.view.js';
export { PartnersModule } from './partners.module.js';
export { type PartnersPolicy, partnersPolicySection } from './partners.policy-section.js';
export { type CertificateDays, isValidOn, skillsValidOn } from './technician/certificate-validity.js';
export type * from './technician/technician.commands.js';
export { technicianDecider } from './technician/technician.decider.js';
export { HandleTechnician } from './technician/technician.handler.js';
export { technicianProjection } from './technician/technician.projection.js';
export {
  listTechnicians,
  type TechnicianFilter,
  type TechnicianList,
  technicianById,
  technicianRows,
  techniciansByIds,
} from './technician/technician.queries.js';
export { TechnicianView } from './technician/technician.view.js';
export { workOf } from './technician/technician-work.js';
export {
  type TechnicianFacts,
  type TechniciansAsked,
  technicianCalendar,
  techniciansOf,
} from './technician/technician-work.queries.js';

export const partners: Context = {
  name: 'partners',
  events: partnersEventVersions,
  policySections: parts.flatMap(({ policySections }) => policySections),
  projections: parts.flatMap(({ projections }) => projections),
  policies: parts.flatMap(({ policies }) => policies),
  effects: parts.flatMap(({ effects }) => effects),
  commands: parts.flatMap(({ commands }) => commands),
  module: PartnersModule,
};
