import type { Command } from '#event-sourcing';
import type {
  CancelCause,
  Condition,
  Disposition,
  Finding,
  ReceptionOutcome,
  ReturnReason,
  ReturnRemedy,
} from './return-words.events.js';
import type { SettlementCommand } from './settlement.commands.js';

/** What one line is about, as somebody says it: a unit by its serial, or so many of an article. */
export type LineGiven = Readonly<{
  sku: string | null;
  serial: string | null;
  orderLineNo: number | null;
  quantity: number;
  reason: ReturnReason;
  symptomCode: string | null;
  remedy: ReturnRemedy;
  words: string | null;
}>;
/** The agreed remedy of a complaint that a return carries out: its lines are gathered, not given. */
export type TaskGiven = Readonly<{ complaintId: string; taskId: string; remedyNo: number }>;
export type ReceivedGiven = Readonly<{
  no: number;
  quantity: number;
  reception: ReceptionOutcome;
  condition: Condition | null;
  serial: string | null;
  note: string | null;
}>;

export type OpenReturn = Command<
  'OpenReturn',
  {
    returnId: string;
    customerId: string | null;
    orderNumber: string | null;
    task: TaskGiven | null;
    lines: readonly LineGiven[];
  }
>;
/** Null for the numbers: all lines for which it can be done. */
export type AuthoriseReturn = Command<'AuthoriseReturn', { returnId: string; nos: readonly number[] | null }>;
export type DenyReturn = Command<'DenyReturn', { returnId: string; nos: readonly number[] | null; reason: string }>;
export type CancelReturn = Command<
  'CancelReturn',
  { returnId: string; nos: readonly number[] | null; cause: CancelCause }
>;
/** `until`: the end of the authorisation that is meant; another one may have been given since. */
export type ExpireReturnLine = Command<'ExpireReturnLine', { returnId: string; no: number; until: string }>;
export type ReceiveReturn = Command<'ReceiveReturn', { returnId: string; received: readonly ReceivedGiven[] }>;
export type InspectReturnLine = Command<
  'InspectReturnLine',
  { returnId: string; no: number; condition: Condition; finding: Finding; note: string | null }
>;
export type AcceptReturnLine = Command<'AcceptReturnLine', { returnId: string; no: number }>;
export type ReferReturnLine = Command<'ReferReturnLine', { returnId: string; no: number; note: string | null }>;
export type RejectReturnLine = Command<'RejectReturnLine', { returnId: string; no: number; reason: string }>;
export type ChangeReturnRemedy = Command<
  'ChangeReturnRemedy',
  { returnId: string; no: number; remedy: ReturnRemedy; reason: string }
>;
export type GrantAdvanceExchange = Command<'GrantAdvanceExchange', { returnId: string; no: number }>;
export type WaiveGoods = Command<'WaiveGoods', { returnId: string; no: number }>;
export type DisposeReturnLine = Command<
  'DisposeReturnLine',
  { returnId: string; no: number; disposition: Disposition; note: string | null }
>;

export type ReturnCommand =
  | OpenReturn
  | AuthoriseReturn
  | DenyReturn
  | CancelReturn
  | ExpireReturnLine
  | ReceiveReturn
  | InspectReturnLine
  | AcceptReturnLine
  | ReferReturnLine
  | RejectReturnLine
  | ChangeReturnRemedy
  | GrantAdvanceExchange
  | WaiveGoods
  | DisposeReturnLine
  | SettlementCommand;

export const RETURN_COMMANDS: readonly ReturnCommand['type'][] = [
  'OpenReturn',
  'AuthoriseReturn',
  'DenyReturn',
  'CancelReturn',
  'ExpireReturnLine',
  'ReceiveReturn',
  'InspectReturnLine',
  'AcceptReturnLine',
  'ReferReturnLine',
  'RejectReturnLine',
  'ChangeReturnRemedy',
  'GrantAdvanceExchange',
  'WaiveGoods',
  'DisposeReturnLine',
  'QuoteReturnSettlement',
  'ConfirmReturnSettlement',
  'RecordRefundOutcome',
  'RetryRefund',
  'RedirectRefund',
  'ShipReplacement',
  'RecordReturnRepair',
  'RecordReturnUnrepaired',
  'ProposeReturnCharge',
  'ResolveReturnCharge',
];
