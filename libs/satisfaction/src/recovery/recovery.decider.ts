import type { Decider } from '#event-sourcing';
import { aboutOf } from '../survey-about.js';
import { assign, close, contact } from './handling.decider.js';
import type { EscalateRecovery, OpenRecovery, RecoveryCommand } from './recovery.commands.js';
import type { RecoveryEvent } from './recovery.events.js';
import { recoveryRefusal } from './recovery-rejection.js';
import type { Recovery, RecoveryKnown } from './recovery-state.js';

/** What is done about somebody who answered low. */
export const recoveryDecider: Decider<RecoveryCommand, RecoveryEvent, Recovery | null, RecoveryKnown> = {
  stream: ({ data }) => `recovery-${data.recoveryId}`,
  initialState: null,
  decide: (command, state, known) => {
    if (command.type === 'OpenRecovery') return state ? [] : open(command, known);
    if (!state) throw recoveryRefusal('RECOVERY_NOT_FOUND');
    switch (command.type) {
      case 'EscalateRecovery':
        return escalate(command, state, known);
      case 'AssignRecovery':
        return assign(command, state, known);
      case 'RecordRecoveryContact':
        return contact(command, state, known);
      case 'CloseRecovery':
        return close(command, state, known);
    }
  },
  evolve: (state, { type, data }) => {
    if (type === 'RecoveryOpened')
      return {
        about: aboutOf(data),
        owner: data.owner,
        firstDueAt: data.dueAt,
        dueAt: data.dueAt,
        ...{ escalations: 0, isReached: false, unreachedTries: 0, isClosed: false },
      };
    if (!state) return null;
    switch (type) {
      case 'RecoveryAssigned':
        return { ...state, owner: data.owner };
      case 'RecoveryContactRecorded': {
        const { unreachedTries } = data;
        return { ...state, unreachedTries, isReached: state.isReached || data.reached === 'REACHED' };
      }
      case 'RecoveryEscalated':
        return { ...state, owner: data.owner, dueAt: data.nextDueAt, escalations: state.escalations + 1 };
      case 'RecoveryClosed':
        return { ...state, isClosed: true };
    }
  },
};

const open = ({ data, at }: OpenRecovery, { packVersion, policy, dueAt }: RecoveryKnown): readonly RecoveryEvent[] => {
  const { about } = data;
  return [
    {
      type: 'RecoveryOpened',
      data: {
        caseKind: about.caseKind,
        caseId: about.caseId,
        customerId: about.customerId,
        productId: about.productId,
        productLine: about.productLine,
        productModel: about.productModel,
        batch: about.batch,
        region: about.region,
        partnerId: about.partnerId,
        outletId: about.outletId,
        technicianId: about.technicianId,
        channel: about.channel,
        recoveryId: data.recoveryId,
        invitationId: data.invitationId,
        surveyId: data.surveyId,
        csat: data.csat,
        nps: data.nps,
        ces: data.ces,
        hasComment: data.hasComment,
        owner: { kind: policy.owner.kind, id: policy.owner.id },
        dueAt: dueAt(policy.due, at),
        openedAt: at,
        packVersion,
      },
    },
  ];
};

/** One tier up, each time that it was not closed in time, up to the highest. */
const escalate = (
  { data, at }: EscalateRecovery,
  { isClosed, dueAt, escalations }: Recovery,
  { packVersion, policy, dueAt: due }: RecoveryKnown,
): readonly RecoveryEvent[] => {
  const tier = policy.tiers[escalations + 1];
  if (isClosed || dueAt !== data.dueAt || at < data.dueAt || tier === undefined) return [];
  const isHighest = escalations + 2 >= policy.tiers.length;
  const nextDueAt = isHighest ? null : due(policy.escalatedDue, at);
  const owner = { kind: 'TIER' as const, id: tier };
  const { recoveryId } = data;
  const event = { recoveryId, dueAt: data.dueAt, owner, nextDueAt, escalatedAt: at, packVersion };
  return [{ type: 'RecoveryEscalated', data: event }];
};
