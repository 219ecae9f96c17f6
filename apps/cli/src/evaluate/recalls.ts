import { seriesOf, type WatchRules } from '#crisis';
import { OperatorError } from '#settings';
import { csvRecords } from '../import/file/csv-records.js';
import { openSource } from '../import/file/source-file.js';
import type { Row } from '../import/mapping/cells.js';
import { columnsOf } from '../import/mapping/columns.js';
import { dateReader, dayReader } from '../import/mapping/dates.js';
import { listReader } from '../import/mapping/lists.js';
import { loadMapping } from '../import/mapping/load-mapping.js';
import type { Mapping } from '../import/mapping/mapping.js';
import type { TextTerm } from '../import/mapping/terms.js';
import { textReader } from '../import/mapping/texts.js';
import { productName } from './complaint-signals.js';
import { dayAt } from './days.js';

/** A recall: what was called back, and when that was published. */
export type Recall = Readonly<{
  number: string;
  day: number;
  /** Products with the batches that are called back; null: whatever batch. */
  products: ReadonlyMap<string, ReadonlySet<string | null>>;
  /** At the level that is watched. */
  components: ReadonlySet<string>;
}>;

type RowOfRecall = Readonly<{
  number: string;
  day: number;
  product: string;
  batch: string | null;
  components: readonly string[];
}>;

/** @throws OperatorError where the file is missing or wrong, or the mapping does not say how recalls are read */
export const readRecalls = async (file: string, mappingName: string, rules: WatchRules): Promise<readonly Recall[]> => {
  const { name, mapping } = await loadMapping(mappingName);
  const { recalls } = mapping;
  if (!recalls)
    throw new OperatorError(`The mapping ${name} does not say how recalls are read: add an entry recalls to it.`);
  const source = await openSource(file, none());
  const rows: RowOfRecall[] = [];
  let read: ((row: Row) => RowOfRecall | null) | null = null;
  for await (const record of csvRecords(source.bytes, mapping.file)) {
    if (!('cells' in record)) continue;
    if (read) rows.push(...present(read(record.cells)));
    else read = recallReader({ mapping, recalls, rules }, record.cells, file);
  }
  if (!rows.length) throw new OperatorError(`There are no recalls in ${file}: give a file that has some.`);
  return byNumber(rows);
};

async function* none(): AsyncGenerator<Buffer> {}

const present = <T>(value: T | null): readonly T[] => (value === null ? [] : [value]);

type Reading = Readonly<{ mapping: Mapping; recalls: NonNullable<Mapping['recalls']>; rules: WatchRules }>;

const recallReader = ({ mapping, recalls, rules }: Reading, header: Row, file: string) => {
  const columns = columnsOf(header);
  const terms = { columns, repair: mapping.file.repairMisread, mapping, readDay: dayReader(mapping) };
  const text = (term: TextTerm | undefined) => (term ? textReader(term, terms) : () => null);
  const [number, line, model] = [text(recalls.number), text(recalls.product.line), text(recalls.product.model)];
  const batch = text(recalls.batch);
  const published = dateReader(recalls.publishedAt, terms);
  const split = { split: [], whole: [], rename: {}, ...mapping.complaint.components };
  const components = listReader({ ...split, column: recalls.components, empty: [], optional: false }, terms);
  const missing = columns.missing();
  if (missing.length)
    throw new OperatorError(
      `The file of recalls ${file} lacks the columns ${missing.join(', ')}: give another file, or correct recalls in the mapping.`,
    );
  return (row: Row): RowOfRecall | null => {
    const [own, on, product] = [
      number(row, silent),
      published(row, silent),
      productName(line(row, silent), model(row, silent)),
    ];
    if (own === null || on === null || product === null) return null;
    const named = watchedComponents(components(row, silent), rules);
    return { number: own, day: dayAt(rules.zone, on.instant), product, batch: batch(row, silent), components: named };
  };
};

const silent = () => undefined;

/** What the watch calls them. */
const watchedComponents = (components: readonly string[], rules: WatchRules): readonly string[] => {
  const named = { ...NOBODY, product: 'any', components };
  return seriesOf(named, { ...rules, mostComponents: components.length, mostSeries: Number.MAX_SAFE_INTEGER }).flatMap(
    ({ kind, component }) => (kind === 'PRODUCT_COMPONENT' && component !== null ? [component] : []),
  );
};

const NOBODY = {
  id: '',
  day: 0,
  who: null,
  batch: null,
  region: null,
  symptom: null,
  partnerId: null,
  outletId: null,
  technicianId: null,
  isGrave: false,
};

const byNumber = (rows: readonly RowOfRecall[]): readonly Recall[] =>
  [...grouped(rows, ({ number }) => number)].map(([number, own]) => ({
    number,
    day: Math.min(...own.map(({ day }) => day)),
    products: new Map(
      [...grouped(own, ({ product }) => product)].map(([product, some]) => [
        product,
        new Set(some.map(({ batch }) => batch)),
      ]),
    ),
    components: new Set(own.flatMap(({ components }) => components)),
  }));

const grouped = <T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
};

/** Whether a recall is about these batches of a component of a product; `batches` null: whichever. */
export const concerns = (
  recall: Recall,
  {
    product,
    component,
    batches,
  }: Readonly<{ product: string | null; component: string | null; batches: readonly string[] }>,
): boolean => {
  const recalled = product === null ? undefined : recall.products.get(product);
  if (!recalled || component === null || !recall.components.has(component)) return false;
  return recalled.has(null) || batches.some((batch) => recalled.has(batch));
};
