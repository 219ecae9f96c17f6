import { isClosed } from './line-stage.js';
import type { ReturnLineAuthorised } from './return.events.js';
import type { Decision, Decisions } from './return-decision.js';
import type { ReturnKnown } from './return-known.js';
import { refusal } from './return-rejection.js';
import type { Line, Return } from './return-state.js';
import { isInCharge, isPast, lineOf, openLineOf } from './standing.js';
import { written } from './texts.js';

type Authorising = Readonly<{ by: string; at: string; roles: readonly string[]; origin?: string }>;

const authorise: Decision<'AuthoriseReturn'> = (command, state, known) => {
  const { nos } = command.data;
  const lines = nos
    ? nos.map((no) => openLineOf(state, no)).filter(({ authorisation }) => authorisation === 'REQUESTED')
    : state.lines.filter(({ authorisation }) => authorisation === 'REQUESTED');
  for (const line of lines) assertInTime(line, command, state, known);
  return lines.map((line) => lineAuthorised(state.returnId, line, command, known));
};

/** By whoever opens it for a remedy that was agreed, or by hand. */
export const lineAuthorised = (
  returnId: string,
  { no, reason }: Pick<Line, 'no' | 'reason'>,
  { by, at, origin }: Authorising,
  { policy, dueAt, packVersion }: ReturnKnown,
): ReturnLineAuthorised => ({
  type: 'ReturnLineAuthorised',
  data: {
    returnId,
    no,
    until: origin === 'IMPORT' ? null : dueAt(policy.authorisationDue, at),
    shippingPayer: policy.shippingPayer[reason],
    authorisedBy: by,
    authorisedAt: at,
    packVersion,
  },
});

/** Where nobody knows when it was delivered, the doubt is ours. */
const assertInTime = (
  { no, reason, deliveredAt }: Line,
  { at, roles }: Authorising,
  state: Return,
  { policy, dueAt }: ReturnKnown,
): void => {
  if (deliveredAt === null || isInCharge(roles)) return;
  const closedAt = dueAt(policy.claimWindow[reason], deliveredAt);
  if (isPast(closedAt, at)) throw refusal('RETURN_WINDOW_CLOSED', state, { no, reason, deliveredAt, closedAt });
};

const deny: Decision<'DenyReturn'> = ({ data, by, at }, state, { policy }) => {
  const { returnId, nos } = data;
  const lines = nos
    ? nos.map((no) => deniable(state, no)).filter(({ authorisation }) => authorisation !== 'DENIED')
    : state.lines.filter(({ authorisation }) => authorisation === 'REQUESTED');
  return lines.map(({ no, quantity, purchases }) => ({
    type: 'ReturnLineDenied',
    data: {
      returnId,
      no,
      quantity,
      purchases,
      reason: written(state, 'reason', data.reason, policy.textLimits.note),
      deniedBy: by,
      deniedAt: at,
    },
  }));
};

const deniable = (state: Return, no: number): Line => {
  const line = lineOf(state, no);
  if (line.authorisation === 'DENIED') return line;
  openLineOf(state, no);
  if (line.authorisation === 'AUTHORISED') throw refusal('RETURN_ALREADY_AUTHORISED', state, { no });
  return line;
};

const cancel: Decision<'CancelReturn'> = ({ data, by, at }, state) => {
  const { returnId, nos, cause } = data;
  const lines = nos
    ? nos.map((no) => cancellable(state, no)).filter(({ authorisation }) => authorisation !== 'CANCELLED')
    : state.lines.filter((line) => !isClosed(line) && isUntouched(line));
  return lines.map(({ no, quantity, purchases }) => ({
    type: 'ReturnLineCancelled',
    data: { returnId, no, quantity, purchases, cause, cancelledBy: by, cancelledAt: at },
  }));
};

/** No goods are here, and neither money nor goods are on their way to the customer. */
const isUntouched = ({ reception, settlement, remedy }: Line): boolean =>
  reception === 'AWAITING' && (settlement === 'NONE' || (settlement === 'PENDING' && remedy === 'REPLACE'));

const cancellable = (state: Return, no: number): Line => {
  const line = lineOf(state, no);
  if (line.authorisation === 'CANCELLED') return line;
  openLineOf(state, no);
  if (line.reception !== 'AWAITING') throw refusal('RETURN_GOODS_UNDER_WAY', state, { no, reception: line.reception });
  if (!isUntouched(line)) throw refusal('RETURN_REMEDY_FIXED', state, { no, settlement: line.settlement });
  return line;
};

/**
 * An authorisation ends where nothing came in time, and nothing was promised without the goods. One that was imported has no
 * end until it is said to have had one.
 */
const expire: Decision<'ExpireReturnLine'> = ({ data, at }, state) => {
  const { returnId, no, until } = data;
  const line = lineOf(state, no);
  const waits =
    line.authorisation === 'AUTHORISED' && line.reception === 'AWAITING' && line.exception === null && !isClosed(line);
  if (!waits || (line.until ?? until) !== until || !isPast(until, at)) return [];
  const { quantity, purchases } = line;
  return [{ type: 'ReturnLineExpired', data: { returnId, no, quantity, purchases, until, expiredAt: at } }];
};

export const authorisation = {
  AuthoriseReturn: authorise,
  DenyReturn: deny,
  CancelReturn: cancel,
  ExpireReturnLine: expire,
} satisfies Partial<Decisions>;
