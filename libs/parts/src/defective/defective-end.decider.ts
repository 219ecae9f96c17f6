import { refusal } from '../parts-rejection.js';
import { placed } from '../placed.js';
import { noteOf } from '../quantities.js';
import type { DefectiveKnown } from './defective-known.js';
import type { ScrapDefectivePart, SendDefectiveToSupplier, WaiveDefectivePart } from './defective-part.commands.js';
import type { DefectivePartEvent } from './defective-part.events.js';
import { type DefectivePart, placeOf } from './defective-state.js';

type Known = Pick<DefectiveKnown, 'policy'>;

export const sentAway = (
  command: SendDefectiveToSupplier | ScrapDefectivePart,
  part: DefectivePart,
  { policy }: Known,
): readonly DefectivePartEvent[] => {
  const { by, at } = command;
  if (part.status === (command.type === 'ScrapDefectivePart' ? 'SCRAPPED' : 'SENT_TO_SUPPLIER')) return [];
  assertHere(part);
  if (command.type === 'ScrapDefectivePart') {
    const note = noteOf(command.data.note, policy);
    return [{ type: 'DefectivePartScrapped', data: placed(placeOf(part), { note, scrappedBy: by, scrappedAt: at }) }];
  }
  const { supplier } = part;
  const reference = noteOf(command.data.reference, policy);
  return [
    {
      type: 'DefectivePartSentToSupplier',
      data: placed(placeOf(part), { supplier, reference, sentBy: by, sentAt: at }),
    },
  ];
};

const assertHere = ({ defectiveId, status }: DefectivePart): void => {
  if (status === 'RECEIVED') return;
  const isGone = status === 'SENT_TO_SUPPLIER' || status === 'SCRAPPED';
  throw refusal(isGone ? 'DEFECTIVE_ALREADY_GONE' : 'DEFECTIVE_NOT_RECEIVED', { defectiveId, state: status });
};

export const waived = (
  { data, by, at }: WaiveDefectivePart,
  part: DefectivePart,
  { policy }: Known,
): readonly DefectivePartEvent[] => {
  const { defectiveId, status } = part;
  if (status === 'WAIVED') return [];
  if (status !== 'EXPECTED' && status !== 'OVERDUE')
    throw refusal(status === 'RECEIVED' ? 'DEFECTIVE_ALREADY_HERE' : 'DEFECTIVE_ALREADY_GONE', {
      defectiveId,
      state: status,
    });
  const note = noteOf(data.note, policy);
  if (note === null) throw refusal('PART_TEXT_MISSING', { missing: 'note', defectiveId });
  return [{ type: 'DefectivePartWaived', data: placed(placeOf(part), { note, waivedBy: by, waivedAt: at }) }];
};
