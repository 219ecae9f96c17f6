import type { DataSource } from 'typeorm';
import { type EventStore, START } from '#event-store';
import type { Condition } from './condition.js';
import {
  type Cursor,
  CursorExpired,
  CursorNotOfThisFeed,
  type CursorOrigin,
  decodeFeedCursor,
  encodeFeedCursor,
  isFrom,
} from './feed-cursor.js';
import { positionBytes } from './position-column.js';
import { beforeNext } from './positions.js';
import type { Progress } from './progress.js';
import type { Row } from './projection.js';
import type { Waits } from './waits.js';

export type ChangeKind = 'UPSERTED' | 'REMOVED' | 'LEFT';

/** The latest state of one row; `LEFT` and `REMOVED` carry the key only. `cursor` continues behind it. */
export type Change<R> = Readonly<{ kind: ChangeKind; id: string; row: R | null; cursor: string }>;

/** What a feed needs to know of a projection. */
export type Feed<R extends Row = Row> = Readonly<{
  name: string;
  version: number;
  view: new () => R;
  /** Projections that the condition looks at besides: a change is told when they have seen it too. */
  beside?: readonly string[];
}>;

type Listed = Readonly<{ id: string; position: string; kind: ChangeKind }>;

const END = 'f'.repeat(32);
const PAGE = 500;
const POLL_MS = 500;

/**
 * The rows of a projection as they are, then as they change: one query over (position, key). Intermediate states may be
 * skipped, the latest never is. Without a cursor it starts with everything that matches.
 */
export class ChangeFeed {
  constructor(
    private readonly dataSource: DataSource,
    private readonly store: EventStore,
    private readonly progress: Progress,
    private readonly waits: Waits,
  ) {}

  /**
   * @param after the cursor of an earlier change, or null for a snapshot first
   * @throws CursorNotOfThisFeed, CursorExpired at the first step
   */
  async *changes<R extends Row>(
    feed: Feed<R>,
    condition: Condition,
    after: string | null,
    signal: AbortSignal,
  ): AsyncGenerator<Change<R>> {
    let cursor = await this.start(feed, after);
    while (!signal.aborted) {
      const seen = this.progress.moved.count;
      const listed = await this.list(feed, condition, cursor);
      for await (const change of this.load(feed, listed, cursor)) yield change;
      const last = listed.at(-1);
      if (last) cursor = { ...cursor, position: last.position, key: last.id };
      else await this.rest(seen, signal);
    }
  }

  private async rest(seen: number, signal: AbortSignal): Promise<void> {
    await this.progress.moved.next(seen, POLL_MS, signal);
    if (this.progress.moved.count === seen) await this.waits.look();
  }

  private async start(feed: Feed, after: string | null): Promise<Cursor> {
    const { id, epoch } = await this.store.identity();
    const origin = { store: id, epoch, feed: feed.name, version: feed.version };
    if (after !== null) return this.resume(origin, after);
    await this.waits.look();
    return { ...origin, since: this.progress.of(feed.name) || START, position: '', key: '' };
  }

  private async resume(origin: CursorOrigin, after: string): Promise<Cursor> {
    const cursor = decodeFeedCursor(after);
    if (!cursor || !isFrom(origin, cursor)) throw new CursorNotOfThisFeed();
    const [expired]: unknown[] = await this.dataSource.query(
      'SELECT 1 FROM work.tombstone_horizon WHERE feed = $1 AND position > $2 AND (position, key) > ($3, $4)',
      [origin.feed, positionBytes(cursor.since), positionBytes(cursor.position), cursor.key],
    );
    if (expired) throw new CursorExpired();
    return cursor;
  }

  /** Keys behind the cursor in order. Rows that never matched since the snapshot began are not mentioned. */
  private async list(feed: Feed, condition: Condition, cursor: Cursor): Promise<Listed[]> {
    const rows = this.dataSource
      .createQueryBuilder(feed.view, 'row')
      .select('row.id', 'id')
      .addSelect('row.position', 'position')
      .addSelect(`coalesce((${condition.sql}), false)`, 'matches')
      .where('(row.position, row.id) > (:afterPosition, :afterKey)')
      .andWhere(`((${condition.sql}) OR row.position > :since)`)
      .andWhere('row.position <= :upTo')
      .setParameters({
        ...condition.parameters,
        afterPosition: positionBytes(cursor.position),
        afterKey: cursor.key,
        since: positionBytes(cursor.since),
        upTo: positionBytes(this.upTo(feed)),
      });
    const [sql, parameters] = rows.getQueryAndParameters();
    const n = parameters.length;
    const listed: { id: string; position: string; matches: boolean | null }[] = await this.dataSource.query(
      `SELECT id, encode(position, 'hex') AS position, matches FROM (
         (${sql} ORDER BY position, id LIMIT ${PAGE})
         UNION ALL
         (SELECT key, position, NULL FROM work.tombstone
          WHERE feed = $${n + 1} AND (position, key) > ($${n + 2}, $${n + 3}) AND position > $${n + 4} ORDER BY position, key LIMIT ${PAGE})
       ) AS changed ORDER BY position, id LIMIT ${PAGE}`,
      [...parameters, feed.name, positionBytes(cursor.position), cursor.key, positionBytes(cursor.since)],
    );
    return listed.map(({ id, position, matches }) => ({
      id,
      position,
      kind: matches === null ? 'REMOVED' : matches ? 'UPSERTED' : 'LEFT',
    }));
  }

  private upTo({ beside = [] }: Feed): string {
    return beside.map((name) => beforeNext(this.progress.of(name) || START)).reduce((a, b) => (a < b ? a : b), END);
  }

  /** A row that changed again since it was listed is left out: it comes with its newer position. */
  private async *load<R extends Row>(
    feed: Feed<R>,
    listed: readonly Listed[],
    cursor: Cursor,
  ): AsyncGenerator<Change<R>> {
    const ids = listed.filter(({ kind }) => kind === 'UPSERTED').map(({ id }) => id);
    const rows = ids.length
      ? await this.dataSource.createQueryBuilder(feed.view, 'row').where('row.id = ANY(:ids)', { ids }).getMany()
      : [];
    const byId = new Map(rows.map((row) => [row.id, row]));
    for (const { id, position, kind } of listed) {
      const row = byId.get(id) ?? null;
      if (kind === 'UPSERTED' && row?.position !== position) continue;
      yield { kind, id, row, cursor: encodeFeedCursor({ ...cursor, position, key: id }) };
    }
  }
}
