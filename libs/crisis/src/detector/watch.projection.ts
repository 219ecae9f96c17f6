import type { Recorded } from '#event-sourcing';
import type { Detected, Projection, Wanted } from '#projections';
import { wide } from '#values';
import type { DayEvent, WatchDayClosed } from '../day/day.events.js';
import type { Signal } from '../watch/signal.js';
import { dayToClose, keepExposure } from './closing-days.js';
import { detected, idsTouchedBy, renewScores } from './detecting.js';
import type { DetectorRules } from './detector-rules.js';
import { type Memory, type MemoryOf, memoryId, POOL_ID, Recall } from './memory.js';
import { dayOf, productNameOf } from './report.js';
import type { Telling } from './telling.js';
import { WatchRow } from './watch-row.view.js';
import { type ProductTold, type ReportEvent, tellingsOf, WATCHED_CATEGORIES } from './watched-events.js';

type Watched = ReportEvent | ProductTold | DayEvent;
type Rows = ReadonlyMap<string, WatchRow>;

/** The watch over live events: which rows an event needs, how it changes them, which alerts it raises. */
const watchBy = (rules: DetectorRules) => {
  const keys = (event: Recorded<Watched>, found: readonly WatchRow[]): readonly string[] => {
    if (isOfCatalogue(event)) return isNaming(event) ? [memoryId.product(event.data.productId)] : [];
    if (isOfDays(event)) return [POOL_ID, ...unitsOf(event, found)];
    const told = tellingsOf(event, rules.signals);
    if (!told.length) return [];
    const own = [POOL_ID, ...told.flatMap(idsOf)];
    if (!found.length) return own;
    const recall = recallOf(new Map(found.map((row) => [row.id, row])));
    return [...own, ...told.flatMap((each) => idsTouchedBy(recall, each, rules))];
  };

  const wantedBy = (recall: Recall, rows: Rows, event: Recorded<Watched>): readonly Wanted[] => {
    if (isOfCatalogue(event)) keepProduct(recall, event);
    else if (event.type === 'ExposureTold') keepExposure(recall, event.data);
    else if (event.type === 'WatchDayClosed') return closing(recall, [...rows.keys()], event, rules);
    else return reported(recall, event, rules);
    return [];
  };

  const detect = (rows: Rows, event: Recorded<Watched>): Detected<WatchRow> => {
    const recall = recallOf(rows);
    const wanted = wantedBy(recall, rows, event);
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

const closing = (
  recall: Recall,
  found: readonly string[],
  { data, meta }: Recorded<WatchDayClosed>,
  rules: DetectorRules,
): readonly Wanted[] => {
  renewScores(recall, found, dayOf(data.day), rules);
  return dayToClose(recall, { closed: data, recordedAt: meta.recordedAt, zone: rules.watch.zone });
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
  version: 3,
  categories: WATCHED_CATEGORIES,
  view: WatchRow,
  matching: ({ type, data }) => (type === 'WatchDayClosed' ? { field: 'renewDay', upTo: dayOf(data.day) } : null),
  keys: withoutPack,
  apply: withoutPack,
};

export const watchFolding = (rules: DetectorRules): Projection<WatchRow, Watched> => ({ ...WATCH, ...watchBy(rules) });

const isOfCatalogue = (event: Recorded<Watched>): event is Recorded<ProductTold> =>
  event.meta.stream.startsWith('product-');

const isOfDays = (event: Recorded<Watched>): event is Recorded<DayEvent> =>
  event.type === 'WatchDayClosed' || event.type === 'ExposureTold';

/** The units of a product that are told, or those of the series that are due. */
const unitsOf = ({ data }: DayEvent, found: readonly WatchRow[]): readonly string[] => {
  const products = 'product' in data ? [data.product] : found.map(({ product }) => product);
  return [...new Set(products)].flatMap((product) => (product === null ? [] : [memoryId.exposure(product)]));
};

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
  renewDay: null,
  day: null,
  since: null,
  until: null,
};

const row = wide();

const rowOf = (id: string, memory: Memory, position: string): WatchRow =>
  row({ id, kind: memory.kind, memory, position }, NOTHING, searched(memory));

const searched = (memory: Memory): Partial<WatchRow> => {
  switch (memory.kind) {
    case 'REPORT':
      return searchedReport({ ...memory, source: memory.report.source, sourceId: memory.report.id, until: null });
    case 'PAST':
      return searchedReport(memory);
    case 'SERIES':
      return searchedSeries(memory);
    case 'EXPOSURE':
      return { product: memory.product };
    default:
      return {};
  }
};

type Counted = Pick<WatchRow, 'source' | 'sourceId' | 'since' | 'until'> & Readonly<{ signal: Signal | null }>;

const searchedReport = ({ signal, source, sourceId, since, until }: Counted): Partial<WatchRow> => {
  const { product, components, symptom, batch, region, partnerId, outletId, technicianId, day } = signal ?? NOTHING;
  const of = { product, components, symptom, batch, region, partnerId, outletId, technicianId, day };
  return { ...of, source, sourceId, since, until };
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
  renewDay: scored.renewDay,
  day: state.all.days.at(-1) ?? state.first,
});
