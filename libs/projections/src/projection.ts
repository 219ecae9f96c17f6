import type { Event, Json, Recorded } from '#event-sourcing';
import type { PolicyPack } from '#policy-pack';
import { idOf } from './held.js';

/** What every row of a read model has: its key, and the position of the last event that changed it. */
export type Row = { id: string; position: string };

/** Says that a row is gone; its key stays in the change feed for 30 days. */
export type Removed = Readonly<{ removed: string }>;

export const removed = (id: string): Removed => ({ removed: id });

/**
 * A command that a projection wants sent, now or at `dueAt`; a second one of the same `key` replaces the first. `id` is that
 * of the command: where it is derived from what is wanted, the same is never asked for twice.
 */
export type Wanted = Readonly<{
  id: string;
  command: Readonly<{ type: string; data: Json }>;
  key: string | null;
  dueAt: string | null;
}>;

/** All rows whose field has this value, or a number that is no higher than this one. */
export type Matching<R extends Row> = Readonly<{ field: Exclude<keyof R & string, 'position'> }> &
  (Readonly<{ value: string }> | Readonly<{ upTo: number }>);

export const matches = <R extends Row>(row: R, matching: Matching<R>): boolean => {
  const found: unknown = row[matching.field];
  if ('value' in matching) return found === matching.value;
  return typeof found === 'number' && found <= matching.upTo;
};

/**
 * Events → rows of one table, as a pure function. `keys` names the rows that an event needs; where one is known only
 * from another row, it is asked once more with those found. `matching` finds rows that an event concerns but can't
 * name, by an indexed column: those of an erased customer, or those that are due when a day is over. `apply` returns
 * the rows that changed, each with the event's position. The table's name carries `version`: raise it when the view or
 * the meaning of its fields changes.
 *
 * `rowsOf: 'STREAM'` promises that the row of a stream has the stream's id as its key, and that an event which names no
 * other row neither reads nor changes one. Then such an event, where it can't be folded, parks its stream only, and the
 * projection goes on. Without it, and for events that concern rows of other streams, the projection stops there.
 *
 * `detect` stands for `apply` where a projection also wants commands: they are written with the checkpoint, like those of
 * policies. A rebuild asks for nothing, nor does a new version about events that the version before it has seen.
 *
 * `by`: the projection goes by numbers of the policy pack, and is made with those of the process that folds.
 */
export type Projection<R extends Row = Row, E extends Event = Event> = Readonly<{
  name: string;
  version: number;
  categories: readonly string[];
  view: new () => R;
  rowsOf?: 'STREAM';
  keys: (event: Recorded<E>, found: readonly R[]) => readonly string[];
  matching?: (event: Recorded<E>) => Matching<R> | null;
  apply: (rows: ReadonlyMap<string, R>, event: Recorded<E>) => readonly (R | Removed)[];
  detect?: (rows: ReadonlyMap<string, R>, event: Recorded<E>) => Detected<R>;
  by?: (pack: PolicyPack) => Pick<Projection<R, E>, 'keys' | 'apply' | 'detect'>;
}>;

/** The rows that changed, and what is to be done. */
export type Detected<R extends Row> = Readonly<{ rows: readonly (R | Removed)[]; wanted: readonly Wanted[] }>;

/** The projection as a process folds it that has this pack. */
export const projectionBy = (each: Projection, pack: PolicyPack | undefined): Projection =>
  each.by && pack ? { ...each, ...each.by(pack) } : each;

/** Whether the event reads or changes rows of other streams than its own, as far as its keys can be told. */
export const concernsOthers = <R extends Row>({ keys, matching }: Projection<R>, event: Recorded): boolean => {
  const own = idOf(event.meta.stream);
  try {
    return Boolean(matching?.(event)) || keys(event, []).some((key) => key !== own);
  } catch {
    return false;
  }
};

/** Forgets the types of one projection, so that projections of different views fit one list. */
export const projection = <R extends Row, E extends Event>(each: Projection<R, E>): Projection =>
  each as unknown as Projection;
