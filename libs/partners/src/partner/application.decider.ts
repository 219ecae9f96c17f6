import { personal, personalOrNull } from '#event-sourcing';
import { isSameList, regionsGiven, skillsGiven, written, writtenOrNull } from '../given.js';
import type { ApplyAsPartner, ContactGiven, VetPartner } from './partner.commands.js';
import type { PartnerContact, PartnerEvent } from './partner.events.js';
import type { Decisions } from './partner-decision.js';
import type { PartnerKnown } from './partner-known.js';
import { refusal } from './partner-rejection.js';
import { type Partner, partnerSubject } from './partner-state.js';
import { VETTING_CRITERIA } from './partner-words.events.js';
import { vettingOf } from './vetting.js';

type Applications = Pick<Decisions, 'RevisePartner' | 'VetPartner' | 'RejectPartnerApplication'>;

export const apply = (
  { data, by, at }: ApplyAsPartner,
  partner: Partner | null,
  { policy }: PartnerKnown,
): readonly PartnerEvent[] => {
  if (partner) throw refusal('PARTNER_ALREADY_APPLIED', partner.status);
  const { partnerId, kind } = data;
  const subject = partnerSubject(partnerId);
  const limits = policy.textLimits;
  return [
    {
      type: 'PartnerApplied',
      data: {
        partnerId,
        kind,
        name: written('name', data.name, limits.name),
        registrationNumber: writtenOrNull('registrationNumber', data.registrationNumber, limits.name),
        contacts: contactsOf(subject, data.contacts, policy),
        bankAccount: personalOrNull(subject, writtenOrNull('bankAccount', data.bankAccount, limits.name)),
        regions: regionsGiven(data.regions),
        skills: skillsGiven(data.skills, policy.skills),
        about: personalOrNull(subject, writtenOrNull('about', data.about, limits.note)),
        appliedBy: by,
        appliedAt: at,
      },
    },
  ];
};

const contactsOf = (
  subject: string,
  contacts: readonly ContactGiven[],
  { textLimits: { name }, mostContacts }: PartnerKnown['policy'],
): readonly PartnerContact[] => {
  if (contacts.length > mostContacts)
    throw refusal('PARTNER_TOO_MANY_CONTACTS', null, { count: contacts.length, limit: mostContacts });
  return contacts.map((contact) => ({
    role: written('contacts.role', contact.role, name),
    name: personal(subject, written('contacts.name', contact.name, name)),
    phone: personalOrNull(subject, writtenOrNull('contacts.phone', contact.phone, name)),
    email: personalOrNull(subject, writtenOrNull('contacts.email', contact.email, name)),
  }));
};

const revise: Applications['RevisePartner'] = ({ data, by, at }, partner, { policy }) => {
  if (partner.status === 'EXITED') throw refusal('PARTNER_EXITED', partner.status);
  const subject = partnerSubject(partner.partnerId);
  const { name } = policy.textLimits;
  const revised = {
    partnerId: partner.partnerId,
    name: data.name === null ? partner.name : written('name', data.name, name),
    registrationNumber: writtenOrNull(
      'registrationNumber',
      data.registrationNumber ?? partner.registrationNumber,
      name,
    ),
    contacts: contactsOf(subject, data.contacts ?? partner.contacts, policy),
    bankAccount: personalOrNull(subject, writtenOrNull('bankAccount', data.bankAccount ?? partner.bankAccount, name)),
    revisedBy: by,
    revisedAt: at,
  };
  return isAsItIs(revised, partner) ? [] : [{ type: 'PartnerRevised', data: revised }];
};

type Revised = Extract<PartnerEvent, { type: 'PartnerRevised' }>['data'];

const isAsItIs = (revised: Revised, partner: Partner): boolean =>
  revised.name === partner.name &&
  revised.registrationNumber === partner.registrationNumber &&
  (revised.bankAccount?.personal ?? null) === partner.bankAccount &&
  isSameList(revised.contacts.map(spelled), partner.contacts.map(spelledOut));

const spelled = ({ role, name, phone, email }: PartnerContact): string =>
  spelledOut({ role, name: name.personal, phone: phone && phone.personal, email: email && email.personal });

const spelledOut = ({ role, name, phone, email }: ContactGiven): string => JSON.stringify([role, name, phone, email]);

/** @throws PARTNER_NOT_APPLIED */
const refuseContracted = ({ status, contract }: Partner): void => {
  const isOpen = status === 'APPLIED' || status === 'REJECTED' || status === 'VETTED';
  if (!isOpen || contract) throw refusal('PARTNER_NOT_APPLIED', status);
};

const vet: Applications['VetPartner'] = (command, partner, known) => {
  refuseContracted(partner);
  const { below, isPassed, points } = vettingOf(command.data.scores, known.policy.vetting);
  const isSaidAgain = VETTING_CRITERIA.every(
    (criterion) => partner.scores?.[criterion] === command.data.scores[criterion],
  );
  if (isSaidAgain && partner.status === (isPassed ? 'VETTED' : 'REJECTED')) return [];
  const vetting = vettingFacts(command, known, points);
  return isPassed
    ? [{ type: 'PartnerVetted', data: vetting }]
    : [{ type: 'PartnerVettingFailed', data: Object.assign({ below }, vetting) }];
};

const vettingFacts = ({ data, by, at }: VetPartner, { policy, packVersion }: PartnerKnown, points: number) => {
  const { scores } = data;
  const { weights, lowest, highest, passMark, leastScore } = policy.vetting;
  const note = writtenOrNull('note', data.note, policy.textLimits.note);
  return {
    partnerId: data.partnerId,
    scores: {
      REPUTATION: scores.REPUTATION,
      CAPABILITY: scores.CAPABILITY,
      RESOURCE_INTEGRATION: scores.RESOURCE_INTEGRATION,
      WILLINGNESS: scores.WILLINGNESS,
    },
    weights,
    lowest,
    highest,
    points,
    passMark,
    leastScore,
    note: personalOrNull(partnerSubject(data.partnerId), note),
    packVersion,
    vettedBy: by,
    vettedAt: at,
  };
};

const rejectApplication: Applications['RejectPartnerApplication'] = ({ data, by, at }, partner, { policy }) => {
  if (partner.status === 'REJECTED') return [];
  refuseContracted(partner);
  const reason = written('reason', data.reason, policy.textLimits.note);
  return [
    {
      type: 'PartnerApplicationRejected',
      data: {
        partnerId: partner.partnerId,
        reason: personal(partnerSubject(partner.partnerId), reason),
        rejectedBy: by,
        rejectedAt: at,
      },
    },
  ];
};

export const applications: Applications = {
  RevisePartner: revise,
  VetPartner: vet,
  RejectPartnerApplication: rejectApplication,
};
