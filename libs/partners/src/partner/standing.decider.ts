import { personal, personalOrNull } from '#event-sourcing';
import { written, writtenOrNull } from '../given.js';
import type { Decisions } from './partner-decision.js';
import type { PartnerKnown } from './partner-known.js';
import { refusal } from './partner-rejection.js';
import { isInTerm, type Partner, partnerSubject } from './partner-state.js';

type Standing = Pick<
  Decisions,
  'ActivatePartner' | 'PutPartnerOnWatch' | 'LiftWatch' | 'SuspendPartner' | 'ReinstatePartner' | 'ExitPartner'
>;

const activate: Standing['ActivatePartner'] = ({ by, at }, partner) => {
  const { partnerId, kind, status } = partner;
  if (status === 'ACTIVE') return [];
  if (status === 'WATCH') throw refusal('PARTNER_ALREADY_ON_WATCH', status);
  if (status === 'SUSPENDED') throw refusal('PARTNER_SUSPENDED', status);
  if (status === 'EXITED') throw refusal('PARTNER_EXITED', status);
  if (status !== 'VETTED') throw refusal('PARTNER_NOT_VETTED', status);
  const { contractNo } = contractInTerm(partner, at);
  return [{ type: 'PartnerActivated', data: { partnerId, kind, contractNo, activatedBy: by, activatedAt: at } }];
};

/** @throws PARTNER_CONTRACT_MISSING, PARTNER_CONTRACT_NOT_IN_TERM */
const contractInTerm = ({ contract, status }: Partner, at: string) => {
  if (!contract || contract.isEnded) throw refusal('PARTNER_CONTRACT_MISSING', status);
  const { firstDay, lastDay } = contract;
  if (!isInTerm(contract, at)) throw refusal('PARTNER_CONTRACT_NOT_IN_TERM', status, { firstDay, lastDay });
  return contract;
};

const putOnWatch: Standing['PutPartnerOnWatch'] = ({ data, by, at }, partner, known) => {
  const { partnerId, status } = partner;
  if (status === 'WATCH') throw refusal('PARTNER_ALREADY_ON_WATCH', status);
  if (status === 'SUSPENDED') throw refusal('PARTNER_SUSPENDED', status);
  if (status !== 'ACTIVE') throw refusal('PARTNER_NOT_ACTIVE', status);
  const reason = reasonOf(data.reason, partner, known);
  return [{ type: 'PartnerPutOnWatch', data: { partnerId, reason, watchedBy: by, watchedAt: at } }];
};

const liftWatch: Standing['LiftWatch'] = ({ data, by, at }, partner, known) => {
  const { partnerId, status } = partner;
  if (status === 'ACTIVE') return [];
  if (status !== 'WATCH') throw refusal('PARTNER_NOT_ON_WATCH', status);
  const note = noteOf(data.note, partner, known);
  return [{ type: 'PartnerWatchLifted', data: { partnerId, note, liftedBy: by, liftedAt: at } }];
};

const suspend: Standing['SuspendPartner'] = ({ data, by, at }, partner, known) => {
  const { partnerId, status } = partner;
  if (status === 'SUSPENDED') throw refusal('PARTNER_ALREADY_SUSPENDED', status);
  if (status !== 'ACTIVE' && status !== 'WATCH') throw refusal('PARTNER_NOT_ACTIVE', status);
  const reason = reasonOf(data.reason, partner, known);
  const { cause } = data;
  return [{ type: 'PartnerSuspended', data: { partnerId, cause, reason, suspendedBy: by, suspendedAt: at } }];
};

const reinstate: Standing['ReinstatePartner'] = ({ data, by, at }, partner, known) => {
  const { partnerId, status } = partner;
  if (status === 'ACTIVE') return [];
  if (status !== 'SUSPENDED') throw refusal('PARTNER_NOT_SUSPENDED', status);
  contractInTerm(partner, at);
  const note = noteOf(data.note, partner, known);
  return [{ type: 'PartnerReinstated', data: { partnerId, note, reinstatedBy: by, reinstatedAt: at } }];
};

/** Who has no contract yet leaves nothing: its application is rejected. */
const exit: Standing['ExitPartner'] = ({ data, by, at }, partner, known) => {
  const { partnerId, kind, status, contract } = partner;
  if (status === 'EXITED') return [];
  if (!contract) throw refusal('PARTNER_CONTRACT_MISSING', status, { next: 'RejectPartnerApplication' });
  const reason = reasonOf(data.reason, partner, known);
  return [{ type: 'PartnerExited', data: { partnerId, kind, reason, exitedBy: by, exitedAt: at } }];
};

export const standing: Standing = {
  ActivatePartner: activate,
  PutPartnerOnWatch: putOnWatch,
  LiftWatch: liftWatch,
  SuspendPartner: suspend,
  ReinstatePartner: reinstate,
  ExitPartner: exit,
};

const reasonOf = (text: string, { partnerId }: Partner, { policy }: PartnerKnown) =>
  personal(partnerSubject(partnerId), written('reason', text, policy.textLimits.note));

const noteOf = (text: string | null, { partnerId }: Partner, { policy }: PartnerKnown) =>
  personalOrNull(partnerSubject(partnerId), writtenOrNull('note', text, policy.textLimits.note));
