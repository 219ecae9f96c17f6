import { LRUCache } from 'lru-cache';

export type RateLimit = Readonly<{ requests: number; seconds: number }>;

/** Those asked for longest ago are forgotten first. */
const MOST_KEYS = 100_000;

/**
 * Counts requests of one process by a key, in windows of fixed length that begin with the first request of a key. Several
 * processes count for themselves.
 */
export class RequestRates {
  private readonly counted = new LRUCache<string, { requests: number }>({ max: MOST_KEYS });

  /** Counts one more, and tells whether it is within the limit. */
  take(key: string, { requests, seconds }: RateLimit): boolean {
    const window = this.counted.get(key);
    if (!window) this.counted.set(key, { requests: 1 }, { ttl: seconds * 1_000 });
    else window.requests += 1;
    return (window?.requests ?? 1) <= requests;
  }
}
