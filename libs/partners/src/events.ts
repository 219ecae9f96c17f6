import type { EventVersions } from '#event-sourcing';
import { depositEventVersions } from './deposit/deposit-versions.events.js';
import type { OutletEvent } from './outlet/outlet.events.js';
import type { PartnerEvent } from './partner/partner.events.js';
import type { TechnicianEvent } from './technician/technician.events.js';

export type * from './deposit/deposit.events.js';
export type * from './deposit/deposit-entry.events.js';
export * from './deposit/deposit-ids.events.js';
export * from './deposit/deposit-words.events.js';
export type * from './outlet/outlet.events.js';
export * from './outlet/outlet-words.events.js';
export type * from './partner/partner.events.js';
export * from './partner/partner-words.events.js';
export type * from './partner/score.events.js';
export * from './partner/score-words.events.js';
export type * from './technician/technician.events.js';
export * from './technician/technician-words.events.js';

const ownEventVersions: EventVersions<PartnerEvent | OutletEvent | TechnicianEvent> = {
  PartnerApplied: 1,
  PartnerRevised: 1,
  PartnerVetted: 1,
  PartnerVettingFailed: 1,
  PartnerApplicationRejected: 1,
  ContractConcluded: 1,
  ContractAmended: 1,
  ContractEnded: 1,
  PartnerActivated: 1,
  PartnerPutOnWatch: 1,
  PartnerWatchLifted: 1,
  PartnerSuspended: 1,
  PartnerReinstated: 1,
  PartnerExited: 1,
  PartnerPersonalDataErased: 1,
  PartnerKeyDestroyed: 1,
  PartnerScoreReviewed: 1,
  ScoreConsequenceOverruled: 1,
  OutletRegistered: 1,
  OutletMoved: 1,
  OutletHoursSet: 1,
  OutletSkillsSet: 1,
  OutletClosed: 1,
  OutletReopened: 1,
  TechnicianHired: 1,
  TechnicianRevised: 1,
  TechnicianAssigned: 1,
  TechnicianSkillsSet: 1,
  CertificateGranted: 1,
  CertificateRenewed: 1,
  CertificateRevoked: 1,
  CertificateExpiryWarned: 1,
  CertificateExpired: 1,
  TrainingRecorded: 1,
  TechnicianAbsenceAdded: 1,
  TechnicianAbsenceCancelled: 1,
  TechnicianLeft: 1,
  TechnicianPersonalDataErased: 1,
  TechnicianKeyDestroyed: 1,
};

export const partnersEventVersions: EventVersions = { ...ownEventVersions, ...depositEventVersions };
