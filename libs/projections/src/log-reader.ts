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

/**
 * Reads and decodes pages for all runners of a process. Those near the head stand at the same positions and share each
 * page; one that lags reads alone, and only its categories.
 */
export class LogReader {
  private readonly pages = new Map<string, Promise<DecodedPage>>();

  constructor(
    private readonly store: EventStore,
    private readonly codec: Codec,
  ) {}

  near(after: string): Promise<DecodedPage> {
    const known = this.pages.get(after);
    if (known) return known;
    const page = this.read(after, PAGE);
    this.pages.set(after, page);
    page.then(
      ({ upTo }) => upTo === after && this.pages.delete(after),
      () => this.pages.delete(after),
    );
    for (const oldest of this.pages.keys()) if (this.pages.size > KEPT) this.pages.delete(oldest);
    return page;
  }

  alone(after: string, categories: readonly string[]): Promise<DecodedPage> {
    return this.read(after, PAGE_ALONE, categories);
  }

  /** All events of one stream. */
  async stream(name: string): Promise<readonly Recorded[]> {
    return this.codec.decode(await this.store.readStream(name));
  }

  private async read(after: string, limit: number, categories?: readonly string[]): Promise<DecodedPage> {
    const seen = this.store.appended.count;
    const { events, upTo } = await this.store.readAll({ after, limit, ...(categories ? { categories } : {}) });
    return { events: await this.codec.decode(events), after, upTo, full: events.length === limit, seen };
  }
}
