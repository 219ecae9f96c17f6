import type { PolicyPack } from '#policy-pack';
import { productIdOf } from '#products/events';
import type { WorkOrderClosed } from '#repairs/events';
import type { Money } from '#values';
import { ACCESSORY, PRODUCTS } from '../market/products.js';
import { rangesOf, type UnitRange } from '../market/ranges.js';
import { priceAt, type Unit, unitAt } from '../market/units.js';
import { type Network, networkOf } from '../partners/network.js';
import type { Shelf } from '../parts/shelf.js';
import type { OpenWork } from '../repairs/open-work.js';
import { type Asks, asksBy } from './asks.js';
import { type Mirror, mirror } from './mirror.js';
import { type Recurrences, recurrencesBy } from './recurrences.js';
import type { Run } from './run.js';

/**
 * What the simulation knows of its world while time passes. It is as large as the number of shipments and of cases that
 * are under way, not as that of units or events.
 */
export type World = Readonly<{
  run: Run;
  pack: PolicyPack;
  currency: string;
  asks: Asks;
  ranges: readonly UnitRange[];
  recurrences: Recurrences;
  network: Network;
  /** Streams that several cases decide on, and in which period the ledger of an owner is. */
  mirror: Mirror;
  periods: Map<string, number>;
  /** By part and outlet. */
  shelves: Map<string, Shelf>;
  supplies: { count: number };
  /** By outlet. */
  openJobs: Map<string, number>;
  /** Open work by partner and order. */
  jobs: Map<string, Map<string, OpenWork>>;
  /** How orders were closed of which the end is still followed. */
  closings: Map<string, WorkOrderClosed['data']>;
  /** Streams of technicians' days, by the day. */
  bookedDays: Map<string, Set<string>>;
  /** What is there to be lent, by outlet. */
  loaners: Map<string, string[]>;
  /** From which outlet something is lent for an order. */
  lent: Map<string, string>;
  /** Units of dealers that the company was told of since. */
  told: Set<string>;
  /** Replaced pieces that are to come back, by work order. */
  defectives: Map<string, readonly string[]>;
  /** Serials that are out of use, or in a case of which the end is not known. */
  absent: Set<string>;
  /** What the catalogue says that an article costs on a day; null where it does not know it. */
  listPriceAt: (sku: string, at: number) => Money | null;
  unitAt: (range: UnitRange, place: number) => Unit;
  /** A unit of the same product that waits in stock for an exchange; null where there is none left. */
  spareFor: (unit: Unit, at: number) => Unit | null;
}>;

export const worldOf = (run: Run, pack: PolicyPack): World => {
  const { currency } = pack;
  const priced = new Map([...PRODUCTS, ACCESSORY].map(({ sku, price }) => [sku, price]));
  const productIds = new Set([...priced.keys()].map(productIdOf));
  const ranges = rangesOf(run, pack);
  const find = (range: UnitRange, place: number) => unitAt(run, range, place, currency);
  return {
    run,
    pack,
    currency,
    asks: asksBy(pack, productIds),
    ranges,
    recurrences: recurrencesBy(pack),
    network: networkOf(run, pack),
    mirror: mirror(),
    periods: new Map(),
    shelves: new Map(),
    supplies: { count: 0 },
    openJobs: new Map(),
    jobs: new Map(),
    closings: new Map(),
    bookedDays: new Map(),
    loaners: new Map(),
    lent: new Map(),
    told: new Set(),
    defectives: new Map(),
    absent: new Set(),
    listPriceAt: (sku, at) => {
      const price = priced.get(sku);
      return price === undefined ? null : priceAt(run, price, at, currency);
    },
    unitAt: find,
    spareFor: sparesOf(ranges, find),
  };
};

/** Takes the spare units of each product in the order of their shipments. */
const sparesOf = (ranges: readonly UnitRange[], find: World['unitAt']): World['spareFor'] => {
  const taken = new Map<UnitRange, number>();
  return ({ range: { product } }, at) => {
    const range = ranges.find(
      (each) => each.product === product && each.shippedAt < at && (taken.get(each) ?? 0) < each.spares,
    );
    if (!range) return null;
    const count = (taken.get(range) ?? 0) + 1;
    taken.set(range, count);
    return find(range, range.count - count);
  };
};
