import type { Command } from '#event-sourcing';
import type { UnitsTold } from './day.events.js';

/** Asked by the detector's own reminder when a day is over. */
export type CloseWatchDay = Command<'CloseWatchDay', { day: string }>;
/** Sent before a day is closed. */
export type TellExposure = Command<
  'TellExposure',
  { exposureId: string; product: string; levels: readonly UnitsTold[] }
>;

export type DayCommand = CloseWatchDay | TellExposure;

/** Those that others may send. */
export const DAY_COMMANDS: readonly CloseWatchDay['type'][] = ['CloseWatchDay'];
