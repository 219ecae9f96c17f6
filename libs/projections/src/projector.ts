import type { DataSource } from 'typeorm';
import type { Recorded } from '#event-sourcing';
import type { Listener } from '#event-store';
import type { Checkpoints } from './checkpoints.js';
import type { Reader } from './follower.js';
import type { DecodedPage } from './log-reader.js';
import type { Progress } from './progress.js';
import type { Projection, Removed, Row } from './projection.js';
import { Rows } from './rows.js';

/** The channel on which a worker tells the other processes that a projection moved. */
export const PROJECTIONS_CHANNEL = 'aftercare_projections';

export const checkpointName = ({ name, version }: Projection): string => `projection:${name}:${version}`;

export type ProjectorParts = Readonly<{
  dataSource: DataSource;
  checkpoints: Checkpoints;
  progress: Progress;
  listener: Listener;
}>;

type Folded<R> = Map<string, R | Removed | null>;

/** Folds pages into the rows of one projection, and writes each row once, with the checkpoint, in one transaction. */
export class Projector<R extends Row> implements Reader {
  readonly name: string;
  readonly categories: readonly string[];
  readonly from = 'BEGINNING' as const;
  private readonly rows: Rows<R>;

  constructor(
    private readonly projection: Projection<R>,
    private readonly parts: ProjectorParts,
  ) {
    this.name = checkpointName(projection as unknown as Projection);
    this.categories = projection.categories;
    this.rows = new Rows(parts.dataSource, projection);
  }

  async handle(page: DecodedPage, from: string): Promise<boolean> {
    const rows: Folded<R> = new Map();
    const changed = new Set<string>();
    await this.prefetch(page.events, rows);
    for (const event of page.events) for (const id of await this.fold(event, rows)) changed.add(id);
    if (changed.size) await this.write(from, page.upTo, [...changed], rows);
    else this.parts.progress.set(this.projection.name, page.upTo);
    return changed.size > 0;
  }

  skip(from: string, to: string): Promise<void> {
    return this.write(from, to, [], new Map());
  }

  forget(): void {}

  /** Two rounds of reading for the whole page, so that folding rarely reads. */
  private async prefetch(events: readonly Recorded[], rows: Folded<R>): Promise<void> {
    await this.load(new Set(events.flatMap((event) => [...this.projection.keys(event, [])])), rows);
    await this.load(
      new Set(
        events.flatMap((event) => [
          ...this.projection.keys(event, this.present(this.projection.keys(event, []), rows)),
        ]),
      ),
      rows,
    );
  }

  /** Applies one event to its rows, unless they are past it, and returns the keys of those that changed. */
  private async fold(event: Recorded, rows: Folded<R>): Promise<string[]> {
    const named = [...this.projection.keys(event, []), ...(await this.matched(event, rows))];
    await this.load(new Set(named), rows);
    const keys = this.projection.keys(event, this.present(named, rows));
    await this.load(new Set(keys), rows);
    const present = this.present([...new Set([...named, ...keys])], rows);
    if (present.some(({ position }) => position >= event.meta.position)) return this.foldLate(event, present, rows);
    return this.keep(this.projection.apply(new Map(present.map((row) => [row.id, row])), event), rows);
  }

  /** Keys of the rows that match now: those of the table may have changed since, within the page. */
  private async matched(event: Recorded, rows: Folded<R>): Promise<string[]> {
    const matching = this.projection.matching?.(event);
    if (!matching) return [];
    await this.load(new Set(await this.rows.idsOf(matching)), rows);
    return this.present([...rows.keys()], rows)
      .filter((row) => row[matching.field] === matching.value)
      .map(({ id }) => id);
  }

  /** Some rows have the event already: only the others may change. */
  private foldLate(event: Recorded, present: readonly R[], rows: Folded<R>): string[] {
    const past = new Set(present.filter(({ position }) => position >= event.meta.position).map(({ id }) => id));
    const applied = this.projection.apply(new Map(present.map((row) => [row.id, row])), event);
    return this.keep(
      applied.filter((row) => !past.has('removed' in row ? row.removed : row.id)),
      rows,
    );
  }

  private keep(applied: readonly (R | Removed)[], rows: Folded<R>): string[] {
    return applied.map((row) => {
      const id = 'removed' in row ? row.removed : row.id;
      rows.set(id, row);
      return id;
    });
  }

  private present(keys: readonly string[], rows: Folded<R>): R[] {
    return keys.map((key) => rows.get(key)).filter((row): row is R => Boolean(row) && !('removed' in (row as object)));
  }

  private async load(keys: ReadonlySet<string>, rows: Folded<R>): Promise<void> {
    const missing = [...keys].filter((key) => !rows.has(key));
    if (!missing.length) return;
    for (const key of missing) rows.set(key, null);
    for (const row of await this.rows.load(missing)) rows.set(row.id, row);
  }

  private async write(from: string, to: string, changed: readonly string[], rows: Folded<R>): Promise<void> {
    const written = this.present(changed, rows);
    const kept = new Set(written.map(({ id }) => id));
    const gone = new Map(changed.filter((id) => !kept.has(id)).map((id) => [id, to]));
    await this.parts.dataSource.transaction(async (manager) => {
      await this.parts.checkpoints.move(manager, this.name, from, to);
      await this.rows.write(manager, written);
      await this.rows.remove(manager, gone);
    });
    this.parts.progress.set(this.projection.name, to);
    this.parts.listener.notify(PROJECTIONS_CHANNEL);
  }
}
