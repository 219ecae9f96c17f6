import type { Role, Scope } from '#auth';
import type { WorkOrderEvent } from '../events.js';
import { endOf, type ShownSite, siteOf } from './site-shown.js';
import type { WorkOrderLog } from './work-order-log.queries.js';
import { SITE_READERS } from './work-order-roles.js';

/** What time it is, and until when the site of an order is shown that has ended. */
export type SiteTimes = Readonly<{ now: Date; shownUntil: (endedAt: string) => string }>;

const READERS: readonly Role[] = SITE_READERS;

/** Null for who has no business there, once the order has ended long ago, and where the scope does not see it. */
export const workOrderSite = async (
  scope: Scope,
  log: WorkOrderLog,
  times: SiteTimes,
  id: string,
): Promise<ShownSite | null> => {
  if (!isSiteReader(scope)) return null;
  const events = await log.eventsOf(scope, id);
  return events && isSiteShown(scope, events, times) ? siteOf(events) : null;
};

/** Whether the reader is shown the site of the order with these events now. */
export const isSiteShown = (
  scope: Scope,
  events: readonly WorkOrderEvent[],
  { now, shownUntil }: SiteTimes,
): boolean => {
  const endedAt = endOf(events);
  return isSiteReader(scope) && (endedAt === null || now.getTime() < Date.parse(shownUntil(endedAt)));
};

const isSiteReader = ({ personal, caller }: Scope): boolean =>
  personal && caller.roles.some((role) => READERS.includes(role));
