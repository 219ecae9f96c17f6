import type { ComplaintEvent } from '#complaints/events';
import type { Policy, Reaction } from '#event-sourcing';
import type { WorkOrderEvent } from '#repairs/events';
import type { ReturnEvent } from '#returns/events';
import type { SurveyCaseKind, SurveyMoment } from '../satisfaction-words.events.js';
import type { AskForSurvey } from './invitation.commands.js';
import { invitationIdOf } from './invitation-ids.events.js';

type CaseEvent = ComplaintEvent | ReturnEvent | WorkOrderEvent;

/** What is expected is asked at intake and booking, what was perceived when a case has ended. The rules say whether. */
export const invitationOnCase: Policy<CaseEvent, AskForSurvey> = {
  name: 'survey-invitation-on-case',
  categories: ['complaint', 'return', 'workorder'],
  from: 'NEW',
  imported: false,
  react: ({ type, data }) => {
    switch (type) {
      case 'ComplaintRegistered':
        return data.customerId === null ? [] : [ask('COMPLAINT', data.complaintId, 'OPENED')];
      case 'ReturnOpened':
        return [ask('RETURN', data.returnId, 'OPENED')];
      case 'WorkOrderQualified':
        return [ask('WORK_ORDER', data.workOrderId, 'OPENED')];
      case 'ComplaintClosed':
      case 'ComplaintRefused':
        return [ask('COMPLAINT', data.complaintId, 'CLOSED')];
      case 'ReturnSettled':
      case 'ReturnFailed':
        return [ask('RETURN', data.returnId, 'CLOSED')];
      case 'WorkOrderClosed':
        return [ask('WORK_ORDER', data.workOrderId, 'CLOSED')];
      default:
        return [];
    }
  },
};

const ask = (caseKind: SurveyCaseKind, caseId: string, moment: SurveyMoment): Reaction<AskForSurvey> => ({
  ask: {
    type: 'AskForSurvey',
    data: { invitationId: invitationIdOf({ caseKind, caseId }, moment), caseKind, caseId, moment },
  },
});
