import type { Event, Personal } from '#event-sourcing';
import type {
  PartnerKind,
  PersonalDataErasureGround,
  SuspensionCause,
  VettingCriterion,
} from './partner-words.events.js';
import type { PartnerScoreEvent } from './score.events.js';

// Stored for ever: never rename a type or change a field. A new meaning is a new event; a list may gain a value.

/** Somebody who speaks for the partner. */
export type PartnerContact = Readonly<{
  role: string;
  name: Personal;
  phone: Personal | null;
  email: Personal | null;
}>;

/** Who the partner is; the people and the account behind it are personal, under the key of the partner. */
export type PartnerRecord = Readonly<{
  name: string;
  registrationNumber: string | null;
  contacts: readonly PartnerContact[];
  bankAccount: Personal | null;
}>;

export type PartnerApplied = Event<
  'PartnerApplied',
  PartnerRecord & {
    partnerId: string;
    kind: PartnerKind;
    /** Where and for what it offers itself; a contract says what holds. */
    regions: readonly string[];
    skills: readonly string[];
    about: Personal | null;
    appliedBy: string;
    appliedAt: string;
  }
>;
export type PartnerRevised = Event<
  'PartnerRevised',
  PartnerRecord & { partnerId: string; revisedBy: string; revisedAt: string }
>;

/** What a vetting was decided by: the scores and the numbers of the pack. */
export type Vetting = Readonly<{
  partnerId: string;
  scores: Readonly<Record<VettingCriterion, number>>;
  weights: Readonly<Record<VettingCriterion, number>>;
  lowest: number;
  highest: number;
  /** From 0 to 100, to two decimals. */
  points: number;
  passMark: number;
  leastScore: number;
  note: Personal | null;
  packVersion: string;
  vettedBy: string;
  vettedAt: string;
}>;
export type PartnerVetted = Event<'PartnerVetted', Vetting>;
/** `below`: the criteria whose score alone was too low; the points may have been too few besides. */
export type PartnerVettingFailed = Event<'PartnerVettingFailed', Vetting & { below: readonly VettingCriterion[] }>;
export type PartnerApplicationRejected = Event<
  'PartnerApplicationRejected',
  { partnerId: string; reason: Personal; rejectedBy: string; rejectedAt: string }
>;

/**
 * What was agreed. The days are those of the zone, the last one included; the instants are where they begin and end.
 * Prices are those of published price lists, by their ids.
 */
export type ContractTerms = Readonly<{
  goals: string;
  content: string;
  firstDay: string;
  lastDay: string;
  zone: string;
  startsAt: string;
  endsAt: string;
  regions: readonly string[];
  radiusKm: number | null;
  skills: readonly string[];
  servicePriceListId: string;
  partsPriceListId: string | null;
}>;
export type ContractConcluded = Event<
  'ContractConcluded',
  ContractTerms & {
    partnerId: string;
    contractNo: number;
    packVersion: string;
    concludedBy: string;
    concludedAt: string;
  }
>;
/** The whole contract as it is from now on. */
export type ContractAmended = Event<
  'ContractAmended',
  ContractTerms & {
    partnerId: string;
    contractNo: number;
    reason: string;
    packVersion: string;
    amendedBy: string;
    amendedAt: string;
  }
>;
/** No new work from here on, until there is another contract. */
export type ContractEnded = Event<
  'ContractEnded',
  { partnerId: string; contractNo: number; endsAt: string; endedAt: string }
>;

/** Once in the life of a partner. */
export type PartnerActivated = Event<
  'PartnerActivated',
  { partnerId: string; kind: PartnerKind; contractNo: number; activatedBy: string; activatedAt: string }
>;
export type PartnerPutOnWatch = Event<
  'PartnerPutOnWatch',
  { partnerId: string; reason: Personal; watchedBy: string; watchedAt: string }
>;
export type PartnerWatchLifted = Event<
  'PartnerWatchLifted',
  { partnerId: string; note: Personal | null; liftedBy: string; liftedAt: string }
>;
export type PartnerSuspended = Event<
  'PartnerSuspended',
  { partnerId: string; cause: SuspensionCause; reason: Personal; suspendedBy: string; suspendedAt: string }
>;
export type PartnerReinstated = Event<
  'PartnerReinstated',
  { partnerId: string; note: Personal | null; reinstatedBy: string; reinstatedAt: string }
>;
export type PartnerExited = Event<
  'PartnerExited',
  { partnerId: string; kind: PartnerKind; reason: Personal; exitedBy: string; exitedAt: string }
>;

/** Contacts, account and all that was written about its people: read models lose them now, the key goes next. */
export type PartnerPersonalDataErased = Event<
  'PartnerPersonalDataErased',
  { partnerId: string; ground: PersonalDataErasureGround; erasedBy: string; erasedAt: string }
>;
export type PartnerKeyDestroyed = Event<
  'PartnerKeyDestroyed',
  { partnerId: string; subject: string; destroyedAt: string }
>;

export type PartnerEvent =
  | PartnerApplied
  | PartnerRevised
  | PartnerVetted
  | PartnerVettingFailed
  | PartnerApplicationRejected
  | ContractConcluded
  | ContractAmended
  | ContractEnded
  | PartnerActivated
  | PartnerPutOnWatch
  | PartnerWatchLifted
  | PartnerSuspended
  | PartnerReinstated
  | PartnerExited
  | PartnerPersonalDataErased
  | PartnerKeyDestroyed
  | PartnerScoreEvent;
