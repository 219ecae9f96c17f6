import { unitIdOf } from '#products/events';
import type { UnitFacts } from '#returns';
import { type Money, newId } from '#values';
import { SIMULATION } from '../simulation.js';
import { type Chance, chanceOf } from '../world/chance.js';
import { after } from '../world/delays.js';
import { isoOf, type Run } from '../world/run.js';
import { PRODUCTS, priceIn } from './products.js';
import type { UnitRange } from './ranges.js';

/** How a unit comes to its customer. Of what dealers sell, little is heard. */
export type Sale =
  | Readonly<{ kind: 'DEALER'; soldAt: number }>
  | Readonly<{ kind: 'REGISTERED'; soldAt: number }>
  | OrderedSale;

export type OrderedSale = Readonly<{
  kind: 'ORDERED';
  number: string;
  placedAt: number;
  paidAt: number;
  cancelledAt: number | null;
  shippedAt: number;
  soldAt: number;
  deliveredAt: number;
  accessories: number;
}>;

export type Unit = Readonly<{
  unitId: string;
  serial: string;
  range: UnitRange;
  sale: Sale;
  /** From when on it can fail; null where it is not sold. */
  inUseAt: number | null;
  installedAt: number | null;
  /** Where it is installed, which may be where it should not be. */
  region: string;
  /** Whose file there is. */
  customerId: string | null;
  price: Money;
}>;

const serialAt = ({ data: { prefix, first } }: UnitRange, place: number): string =>
  prefix + String(Number(first) + place).padStart(first.length, '0');

const chanceFor = (run: Run, serial: string): Chance => chanceOf(`${run.id}/unit/${serial}`);

/** Whether anything is heard of a unit before it fails: the first thing that chance decides about it. */
export const isHeardOf = (run: Run, range: UnitRange, place: number): boolean =>
  saleKind(chanceFor(run, serialAt(range, place))) !== 'DEALER';

const saleKind = (chance: Chance): Sale['kind'] => {
  const { orderedShare, registeredShare } = SIMULATION.market;
  const drawn = chance.uniform();
  if (drawn < orderedShare) return 'ORDERED';
  return drawn < orderedShare + registeredShare ? 'REGISTERED' : 'DEALER';
};

/** The unit `place` of a range, from 0, with its whole way to the customer: the same whenever it is asked for. */
export const unitAt = (run: Run, range: UnitRange, place: number, currency: string): Unit => {
  const serial = serialAt(range, place);
  const chance = chanceFor(run, serial);
  const sale = saleOf(range, serial, chance);
  const isSold = place < range.count - range.spares && !(sale.kind === 'ORDERED' && sale.cancelledAt !== null);
  const begin = sale.kind === 'ORDERED' ? sale.deliveredAt : sale.soldAt;
  const installed = after(begin, SIMULATION.market.installation, chance);
  return {
    unitId: unitIdOf(range.data.productId, serial),
    serial,
    range,
    sale,
    inUseAt: isSold ? installed : null,
    installedAt: sale.kind === 'DEALER' ? null : installed,
    region: placeOf(range, sale, chance),
    customerId: sale.kind === 'DEALER' ? null : newId(`${run.id}/${serial}`, 'customer'),
    price: priceAt(run, range.product.price, sale.kind === 'ORDERED' ? sale.placedAt : sale.soldAt, currency),
  };
};

const saleOf = (range: UnitRange, serial: string, chance: Chance): Sale => {
  const kind = saleKind(chance);
  const soldAt = after(range.shippedAt, SIMULATION.market.shelf, chance);
  return kind === 'ORDERED' ? orderedFrom(serial, soldAt, chance) : { kind, soldAt };
};

const orderedFrom = (serial: string, placedAt: number, chance: Chance): OrderedSale => {
  const { payment, shipping, delivery, cancelledShare } = SIMULATION.orders;
  const paidAt = after(placedAt, payment, chance);
  const shippedAt = after(paidAt, shipping, chance);
  return {
    kind: 'ORDERED',
    number: `SIM-${serial}`,
    placedAt,
    paidAt,
    cancelledAt: chance.happens(cancelledShare) ? Math.round((paidAt + shippedAt) / 2) : null,
    shippedAt,
    soldAt: shippedAt,
    deliveredAt: after(shippedAt, delivery, chance),
    accessories: chance.happens(SIMULATION.market.accessoryShare) ? 1 + chance.below(3) : 0,
  };
};

const REGIONS = [...new Set(PRODUCTS.flatMap(({ sold }) => Object.keys(sold)))];

/** Only a unit that is meant for some regions can be misplaced, and only one with a place of its own. */
const placeOf = ({ product, region }: UnitRange, { kind }: Sale, chance: Chance): string => {
  const others = REGIONS.filter((each) => !(each in product.sold));
  const isMisplaced = kind !== 'DEALER' && others.length > 0 && chance.happens(SIMULATION.market.misplacedShare);
  return isMisplaced ? chance.oneOf(others) : region;
};

/** What goods list at. */
export const priceAt = (run: Run, listPrice: number, at: number, currency: string): Money => {
  const years = Math.max(0, new Date(at).getUTCFullYear() - new Date(run.start).getUTCFullYear());
  return { amount: priceIn(listPrice, years, SIMULATION.market.yearlyPriceRise), currency };
};

/** The name of the case in which it comes to its customer. */
export const saleCaseOf = ({ serial }: Unit): string => `sale/${serial}`;

/** As other contexts know it. */
export const unitFactsOf = ({ unitId, serial, range, sale, region, customerId, price }: Unit): UnitFacts => ({
  unitId,
  productId: range.data.productId,
  sku: range.data.sku,
  serial,
  batch: range.data.batch,
  region,
  customerId,
  price: sale.kind === 'DEALER' ? null : price,
  shippedAt: isoOf(sale.kind === 'ORDERED' ? sale.shippedAt : range.shippedAt),
  deliveredAt: sale.kind === 'ORDERED' ? isoOf(sale.deliveredAt) : null,
});
