import { type DataSource, In } from 'typeorm';
import type { Scope } from '#auth';
import { type ConnectionArgs, keysetPage, type Page } from '#graphql';
import { ANY, both, type Condition, given } from '#projections';
import { alertById, visibleTo } from '../alert/alert.queries.js';
import type { AlertView } from '../alert/alert.view.js';
import { type MemoryOf, memoryId } from '../detector/memory.js';
import { dateOf, dayOf } from '../detector/report.js';
import { WatchRow } from '../detector/watch-row.view.js';
import type { WatchRules } from '../watch/watch-rules.js';
import type { SignalStatus, SignalView } from './series.view.js';

type Asked = Readonly<{ alertId: string; args: Pick<ConnectionArgs, 'first' | 'after'>; rules: WatchRules }>;

/**
 * The reports behind an alert: those of its series in its longest window, the latest first, as they were counted when the
 * report that completed it was read, and what became of each since. Null where the scope does not see the alert. A
 * customer's many are all listed, though they count once.
 */
export const signalsOfAlert = async (
  scope: Scope,
  dataSource: DataSource,
  { alertId, args, rules }: Asked,
): Promise<Page<SignalView> | null> => {
  const alert = await alertById(scope, dataSource, alertId);
  if (!alert) return null;
  const conditions = [visibleTo(scope), await countedFor(alert, dataSource), behind(alert, rules)];
  const { sql, parameters } = conditions.reduce(both, ANY);
  const rows = dataSource.createQueryBuilder(WatchRow, 'row').where(sql, parameters);
  const page = await keysetPage(rows, { order: [{ column: 'day', direction: 'DESC', nulls: 'LAST' }], args });
  const today = await reportsOf(page.nodes, dataSource);
  return {
    edges: page.edges.map(({ cursor, node }) => ({ cursor, node: signalOf(node, today) })),
    nodes: page.nodes.map((row) => signalOf(row, today)),
    place: page.place,
    get totalCount() {
      return page.totalCount;
    },
  };
};

/** What counted when the watch raised it; what counts today where the watch, by the rules of today, would not have raised it. */
const countedFor = async (alert: AlertView, dataSource: DataSource): Promise<Condition> => {
  const raised = await dataSource.getRepository(WatchRow).findOneBy({ id: memoryId.alert(alert) });
  return raised
    ? {
        sql: 'row.since <= :raisedOn AND coalesce(row.until > :raisedOn, true)',
        parameters: { raisedOn: raised.position },
      }
    : { sql: 'row.since IS NOT NULL AND row.until IS NULL', parameters: {} };
};

/** One report is behind an alert that is raised on its account alone; else all those of the longest window. */
const behind = (alert: AlertView, rules: WatchRules): Condition => {
  const last = dayOf(alert.day);
  const isGrave = alert.cause === 'GRAVE_REPORT';
  const days = isGrave ? 1 : Math.max(...alert.windows.map((window) => window.days));
  return [
    {
      sql: 'row.day > :afterDay AND row.day <= :lastDay',
      parameters: { afterDay: last - days, lastDay: last },
    },
    given('row.sourceId = :sourceId', 'sourceId', isGrave ? alert.reports[0]?.id : null),
    given('row.product = :product', 'product', alert.product),
    named(alert.component, rules),
    given('row.symptom = :symptom', 'symptom', alert.symptom),
    given('row.batch = :batch', 'batch', alert.batch),
    given('row.region = :region', 'region', alert.region),
    given('row.outletId = :outletId', 'outletId', alert.outletId),
    given('row.technicianId = :technicianId', 'technicianId', alert.technicianId),
    given('row.partnerId = :partnerId', 'partnerId', alert.kind === 'PARTNER' ? alert.partnerId : null),
  ].reduce(both, ANY);
};

/** By its name of today or an older one, and in whatever detail. */
const named = (component: string | null, { renamed }: WatchRules): Condition => {
  if (component === null) return ANY;
  const older = Object.entries(renamed).flatMap(([name, today]) => (today === component ? [name] : []));
  return {
    sql: `EXISTS (SELECT 1 FROM unnest(row.components) AS given(name), unnest(:names::text[]) AS known(name)
      WHERE given.name = known.name OR starts_with(given.name, known.name || ':'))`,
    parameters: { names: [component, ...older] },
  };
};

/** The reports of these rows as they are today, by the names of their signals. */
const reportsOf = async (
  rows: readonly WatchRow[],
  dataSource: DataSource,
): Promise<ReadonlyMap<string, MemoryOf<'REPORT'>>> => {
  const ids = rows.flatMap(({ memory }) => (memory.kind === 'PAST' ? [memoryId.report(memory.signal.id)] : []));
  const found = ids.length ? await dataSource.getRepository(WatchRow).findBy({ id: In(ids) }) : [];
  return new Map(found.flatMap(({ id, memory }) => (memory.kind === 'REPORT' ? [[id, memory]] : [])));
};

const statusOf = ({ memory }: WatchRow, today: ReadonlyMap<string, MemoryOf<'REPORT'>>): SignalStatus => {
  if (memory.kind !== 'PAST') return 'AS_COUNTED';
  return today.get(memoryId.report(memory.signal.id))?.signal ? 'CORRECTED' : 'COUNTS_NO_MORE';
};

const signalOf = (row: WatchRow, today: ReadonlyMap<string, MemoryOf<'REPORT'>>): SignalView => ({
  id: row.id,
  status: statusOf(row, today),
  source: row.source ?? 'COMPLAINT',
  sourceId: row.sourceId ?? '',
  day: dateOf(row.day ?? 0),
  productName: row.product,
  components: row.components ?? [],
  symptom: row.symptom,
  batch: row.batch,
  region: row.region,
  partnerId: row.partnerId,
  isGrave: 'signal' in row.memory && row.memory.signal?.isGrave === true,
});
