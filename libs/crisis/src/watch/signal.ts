import { idsIn } from '#values';
import type { SeriesKind } from '../crisis-words.events.js';
import { lastAnswer } from './last-answer.js';
import type { WatchRules } from './watch-rules.js';

/** One report that counts, whatever it came from. */
export type Signal = Readonly<{
  id: string;
  /** Counted from 1970-01-01 in the zone of the rules. */
  day: number;
  /** Who reports, so that a customer's many reports count once; null where nobody knows. */
  who: string | null;
  product: string | null;
  batch: string | null;
  region: string | null;
  components: readonly string[];
  symptom: string | null;
  partnerId: string | null;
  outletId: string | null;
  technicianId: string | null;
  isGrave: boolean;
}>;

/** What a series counts; what is null is not told apart. */
export type SeriesName = Readonly<{
  kind: SeriesKind;
  product: string | null;
  component: string | null;
  symptom: string | null;
  batch: string | null;
  region: string | null;
  ofId: string | null;
}>;

const seriesId = idsIn('2f0a7a43-51b4-5a55-9a2c-5f3d6a8e1c77');

/** Ids take longer to make than to find again. */
const memo = new Map<string, string>();
const MEMO_SIZE = 100_000;

/** The same for the same name, for ever. */
export const idOfSeries = ({ kind, product, component, symptom, batch, region, ofId }: SeriesName): string => {
  const name = JSON.stringify([kind, product, component, symptom, batch, region, ofId]);
  const known = memo.get(name);
  if (known !== undefined) return known;
  if (memo.size >= MEMO_SIZE) memo.clear();
  const id = seriesId(name);
  memo.set(name, id);
  return id;
};

/**
 * The series that a report counts in: the roll-ups first, and never more than the rules allow, so that what one report costs
 * is bounded.
 */
export const seriesOf = (signal: Signal, rules: WatchRules): readonly SeriesName[] => {
  const components = signal.product === null ? [] : componentsOf(signal, rules);
  const [batch, region] = [signal.batch, signal.region];
  return [
    ...components.map((component) => of('PRODUCT_COMPONENT', signal, { component })),
    ...known(signal.partnerId, (ofId) => of('PARTNER', NOTHING, { ofId })),
    ...known(signal.outletId, (ofId) => of('OUTLET', NOTHING, { ofId })),
    ...known(signal.technicianId, (ofId) => of('TECHNICIAN', NOTHING, { ofId })),
    ...known(signal.product && signal.symptom, (symptom) => of('PRODUCT_SYMPTOM', signal, { symptom })),
    ...components.flatMap((component) =>
      known(batch, () => of('PRODUCT_COMPONENT_BATCH', signal, { component, batch })),
    ),
    ...components.flatMap((component) =>
      known(region, () => of('PRODUCT_COMPONENT_REGION', signal, { component, region })),
    ),
    ...known(signal.product && batch, () => of('PRODUCT_BATCH', signal, { batch })),
    ...known(signal.product && region, () => of('PRODUCT_REGION', signal, { region })),
    ...known(signal.product, () => of('PRODUCT', signal, {})),
  ].slice(0, rules.mostSeries);
};

export type NamedSeries = Readonly<{ id: string; name: SeriesName }>;

/** The same with their ids. */
export const namedBy = lastAnswer((signal: Signal, rules: WatchRules): readonly NamedSeries[] =>
  seriesOf(signal, rules).map((name) => ({ id: idOfSeries(name), name })),
);

const NOTHING = { product: null };

/** Field by field: all names are of one shape. */
const of = (kind: SeriesKind, { product }: Pick<Signal, 'product'>, more: Partial<SeriesName>): SeriesName => {
  const { component = null, symptom = null, batch = null, region = null, ofId = null } = more;
  return { kind, product, component, symptom, batch, region, ofId };
};

const known = (value: string | null, name: (value: string) => SeriesName): readonly SeriesName[] =>
  value === null || value === '' ? [] : [name(value)];

/** Components by their name of today and at the level that is watched, each once. */
const componentsOf = ({ components }: Signal, rules: WatchRules): readonly string[] => {
  const named = components
    .map((component) => rules.renamed[component] ?? component)
    .map((component) => component.split(':').slice(0, rules.componentLevels).join(':').trim())
    .map((component) => rules.renamed[component] ?? component)
    .filter((component) => component !== '' && !rules.unspecified.includes(component));
  return [...new Set(named)].slice(0, rules.mostComponents);
};
