import type { WorkOrderEvent } from '../events.js';
import type { PartNeeded } from '../repair-words.events.js';
import type { Decision, Decisions } from '../work-order/work-order-decision.js';
import type { WorkOrderKnown } from '../work-order/work-order-known.js';
import type { WorkOrder } from '../work-order/work-order-state.js';
import type { ReserveLineParts } from './line.commands.js';
import { partsLetGo } from './line-parts.js';
import { lineRefusal } from './line-rejection.js';
import { assertOpen, authorisedLineOf, lineOf, missingParts } from './line-standing.js';
import type { Held, Line } from './line-state.js';

/** What is in stock is held for the line; what is not is awaited. */
const reserve: Decision<'ReserveLineParts'> = (command, state, known) => {
  assertOpen(state);
  const { no } = command.data;
  const line = authorisedLineOf(state, no);
  const missing = missingParts(line);
  if (missing.length === 0) return [];
  const outletId = outletFor(command, state);
  if (outletId === null) throw lineRefusal('LINE_OUTLET_UNKNOWN', state, { no, missing: 'outlet' });
  assertOutlet(outletId, state, known);
  return missing.flatMap((part) => reservedOrAwaited(command, line, { part, outletId }, known));
};

/** Where the parts are taken from: the outlet that is named, else that of whoever does the job. */
export const outletFor = ({ data }: ReserveLineParts, { offers }: WorkOrder): string | null =>
  data.outletId ?? offers.assignment?.outletId ?? null;

/** Whoever works for a partner takes from that partner's stock. */
const assertOutlet = (outletId: string, state: WorkOrder, { actor, lines }: WorkOrderKnown): void => {
  const partnerId = actor?.partnerId ?? null;
  if (partnerId !== null && lines.outletPartnerId !== partnerId)
    throw lineRefusal('LINE_OUTLET_OF_ANOTHER', state, { outletId });
};

type Wanted = Readonly<{ part: PartNeeded; outletId: string }>;

const reservedOrAwaited = (
  { data: { workOrderId }, at }: ReserveLineParts,
  line: Line,
  { part, outletId }: Wanted,
  { lines: { stock } }: WorkOrderKnown,
): readonly WorkOrderEvent[] => {
  const { partId, partNumber, quantity } = part;
  const { no } = line;
  const answer = stock.find((each) => each.partId === partId);
  if (answer?.isThere) {
    const { reservationId } = answer;
    return [
      {
        type: 'LinePartsReserved',
        data: { workOrderId, no, reservationId, partId, partNumber, outletId, quantity, reservedAt: at },
      },
    ];
  }
  if (isAwaited(line, part, outletId)) return [];
  return [
    { type: 'LinePartsAwaited', data: { workOrderId, no, partId, partNumber, outletId, quantity, awaitedAt: at } },
  ];
};

const isAwaited = ({ awaited }: Line, { partId, quantity }: PartNeeded, outletId: string): boolean =>
  awaited.some((each) => each.partId === partId && each.quantity === quantity && each.outletId === outletId);

const release: Decision<'ReleaseLineParts'> = ({ data: { no }, at }, state) => {
  const lines = no === null ? state.lines.lines : [lineOf(state, no)];
  return lines.flatMap((line) => partsLetGo(state, line, at));
};

/** A piece that is of no use leaves what is held for the line; another one is needed. */
const reportFailed: Decision<'ReportPartFailed'> = ({ data, by, at }, state) => {
  const { workOrderId, no, reservationId, quantity, serials, problem } = data;
  assertOpen(state);
  const { partId, partNumber } = heldPieces(authorisedLineOf(state, no), { reservationId, quantity, serials }, state);
  return [
    {
      type: 'LinePartFailed',
      data: {
        workOrderId,
        no,
        reservationId,
        partId,
        partNumber,
        quantity,
        serials,
        problem,
        reportedBy: by,
        reportedAt: at,
      },
    },
  ];
};

type Pieces = Readonly<{ reservationId: string; quantity: number; serials: readonly string[] }>;

/** What is held under a key, if it is at least that much. @throws LINE_PART_NOT_HELD, LINE_MORE_THAN_HELD, LINE_SERIALS_DIFFER */
export const heldPieces = (
  { no, held }: Line,
  { reservationId, quantity, serials }: Pieces,
  state: WorkOrder,
): Held => {
  const found = held.find((each) => each.reservationId === reservationId);
  if (!found) throw lineRefusal('LINE_PART_NOT_HELD', state, { no, reservationId, missing: 'reservation' });
  if (quantity < 1 || quantity > found.quantity)
    throw lineRefusal('LINE_MORE_THAN_HELD', state, {
      no,
      partNumber: found.partNumber,
      held: found.quantity,
      quantity,
    });
  if (serials.length > 0 && new Set(serials).size !== quantity)
    throw lineRefusal('LINE_SERIALS_DIFFER', state, { no, partNumber: found.partNumber, quantity, serials });
  return found;
};

export const lineParts = {
  ReserveLineParts: reserve,
  ReleaseLineParts: release,
  ReportPartFailed: reportFailed,
} satisfies Partial<Decisions>;
