import { z } from 'zod';
import { decodeCursor, encodeCursor } from '#values';

const schema = z.object({
  store: z.string(),
  epoch: z.number(),
  feed: z.string(),
  version: z.number(),
  /** Where the snapshot began: what left the filter before that was never seen. */
  since: z.string(),
  position: z.string(),
  key: z.string(),
});

/** Where a reader of a feed stands. Another store, epoch, feed or projection version makes it worthless. */
export type Cursor = Readonly<z.infer<typeof schema>>;

export type CursorOrigin = Pick<Cursor, 'store' | 'epoch' | 'feed' | 'version'>;

export const isFrom = ({ store, epoch, feed, version }: CursorOrigin, cursor: Cursor): boolean =>
  cursor.store === store && cursor.epoch === epoch && cursor.feed === feed && cursor.version === version;

export const encodeFeedCursor = (cursor: Cursor): string => encodeCursor(cursor);

export const decodeFeedCursor = (text: string): Cursor | null => decodeCursor(text, schema);

export class CursorNotOfThisFeed extends Error {
  override readonly name = 'CursorNotOfThisFeed';

  constructor() {
    super('This cursor belongs to another feed, store or version: start again without a cursor.');
  }
}

export class CursorExpired extends Error {
  override readonly name = 'CursorExpired';

  constructor() {
    super('This cursor is older than what is kept of removed rows: start again without a cursor.');
  }
}
