import type { Money } from '#values';
import { isFailed, isSettled } from './line-stage.js';
import type { ReturnEvent } from './return.events.js';
import type { Line, Return } from './return-state.js';
import type { ReturnFailure } from './return-words.events.js';

/** What is said of the whole return once no line waits for its settlement: appended with the event that made it true. */
export const conclusion = (state: Return | null, at: string): readonly ReturnEvent[] => {
  if (!state || state.isConcluded || !state.lines.every((line) => isSettled(line) || isFailed(line))) return [];
  const { returnId, complaintId, taskId, lines } = state;
  const settled = lines.filter((line) => isSettled(line));
  const failed = lines.filter((line) => !isSettled(line));
  if (!settled.length) {
    const reason = failureOf(failed);
    return [
      {
        type: 'ReturnFailed',
        data: { returnId, complaintId, taskId, reason, failedQuantity: piecesOf(failed), failedAt: at },
      },
    ];
  }
  return [
    {
      type: 'ReturnSettled',
      data: {
        returnId,
        complaintId,
        taskId,
        remedies: [...new Set(settled.map(({ remedy }) => remedy))],
        settledQuantity: piecesOf(settled),
        failedQuantity: piecesOf(failed),
        refunded: paidOf(settled.filter(({ remedy }) => remedy === 'REFUND')),
        credited: paidOf(settled.filter(({ remedy }) => remedy === 'CREDIT')),
        settledAt: at,
      },
    },
  ];
};

const piecesOf = (lines: readonly Line[]): number => lines.reduce((sum, { quantity }) => sum + quantity, 0);

const paidOf = (lines: readonly Line[]): Money | null =>
  lines.reduce<Money | null>(
    (sum, { paid }) => (paid ? { amount: (sum?.amount ?? 0) + paid.amount, currency: paid.currency } : sum),
    null,
  );

const failureOf = (lines: readonly Line[]): ReturnFailure => {
  const [first, ...others] = new Set(lines.map(causeOf));
  return first && !others.length ? first : 'MIXED';
};

const causeOf = ({ authorisation, reception }: Line): ReturnFailure => {
  if (authorisation === 'DENIED' || authorisation === 'CANCELLED') return authorisation;
  return reception === 'EXPIRED' ? 'EXPIRED' : 'REJECTED';
};
