import type { ComplaintEvent } from '#complaints/events';
import type { Recorded } from '#event-sourcing';
import type { ProductRegistered, ProductRevised } from '#products/events';
import type { WorkOrderEvent } from '#repairs/events';
import type { ReturnEvent } from '#returns/events';
import type { SurveySubmitted } from '#satisfaction/events';
import { lastAnswer } from '../watch/last-answer.js';
import { complaintTelling } from './complaint-report.js';
import type { SignalRules } from './detector-rules.js';
import { returnTellings } from './return-report.js';
import { surveyTelling } from './survey-report.js';
import type { Telling } from './telling.js';
import { workOrderTelling } from './work-order-report.js';

/** Categories of the streams that tell of reports, and of the catalogue that names products. */
export const WATCHED_CATEGORIES = [
  'product',
  'complaint',
  'workorder',
  'return',
  'invitation',
  'exposure',
  'watchday',
] as const;

export type ProductTold = ProductRegistered | ProductRevised;
export type ReportEvent = ComplaintEvent | WorkOrderEvent | ReturnEvent | SurveySubmitted;

/** What an event tells of reports: nothing, one, or one of each line of a return. */
export const tellingsOf = lastAnswer((event: Recorded<ReportEvent>, rules: SignalRules): readonly Telling[] => {
  if (isOfComplaint(event)) return some(complaintTelling(event, rules));
  if (isOfWorkOrder(event)) return some(workOrderTelling(event, event.meta.id, rules));
  if (isOfReturn(event)) return returnTellings(event, rules);
  return event.type === 'SurveySubmitted' ? some(surveyTelling(event)) : [];
});

const isOfComplaint = (event: Recorded<ReportEvent>): event is Recorded<ComplaintEvent> =>
  event.meta.stream.startsWith('complaint-');
const isOfWorkOrder = (event: Recorded<ReportEvent>): event is Recorded<WorkOrderEvent> =>
  event.meta.stream.startsWith('workorder-');
const isOfReturn = (event: Recorded<ReportEvent>): event is Recorded<ReturnEvent> =>
  event.meta.stream.startsWith('return-');

const some = (telling: Telling | null): readonly Telling[] => (telling ? [telling] : []);
