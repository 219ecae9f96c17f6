import type { RecoveryOwner } from '../satisfaction-words.events.js';
import { personalOf } from '../survey-about.js';
import type { AssignRecovery, CloseRecovery, RecordRecoveryContact } from './recovery.commands.js';
import type { RecoveryEvent } from './recovery.events.js';
import type { RecoveryPolicy } from './recovery.policy-section.js';
import { recoveryRefusal } from './recovery-rejection.js';
import type { Recovery, RecoveryKnown } from './recovery-state.js';

/** Who hands follow-ups to others; anybody takes one over. */
const HAND_OUT: readonly string[] = ['supervisor', 'manager', 'executive'];

export const assign = (
  { data, by, roles, at }: AssignRecovery,
  state: Recovery,
  { policy }: RecoveryKnown,
): readonly RecoveryEvent[] => {
  assertOpen(state);
  const { recoveryId } = data;
  const owner = { kind: data.owner.kind, id: data.owner.id.trim() };
  if (!isKnown(owner, policy)) throw recoveryRefusal('RECOVERY_OWNER_UNKNOWN', { kind: owner.kind, id: owner.id });
  const isOwn = owner.kind === 'PERSON' && owner.id === by;
  if (!isOwn && !roles.some((role) => HAND_OUT.includes(role))) throw recoveryRefusal('RECOVERY_GIVEN_BY_OTHERS');
  if (state.owner.kind === owner.kind && state.owner.id === owner.id) return [];
  return [{ type: 'RecoveryAssigned', data: { recoveryId, owner, assignedBy: by, assignedAt: at } }];
};

const isKnown = ({ kind, id }: RecoveryOwner, { departments, tiers }: RecoveryPolicy): boolean => {
  switch (kind) {
    case 'PERSON':
      return id !== '';
    case 'DEPARTMENT':
      return departments.includes(id);
    case 'TIER':
      return tiers.includes(id);
  }
};

export const contact = (
  { data, by, at }: RecordRecoveryContact,
  state: Recovery,
  { policy }: RecoveryKnown,
): readonly RecoveryEvent[] => {
  assertOpen(state);
  const { recoveryId, channel, reached } = data;
  const unreachedTries = reached === 'REACHED' ? 0 : state.unreachedTries + 1;
  const said = within(data.note, policy);
  const note = said === null ? null : personalOf(state.about, said);
  const event = { recoveryId, channel, reached, unreachedTries, note, contactedBy: by, contactedAt: at };
  return [{ type: 'RecoveryContactRecorded', data: event }];
};

export const close = (
  { data, by, at }: CloseRecovery,
  state: Recovery,
  { policy }: RecoveryKnown,
): readonly RecoveryEvent[] => {
  assertOpen(state);
  const { recoveryId, outcome } = data;
  const said = within(data.note, policy);
  if (said === null) throw recoveryRefusal('RECOVERY_TEXT_MISSING', { missing: 'note' });
  if ((outcome === 'RECOVERED' || outcome === 'NOT_RECOVERED') && !state.isReached)
    throw recoveryRefusal('RECOVERY_NOT_CONTACTED', { outcome });
  if (outcome === 'UNREACHED' && state.unreachedTries < policy.unreachedAfter)
    throw recoveryRefusal('RECOVERY_NOT_TRIED', { tries: state.unreachedTries, needed: policy.unreachedAfter });
  const note = personalOf(state.about, said);
  const inTime = at <= state.firstDueAt;
  return [{ type: 'RecoveryClosed', data: { recoveryId, outcome, note, inTime, closedBy: by, closedAt: at } }];
};

const assertOpen = ({ isClosed }: Recovery): void => {
  if (isClosed) throw recoveryRefusal('RECOVERY_CLOSED');
};

const within = (text: string | null, { textLimits }: RecoveryPolicy): string | null => {
  const said = text?.trim() || null;
  if (said !== null && said.length > textLimits.note)
    throw recoveryRefusal('RECOVERY_TEXT_TOO_LONG', { length: said.length, limit: textLimits.note });
  return said;
};
