import type { Recorded } from '#event-sourcing';
import type { Codec, EventStore } from '#event-store';

/** The events behind `after` up to `upTo`; a full page has others behind it. */
export type DecodedPage = Readonly<{
  events: readonly Recorded[];
  after: string;
  upTo: string;
  full: boolean;
  /** How many beats of the store had been counted when it was read: later ones may tell of more. */
  seen: number;
}>;

const PAGE = 1_000;
const PAGE_ALONE = 2_000;
const KEPT = 8;

/** So long a page without events is good for all who come to the head, unless the store beats. */
const EMPTY_MS = 20;

type Kept = { readonly page: Promise<DecodedPage>; readonly seen: number; goodUntil: number };

/**
 * Reads and decodes pages for all runners of a process. Those near the head stand at the same positions and share each
 * page; one that lags reads alone, and only its categories.
 */
export class LogReader {
  private readonly pages = new Map<string, Kept>();

  constructor(
    private readonly store: EventStore,
    private readonly codec: Codec,
  ) {}

  near(after: string): Promise<DecodedPage> {
    const known = this.pages.get(after);
    if (known && this.isGood(known)) return known.page;
    const kept = { page: this.read(after, PAGE), seen: this.store.appended.count, goodUntil: Number.POSITIVE_INFINITY };
    this.pages.set(after, kept);
    kept.page.then(
      ({ upTo }) => {
        if (upTo === after) kept.goodUntil = performance.now() + EMPTY_MS;
      },
      () => this.pages.delete(after),
    );
    for (const oldest of this.pages.keys()) if (this.pages.size > KEPT) this.pages.delete(oldest);
    return kept.page;
  }

  alone(after: string, categories: readonly string[]): Promise<DecodedPage> {
    return this.read(after, PAGE_ALONE, categories);
  }

  /** All events of one stream. */
  async stream(name: string): Promise<readonly Recorded[]> {
    return this.codec.decode(await this.store.readStream(name));
  }

  private isGood({ seen, goodUntil }: Kept): boolean {
    if (goodUntil === Number.POSITIVE_INFINITY) return true;
    return seen === this.store.appended.count && performance.now() < goodUntil;
  }

  private async read(after: string, limit: number, categories?: readonly string[]): Promise<DecodedPage> {
    const seen = this.store.appended.count;
    const { events, upTo } = await this.store.readAll({ after, limit, ...(categories ? { categories } : {}) });
    return { events: await this.codec.decode(events), after, upTo, full: events.length === limit, seen };
  }
}
