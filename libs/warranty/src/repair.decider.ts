import { checkComponent, checkPast, registered } from './unit-standing.js';
import type { RecordRepair } from './warranty.commands.js';
import type { WarrantyEvent } from './warranty.events.js';
import type { WarrantyKnown } from './warranty-known.js';
import { refusal } from './warranty-rejection.js';
import type { Warranty } from './warranty-state.js';

export const decideRepair = (
  { data, at }: RecordRepair,
  { repairs }: Warranty,
  known: WarrantyKnown,
): readonly WarrantyEvent[] => {
  const unit = registered(known);
  const before = repairs.find(({ repairId }) => repairId === data.repairId);
  if (before && isSame(before, data)) return [];
  checkComponent(unit, data.component);
  checkTimes(data, at);
  return [
    {
      type: 'RepairRecorded',
      data: {
        unitId: data.unitId,
        repairId: data.repairId,
        symptom: data.symptom,
        component: data.component,
        startedAt: data.startedAt,
        endedAt: data.endedAt,
        partsAwaitedFrom: data.partsAwaitedFrom,
        partsAwaitedUntil: data.partsAwaitedUntil,
        solved: data.solved,
        underWarranty: data.underWarranty,
        recordedAt: at,
      },
    },
  ];
};

type Times = RecordRepair['data'];

const isSame = (before: Omit<Times, 'unitId'>, data: Times): boolean =>
  before.symptom === data.symptom &&
  before.component === data.component &&
  before.solved === data.solved &&
  before.underWarranty === data.underWarranty &&
  hasSameTimes(before, data);

const hasSameTimes = (before: Omit<Times, 'unitId'>, data: Times): boolean =>
  before.startedAt === data.startedAt &&
  before.endedAt === data.endedAt &&
  before.partsAwaitedFrom === data.partsAwaitedFrom &&
  before.partsAwaitedUntil === data.partsAwaitedUntil;

const checkTimes = (times: Times, now: string): void => {
  const { startedAt, endedAt, partsAwaitedFrom, partsAwaitedUntil, solved } = times;
  for (const [field, time] of Object.entries({ startedAt, endedAt, partsAwaitedFrom, partsAwaitedUntil }))
    checkPast(field, time, now);
  if (endedAt !== null && isBefore(endedAt, startedAt))
    throw refusal('WARRANTY_REPAIR_ENDS_BEFORE_START', { startedAt, endedAt });
  if (solved !== null && endedAt === null) throw refusal('WARRANTY_REPAIR_NOT_ENDED', { missing: 'endedAt' });
  if (!areInOrder([startedAt, partsAwaitedFrom, partsAwaitedUntil, endedAt]) || isUntilOnly(times))
    throw refusal('WARRANTY_PARTS_OUTSIDE_REPAIR', { startedAt, partsAwaitedFrom, partsAwaitedUntil, endedAt });
};

const isUntilOnly = ({ partsAwaitedFrom, partsAwaitedUntil }: Times): boolean =>
  partsAwaitedFrom === null && partsAwaitedUntil !== null;

const areInOrder = (times: readonly (string | null)[]): boolean => {
  const known = times.filter((time) => time !== null);
  return known.every((time, place) => place === 0 || !isBefore(time, known[place - 1] ?? time));
};

const isBefore = (a: string, b: string): boolean => Date.parse(a) < Date.parse(b);
