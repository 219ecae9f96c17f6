import type { Event } from '#event-sourcing';
import { idsIn } from '#values';

// Stored for ever: never rename a type or change a field. A new meaning is a new event.

/** A day is over for the watch: the days before it that nobody closed are over too. */
export type WatchDayClosed = Event<'WatchDayClosed', { day: string; packVersion: string; closedAt: string }>;

/** The units of a product in service at the end of a day, as was known then. */
export type UnitsTold = Readonly<{
  day: string;
  units: number;
  batches: Readonly<Record<string, number>>;
  regions: Readonly<Record<string, number>>;
}>;

/** Told when it changed; the first time also of the years before. */
export type ExposureTold = Event<
  'ExposureTold',
  { exposureId: string; product: string; levels: readonly UnitsTold[]; packVersion: string; toldAt: string }
>;

export type DayEvent = WatchDayClosed | ExposureTold;

const exposureId = idsIn('0a6f2f5d-6f0b-5c59-9d5c-2b1a7f0a6e13');

/** Those of a product in one year, so that no stream grows for ever. */
export const exposureIdOf = (product: string, day: string): string => exposureId(`${product}/${day.slice(0, 4)}`);
