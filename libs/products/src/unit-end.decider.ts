import { personal } from '#event-sourcing';
import type { RecordUnitReplaced, RecordUnitReturned, ScrapUnit } from './unit.commands.js';
import type { UnitEvent } from './unit.events.js';
import { placeOfEnd, type Spell } from './unit-course.js';
import { happenedAt, ofUnit, opened, told } from './unit-decision.js';
import type { UnitKnown } from './unit-known.js';
import { reasonFrom } from './unit-reason.js';
import { refusal } from './unit-rejection.js';
import { subjectOf, type Unit } from './unit-state.js';

export const decideReturn = (command: RecordUnitReturned, found: Unit | null, known: UnitKnown) => {
  const { returnId } = command.data;
  const start = opened(command, found, known);
  const returnedAt = happenedAt('returnedAt', command.data.returnedAt, command);
  if (start.unit.course.spells.some((spell) => spell.returnedAt === returnedAt)) return start.events;
  refuseScrapped(start.unit, returnedAt);
  const before = spellAt(start.unit, returnedAt)?.returnedAt ?? null;
  if (before !== null) throw refusal('UNIT_ALREADY_RETURNED', { state: 'RETURNED', returnedAt: before });
  const { unitId, productId, batch } = ofUnit(start.unit);
  const fact: UnitEvent = { type: 'UnitReturned', data: { unitId, productId, batch, returnId, returnedAt } };
  return told(start, [fact], known, command.at);
};

export const decideReplacement = (command: RecordUnitReplaced, found: Unit | null, known: UnitKnown) => {
  const { byUnitId, returnId } = command.data;
  if (byUnitId === command.data.unitId) throw refusal('UNIT_REPLACED_BY_ITSELF', { missing: 'byUnitId' });
  const start = opened(command, found, known);
  const replacedAt = happenedAt('replacedAt', command.data.replacedAt, command);
  if (start.unit.course.spells.some((spell) => spell.replacedAt === replacedAt)) return start.events;
  refuseScrapped(start.unit, replacedAt);
  const before = spellAt(start.unit, replacedAt)?.replacedAt ?? null;
  if (before !== null) throw refusal('UNIT_ALREADY_REPLACED', { state: 'REPLACED', replacedAt: before });
  const { unitId, productId, batch } = ofUnit(start.unit);
  const fact: UnitEvent = { type: 'UnitReplaced', data: { unitId, productId, batch, byUnitId, returnId, replacedAt } };
  return told(start, [fact], known, command.at);
};

export const decideScrapping = (command: ScrapUnit, found: Unit | null, known: UnitKnown) => {
  const reason = reasonFrom(command.data.reason, known.policy);
  const start = opened(command, found, known);
  const { customerId, course } = start.unit;
  if (course.scrappedAt !== null) return start.events;
  const scrappedAt = happenedAt('scrappedAt', command.data.scrappedAt, command);
  const { unitId, productId, batch } = ofUnit(start.unit);
  const fact: UnitEvent = {
    type: 'UnitScrapped',
    data: { unitId, productId, batch, reason: personal(subjectOf(unitId, customerId), reason), scrappedAt },
  };
  return told(start, [fact], known, command.at);
};

const spellAt = ({ course }: Unit, at: string): Spell | undefined => course.spells[placeOfEnd(course, at)];

/** What was scrapped does not come back; what came back before that may be told later. */
const refuseScrapped = ({ course }: Unit, at: string): void => {
  if (course.scrappedAt !== null && at > course.scrappedAt)
    throw refusal('UNIT_SCRAPPED', { state: 'SCRAPPED', scrappedAt: course.scrappedAt });
};
