import type { Recorded } from '#event-sourcing';
import type { Held } from './held.js';
import { type Detected, matches, type Projection, type Removed, type Row } from './projection.js';
import type { Rows } from './rows.js';
import type { WantedBy } from './wants.js';

/** Rows by their keys; null for a key that has none. */
export type Known<R extends Row> = Map<string, R | Removed | null>;

/** Folds events in memory: reads rows that are not known yet, and knows in the end which rows changed. */
export class PageFold<R extends Row> {
  readonly changed = new Set<string>();
  /** Commands that events want sent, in their order. */
  readonly wanted: WantedBy[] = [];

  constructor(
    private readonly projection: Projection<R>,
    private readonly table: Rows<R>,
    readonly held: Held | null,
    private readonly rows: Known<R>,
  ) {}

  /** Two rounds of reading for the whole page, so that folding rarely reads. */
  async prefetch(events: readonly Recorded[]): Promise<void> {
    const named = events.map((event) => this.keysOrNone(event, []));
    await this.load(new Set(named.flat()));
    await this.load(new Set(events.flatMap((event, n) => this.keysOrNone(event, this.present(named[n] ?? [])))));
  }

  /** Applies one event to its rows, unless they are past it. */
  async fold(event: Recorded): Promise<void> {
    const present = await this.rowsOf(event);
    const applied = this.apply(present, event);
    const past = present.filter(({ position }) => position >= event.meta.position).map(({ id }) => id);
    const unseen = () => applied.rows.filter((row) => !past.includes(idOf(row)));
    this.keep(past.length ? { rows: unseen(), wanted: [] } : applied, event);
  }

  /** Applies an event that waited in a parked stream: whatever the position of its row says, it is behind the event. */
  async foldLate(event: Recorded): Promise<void> {
    this.keep(this.apply(await this.rowsOf(event), event), event);
  }

  /** Whether there is nothing to write. */
  get isEmpty(): boolean {
    return !this.changed.size && !this.wanted.length && this.held?.isEmpty !== false;
  }

  /** Rows to write. */
  written(): R[] {
    return this.present([...this.changed]);
  }

  /** Keys of rows to remove. */
  removed(): string[] {
    const kept = new Set(this.written().map(({ id }) => id));
    return [...this.changed].filter((id) => !kept.has(id));
  }

  private apply(present: readonly R[], event: Recorded): Detected<R> {
    const { detect, apply } = this.projection;
    const rows = new Map(present.map((row) => [row.id, row]));
    return detect ? detect(rows, event) : { rows: apply(rows, event), wanted: [] };
  }

  private async rowsOf(event: Recorded): Promise<R[]> {
    const named = [...this.projection.keys(event, []), ...(await this.matched(event))];
    const parked = this.held?.otherOf(event.meta.stream, named);
    if (parked) throw new Error(`it concerns the row of ${parked}, which is parked: retry that first.`);
    await this.load(new Set(named));
    const keys = this.projection.keys(event, this.present(named));
    await this.load(new Set(keys));
    return this.present([...new Set([...named, ...keys])]);
  }

  /** Keys of the rows that match now: those of the table may have changed since, within the page. */
  private async matched(event: Recorded): Promise<string[]> {
    const matching = this.projection.matching?.(event);
    if (!matching) return [];
    await this.load(new Set(await this.table.idsOf(matching)));
    return this.present([...this.rows.keys()])
      .filter((row) => matches(row, matching))
      .map(({ id }) => id);
  }

  /** An event whose keys can't be told fails when it is folded, not for the whole page. */
  private keysOrNone(event: Recorded, found: readonly R[]): readonly string[] {
    try {
      return this.projection.keys(event, found);
    } catch {
      return [];
    }
  }

  private keep({ rows, wanted }: Detected<R>, event: Recorded): void {
    for (const row of rows) {
      this.rows.set(idOf(row), row);
      this.changed.add(idOf(row));
    }
    for (const each of wanted) this.wanted.push({ wanted: each, event });
  }

  private present(keys: readonly string[]): R[] {
    return keys
      .map((key) => this.rows.get(key))
      .filter((row): row is R => Boolean(row) && !('removed' in (row as object)));
  }

  private async load(keys: ReadonlySet<string>): Promise<void> {
    const missing = [...keys].filter((key) => !this.rows.has(key));
    if (!missing.length) return;
    for (const key of missing) this.rows.set(key, null);
    for (const row of await this.table.load(missing)) this.rows.set(row.id, row);
  }
}

const idOf = (row: Row | Removed): string => ('removed' in row ? row.removed : row.id);
