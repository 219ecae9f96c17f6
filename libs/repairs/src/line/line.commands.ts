import type { Command } from '#event-sourcing';
import type { AuthorisationBasis, PartProblem, WorkEvidence } from '../repair-words.events.js';

type Diagnosis = Readonly<{
  workOrderId: string;
  no: number;
  component: string | null;
  symptomCode: string;
  cause: string;
  finding: string | null;
  labourSku: string;
  parts: readonly Readonly<{ partNumber: string; quantity: number }>[];
}>;

/** A line of a number that is there already is diagnosed anew, as long as nothing of it is done. */
export type DiagnoseLine = Command<'DiagnoseLine', Diagnosis>;
export type JudgeLineIrreparable = Command<
  'JudgeLineIrreparable',
  { workOrderId: string; no: number; reason: string; evidence: readonly WorkEvidence[] }
>;
export type IssueQuote = Command<'IssueQuote', { workOrderId: string; lineNos: readonly number[] | null }>;
/** Of several lines at once; refused where the quote no longer binds. */
export type AuthoriseLines = Command<
  'AuthoriseLines',
  { workOrderId: string; nos: readonly number[]; quoteNo: number | null; basis: AuthorisationBasis }
>;
export type DeclineLines = Command<
  'DeclineLines',
  { workOrderId: string; nos: readonly number[]; quoteNo: number; reason: string | null }
>;
/** Reserves what the line needs; what is not in stock is awaited, and asked for again when stock arrives. */
export type ReserveLineParts = Command<
  'ReserveLineParts',
  { workOrderId: string; no: number; outletId: string | null }
>;
/** Without a number those of all lines: whoever holds them does the work no more. */
export type ReleaseLineParts = Command<'ReleaseLineParts', { workOrderId: string; no: number | null }>;
export type ReportPartFailed = Command<
  'ReportPartFailed',
  {
    workOrderId: string;
    no: number;
    reservationId: string;
    quantity: number;
    serials: readonly string[];
    problem: PartProblem;
  }
>;
export type RecordLineRepaired = Command<
  'RecordLineRepaired',
  {
    workOrderId: string;
    no: number;
    partsUsed: readonly Readonly<{ reservationId: string; quantity: number; serials: readonly string[] }>[];
    oldSerial: string | null;
    newSerial: string | null;
    minutes: number;
  }
>;
export type CheckLine = Command<'CheckLine', { workOrderId: string; no: number; passed: boolean; note: string | null }>;
export type RecordLineReturned = Command<'RecordLineReturned', { workOrderId: string; no: number }>;

export type LineCommand =
  | DiagnoseLine
  | JudgeLineIrreparable
  | IssueQuote
  | AuthoriseLines
  | DeclineLines
  | ReserveLineParts
  | ReleaseLineParts
  | ReportPartFailed
  | RecordLineRepaired
  | CheckLine
  | RecordLineReturned;

export const LINE_COMMANDS: readonly LineCommand['type'][] = [
  'DiagnoseLine',
  'JudgeLineIrreparable',
  'IssueQuote',
  'AuthoriseLines',
  'DeclineLines',
  'ReserveLineParts',
  'ReleaseLineParts',
  'ReportPartFailed',
  'RecordLineRepaired',
  'CheckLine',
  'RecordLineReturned',
];
