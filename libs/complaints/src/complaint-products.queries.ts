import type { DataSource } from 'typeorm';
import { SYSTEM_SCOPE } from '#auth';
import { pricesOf, productById, productsByIds, unitById, unitBySerial, unitsWithSerial } from '#products';
import { skuOf } from '#products/events';
import type { Money } from '#values';
import type { ComplaintCommand, IdentifyComplaintProduct, RegisterComplaint } from './complaint.commands.js';
import type { ComplaintKnown, KnownUnit } from './complaint-known.js';

type FromProducts = Pick<ComplaintKnown, 'product' | 'units' | 'listPriceOf'>;

const NOTHING: FromProducts = { product: null, units: [], listPriceOf: () => null };

/** What the catalogue and the installed base know of what a command speaks of. `currency` is the company's. */
export const knownOfProducts = async (
  dataSource: DataSource,
  command: ComplaintCommand,
  currency: string,
): Promise<FromProducts> => {
  switch (command.type) {
    case 'RegisterComplaint':
      return { ...NOTHING, units: await unitsOf(dataSource, command) };
    case 'IdentifyComplaintProduct':
      return { ...NOTHING, ...(await namedIn(dataSource, command.data)) };
    case 'ProposeSettlement':
    case 'SettleOnTheSpot': {
      const skus = command.data.remedies.flatMap(({ goods }) => goods?.sku ?? []);
      return { ...NOTHING, listPriceOf: await listPrices(dataSource, skus, { on: command.at.slice(0, 10), currency }) };
    }
    default:
      return NOTHING;
  }
};

/** Those with the serial number of a complaint; imported ones are tied to their units by a mapping, later and together. */
const unitsOf = async (dataSource: DataSource, { data, origin }: RegisterComplaint): Promise<readonly KnownUnit[]> => {
  if (data.serial === null || data.serialIsPartial || origin === 'IMPORT') return [];
  const units = await unitsWithSerial(SYSTEM_SCOPE, dataSource, data.serial);
  const productIds = [...new Set(units.map(({ productId }) => productId))];
  const products = productIds.length ? await productsByIds(SYSTEM_SCOPE, dataSource, productIds) : [];
  return units.map(({ id, productId, serial }) => {
    const product = products.find((each) => each.id === productId);
    const names = product ? [product.sku, product.name, product.model] : [];
    return { unitId: id, productId, serial, names };
  });
};

const namedIn = async (dataSource: DataSource, { productId, unitId, serial }: IdentifyComplaintProduct['data']) => {
  const product = productId === null ? null : await productById(SYSTEM_SCOPE, dataSource, productId);
  const unit = unitId === null ? null : await unitById(SYSTEM_SCOPE, dataSource, unitId);
  const inRange =
    unit || !productId || !serial ? null : await unitBySerial(SYSTEM_SCOPE, dataSource, productId, serial);
  return {
    product: product && { productId: product.id },
    units: [unit, inRange]
      .filter((each) => each !== null)
      .map((each) => ({ unitId: each.id, productId: each.productId, serial: each.serial, names: [] })),
  };
};

/** Prices of goods on a day; where lists of several currencies have an article, the company's comes first. */
const listPrices = async (
  dataSource: DataSource,
  skus: readonly string[],
  { on, currency }: Readonly<{ on: string; currency: string }>,
): Promise<(sku: string) => Money | null> => {
  const prices = skus.length ? await pricesOf(SYSTEM_SCOPE, dataSource, { on, skus, kinds: ['GOODS'] }) : [];
  return (sku) => {
    const own = prices.filter((each) => each.sku === skuOf(sku));
    return (own.find((each) => each.currency === currency) ?? own[0])?.price ?? null;
  };
};
