import type { BillCommand } from '../bill/bill.commands.js';
import type { LineCommand } from '../line/line.commands.js';
import type { LoanCommand } from '../loaner/loaner.commands.js';
import type { OfferCommand } from '../offer/offer.commands.js';
import type { VisitCommand } from '../visit/visit.commands.js';
import type { OrderCommand } from './work-order.commands.js';

/** Everything that may be asked of a work order. */
export type WorkOrderCommand = OrderCommand | OfferCommand | VisitCommand | LineCommand | BillCommand | LoanCommand;

/** By what part of the order they are decided. */
const TYPES: { readonly [Type in WorkOrderCommand['type']]: string } = {
  DraftWorkOrder: 'order',
  SetWorkOrderSite: 'order',
  QualifyWorkOrder: 'order',
  CompleteWorkOrder: 'order',
  ReportWorkIncomplete: 'order',
  RecordQualityCheck: 'order',
  SignOffWork: 'order',
  CloseWorkOrder: 'order',
  CancelWorkOrder: 'order',
  OfferWorkOrder: 'offers',
  AcceptOffer: 'offers',
  DeclineOffer: 'offers',
  LapseOffer: 'offers',
  WithdrawOffer: 'offers',
  WithdrawAssignment: 'offers',
  ReviewAssignment: 'offers',
  ScheduleVisit: 'visits',
  RescheduleVisit: 'visits',
  CancelVisit: 'visits',
  StartVisit: 'visits',
  ReportVisitMissed: 'visits',
  AskReschedule: 'visits',
  ReviewVisit: 'visits',
  EndVisit: 'visits',
  HoldWork: 'visits',
  ResumeWork: 'visits',
  DiagnoseLine: 'lines',
  JudgeLineIrreparable: 'lines',
  IssueQuote: 'lines',
  AuthoriseLines: 'lines',
  DeclineLines: 'lines',
  ReserveLineParts: 'lines',
  ReleaseLineParts: 'lines',
  ReportPartFailed: 'lines',
  RecordLineRepaired: 'lines',
  CheckLine: 'lines',
  RecordLineReturned: 'lines',
  RecordCost: 'bills',
  ReverseCost: 'bills',
  IssueBill: 'bills',
  RecordBillPaid: 'bills',
  DisputeBill: 'bills',
  WaiveBill: 'bills',
  HandOutLoaner: 'loans',
  TakeBackLoaner: 'loans',
  MarkLoanerOverdue: 'loans',
};

export const WORK_ORDER_COMMANDS: readonly string[] = Object.keys(TYPES);
