import { z } from 'zod';
import { Rejection } from '#event-sourcing';
import { decodeCursor, encodeCursor } from '#values';
import type { Scorecard } from './scorecard.js';

/** How scorecards are sorted: by a number, those without one last, and by id where it is the same. */
export type ScorecardOrder = 'SCORE_DESC' | 'SCORE_ASC' | 'JOBS_DESC' | 'REVISED_DESC';

type Placed = Readonly<{ key: number | null; id: string }>;
const Cursor = z.object({ of: z.string(), key: z.number().nullable(), id: z.string() });

const KEYS: Readonly<Record<ScorecardOrder, (card: Scorecard) => number | null>> = {
  SCORE_DESC: ({ shrunkenScore }) => (shrunkenScore === null ? null : -shrunkenScore),
  SCORE_ASC: ({ shrunkenScore }) => shrunkenScore,
  JOBS_DESC: ({ figures }) => -figures.jobs,
  REVISED_DESC: ({ revisedAt }) => (revisedAt === null ? null : -revisedAt.getTime()),
};

export type ScorecardPaging = Readonly<{ order: ScorecardOrder; of: string; first: number; after?: string | null }>;

export type ScorecardPage = Readonly<{
  edges: readonly Readonly<{ cursor: string; node: Scorecard }>[];
  hasNextPage: boolean;
}>;

/**
 * A page of scorecards that were counted just now. `of` tells lists apart, of other periods or filters.
 *
 * @throws Rejection `CURSOR_NOT_OF_THIS_LIST`
 */
export const scorecardPage = (
  cards: readonly Scorecard[],
  { order, of, first, after }: ScorecardPaging,
): ScorecardPage => {
  const signature = `${of} ${order}`;
  const sorted = cards.map((node) => ({ node, key: KEYS[order](node), id: node.id })).sort((a, b) => compared(a, b));
  const behind = after ? placeOf(after, signature) : null;
  const rest = behind ? sorted.filter((each) => compared(each, behind) > 0) : sorted;
  const edges = rest
    .slice(0, first)
    .map(({ node, key, id }) => ({ cursor: encodeCursor({ of: signature, key, id }), node }));
  return { edges, hasNextPage: rest.length > first };
};

const compared = (a: Placed, b: Placed): number => {
  if (a.key !== b.key) return a.key === null || (b.key !== null && a.key > b.key) ? 1 : -1;
  return a.id < b.id ? -1 : Number(a.id > b.id);
};

const placeOf = (after: string, signature: string): Placed => {
  const cursor = decodeCursor(after, Cursor);
  if (cursor?.of !== signature) throw notOfThisList();
  return cursor;
};

const notOfThisList = () =>
  new Rejection(
    'CURSOR_NOT_OF_THIS_LIST',
    'This cursor belongs to another list or to another order of it: start again without "after".',
  );
