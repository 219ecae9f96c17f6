import type { ComplaintEvent } from '#complaints/events';
import type { Policy, Reaction } from '#event-sourcing';
import type { WorkOrderEvent } from '#repairs/events';
import type { ReturnEvent } from '#returns/events';
import type { SurveyCaseKind } from '../satisfaction-words.events.js';
import type { WithdrawInvitation } from './invitation.commands.js';
import { invitationIdOf } from './invitation-ids.events.js';

type CaseEvent = ComplaintEvent | ReturnEvent | WorkOrderEvent;

/** What somebody expects is worth nothing when the case is over: the answer would know how it went. */
export const withdrawalOnCaseEnded: Policy<CaseEvent, WithdrawInvitation> = {
  name: 'survey-withdrawal-on-case-ended',
  categories: ['complaint', 'return', 'workorder'],
  from: 'NEW',
  imported: false,
  react: ({ type, data }) => {
    switch (type) {
      case 'ComplaintClosed':
      case 'ComplaintRefused':
      case 'ComplaintWithdrawn':
      case 'ComplaintMerged':
        return [withdraw('COMPLAINT', data.complaintId)];
      case 'ReturnSettled':
      case 'ReturnFailed':
        return [withdraw('RETURN', data.returnId)];
      case 'WorkOrderClosed':
      case 'WorkOrderCancelled':
        return [withdraw('WORK_ORDER', data.workOrderId)];
      default:
        return [];
    }
  },
};

const withdraw = (caseKind: SurveyCaseKind, caseId: string): Reaction<WithdrawInvitation> => ({
  ask: {
    type: 'WithdrawInvitation',
    data: { invitationId: invitationIdOf({ caseKind, caseId }, 'OPENED'), cause: 'CASE_ENDED', reason: null },
  },
});
