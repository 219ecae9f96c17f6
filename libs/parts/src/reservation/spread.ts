import { newId } from '#values';
import type { FromLot } from './reservation.events.js';

/** The same lots, beginning at one that follows from `id`: who comes at the same time begins at different lots. */
export const spread = (lots: readonly FromLot[], id: string): readonly FromLot[] => {
  if (lots.length < 2) return lots;
  const start = Number.parseInt(newId(id, 'spread').slice(0, 8), 16) % lots.length;
  return [...lots.slice(start), ...lots.slice(0, start)];
};
