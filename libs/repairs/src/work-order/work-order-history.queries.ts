import type { Scope } from '#auth';
import type { Recorded } from '#event-sourcing';
import { type HistoryEntry, historyEntry } from '#graphql';
import type { WorkOrderEvent } from '../events.js';
import type { WorkOrderLog } from './work-order-log.queries.js';
import { sentenceOf } from './work-order-sentence.js';
import { isSiteShown, type SiteTimes } from './work-order-site.queries.js';

/**
 * Everything that happened to a work order, oldest first; null where the scope does not see it. The site is in it for who
 * is shown it now, and partners read nothing of what others were asked.
 */
export const workOrderHistory = async (
  scope: Scope,
  log: WorkOrderLog,
  times: SiteTimes,
  id: string,
): Promise<readonly HistoryEntry[] | null> => {
  const events = await log.eventsOf(scope, id);
  return events && toldTo(scope, events, isSiteShown(scope, events, times));
};

export const toldTo = (
  scope: Scope,
  events: readonly Recorded<WorkOrderEvent>[],
  hasSite: boolean,
): readonly HistoryEntry[] =>
  events
    .filter((event) => isForReader(scope, event))
    .map((event) => historyEntry(hasSite ? event : withoutSite(event), scope.personal, sentenceOf(event)));

const isForReader = ({ rows }: Scope, { type, data }: WorkOrderEvent): boolean => {
  if (rows.kind !== 'PARTNER') return true;
  if (type === 'DispatcherNeeded') return false;
  return !('partnerId' in data) || data.partnerId === null || data.partnerId === rows.partnerId;
};

const withoutSite = (event: Recorded<WorkOrderEvent>): Recorded<WorkOrderEvent> => {
  const { meta } = event;
  switch (event.type) {
    case 'WorkOrderDrafted':
      return { type: event.type, meta, data: { ...event.data, site: null, words: null } };
    case 'WorkOrderSiteSet':
      return { type: event.type, meta, data: { ...event.data, site: NOWHERE } };
    default:
      return event;
  }
};

const NOWHERE = { address: null, contactName: null, phone: null, coordinates: null };
