import { personalOf } from '../survey-about.js';
import type { ExpireInvitation, RecordInvitationSent, WithdrawInvitation } from './invitation.commands.js';
import type { InvitationEvent } from './invitation.events.js';
import type { InvitationKnown } from './invitation-known.js';
import { invitationRefusal } from './invitation-rejection.js';
import { type Asked, type Invitation, isLive, isUnsent, wasAsked } from './invitation-state.js';

export const recordSent = (
  { data, by, at }: RecordInvitationSent,
  state: Invitation | null,
): readonly InvitationEvent[] => {
  const { invitationId, channel, sentAt } = data;
  const { sendings } = assertLive(state);
  if (sentAt > at) throw invitationRefusal('INVITATION_SENT_IN_FUTURE', { sentAt });
  if (sendings.some((each) => each.channel === channel && each.sentAt === sentAt)) return [];
  return [{ type: 'InvitationSent', data: { invitationId, channel, sentBy: by, sentAt } }];
};

/** Only who asks for it by hand is told that there is nothing to withdraw; a wave leaves what was sent or begun. */
export const withdraw = (
  { data, by, at }: WithdrawInvitation,
  state: Invitation | null,
  { policy, isWaveCancelled }: InvitationKnown,
): readonly InvitationEvent[] => {
  const { invitationId, cause } = data;
  if (state?.state === 'WITHDRAWN' || !isConcerned(cause, state, isWaveCancelled)) return [];
  const { about } = assertLive(state);
  const given = reasonOf(data, policy.textLimits.reason);
  const reason = given === null ? null : personalOf(about, given);
  return [{ type: 'InvitationWithdrawn', data: { invitationId, cause, reason, withdrawnBy: by, withdrawnAt: at } }];
};

const isConcerned = (
  cause: WithdrawInvitation['data']['cause'],
  state: Invitation | null,
  isWaveCancelled: boolean,
): boolean => {
  switch (cause) {
    case 'BY_HAND':
      return true;
    case 'WAVE_CANCELLED':
      return isWaveCancelled && isUnsent(state);
    default:
      return isLive(state);
  }
};

const reasonOf = ({ cause, reason }: WithdrawInvitation['data'], limit: number): string | null => {
  const given = reason?.trim() || null;
  if (cause === 'BY_HAND' && given === null)
    throw invitationRefusal('INVITATION_REASON_MISSING', { missing: 'reason' });
  if (given !== null && given.length > limit)
    throw invitationRefusal('INVITATION_TEXT_TOO_LONG', { field: 'reason', length: given.length, limit });
  return given;
};

export const expire = ({ data, at }: ExpireInvitation, state: Invitation | null): readonly InvitationEvent[] => {
  const { invitationId, expiresAt } = data;
  if (!isLive(state) || state.expiresAt !== expiresAt || at < expiresAt) return [];
  return [{ type: 'InvitationExpired', data: { invitationId, expiresAt, expiredAt: at } }];
};

const assertLive = (state: Invitation | null): Asked => {
  if (!wasAsked(state)) throw invitationRefusal('INVITATION_NOT_FOUND');
  if (state.state !== 'OPEN' && state.state !== 'STARTED')
    throw invitationRefusal('INVITATION_NOT_OPEN', { state: state.state });
  return state;
};
