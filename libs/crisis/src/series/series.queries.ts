import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { type ConnectionArgs, keysetPage, type Order, type Page } from '#graphql';
import { ANY, both, type Condition, given } from '#projections';
import { visibleTo } from '../alert/alert.queries.js';
import type { SeriesKind } from '../crisis-words.events.js';
import type { DetectorRules } from '../detector/detector-rules.js';
import { type MemoryOf, memoryId, POOL_ID, Recall } from '../detector/memory.js';
import { dateOf } from '../detector/report.js';
import { WatchRow } from '../detector/watch-row.view.js';
import { countsIn } from '../watch/counts.js';
import { expectationOf } from '../watch/expectation.js';
import { idOfSeries } from '../watch/signal.js';
import { EMPTY_POOL, watchedOf } from '../watch/watch.js';
import type { SeriesView } from './series.view.js';

/** What is absent or null does not matter. */
export type SeriesFilter = Readonly<{
  kinds?: readonly SeriesKind[] | null;
  products?: readonly string[] | null;
  components?: readonly string[] | null;
  symptoms?: readonly string[] | null;
  batches?: readonly string[] | null;
  regions?: readonly string[] | null;
  partnerIds?: readonly string[] | null;
  outletIds?: readonly string[] | null;
  technicianIds?: readonly string[] | null;
  isUnusual?: boolean | null;
}>;

const matching = (filter: SeriesFilter): Condition =>
  [
    given('row.seriesKind = ANY(:kinds)', 'kinds', filter.kinds),
    given('row.product = ANY(:products)', 'products', filter.products),
    given('row.components && :components', 'components', filter.components),
    given('row.symptom = ANY(:symptoms)', 'symptoms', filter.symptoms),
    given('row.batch = ANY(:batches)', 'batches', filter.batches),
    given('row.region = ANY(:regions)', 'regions', filter.regions),
    given('row.partnerId = ANY(:partnerIds)', 'partnerIds', filter.partnerIds),
    given('row.outletId = ANY(:outletIds)', 'outletIds', filter.outletIds),
    given('row.technicianId = ANY(:technicianIds)', 'technicianIds', filter.technicianIds),
    given(
      `coalesce(row.score >= (row.memory -> 'scored' ->> 'threshold')::float8, false) = :isUnusual`,
      'isUnusual',
      filter.isUnusual,
    ),
  ].reduce(both, ANY);

const ORDERS = {
  SCORE_DESC: { column: 'score', direction: 'DESC', nulls: 'LAST' },
  REPORTED_DESC: { column: 'day', direction: 'DESC', nulls: 'LAST' },
} as const satisfies Readonly<Record<string, Order<WatchRow>>>;

export type SeriesList = Readonly<{
  filter: SeriesFilter;
  order: keyof typeof ORDERS;
  args: Pick<ConnectionArgs, 'first' | 'after'>;
  /** Counted from 1970-01-01, in the zone of the rules. */
  today: number;
}>;

/** Series with what was counted up to today and what was expected. */
export const listSeries = async (
  scope: Scope,
  dataSource: DataSource,
  { filter, order, args, today }: SeriesList,
  rules: DetectorRules,
): Promise<Page<SeriesView>> => {
  const { sql, parameters } = both(visibleTo(scope), matching(filter));
  const rows = dataSource.createQueryBuilder(WatchRow, 'row').where(`row.kind = 'SERIES'`).andWhere(sql, parameters);
  const page = await keysetPage(rows, { order: [ORDERS[order]], args });
  const recall = await recalled(dataSource, page.nodes);
  const shown = new Map(page.nodes.map((row) => [row.id, seriesOf(row, { recall, today }, rules)]));
  const of = ({ id }: WatchRow) => shown.get(id) ?? [];
  return {
    edges: page.edges.flatMap(({ cursor, node }) => [of(node)].flat().map((series) => ({ cursor, node: series }))),
    nodes: page.nodes.flatMap(of),
    place: page.place,
    get totalCount() {
      return page.totalCount;
    },
  };
};

/** The pool, and the units of the products of these series. */
const recalled = async (dataSource: DataSource, rows: readonly WatchRow[]): Promise<Recall> => {
  const products = [...new Set(rows.flatMap(({ product }) => (product === null ? [] : [memoryId.exposure(product)])))];
  const found = await dataSource
    .createQueryBuilder(WatchRow, 'row')
    .where('row.id = ANY(:ids)', { ids: [POOL_ID, ...products] })
    .getMany();
  const memories = new Map([...found, ...rows].map(({ id, memory }) => [id, memory]));
  return new Recall((id) => memories.get(id));
};

type Seen = Readonly<{ recall: Recall; today: number }>;

const seriesOf = ({ memory, outletId, technicianId }: WatchRow, seen: Seen, rules: DetectorRules): SeriesView[] => {
  if (memory.kind !== 'SERIES') return [];
  const { name, state, partnerId, scored } = memory;
  const last = state.all.days.at(-1);
  const alerted = state.raised.map(({ day }) => day).sort((a, b) => b - a)[0];
  return [
    {
      id: idOfSeries(name),
      kind: name.kind,
      productName: name.product,
      component: name.component,
      symptom: name.symptom,
      batch: name.batch,
      region: name.region,
      partnerId,
      outletId,
      technicianId,
      firstDay: dateOf(state.first),
      lastDay: last === undefined ? null : dateOf(last),
      reports: countsIn(state.all),
      score: scored.score,
      scoredDay: dateOf(scored.day),
      threshold: scored.threshold,
      windows: windowsOf(memory, seen, rules),
      alertedDay: alerted === undefined ? null : dateOf(alerted),
    },
  ];
};

const windowsOf = ({ name, state }: MemoryOf<'SERIES'>, { recall, today }: Seen, { watch }: DetectorRules) => {
  const pool = recall.of('POOL', POOL_ID)?.pool ?? EMPTY_POOL;
  const exposure = name.product === null ? undefined : recall.of('EXPOSURE', memoryId.exposure(name.product))?.exposure;
  const watched = watchedOf({ pool, name, state, exposure }, watch);
  return watch.tails.windows.map((days) => ({ days, ...expectationOf(watched, watch, today, days) }));
};
