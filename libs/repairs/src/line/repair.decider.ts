import type { WorkOrderEvent } from '../events.js';
import type { PartUsed } from '../repair-words.events.js';
import { writtenOrNull } from '../work-order/texts.js';
import type { Decision, Decisions } from '../work-order/work-order-decision.js';
import type { WorkOrder } from '../work-order/work-order-state.js';
import type { RecordLineRepaired } from './line.commands.js';
import type { LineRepaired } from './line.events.js';
import { isLineRepaired } from './line-ends.js';
import { heldPieces } from './line-parts.decider.js';
import { lineRefusal } from './line-rejection.js';
import { assertOpen, authorisedLineOf, lineOf, missingParts } from './line-standing.js';
import type { Line } from './line-state.js';
import { costsOfRepair } from './repair-costs.js';

/** What was used of what is held; the rest goes back to stock in the same append. */
const record: Decision<'RecordLineRepaired'> = (command, state, known) => {
  const { workOrderId, no, minutes } = command.data;
  assertOpen(state);
  const found = lineOf(state, no);
  if (found.status === 'REPAIRED' && command.data.partsUsed.length === 0) return [];
  const line = authorisedLineOf(state, no);
  if (state.order.status !== 'IN_PROGRESS') throw lineRefusal('LINE_WORK_NOT_STARTED', state, { no });
  const missing = missingParts(line);
  if (missing.length > 0) throw lineRefusal('LINE_PARTS_MISSING', state, { no, missing });
  const partsUsed = usedOf(command, line, state);
  const { oldSerial } = command.data;
  const newSerial = newSerialOf(command, partsUsed, state);
  const done = {
    workOrderId,
    no,
    partsUsed,
    oldSerial,
    newSerial,
    minutes,
    technicianId: technicianOf(state),
    repairedBy: command.by,
    repairedAt: command.at,
  };
  const repaired: WorkOrderEvent = {
    type: 'LineRepaired',
    data: withExchanged(done, state, line),
  };
  return [
    repaired,
    ...restLetGo(command, line, partsUsed),
    ...costsOfRepair(command, line, partsUsed, { state, known }),
  ];
};

/** Which component of which unit, where unit and a serial are known. */
const withExchanged = (done: LineRepaired['data'], { order }: WorkOrder, { component }: Line): LineRepaired['data'] => {
  const { unitId, productId, serial } = order;
  if (unitId === null || (done.oldSerial ?? done.newSerial) === null) return done;
  return { ...done, exchanged: { unitId, productId, serial, component } };
};

const technicianOf = ({ visits }: WorkOrder): string | null =>
  visits.find(({ status }) => status === 'STARTED')?.technicianId ?? null;

const usedOf = ({ data: { no, partsUsed } }: RecordLineRepaired, line: Line, state: WorkOrder): readonly PartUsed[] =>
  partsUsed.map((used, n) => {
    const { reservationId, quantity, serials } = used;
    const { partId, partNumber } = heldPieces(line, used, state);
    if (partsUsed.findIndex((other) => other.reservationId === reservationId) !== n)
      throw lineRefusal('LINE_PART_TWICE', state, { no, partNumber });
    return { reservationId, partId, partNumber, quantity, serials };
  });

/** The new serial of a component is that of a piece that went in, where the pieces have serials. */
const newSerialOf = (
  { data: { no, newSerial } }: RecordLineRepaired,
  partsUsed: readonly PartUsed[],
  state: WorkOrder,
): string | null => {
  const serials = partsUsed.flatMap((used) => used.serials);
  const [only = null, another] = serials;
  if (newSerial === null) return another === undefined ? only : null;
  if (serials.length > 0 && !serials.includes(newSerial))
    throw lineRefusal('LINE_SERIALS_DIFFER', state, { no, newSerial, serials });
  return newSerial;
};

/** What is held and was not used goes back to stock. */
const restLetGo = (
  { data: { workOrderId, no }, at }: RecordLineRepaired,
  { held }: Line,
  partsUsed: readonly PartUsed[],
): readonly WorkOrderEvent[] =>
  held
    .filter(({ reservationId, quantity }) =>
      partsUsed.every((used) => used.reservationId !== reservationId || used.quantity < quantity),
    )
    .map(({ reservationId, partId }) => ({
      type: 'LinePartsReleased',
      data: { workOrderId, no, reservationId, partId, releasedAt: at },
    }));

/** Four eyes: who repaired a line does not check it. One that does not pass is repaired again. */
const check: Decision<'CheckLine'> = ({ data, by, at }, state, { policy }) => {
  const { workOrderId, no, passed } = data;
  assertOpen(state);
  const line = lineOf(state, no);
  if (passed && (line.status === 'CHECKED' || line.status === 'RETURNED')) return [];
  if (line.status !== 'REPAIRED' && line.status !== 'CHECKED')
    throw lineRefusal('LINE_NOT_REPAIRED', state, { no, status: line.status });
  if (line.repairedBy === by) throw lineRefusal('LINE_CHECKED_BY_REPAIRER', state, { no, repairedBy: by });
  const note = writtenOrNull(state, 'note', data.note, policy.lines.textLimits.note);
  return [{ type: 'LineChecked', data: { workOrderId, no, passed, note, checkedBy: by, checkedAt: at } }];
};

const recordReturned: Decision<'RecordLineReturned'> = ({ data, by, at }, state, { policy }) => {
  const { workOrderId, no } = data;
  const { place, status } = state.order;
  const line = lineOf(state, no);
  if (line.status === 'RETURNED') return [];
  if (place !== 'WORKSHOP') throw lineRefusal('LINE_NOT_IN_WORKSHOP', state, { no, place });
  if (!isLineRepaired(line)) throw lineRefusal('LINE_NOT_REPAIRED', state, { no, status: line.status });
  if (line.status !== 'CHECKED' && policy.lines.checkedAt.includes(place))
    throw lineRefusal('LINE_NOT_CHECKED', state, { no, status: line.status, order: status });
  return [{ type: 'LineReturned', data: { workOrderId, no, returnedBy: by, returnedAt: at } }];
};

export const repair = {
  RecordLineRepaired: record,
  CheckLine: check,
  RecordLineReturned: recordReturned,
} satisfies Partial<Decisions>;
