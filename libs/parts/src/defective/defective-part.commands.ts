import type { Command } from '#event-sourcing';
import type { DefectiveFinding } from './defective-words.events.js';

/** Sent together with the consumption of a new piece. */
export type ExpectDefectivePart = Command<'ExpectDefectivePart', { defectiveId: string }>;
/** Sent together with the report that a new piece does not work. */
export type TakeDeadOnArrival = Command<'TakeDeadOnArrival', { defectiveId: string }>;
export type ReceiveDefectivePart = Command<
  'ReceiveDefectivePart',
  { defectiveId: string; serial: string | null; finding: DefectiveFinding; note: string | null }
>;
export type SendDefectiveToSupplier = Command<
  'SendDefectiveToSupplier',
  { defectiveId: string; reference: string | null }
>;
export type ScrapDefectivePart = Command<'ScrapDefectivePart', { defectiveId: string; note: string | null }>;
export type WaiveDefectivePart = Command<'WaiveDefectivePart', { defectiveId: string; note: string }>;
export type MarkDefectiveOverdue = Command<'MarkDefectiveOverdue', { defectiveId: string }>;

export type DefectivePartCommand =
  | ExpectDefectivePart
  | TakeDeadOnArrival
  | ReceiveDefectivePart
  | SendDefectiveToSupplier
  | ScrapDefectivePart
  | WaiveDefectivePart
  | MarkDefectiveOverdue;

/** Those that others may send. */
export type SentDefectiveCommand = Exclude<DefectivePartCommand, ExpectDefectivePart | TakeDeadOnArrival>;
export const DEFECTIVE_COMMANDS: readonly SentDefectiveCommand['type'][] = [
  'ReceiveDefectivePart',
  'SendDefectiveToSupplier',
  'ScrapDefectivePart',
  'WaiveDefectivePart',
  'MarkDefectiveOverdue',
];
