import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { type ConnectionArgs, keysetPage, type Page } from '#graphql';
import { type ExposureFilter, exposed } from './exposure.queries.js';
import type { ExposureView } from './exposure.view.js';
import { unitRangeStream } from './unit-range.decider.js';
import { UnitRangeView } from './unit-range.view.js';

/** Where in the log a stretch of exposure comes from: the last event that changed it. */
export type ExposureSource = Readonly<{ stream: string; position: string }>;

type Asked = Readonly<{
  filter: ExposureFilter;
  from: Date;
  to: Date;
  args: Pick<ConnectionArgs, 'first' | 'after'>;
}>;

/** What units in service between two times are counted from, in the order of the log. */
export const exposureSources = async (
  scope: Scope,
  dataSource: DataSource,
  { filter, from, to, args }: Asked,
): Promise<Page<ExposureSource>> => {
  const rows = exposed(scope, dataSource, filter).andWhere(
    'row.weight <> 0 AND row.startsAt < :to AND (row.endsAt IS NULL OR row.endsAt > :from)',
    { from, to },
  );
  const page = await keysetPage(rows, { order: [{ column: 'position', direction: 'ASC' }], args });
  const streams = await streamsOf(dataSource, page.nodes);
  const edges = page.edges.map(({ cursor, node: { id, position } }) => ({
    cursor,
    node: { stream: streams.get(id) ?? `unit-${unitOf(id)}`, position },
  }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    place: page.place,
    get totalCount() {
      return page.totalCount;
    },
  };
};

/** Rows of a unit are named by it, with what follows a stroke. */
const unitOf = (id: string): string => id.split('/').at(0) ?? id;

/** The streams of ranges; a row is a range's own where it has its id. */
const streamsOf = async (
  dataSource: DataSource,
  rows: readonly ExposureView[],
): Promise<ReadonlyMap<string, string>> => {
  const ids = rows.filter(({ id, rangeId }) => id === rangeId).map(({ id }) => id);
  const ranges = await dataSource
    .createQueryBuilder(UnitRangeView, 'row')
    .where('row.id = ANY(:ids)', { ids })
    .getMany();
  return new Map(ranges.map(({ id, productId, prefix }) => [id, unitRangeStream(productId, prefix)]));
};
