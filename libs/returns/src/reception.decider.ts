import type { ReceivedGiven } from './return.commands.js';
import type { ReturnEvent } from './return.events.js';
import type { Decision, Decisions } from './return-decision.js';
import { refusal } from './return-rejection.js';
import type { Line, Return } from './return-state.js';
import type { Reception } from './return-words.events.js';
import { authorisedLineOf, isPast } from './standing.js';
import { writtenOrNull } from './texts.js';

/**
 * What came, line by line. Several entries of one line, or fewer pieces than were authorised, split it: the first entry
 * keeps the number, what did not come waits under another one.
 */
const receive: Decision<'ReceiveReturn'> = (command, state, known) => {
  const { returnId, received } = command.data;
  if (!received.length) throw refusal('RETURN_LINES_MISSING', state, { missing: 'received' });
  let nextNo = Math.max(...state.lines.map(({ no }) => no)) + 1;
  return [...new Set(received.map(({ no }) => no))].flatMap((no) => {
    const entries = received.filter((entry) => entry.no === no);
    const line = assertReceivable(entries, state, no, command.at);
    const parts = partsOf(line, entries, () => nextNo++);
    const limit = known.policy.textLimits.note;
    return [
      ...splits(returnId, line, parts, command.at),
      ...parts.flatMap(({ no: partNo, entry }) =>
        entry ? [lineReceived({ returnId, no: partNo }, entry, state, { ...command, limit })] : [],
      ),
    ];
  });
};

type Part = Readonly<{ no: number; quantity: number; entry: ReceivedGiven | null }>;

const partsOf = (line: Line, entries: readonly ReceivedGiven[], newNo: () => number): readonly Part[] => {
  const awaited = line.quantity - piecesOf(entries);
  const parts = entries.map((entry, n) => ({ no: n ? newNo() : line.no, quantity: entry.quantity, entry }));
  return awaited ? [...parts, { no: newNo(), quantity: awaited, entry: null }] : parts;
};

const piecesOf = (entries: readonly ReceivedGiven[]): number =>
  entries.reduce((sum, { quantity }) => sum + quantity, 0);

const splits = (returnId: string, line: Line, parts: readonly Part[], at: string): readonly ReturnEvent[] => {
  let remaining = line.quantity;
  return parts.slice(1).map(({ no, quantity }) => {
    remaining -= quantity;
    return {
      type: 'ReturnLineSplit',
      data: {
        returnId,
        no: line.no,
        intoNo: no,
        quantity,
        remaining,
        until: line.until,
        goodsDueAt: line.goodsDueAt,
        splitAt: at,
      },
    };
  });
};

type Reporting = Readonly<{ by: string; at: string; limit: number }>;

const lineReceived = (
  { returnId, no }: Readonly<{ returnId: string; no: number }>,
  entry: ReceivedGiven,
  state: Return,
  { by, at, limit }: Reporting,
): ReturnEvent => ({
  type: 'ReturnLineReceived',
  data: {
    returnId,
    no,
    reception: entry.reception,
    quantity: entry.quantity,
    condition: entry.condition,
    serial: entry.serial && entry.serial.trim().toUpperCase(),
    note: writtenOrNull(state, 'note', entry.note, limit),
    receivedBy: by,
    receivedAt: at,
  },
});

/** What was said to be short or lost may still turn up while nobody has decided about it. */
const STILL_AWAITED: readonly Reception[] = ['AWAITING', 'SHORT', 'LOST'];

const assertReceivable = (entries: readonly ReceivedGiven[], state: Return, no: number, at: string): Line => {
  const line = authorisedLineOf(state, no);
  const { reception, acceptance } = line;
  const isDecided = acceptance === 'ACCEPTED' || acceptance === 'REJECTED';
  if (isDecided || !STILL_AWAITED.includes(reception))
    throw refusal('RETURN_ALREADY_RECEIVED', state, { no, reception });
  if (isTooLate(line, at)) throw refusal('RETURN_EXPIRED', state, { no, until: line.until });
  assertPieces(entries, line, state);
  for (const entry of entries) assertSerial(entry, line, state);
  return line;
};

/** Goods after an advance exchange, and what was said to be lost, may come at any time. */
const isTooLate = ({ reception, exception, until }: Line, at: string): boolean =>
  reception === 'AWAITING' && exception === null && until !== null && isPast(until, at);

const assertPieces = (entries: readonly ReceivedGiven[], { no, quantity: authorised }: Line, state: Return): void => {
  if (entries.some(({ quantity }) => !Number.isSafeInteger(quantity) || quantity < 1))
    throw refusal('RETURN_QUANTITY_IMPOSSIBLE', state, { no, missing: 'quantity' });
  const came = piecesOf(entries);
  if (came > authorised) throw refusal('RETURN_MORE_CAME', state, { no, authorised, came });
};

const assertSerial = ({ serial, reception }: ReceivedGiven, line: Line, state: Return): void => {
  const came = serial === null ? null : serial.trim().toUpperCase();
  if (reception === 'WRONG_ITEM' || came === null || line.serial === null || came === line.serial) return;
  throw refusal('RETURN_ANOTHER_SERIAL_CAME', state, { no: line.no, authorised: line.serial, came });
};

export const reception = { ReceiveReturn: receive } satisfies Partial<Decisions>;
