import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { type Command, type Decider, type Effect, type Event, type Policy, Rejection } from '#event-sourcing';
import { PositionColumn } from './position-column.js';
import { type Projection, removed } from './projection.js';

export type Counted = Event<'TallyCounted', { tallyId: string; by: number }>;
export type Cleared = Event<'TallyCleared', { tallyId: string }>;
export type Count = Command<'CountTally', { tallyId: string; by: number }>;
export type Clear = Command<'ClearTally', { tallyId: string }>;

export const tallyDecider: Decider<Count | Clear, Counted | Cleared, number> = {
  stream: ({ data }) => `tally-${data.tallyId}`,
  initialState: 0,
  decide: ({ type, data }, sum) => {
    if (type === 'ClearTally') return sum === 0 ? [] : [{ type: 'TallyCleared', data: { tallyId: data.tallyId } }];
    if (data.by < 0) throw new Rejection('TALLY_NEGATIVE', 'A tally only counts up: give a positive number.');
    return [{ type: 'TallyCounted', data: { tallyId: data.tallyId, by: data.by } }];
  },
  evolve: (sum, event) => (event.type === 'TallyCounted' ? sum + event.data.by : 0),
};

@Entity('tally_v1')
@Index(['position', 'id'])
@Index(['sum'])
export class TallyView {
  @PrimaryColumn('text')
  id!: string;

  @Column('int')
  sum!: number;

  @Column('timestamptz')
  countedAt!: Date;

  @PositionColumn()
  position!: string;
}

export const tallyProjection: Projection<TallyView, Counted | Cleared> = {
  name: 'tally',
  version: 1,
  categories: ['tally'],
  view: TallyView,
  keys: ({ data }) => [data.tallyId],
  apply: (rows, { type, data, meta }) => {
    if (type === 'TallyCleared') return [removed(data.tallyId)];
    if (data.by === 13) throw new Error('Thirteen can not be counted.');
    const sum = (rows.get(data.tallyId)?.sum ?? 0) + data.by;
    return [{ id: data.tallyId, sum, countedAt: new Date(meta.occurredAt), position: meta.position }];
  },
};

/** A tally of 100 or more is cleared at once, one of 10 or more within an hour; fifty is asked for in vain. */
export const tallyPolicy: Policy<Counted | Cleared, Count | Clear> = {
  name: 'clearing-on-full-tally',
  categories: ['tally'],
  from: 'NEW',
  imported: false,
  react: ({ type, data, meta }) => {
    if (type === 'TallyCleared') return [{ forget: data.tallyId }];
    if (data.by >= 100) return [{ ask: { type: 'ClearTally', data: { tallyId: data.tallyId } } }];
    if (data.by === 50) return [{ ask: { type: 'CountTally', data: { tallyId: data.tallyId, by: -1 } } }];
    const dueAt = new Date(Date.parse(meta.recordedAt) + 3_600_000).toISOString();
    return data.by >= 10
      ? [{ remind: data.tallyId, dueAt, command: { type: 'ClearTally', data: { tallyId: data.tallyId } } }]
      : [];
  },
};

/** A tally of 7 is told to the outside, which answers with one more. */
export const told: string[] = [];
export const tallyEffect: Effect<Counted | Cleared, Count> = {
  name: 'telling',
  categories: ['tally'],
  request: ({ type, data }) => (type === 'TallyCounted' && data.by === 7 ? { tallyId: data.tallyId } : null),
  call: async (request, key) => {
    const { tallyId } = request as { tallyId: string };
    told.push(key);
    if (told.length === 1) throw new Error('The outside did not answer.');
    return { type: 'CountTally', data: { tallyId, by: 1 } };
  },
};

export const tallyVersions = { TallyCounted: 1, TallyCleared: 1 };
