import type { Complaint } from './complaint-state.js';
import type { Occurrence } from './complaint-words.events.js';

/** What tells whether the same opinion came before, as far as it is known by now. */
export const occurrenceIn = ({ serial, customerId, symptomCode, category, reportedAt }: Complaint): Occurrence => ({
  serial,
  customerId,
  symptomCode,
  category,
  reportedAt,
});

/** Serials as people write them: `sn-2025 0001` is `SN20250001`. Null where nothing is left to tell a unit by. */
export const serialKey = (serial: string | null): string | null =>
  serial?.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '') || null;
