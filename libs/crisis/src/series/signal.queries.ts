import type { DataSource } from 'typeorm';
import type { Scope } from '#auth';
import { type ConnectionArgs, keysetPage, type Page } from '#graphql';
import { ANY, both, type Condition, given } from '#projections';
import { alertById, visibleTo } from '../alert/alert.queries.js';
import type { AlertView } from '../alert/alert.view.js';
import { dateOf } from '../detector/report.js';
import { WatchRow } from '../detector/watch-row.view.js';
import type { WatchRules } from '../watch/watch-rules.js';
import type { SignalView } from './series.view.js';

type Asked = Readonly<{ alertId: string; args: Pick<ConnectionArgs, 'first' | 'after'>; rules: WatchRules }>;

/**
 * The reports behind an alert: those of its series in its longest window, the latest first, as they are counted today. Null where
 * the scope does not see the alert. A customer's many are all listed, though they count once.
 */
export const signalsOfAlert = async (
  scope: Scope,
  dataSource: DataSource,
  { alertId, args, rules }: Asked,
): Promise<Page<SignalView> | null> => {
  const alert = await alertById(scope, dataSource, alertId);
  if (!alert) return null;
  const { sql, parameters } = both(visibleTo(scope), behind(alert, rules));
  const rows = dataSource.createQueryBuilder(WatchRow, 'row').where(`row.kind = 'REPORT'`).andWhere(sql, parameters);
  const page = await keysetPage(rows, { order: [{ column: 'day', direction: 'DESC', nulls: 'LAST' }], args });
  return {
    edges: page.edges.map(({ cursor, node }) => ({ cursor, node: signalOf(node) })),
    nodes: page.nodes.map(signalOf),
    place: page.place,
    totalCount: page.totalCount,
  };
};

const DAY_MS = 86_400_000;

/** One report is behind an alert that is raised on its account alone; else all those of the longest window. */
const behind = (alert: AlertView, rules: WatchRules): Condition => {
  const last = Date.parse(alert.day) / DAY_MS;
  const days = alert.cause === 'GRAVE_REPORT' ? 1 : Math.max(...alert.windows.map((window) => window.days));
  return [
    {
      sql: 'row.counts AND row.day > :afterDay AND row.day <= :lastDay',
      parameters: { afterDay: last - days, lastDay: last },
    },
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

const signalOf = (row: WatchRow): SignalView => ({
  id: row.id,
  source: row.source ?? 'COMPLAINT',
  sourceId: row.sourceId ?? '',
  day: dateOf(row.day ?? 0),
  productName: row.product,
  components: row.components ?? [],
  symptom: row.symptom,
  batch: row.batch,
  region: row.region,
  partnerId: row.partnerId,
  isGrave: row.memory.kind === 'REPORT' && row.memory.report.isGrave,
});
