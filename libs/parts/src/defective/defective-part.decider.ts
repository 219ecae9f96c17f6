import type { Decider } from '#event-sourcing';
import { refusal } from '../parts-rejection.js';
import { placed } from '../placed.js';
import { noteOf, serialsOf } from '../quantities.js';
import { sentAway, waived } from './defective-end.decider.js';
import type { DefectiveKnown } from './defective-known.js';
import type {
  DefectivePartCommand,
  ExpectDefectivePart,
  ReceiveDefectivePart,
  TakeDeadOnArrival,
} from './defective-part.commands.js';
import type { DefectivePartEvent } from './defective-part.events.js';
import { type DefectivePart, evolve, placeOf } from './defective-state.js';

export const defectivePartStream = (defectiveId: string): string => `defective-${defectiveId}`;

export const defectivePartDecider: Decider<
  DefectivePartCommand,
  DefectivePartEvent,
  DefectivePart | null,
  DefectiveKnown
> = {
  stream: ({ data }) => defectivePartStream(data.defectiveId),
  initialState: null,
  evolve,
  decide: (command, part, known) => {
    if (command.type === 'ExpectDefectivePart') return expected(command, part, known);
    if (command.type === 'TakeDeadOnArrival') return foundDead(command, part, known);
    if (!part) throw refusal('DEFECTIVE_NOT_FOUND', { defectiveId: command.data.defectiveId });
    switch (command.type) {
      case 'ReceiveDefectivePart':
        return received(command, part, known);
      case 'SendDefectiveToSupplier':
      case 'ScrapDefectivePart':
        return sentAway(command, part, known);
      case 'WaiveDefectivePart':
        return waived(command, part, known);
      case 'MarkDefectiveOverdue':
        return overdue(command.at, part);
    }
  },
};

const expected = (
  { data, at }: ExpectDefectivePart,
  part: DefectivePart | null,
  { piece, policy, packVersion, dueAt }: DefectiveKnown,
): readonly DefectivePartEvent[] => {
  if (part || !piece) return [];
  const { unitId, supplier } = piece;
  return [
    {
      type: 'DefectivePartExpected',
      data: placed(placeOf({ ...piece, defectiveId: data.defectiveId }), {
        unitId,
        supplier,
        dueAt: dueAt(policy.defectiveDue, at),
        packVersion,
        expectedAt: at,
      }),
    },
  ];
};

const foundDead = (
  { data, at }: TakeDeadOnArrival,
  part: DefectivePart | null,
  { piece }: DefectiveKnown,
): readonly DefectivePartEvent[] => {
  if (part || !piece) return [];
  const { supplier, serial } = piece;
  return [
    {
      type: 'DeadOnArrivalFound',
      data: placed(placeOf({ ...piece, defectiveId: data.defectiveId }), { supplier, serial, foundAt: at }),
    },
  ];
};

/** One that was waited for in vain may come after all. */
const received = (
  { data, by, at }: ReceiveDefectivePart,
  part: DefectivePart,
  { policy, genuineFrom }: DefectiveKnown,
): readonly DefectivePartEvent[] => {
  const { defectiveId, status } = part;
  if (status === 'RECEIVED') return [];
  if (status === 'SENT_TO_SUPPLIER' || status === 'SCRAPPED')
    throw refusal('DEFECTIVE_ALREADY_GONE', { defectiveId, state: status });
  const [serial = null] = serialsOf(data.serial === null ? [] : [data.serial]);
  return [
    {
      type: 'DefectivePartReceived',
      data: placed(placeOf(part), {
        supplier: genuineFrom ?? part.supplier,
        serial,
        isGenuine: serial === null ? null : genuineFrom !== null,
        finding: data.finding,
        note: noteOf(data.note, policy),
        receivedBy: by,
        receivedAt: at,
      }),
    },
  ];
};

/** Asked by a reminder: a piece that came, or that is not due yet, is not overdue. */
const overdue = (at: string, part: DefectivePart): readonly DefectivePartEvent[] => {
  const { status, dueAt } = part;
  if (status !== 'EXPECTED' || dueAt === null || at < dueAt) return [];
  return [{ type: 'DefectivePartOverdue', data: placed(placeOf(part), { dueAt, overdueAt: at }) }];
};
