import type { PolicyPack } from '#policy-pack';
import { productsPolicySection } from '#products';
import { productIdOf, type UnitRangeRegistered, unitRangesIdOf } from '#products/events';
import { newId } from '#values';
import { SIMULATION } from '../simulation.js';
import { dayOf, isoOf, type Run } from '../world/run.js';
import { DEFECT, PRODUCTS, type SimulatedProduct } from './products.js';

/** What the factory ships of one product into one region in one month. */
export type UnitRange = Readonly<{
  product: SimulatedProduct;
  /** As its event tells it. */
  data: UnitRangeRegistered['data'];
  region: string;
  shippedAt: number;
  /** Of these, the last ones stay in stock for exchanges. */
  count: number;
  spares: number;
  isDefective: boolean;
}>;

const DAY = 86_400_000;
const DIGITS = 8;

/** The name of its case. */
export const shipmentOf = ({ data }: UnitRange): string => `shipment/${data.rangeId}`;

/** All ranges, in the order of their shipment. Together they have just as many units as the run. */
export const rangesOf = (run: Run, pack: PolicyPack): readonly UnitRange[] => {
  const cells = Array.from({ length: run.months }, (_, month) => month).flatMap((month) =>
    PRODUCTS.flatMap((product) =>
      Object.entries(product.sold).map(([region, sold]) => ({
        month,
        product,
        region,
        weight: (product.share * sold) / sum(Object.values(product.sold)),
      })),
    ),
  );
  const all = sum(cells.map(({ weight }) => weight));
  const made = new Map<string, number>();
  let weight = 0;
  const ranges = cells.flatMap((cell) => {
    const before = Math.round((run.units * weight) / all);
    weight += cell.weight;
    const count = Math.round((run.units * weight) / all) - before;
    const first = made.get(cell.product.sku) ?? 0;
    made.set(cell.product.sku, first + count);
    return count > 0 ? [rangeOf(cell, { first, count }, run, pack)] : [];
  });
  return ranges.toSorted((a, b) => a.shippedAt - b.shippedAt);
};

type Cell = Readonly<{ month: number; product: SimulatedProduct; region: string }>;

const rangeOf = (
  { month, product, region }: Cell,
  { first, count }: Readonly<{ first: number; count: number }>,
  run: Run,
  pack: PolicyPack,
): UnitRange => {
  const { productionDaysBefore, spareShare } = SIMULATION.market;
  const shippedAt = run.monthAt(month + shipmentDay(product, region));
  const productId = productIdOf(product.sku);
  const prefix = `${product.prefix}-${run.code}-`;
  const batch = `${product.prefix}-${run.code}-${dayOf(run.monthAt(month)).slice(0, 7)}`;
  return {
    product,
    region,
    shippedAt,
    count,
    spares: Math.round(count * spareShare),
    isDefective:
      product.sku === DEFECT.sku &&
      region === DEFECT.region &&
      month === Math.floor(run.months * SIMULATION.defect.madeAt),
    data: {
      rangeId: newId(unitRangesIdOf(productId, prefix), `range ${first}`),
      productId,
      sku: product.sku,
      prefix,
      first: String(first + 1).padStart(DIGITS, '0'),
      last: String(first + count).padStart(DIGITS, '0'),
      count,
      batch,
      productionDate: dayOf(shippedAt - productionDaysBefore * DAY),
      region,
      shippedAt: isoOf(shippedAt),
      shelfDays: pack.section(productsPolicySection).shelfDays,
      serviceLifeMonths: product.serviceLifeMonths,
      packVersion: pack.version,
      registeredAt: isoOf(shippedAt),
    },
  };
};

/** Products leave the factory one after the other within the month, as a share of it, and the regions of one on one day. */
const shipmentDay = (product: SimulatedProduct, region: string): number => {
  const place = PRODUCTS.indexOf(product);
  const truck = Object.keys(product.sold).indexOf(region);
  return 0.1 + (0.7 * place) / PRODUCTS.length + 0.002 * truck;
};

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
