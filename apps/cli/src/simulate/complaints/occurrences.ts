import { type RecordOccurrence, serialKey } from '#complaints';
import type { Category } from '#complaints/events';
import type { Course } from '../world/schedule.js';
import { SYSTEM } from '../world/staff.js';
import type { Complaint } from './complaint.js';

type Opinion = Readonly<{
  serial: string | null;
  customerId: string | null;
  symptomCode: string | null;
  category: Category | null;
  reportedAt: string;
}>;

/** Tells the streams of unit and customer what is known by now, and links what came before, as the policies do. */
export function* occurrencesCourse({ world, story, complaintId }: Complaint, opinion: Opinion): Course {
  for (const data of occurrences(complaintId, opinion)) {
    yield story.ask(SYSTEM, world.asks.recurrence('RecordOccurrence', data));
    for (const { complaintId: later, earlierComplaintId, basis } of world.recurrences.found(data, story.now()))
      yield story.ask(
        SYSTEM,
        world.asks.complaint('LinkRecurrence', { complaintId: later, earlierComplaintId, basis }),
      );
  }
}

const occurrences = (
  complaintId: string,
  { serial, customerId, symptomCode, category, reportedAt }: Opinion,
): readonly RecordOccurrence['data'][] => {
  const told = { complaintId, symptomCode, category, reportedAt };
  const key = serialKey(serial);
  return [
    ...(key === null ? [] : [{ subject: 'SERIAL' as const, key, ...told }]),
    ...(customerId === null ? [] : [{ subject: 'CUSTOMER' as const, key: customerId, ...told }]),
  ];
};
