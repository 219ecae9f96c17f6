import type { ReturnEvent } from './return.events.js';
import type { Decision, Decisions } from './return-decision.js';
import type { ReturnKnown } from './return-known.js';
import { refusal } from './return-rejection.js';
import type { Line, Refund, Return } from './return-state.js';
import type { RefundProblem } from './return-words.events.js';
import type { RecordRefundOutcome } from './settlement.commands.js';
import { isInCharge, lineOf } from './standing.js';
import { written } from './texts.js';

/** What the gateway answered. The same answer twice, and a doubt about what is settled, change nothing. */
const record: Decision<'RecordRefundOutcome'> = (command, state, known) => {
  const { data, at } = command;
  const { returnId, no, key, outcome } = data;
  const line = lineOf(state, no);
  const refund = askedFor(line, state);
  assertConsistent(data, line, refund, state);
  if (line.settlement === 'DONE' || refund.declinedKeys.includes(key)) return [];
  switch (outcome) {
    case 'SUCCEEDED': {
      const reference = data.reference ?? key;
      return [
        { type: 'RefundSucceeded', data: { returnId, no, key, amount: refund.amount, reference, succeededAt: at } },
      ];
    }
    case 'DECLINED':
      return [{ type: 'RefundDeclined', data: { returnId, no, key, code: data.code ?? 'DECLINED', declinedAt: at } }];
    default:
      return line.settlement === 'ERRORED' ? [] : [errored(command, refund, outcome, known)];
  }
};

const askedFor = ({ no, refund }: Line, state: Return): Refund => {
  if (!refund) throw refusal('RETURN_REFUND_NOT_REQUESTED', state, { no });
  return refund;
};

/** A gateway that pays under a key which it had declined, or which nobody gave it, needs a person. */
const assertConsistent = (
  { no, key, outcome }: RecordRefundOutcome['data'],
  { settlement }: Line,
  refund: Refund,
  state: Return,
): void => {
  const isCurrent = refund.key === null || refund.key === key;
  const isDead = refund.declinedKeys.includes(key);
  const isPaidInVain = outcome === 'SUCCEEDED' && (isDead || !isCurrent);
  if (isPaidInVain || (!isCurrent && !isDead && settlement !== 'DONE'))
    throw refusal('RETURN_REFUND_CONTRADICTED', state, { no, key, outcome });
};

/** Never lost: the last pause of the pack is repeated until the gateway says yes or no. */
const errored = (
  { data, at }: RecordRefundOutcome,
  { attempt }: Refund,
  problem: RefundProblem,
  { policy, dueAt }: ReturnKnown,
): ReturnEvent => {
  const { returnId, no, key } = data;
  const pause = policy.refundRetry[attempt - 1] ?? policy.refundRetry.at(-1);
  const retryAt = pause ? dueAt(pause, at) : null;
  return { type: 'RefundErrored', data: { returnId, no, key, attempt, problem, retryAt, erroredAt: at } };
};

/** The same key again, so that money which went is found and not sent once more. */
const retry: Decision<'RetryRefund'> = ({ data, by, at }, state) => {
  const { returnId, no } = data;
  const line = lineOf(state, no);
  const refund = askedFor(line, state);
  const { key, attempt, amount, isDeclined } = refund;
  const isErrored = line.settlement === 'ERRORED' && key !== null;
  if (data.attempt !== null && (!isErrored || isDeclined || attempt !== data.attempt)) return [];
  if (!isErrored) throw refusal('RETURN_REFUND_NOT_ERRORED', state, { no, settlement: line.settlement });
  if (isDeclined) throw refusal('RETURN_REFUND_DECLINED', state, { no });
  return [
    {
      type: 'RefundRetried',
      data: { returnId, no, key, attempt: attempt + 1, amount, retriedBy: by, retriedAt: at },
    },
  ];
};

const redirect: Decision<'RedirectRefund'> = ({ data, by, roles, at }, state, { policy }) => {
  const { returnId, no } = data;
  const line = lineOf(state, no);
  const { key, amount, isDeclined } = askedFor(line, state);
  if (line.settlement !== 'ERRORED' || key === null || !isDeclined)
    throw refusal('RETURN_REFUND_NOT_DECLINED', state, { no, settlement: line.settlement });
  if (!isInCharge(roles)) throw refusal('RETURN_NEEDS_SUPERVISOR', state, { no, next: 'RedirectRefund' });
  const { number, orderNumber } = state;
  return [
    {
      type: 'RefundRedirected',
      data: {
        returnId,
        no,
        declinedKey: key,
        amount,
        payTo: written(state, 'payTo', data.payTo, policy.textLimits.note),
        number,
        orderNumber,
        redirectedBy: by,
        redirectedAt: at,
      },
    },
  ];
};

export const refunds = {
  RecordRefundOutcome: record,
  RetryRefund: retry,
  RedirectRefund: redirect,
} satisfies Partial<Decisions>;
