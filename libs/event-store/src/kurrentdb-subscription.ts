import { once } from 'node:events';
import type {
  AllStreamResolvedEvent,
  AllStreamSubscription,
  Filter,
  KurrentDBClient,
  Position,
} from '@kurrent/kurrentdb-client';
import { START as LOG_START, streamNameFilter } from '@kurrent/kurrentdb-client';
import { type Page, START, type StoredEvent, type Subscription } from './event-store.js';
import { positionIn, positionText, READABLE, storedEvent } from './kurrentdb-events.js';

/** What the subscription has passed without an event for us. */
type Passed = Readonly<{ passed: Position }>;

type Item = AllStreamResolvedEvent | Passed;

/** After how many windows of events that the filter leaves out the server says how far it is. */
const CHECKPOINT_INTERVAL = 32;

/** Categories are what stands before the first '-'; without any, all streams but the server's own and the store's. */
export const filterOf = (categories: readonly string[] | undefined, options: FilterOptions = {}) =>
  categories
    ? streamNameFilter({ ...options, prefixes: categories.map((category) => `${category}-`) })
    : streamNameFilter({ ...options, regex: READABLE });

type FilterOptions = Partial<Pick<Filter, 'checkpointInterval' | 'checkpointReached'>>;

/**
 * Pages behind a position, then live ones, of one subscription to $all until `signal` aborts or the connection is lost.
 * Checkpoints take their place among the events, because those before them may not have been read yet.
 */
export async function* livePages(
  client: KurrentDBClient,
  { after, limit = 500, categories, signal }: Subscription,
): AsyncGenerator<Page> {
  const filter = filterOf(categories, {
    checkpointInterval: CHECKPOINT_INTERVAL,
    checkpointReached: async (subscription, passed) => void subscription.push({ passed }),
  });
  const fromPosition = after === START ? LOG_START : positionIn(after);
  const subscription = client.subscribeToAll({ fromPosition, filter });
  const state: { error?: Error } = {};
  subscription.on('error', (error: Error) => {
    state.error = error;
  });
  try {
    while (!signal.aborted) {
      const page = pageOf(taken(subscription, limit), after);
      if (page.upTo > after) yield page;
      else if (state.error) throw state.error;
      else if (subscription.readableEnded || subscription.destroyed) return;
      else await something(subscription, signal);
      after = page.upTo;
    }
  } finally {
    await subscription.unsubscribe().catch(() => undefined);
  }
}

/** What has arrived, without waiting. */
const taken = (subscription: AllStreamSubscription, limit: number): Item[] => {
  const items: Item[] = [];
  while (items.length < limit) {
    const item = subscription.read() as Item | null;
    if (item === null) break;
    items.push(item);
  }
  return items;
};

const something = async (subscription: AllStreamSubscription, signal: AbortSignal): Promise<void> => {
  const stop = new AbortController();
  const until = AbortSignal.any([signal, stop.signal]);
  const wait = (name: string) => once(subscription, name, { signal: until }).catch(() => undefined);
  await Promise.race(['readable', 'end', 'close', 'error'].map(wait));
  stop.abort();
};

/** A subscription that was opened anew may begin with what was read before. */
const pageOf = (items: readonly Item[], after: string): Page => {
  const events: StoredEvent[] = [];
  let upTo = after;
  for (const item of items) {
    const event = 'passed' in item ? undefined : item.event;
    const position = 'passed' in item ? positionText(item.passed) : positionText(item.event?.position);
    if (position <= upTo) continue;
    const stored = event && storedEvent(event);
    if (stored) events.push(stored);
    upTo = position;
  }
  return { events, upTo };
};
