import type { EventVersions } from '#event-sourcing';
import type { AlertEvent } from './alert/alert.events.js';
import type { DayEvent } from './day/day.events.js';

export type * from './alert/alert.events.js';
export * from './alert/alert-words.events.js';
export * from './crisis-words.events.js';
export * from './day/day.events.js';

export const crisisEventVersions: EventVersions<AlertEvent | DayEvent> = {
  AlertRaised: 1,
  AlertAcknowledged: 1,
  AlertAssigned: 1,
  AlertNoted: 1,
  AlertConfirmed: 1,
  AlertDeclaredFalse: 1,
  AlertContained: 1,
  AlertClosed: 1,
  WatchDayClosed: 1,
  ExposureTold: 1,
};
