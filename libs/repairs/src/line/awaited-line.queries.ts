import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { placeOf } from './awaited-line.projection.js';
import { AwaitedLineView } from './awaited-line.view.js';

const MOST = 500;

/** Lines that wait for a part at an outlet, the longest waiting first; for who sees every order. */
export const linesAwaiting = async (
  { rows }: Scope,
  dataSource: DataSource,
  asked: Readonly<{ partId: string; outletId: string }>,
): Promise<AwaitedLineView[]> => {
  if (rows.kind !== 'ALL') return [];
  return dataSource
    .createQueryBuilder(AwaitedLineView, 'row')
    .where('row.places @> ARRAY[:place]', { place: placeOf(asked) })
    .orderBy('row.awaitedAt')
    .addOrderBy('row.id')
    .limit(MOST)
    .getMany();
};
