import type { Line } from './return-state.js';
import { LINE_STAGES, type LineStage, type ReturnStatus } from './return-words.events.js';

/** What tells where a line stands: the axes of the rules' state and of the rows alike. */
export type Axes = Pick<
  Line,
  'authorisation' | 'reception' | 'acceptance' | 'settlement' | 'exception' | 'remedy' | 'unrepaired'
> &
  Readonly<{ charge: Readonly<{ isResolved: boolean }> | null }>;

/** It came to nothing: nobody owes anything for it. */
export const isFailed = ({ authorisation, reception, acceptance, settlement }: Axes): boolean =>
  settlement !== 'DONE' &&
  (authorisation === 'DENIED' || authorisation === 'CANCELLED' || reception === 'EXPIRED' || acceptance === 'REJECTED');

/** The customer has what was agreed. */
export const isSettled = ({ settlement, acceptance, remedy }: Axes): boolean =>
  settlement === 'DONE' || (remedy === 'NONE' && acceptance === 'ACCEPTED');

/** The old goods, or an answer about their price, are still to come after an advance exchange. */
export const owesGoods = ({ exception, settlement, acceptance, charge }: Axes): boolean =>
  exception === 'ADVANCE_EXCHANGE' && settlement === 'DONE' && acceptance !== 'ACCEPTED' && !charge?.isResolved;

export const isClosed = (line: Axes): boolean => isFailed(line) || (isSettled(line) && !owesGoods(line));

/** Whether the named exceptions or an acceptance let it be settled. */
export const maySettle = ({ authorisation, acceptance, exception }: Axes): boolean =>
  authorisation === 'AUTHORISED' && (acceptance === 'ACCEPTED' || exception !== null);

/** Where an open line stands; null for a closed one. */
export const stageOf = (line: Axes): LineStage | null => {
  if (isClosed(line)) return null;
  if (line.authorisation === 'REQUESTED') return 'REQUESTED';
  if (line.reception !== 'AWAITING' && line.acceptance === 'PENDING') return 'RECEIVED';
  if (line.acceptance === 'MANUAL') return 'IN_REVIEW';
  if (!maySettle(line)) return 'AUTHORISED';
  if (line.unrepaired) return 'UNREPAIRED';
  return SETTLING[line.settlement];
};

const SETTLING: Readonly<Record<Line['settlement'], LineStage>> = {
  NONE: 'ACCEPTED',
  ERRORED: 'SETTLEMENT_ERRORED',
  PENDING: 'SETTLING',
  DONE: 'GOODS_DUE',
};

/** The header: the stage of the least advanced open line, else whether anything of it was settled. */
export const statusOf = (lines: readonly Axes[]): ReturnStatus => {
  const stages = lines.map(stageOf);
  const least = LINE_STAGES.find((stage) => stages.includes(stage));
  return least ?? (lines.some(isSettled) ? 'SETTLED' : 'FAILED');
};
