import type { ContactGiven } from './partner.commands.js';
import type { ContractTerms, PartnerEvent, PartnerRecord } from './partner.events.js';
import type { PartnerKind, PartnerStatus, VettingCriterion } from './partner-words.events.js';
import { NOT_SCORED, type Scoring, scoringAfter } from './score-state.js';

export type Contract = ContractTerms & Readonly<{ contractNo: number; isEnded: boolean }>;

/** Only what the rules need to know. */
export type Partner = Readonly<{
  partnerId: string;
  kind: PartnerKind;
  status: PartnerStatus;
  name: string;
  registrationNumber: string | null;
  contacts: readonly ContactGiven[];
  bankAccount: string | null;
  scores: Readonly<Record<VettingCriterion, number>> | null;
  /** The last one. */
  contract: Contract | null;
  scoring: Scoring;
  /** What is personal about its people. */
  isErased: boolean;
  isKeyDestroyed: boolean;
}>;

/** Whose key encrypts what is written about the people of a partner. */
export const partnerSubject = (partnerId: string): string => `partner-${partnerId}`;

const STATUS_AFTER: Readonly<Partial<Record<PartnerEvent['type'], PartnerStatus>>> = {
  PartnerApplied: 'APPLIED',
  PartnerVetted: 'VETTED',
  PartnerVettingFailed: 'REJECTED',
  PartnerApplicationRejected: 'REJECTED',
  PartnerActivated: 'ACTIVE',
  PartnerPutOnWatch: 'WATCH',
  PartnerWatchLifted: 'ACTIVE',
  PartnerSuspended: 'SUSPENDED',
  PartnerReinstated: 'ACTIVE',
  PartnerExited: 'EXITED',
};

/** Where a partner stands after an event; null where the event leaves it there. */
export const statusAfter = (type: PartnerEvent['type']): PartnerStatus | null => STATUS_AFTER[type] ?? null;

export const evolve = (partner: Partner | null, event: PartnerEvent): Partner | null => {
  if (event.type === 'PartnerApplied') return applied(event);
  if (!partner) return null;
  return {
    ...partner,
    ...changed(partner, event),
    status: statusAfter(event.type) ?? partner.status,
    scoring: scoringAfter(partner.scoring, event),
  };
};

const applied = ({ data }: Extract<PartnerEvent, { type: 'PartnerApplied' }>): Partner => ({
  partnerId: data.partnerId,
  kind: data.kind,
  status: 'APPLIED',
  ...recordOf(data),
  scores: null,
  contract: null,
  scoring: NOT_SCORED,
  isErased: false,
  isKeyDestroyed: false,
});

const recordOf = ({ name, registrationNumber, contacts, bankAccount }: PartnerRecord) => ({
  name,
  registrationNumber,
  contacts: contacts.map((contact) => ({
    role: contact.role,
    name: contact.name.personal,
    phone: contact.phone && contact.phone.personal,
    email: contact.email && contact.email.personal,
  })),
  bankAccount: bankAccount && bankAccount.personal,
});

const changed = ({ contract }: Partner, event: PartnerEvent): Partial<Partner> => {
  switch (event.type) {
    case 'PartnerRevised':
      return recordOf(event.data);
    case 'PartnerVetted':
    case 'PartnerVettingFailed':
      return { scores: event.data.scores };
    case 'ContractConcluded':
    case 'ContractAmended':
      return { contract: contractAfter(event.data) };
    case 'ContractEnded':
      return { contract: contract && { ...contract, isEnded: true } };
    case 'PartnerPersonalDataErased':
      return { contacts: [], bankAccount: null, isErased: true };
    case 'PartnerKeyDestroyed':
      return { isKeyDestroyed: true };
    default:
      return {};
  }
};

export const contractAfter = (data: ContractTerms & Readonly<{ contractNo: number }>): Contract => ({
  contractNo: data.contractNo,
  isEnded: false,
  goals: data.goals,
  content: data.content,
  firstDay: data.firstDay,
  lastDay: data.lastDay,
  zone: data.zone,
  startsAt: data.startsAt,
  endsAt: data.endsAt,
  regions: data.regions,
  radiusKm: data.radiusKm,
  skills: data.skills,
  servicePriceListId: data.servicePriceListId,
  partsPriceListId: data.partsPriceListId,
});

/** Whether it holds at an instant. */
export const isInTerm = (contract: Pick<Contract, 'startsAt' | 'endsAt' | 'isEnded'> | null, at: string): boolean =>
  contract !== null &&
  !contract.isEnded &&
  Date.parse(contract.startsAt) <= Date.parse(at) &&
  Date.parse(at) < Date.parse(contract.endsAt);
