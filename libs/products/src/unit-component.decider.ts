import { isSerial, serialOf } from './serial.events.js';
import type { RecordUnitComponentReplaced } from './unit.commands.js';
import type { UnitEvent } from './unit.events.js';
import type { Exchange } from './unit-components.js';
import { happenedAt, ofUnit, opened, told } from './unit-decision.js';
import type { UnitKnown } from './unit-known.js';
import { refusal } from './unit-rejection.js';
import type { Unit } from './unit-state.js';

/** Which piece of a component went out and which came in; said again it changes nothing. */
export const decideComponent = (
  command: RecordUnitComponentReplaced,
  found: Unit | null,
  known: UnitKnown,
): readonly UnitEvent[] => {
  const { component, partNumber, workOrderId } = command.data;
  const start = opened(command, found, known);
  const replacedAt = happenedAt('replacedAt', command.data.replacedAt, command);
  const { scrappedAt } = start.unit.course;
  if (scrappedAt !== null && replacedAt > scrappedAt) throw refusal('UNIT_SCRAPPED', { state: 'SCRAPPED', scrappedAt });
  const oldSerial = serialGiven('oldSerial', command.data.oldSerial);
  const newSerial = serialGiven('newSerial', command.data.newSerial);
  if (oldSerial === null && newSerial === null)
    throw refusal('UNIT_COMPONENT_SERIAL_MISSING', { missing: 'newSerial' });
  const exchange: Exchange = { component, oldSerial, newSerial, replacedAt };
  if (start.unit.exchanges.some((each) => isSame(each, exchange))) return start.events;
  const { unitId, productId, batch } = ofUnit(start.unit);
  const fact: UnitEvent = {
    type: 'UnitComponentReplaced',
    data: { unitId, productId, batch, component, oldSerial, newSerial, partNumber, workOrderId, replacedAt },
  };
  return told(start, [fact], known, command.at);
};

const serialGiven = (field: string, given: string | null): string | null => {
  if (given === null) return null;
  const serial = serialOf(given);
  if (!isSerial(serial)) throw refusal('UNIT_SERIAL_MALFORMED', { missing: field });
  return serial;
};

const isSame = (a: Exchange, b: Exchange): boolean =>
  a.component === b.component &&
  a.oldSerial === b.oldSerial &&
  a.newSerial === b.newSerial &&
  a.replacedAt === b.replacedAt;
