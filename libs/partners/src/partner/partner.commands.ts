import type { Command } from '#event-sourcing';
import type {
  PartnerKind,
  PersonalDataErasureGround,
  SuspensionCause,
  VettingCriterion,
} from './partner-words.events.js';
import type { PartnerScoreCommand } from './score.commands.js';

export type ContactGiven = Readonly<{ role: string; name: string; phone: string | null; email: string | null }>;

export type ApplyAsPartner = Command<
  'ApplyAsPartner',
  {
    partnerId: string;
    kind: PartnerKind;
    name: string;
    registrationNumber: string | null;
    contacts: readonly ContactGiven[];
    bankAccount: string | null;
    regions: readonly string[];
    skills: readonly string[];
    about: string | null;
  }
>;
/** What is null stays as it is. */
export type RevisePartner = Command<
  'RevisePartner',
  {
    partnerId: string;
    name: string | null;
    registrationNumber: string | null;
    contacts: readonly ContactGiven[] | null;
    bankAccount: string | null;
  }
>;
export type VetPartner = Command<
  'VetPartner',
  { partnerId: string; scores: Readonly<Record<VettingCriterion, number>>; note: string | null }
>;
export type RejectPartnerApplication = Command<'RejectPartnerApplication', { partnerId: string; reason: string }>;

/** Days of the company's zone, both included. */
export type ContractGiven = Readonly<{
  goals: string;
  content: string;
  firstDay: string;
  lastDay: string;
  regions: readonly string[];
  radiusKm: number | null;
  skills: readonly string[];
  servicePriceListId: string;
  partsPriceListId: string | null;
}>;
export type ConcludeContract = Command<'ConcludeContract', ContractGiven & { partnerId: string }>;
/** What is null stays as it is. */
export type AmendContract = Command<
  'AmendContract',
  { readonly [Term in keyof ContractGiven]: ContractGiven[Term] | null } & { partnerId: string; reason: string }
>;
/** By a reminder: `endsAt` is the end that is meant; another one may have been agreed since. */
export type EndContract = Command<'EndContract', { partnerId: string; contractNo: number; endsAt: string }>;

export type ActivatePartner = Command<'ActivatePartner', { partnerId: string }>;
export type PutPartnerOnWatch = Command<'PutPartnerOnWatch', { partnerId: string; reason: string }>;
export type LiftWatch = Command<'LiftWatch', { partnerId: string; note: string | null }>;
export type SuspendPartner = Command<'SuspendPartner', { partnerId: string; cause: SuspensionCause; reason: string }>;
export type ReinstatePartner = Command<'ReinstatePartner', { partnerId: string; note: string | null }>;
export type ExitPartner = Command<'ExitPartner', { partnerId: string; reason: string }>;

export type ErasePartnerPersonalData = Command<
  'ErasePartnerPersonalData',
  { partnerId: string; ground: PersonalDataErasureGround }
>;
/** The outcome of the effect that destroys the key. */
export type RecordPartnerKeyDestroyed = Command<'RecordPartnerKeyDestroyed', { partnerId: string; subject: string }>;

export type PartnerCommand =
  | ApplyAsPartner
  | RevisePartner
  | VetPartner
  | RejectPartnerApplication
  | ConcludeContract
  | AmendContract
  | EndContract
  | ActivatePartner
  | PutPartnerOnWatch
  | LiftWatch
  | SuspendPartner
  | ReinstatePartner
  | ExitPartner
  | PartnerScoreCommand
  | ErasePartnerPersonalData
  | RecordPartnerKeyDestroyed;

/** Of which a command on Nest's bus may be. */
export const PARTNER_COMMANDS: readonly PartnerCommand['type'][] = [
  'ApplyAsPartner',
  'RevisePartner',
  'VetPartner',
  'RejectPartnerApplication',
  'ConcludeContract',
  'AmendContract',
  'EndContract',
  'ActivatePartner',
  'PutPartnerOnWatch',
  'LiftWatch',
  'SuspendPartner',
  'ReinstatePartner',
  'ExitPartner',
  'ReviewPartnerScore',
  'OverruleScoreConsequence',
  'ErasePartnerPersonalData',
  'RecordPartnerKeyDestroyed',
];
