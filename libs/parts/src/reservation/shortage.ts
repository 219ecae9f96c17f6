import type { Shortage } from './reservation-known.js';

/** A shortage as the refusal tells it. */
export const tell = (shortage: Shortage | null): Shortage => ({
  available: shortage?.available ?? 0,
  elsewhere: shortage?.elsewhere ?? [],
  expected: shortage?.expected ?? [],
});
