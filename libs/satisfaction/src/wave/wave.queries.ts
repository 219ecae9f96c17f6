import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { type ConnectionArgs, keysetPage, type Order, type Page } from '#graphql';
import { InvitationView } from '../invitation/invitation.view.js';
import type { InvitationState, SkipReason } from '../satisfaction-words.events.js';
import { WaveView } from './wave.view.js';
import type { WaveOrder } from './wave-words.view.js';

export type WaveList = Readonly<{ order: WaveOrder; args: Pick<ConnectionArgs, 'first' | 'after'> }>;

/** Waves are for everybody of the company; whose customers they are is told by the invitations. */
const waveRows = ({ rows }: Scope, dataSource: DataSource) =>
  dataSource
    .createQueryBuilder(WaveView, 'row')
    .where(rows.kind === 'ALL' || rows.kind === 'REGION' ? 'true' : 'false');

export const waveById = (scope: Scope, dataSource: DataSource, id: string): Promise<WaveView | null> =>
  waveRows(scope, dataSource).andWhere('row.id = :id', { id }).getOne();

export const listWaves = (scope: Scope, dataSource: DataSource, { order, args }: WaveList): Promise<Page<WaveView>> =>
  keysetPage(waveRows(scope, dataSource), { order: [ORDERS[order]], args });

const ORDERS: Record<WaveOrder, Order<WaveView>> = {
  PLANNED_DESC: { column: 'plannedAt', direction: 'DESC' },
  DRAW_ASC: { column: 'drawAt', direction: 'ASC' },
  UPDATED_DESC: { column: 'position', direction: 'DESC' },
};

type Counted = Readonly<{ waveId: string; state: InvitationState; skipped: SkipReason | null; count: string }>;

export type WaveProgress = Readonly<{
  invited: number;
  replied: number;
  open: number;
  skipped: readonly Readonly<{ reason: SkipReason; count: number }>[];
}>;

const NOTHING: WaveProgress = { invited: 0, replied: 0, open: 0, skipped: [] };

/** How far waves have come, in the order of their ids: counted over their invitations. */
export const progressOf = async (dataSource: DataSource, ids: readonly string[]): Promise<readonly WaveProgress[]> => {
  const counted = await dataSource
    .createQueryBuilder(InvitationView, 'row')
    .select('row.waveId', 'waveId')
    .addSelect('row.state', 'state')
    .addSelect('row.skipped', 'skipped')
    .addSelect('count(*)', 'count')
    .where('row.waveId = ANY(:ids)', { ids })
    .groupBy('row.waveId')
    .addGroupBy('row.state')
    .addGroupBy('row.skipped')
    .orderBy('row.skipped')
    .getRawMany<Counted>();
  return ids.map((id) => counted.filter(({ waveId }) => waveId === id).reduce(withCount, NOTHING));
};

const withCount = (progress: WaveProgress, { state, skipped, count: text }: Counted): WaveProgress => {
  const count = Number(text);
  if (skipped !== null) return { ...progress, skipped: [...progress.skipped, { reason: skipped, count }] };
  const isOpen = state === 'OPEN' || state === 'STARTED';
  return {
    ...progress,
    invited: progress.invited + count,
    replied: progress.replied + (state === 'SUBMITTED' ? count : 0),
    open: progress.open + (isOpen ? count : 0),
  };
};
