import type { UnitPolicy } from './unit-known.js';
import { refusal } from './unit-rejection.js';

/** Without the spaces around it. Refuses one that is empty or too long. */
export const reasonFrom = (text: string, { textLimits }: UnitPolicy): string => {
  const reason = text.trim();
  const limit = textLimits.reason;
  if (reason === '') throw refusal('UNIT_REASON_MISSING', { missing: 'reason' });
  if (reason.length > limit) throw refusal('UNIT_REASON_TOO_LONG', { length: reason.length, limit });
  return reason;
};
