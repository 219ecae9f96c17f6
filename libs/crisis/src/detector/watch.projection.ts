import type { Recorded } from '#event-sourcing';
import type { Detected, Projection, Wanted } from '#projections';
import type { DayEvent } from '../day/day.events.js';
import { dayToClose, keepExposure } from './closing-days.js';
import { detected, idsTouchedBy } from './detecting.js';
import type { DetectorRules } from './detector-rules.js';
import { type Memory, type MemoryOf, memoryId, POOL_ID, Recall } from './memory.js';
import { productNameOf } from './report.js';
import type { Telling } from './telling.js';
import { WatchRow } from './watch-row.view.js';
import { type ProductTold, type ReportEvent, tellingsOf, WATCHED_CATEGORIES } from './watched-events.js';

type Watched = ReportEvent | ProductTold | DayEvent;
type Rows = ReadonlyMap<string, WatchRow>;

/** The watch over live events: which rows an event needs, how it changes them, which alerts it raises. */
const watchBy = (rules: DetectorRules) => {
  const keys = (event: Recorded<Watched>, found: readonly WatchRow[]): readonly string[] => {
    if (isOfCatalogue(event)) return isNaming(event) ? [memoryId.product(event.data.productId)] : [];
    if (isOfDays(event)) return [POOL_ID, ...('product' in event.data ? [memoryId.exposure(event.data.product)] : [])];
    const told = tellingsOf(event, rules.signals);
    if (!told.length) return [];
    const own = [POOL_ID, ...told.flatMap(idsOf)];
    if (!found.length) return own;
    const recall = recallOf(new Map(found.map((row) => [row.id, row])));
    return [...own, ...told.flatMap((each) => idsTouchedBy(recall, each, rules))];
  };

  const wantedBy = (recall: Recall, event: Recorded<Watched>): readonly Wanted[] => {
    if (isOfCatalogue(event)) keepProduct(recall, event);
    else if (isOfDays(event)) return closing(recall, event, rules);
    else return reported(recall, event, rules);
    return [];
  };

  const detect = (rows: Rows, event: Recorded<Watched>): Detected<WatchRow> => {
    const recall = recallOf(rows);
    const wanted = wantedBy(recall, event);
    return { rows: [...recall.changed].map(([id, memory]) => rowOf(id, memory, event.meta.position)), wanted };
  };

  return { keys, detect, apply: (rows: Rows, event: Recorded<Watched>) => detect(rows, event).rows };
};

const reported = (recall: Recall, event: Recorded<ReportEvent>, rules: DetectorRules): readonly Wanted[] => {
  const { recordedAt } = event.meta;
  const told = tellingsOf(event, rules.signals);
  const asked = told.flatMap((each) => detected(recall, each, event.meta, rules));
  const next = told.length ? dayToClose(recall, { closed: null, recordedAt, zone: rules.watch.zone }) : [];
  return [...next, ...asked.map((command) => ({ id: command.data.alertId, command, key: null, dueAt: null }))];
};

const closing = (recall: Recall, event: Recorded<DayEvent>, rules: DetectorRules): readonly Wanted[] => {
  if (event.type === 'WatchDayClosed')
    return dayToClose(recall, { closed: event.data, recordedAt: event.meta.recordedAt, zone: rules.watch.zone });
  keepExposure(recall, event.data);
  return [];
};

/** By the numbers of a policy pack; without them it can't be folded. */
export const watchProjectionBy = (
  rulesOf: (pack: Parameters<NonNullable<Projection['by']>>[0]) => DetectorRules,
): Projection<WatchRow, Watched> => ({
  ...WATCH,
  by: (pack) => watchBy(rulesOf(pack)),
});

const withoutPack = (): never => {
  throw new Error('The watch goes by the numbers of the policy pack.');
};

/** Name, version and table of the watch. */
export const WATCH: Projection<WatchRow, Watched> = {
  name: 'crisis-watch',
  version: 1,
  categories: WATCHED_CATEGORIES,
  view: WatchRow,
  keys: withoutPack,
  apply: withoutPack,
};

export const watchFolding = (rules: DetectorRules): Projection<WatchRow, Watched> => ({ ...WATCH, ...watchBy(rules) });

const isOfCatalogue = (event: Recorded<Watched>): event is Recorded<ProductTold> =>
  event.meta.stream.startsWith('product-');

const isOfDays = (event: Recorded<Watched>): event is Recorded<DayEvent> =>
  event.type === 'WatchDayClosed' || event.type === 'ExposureTold';

const isNaming = ({ type }: ProductTold): boolean => type === 'ProductRegistered' || type === 'ProductRevised';

const keepProduct = (recall: Recall, event: ProductTold): void => {
  if (!isNaming(event)) return;
  const { productId, line, model } = event.data;
  recall.keep(memoryId.product(productId), { kind: 'PRODUCT', name: productNameOf(line, model) });
};

const recallOf = (rows: Rows): Recall => new Recall((id) => rows.get(id)?.memory);

const idsOf = ({ key, productId, workOrderId, unitId }: Telling): readonly string[] => [
  ...(key === null ? [] : [memoryId.report(key)]),
  ...(productId === null ? [] : [memoryId.product(productId)]),
  ...(workOrderId === null ? [] : [memoryId.job(workOrderId)]),
  ...(unitId === null ? [] : [memoryId.unit(unitId)]),
];

const NOTHING = {
  seriesKind: null,
  source: null,
  sourceId: null,
  product: null,
  components: null,
  symptom: null,
  batch: null,
  region: null,
  partnerId: null,
  outletId: null,
  technicianId: null,
  score: null,
  day: null,
  counts: null,
};

const rowOf = (id: string, memory: Memory, position: string): WatchRow => ({
  id,
  kind: memory.kind,
  ...NOTHING,
  ...searched(memory),
  memory,
  position,
});

const searched = (memory: Memory): Partial<WatchRow> => {
  switch (memory.kind) {
    case 'REPORT':
      return searchedReport(memory);
    case 'SERIES':
      return searchedSeries(memory);
    case 'EXPOSURE':
      return { product: memory.product };
    default:
      return {};
  }
};

const searchedReport = ({ report, signal }: MemoryOf<'REPORT'>): Partial<WatchRow> => {
  const { product, components, symptom, batch, region, partnerId, outletId, technicianId, day } = signal ?? NOTHING;
  const of = { product, components, symptom, batch, region, partnerId, outletId, technicianId, day };
  return { ...of, source: report.source, sourceId: report.id, counts: signal !== null };
};

const searchedSeries = ({ name, partnerId, scored, state }: MemoryOf<'SERIES'>): Partial<WatchRow> => ({
  seriesKind: name.kind,
  product: name.product,
  components: name.component === null ? null : [name.component],
  symptom: name.symptom,
  batch: name.batch,
  region: name.region,
  partnerId,
  outletId: name.kind === 'OUTLET' ? name.ofId : null,
  technicianId: name.kind === 'TECHNICIAN' ? name.ofId : null,
  score: scored.score,
  day: state.all.days.at(-1) ?? state.first,
});
