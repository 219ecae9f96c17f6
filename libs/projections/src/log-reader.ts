import { setTimeout as pause } from 'node:timers/promises';
import type { Recorded } from '#event-sourcing';
import type { Codec, EventStore, StoredEvent } from '#event-store';

/** The events behind `after` up to `upTo`; a full page has others behind it. */
export type DecodedPage = Readonly<{
  events: readonly Recorded[];
  after: string;
  upTo: string;
  full: boolean;
  /** How many beats of the store had been counted when it was read: later ones may tell of more. */
  seen: number;
}>;

type StoredPage = Omit<DecodedPage, 'events'> & Readonly<{ events: readonly StoredEvent[] }>;

const PAGE = 1_000;
const PAGE_ALONE = 2_000;
const KEPT = 8;

/** From so many events in a page on, the next one is begun so much later for each of them: fewer and larger pages. */
const MANY = 20;
const PACE_MS = 4;
const LONGEST_PACE_MS = 250;

/**
 * Reads and decodes pages for all runners of a process. Those near the head stand at the same positions and share each
 * page, and under load pages are paced, because what a page costs hardly depends on its length; one that lags reads alone,
 * and only its categories.
 */
export class LogReader {
  private readonly pages = new Map<string, Promise<DecodedPage>>();
  private nextAt = 0;

  constructor(
    private readonly store: EventStore,
    private readonly codec: Codec,
  ) {}

  /** A page for all who stand there. A full one comes without its events: who is behind reads alone. */
  near(after: string): Promise<DecodedPage> {
    const known = this.pages.get(after);
    if (known) return known;
    const page = this.paced(after).then((read) => (read.full ? { ...read, events: [] } : this.decoded(read)));
    this.pages.set(after, page);
    page.then(
      ({ upTo, full }) => (full || upTo === after) && this.pages.delete(after),
      () => this.pages.delete(after),
    );
    for (const oldest of this.pages.keys()) if (this.pages.size > KEPT) this.pages.delete(oldest);
    return page;
  }

  async alone(after: string, categories: readonly string[]): Promise<DecodedPage> {
    return this.decoded(await this.read(after, PAGE_ALONE, categories));
  }

  /** All events of one stream. */
  async stream(name: string): Promise<readonly Recorded[]> {
    return this.codec.decode(await this.store.readStream(name));
  }

  private async paced(after: string): Promise<StoredPage> {
    const early = this.nextAt - performance.now();
    if (early > 0) await pause(early);
    const began = performance.now();
    const page = await this.read(after, PAGE);
    const { length } = page.events;
    if (length >= MANY) this.nextAt = began + Math.min(length * PACE_MS, LONGEST_PACE_MS);
    return page;
  }

  private async read(after: string, limit: number, categories?: readonly string[]): Promise<StoredPage> {
    const seen = this.store.appended.count;
    const { events, upTo } = await this.store.readAll({ after, limit, ...(categories ? { categories } : {}) });
    return { events, after, upTo, full: events.length === limit, seen };
  }

  private async decoded({ events, ...page }: StoredPage): Promise<DecodedPage> {
    return { ...page, events: await this.codec.decode(events) };
  }
}
