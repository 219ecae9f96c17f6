import type { Decider } from '#event-sourcing';
import { refusal } from '../alert/alert-rejection.js';
import type { CloseWatchDay, TellExposure } from './day.commands.js';
import type { ExposureTold, UnitsTold, WatchDayClosed } from './day.events.js';

/** What the handler gathers: the last day that is over where the company is. */
export type DayKnown = Readonly<{ lastEndedDay: string; packVersion: string }>;

/** Days are closed in their order, in one stream a year; where some were missed, the last one stands for all. */
export const watchDayDecider: Decider<CloseWatchDay, WatchDayClosed, string | null, DayKnown> = {
  stream: ({ data }) => `watchday-${data.day.slice(0, 4)}`,
  initialState: null,
  evolve: (_, { data }) => data.day,
  decide: ({ data, roles, at }, closed, { lastEndedDay, packVersion }) => {
    if (!roles.includes('system')) throw refusal('ALERT_RAISED_BY_ITSELF');
    const day = lastEndedDay > data.day ? lastEndedDay : data.day;
    if (closed !== null && day <= closed) return [];
    return [{ type: 'WatchDayClosed', data: { day, packVersion, closedAt: at } }];
  },
};

/** Units are told when they changed. */
export const exposureDecider: Decider<TellExposure, ExposureTold, UnitsTold | null, Pick<DayKnown, 'packVersion'>> = {
  stream: ({ data }) => `exposure-${data.exposureId}`,
  initialState: null,
  evolve: (told, { data }) => data.levels.at(-1) ?? told,
  decide: ({ data, at }, told, { packVersion }) => {
    const { exposureId, product, levels } = data;
    const last = levels.at(-1);
    if (!last || (told && isSame(told, last))) return [];
    return [{ type: 'ExposureTold', data: { exposureId, product, levels, packVersion, toldAt: at } }];
  },
};

const isSame = (one: UnitsTold, other: UnitsTold): boolean =>
  one.units === other.units && sameCells(one.batches, other.batches) && sameCells(one.regions, other.regions);

const sameCells = (one: UnitsTold['batches'], other: UnitsTold['batches']): boolean =>
  Object.keys(one).length === Object.keys(other).length &&
  Object.entries(one).every(([cell, units]) => other[cell] === units);
