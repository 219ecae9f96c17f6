import { EventMalformed, StoreUnavailable } from './store-errors.js';

const OUTAGES = new Set(['unavailable', 'deadline-exceeded', 'timeout', 'cancelled', 'not-leader']);
const TOO_LARGE = new Set([
  'maximum-append-size-exceeded',
  'transaction-max-size-exceeded',
  'append-record-size-exceeded',
]);

/** As gRPC itself says it, with the number that the error has as its code. */
const GRPC_OUTAGE = /^(1 CANCELLED|4 DEADLINE_EXCEEDED|13 INTERNAL|14 UNAVAILABLE):/;

/** The client's reads go through a library of their own, which passes on some failures as it got them. */
const READ_OUTAGE =
  /Unmapped gRPC error: code: (The operation was|Deadline|The service is currently unavailable|Internal)|Connection is closed|Deadline exceeded|(transport|h2 protocol) error|error reading a body/;
const UNREACHED = /Failed to discover|client error \(Connect\)/;
const UNANSWERED = 'KurrentDB does not answer.';

type Failure = Readonly<{ type: string; code: unknown; message: string }>;

const failureOf = (error: unknown): Failure => {
  const { type, code, message } = (typeof error === 'object' && error) as Partial<Failure>;
  return { type: String(type ?? ''), code, message: String(message ?? '') };
};

/**
 * Whether KurrentDB was not reached, went away, or elects a leader, so that the same call may succeed later. An append
 * to a server that is down fails with a plain Error that has a code only; reads and subscriptions with a type.
 */
export const isKurrentOutage = (error: unknown): boolean => {
  const { type, code, message } = failureOf(error);
  if (type === 'unknown' && READ_OUTAGE.test(message)) return true;
  return OUTAGES.has(type) || (typeof code === 'number' && GRPC_OUTAGE.test(message)) || UNREACHED.test(message);
};

/** What is said of an outage that outlasts all repeats; any other error as it is. */
export const afterPatience = (error: unknown): unknown =>
  isKurrentOutage(error)
    ? new StoreUnavailable('The event store can not be reached: try again with the same command id.', { cause: error })
    : error;

/** For a call that the client would wait for without end. */
export const unanswered = (): Error => Object.assign(new Error(UNANSWERED), { type: 'deadline-exceeded' });

/**
 * Whether the client may have to be made anew: it remembers a cluster without nodes, and calls that hang, for ever; and
 * its reads, whose failures have no code, do not always find the next leader.
 */
export const isStale = (error: unknown): boolean => {
  const { type, code, message } = failureOf(error);
  return UNREACHED.test(message) || message === UNANSWERED || (type === 'unavailable' && code === undefined);
};

export const isAccessDenied = (error: unknown): boolean => failureOf(error).type === 'access-denied';

export const isUnknownStream = (error: unknown): boolean => failureOf(error).type === 'stream-not-found';

export const isConflict = (error: unknown): boolean => failureOf(error).type === 'wrong-expected-version';

/** The server keeps less in one append than Aftercare in one event, unless it is told to. */
export const isTooLarge = (error: unknown): boolean => TOO_LARGE.has(failureOf(error).type);

export const tooLarge = (): EventMalformed =>
  new EventMalformed(
    'The events are larger than the KurrentDB server takes in one append: shorten them, attach them as a file, or raise its MaxAppendSize.',
  );
