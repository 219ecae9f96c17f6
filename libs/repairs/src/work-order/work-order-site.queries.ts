import type { Role, Scope } from '#auth';
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
  { now, shownUntil }: SiteTimes,
  id: string,
): Promise<ShownSite | null> => {
  if (!scope.personal || !scope.caller.roles.some((role) => READERS.includes(role))) return null;
  const events = await log.eventsOf(scope, id);
  if (!events) return null;
  const endedAt = endOf(events);
  return endedAt !== null && Date.parse(shownUntil(endedAt)) <= now.getTime() ? null : siteOf(events);
};
