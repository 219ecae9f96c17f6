import type { PartsPolicy } from '../parts.policy-section.js';
import type { DefectivePlace } from './defective-part.events.js';

/** The piece that a new record is about. */
export type DefectivePiece = Omit<DefectivePlace, 'defectiveId'> &
  Readonly<{ unitId: string | null; supplier: string; serial: string | null }>;

/** What the handler gathers for a defective part. */
export type DefectiveKnown = Readonly<{
  policy: PartsPolicy;
  packVersion: string;
  dueAt: (due: PartsPolicy['defectiveDue'], from: string) => string;
  piece: DefectivePiece | null;
  /** For `ReceiveDefectivePart` with a serial: from whom this piece came; null where it is not known to be genuine. */
  genuineFrom: string | null;
}>;
