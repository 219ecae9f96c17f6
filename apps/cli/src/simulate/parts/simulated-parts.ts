import { type Fit, partIdOf } from '#parts/events';
import type { PriceEntry } from '#products/events';
import { PRODUCTS, priceIn, type SimulatedComponent, type SimulatedProduct } from '../market/products.js';
import { SERVICE } from '../service-assumptions.js';

/** A spare part for one component of one product. */
export type SimulatedPart = Readonly<{
  partId: string;
  number: string;
  name: string;
  fits: readonly Fit[];
  supplier: string;
  isSerialised: boolean;
  defectiveComesBack: boolean;
  product: SimulatedProduct;
  component: string;
  /** Its share of the faults of its product. */
  weight: number;
  /** In whole units of the company's currency, in the first year. */
  price: number;
}>;

const OWN_WORKS = 'Own works';
const SERIALISED: readonly string[] = SERVICE.parts.serialised;

const partOf = (product: SimulatedProduct, { code, name, supplier, weight }: SimulatedComponent): SimulatedPart => {
  const number = `${product.sku}-${code}`;
  return {
    partId: partIdOf(number),
    number,
    name: `${name} for ${product.name}`,
    fits: [{ sku: product.sku, component: code }],
    supplier: supplier ?? OWN_WORKS,
    isSerialised: SERIALISED.includes(code),
    defectiveComesBack: supplier !== null,
    product,
    component: code,
    weight,
    price: Math.ceil(product.price * SERVICE.parts.priceShare * Math.sqrt(USUAL_WEIGHT / weight)),
  };
};

/** A component that fails as often as the others of four. */
const USUAL_WEIGHT = 25;

export const SPARE_PARTS: readonly SimulatedPart[] = PRODUCTS.flatMap((product) =>
  product.components.map((component) => partOf(product, component)),
);

export const partFor = (product: SimulatedProduct, component: string): SimulatedPart | null =>
  SPARE_PARTS.find((part) => part.product === product && part.component === component) ?? null;

/** As other commands know a part of the catalogue. */
export const catalogued = ({
  partId,
  number,
  name,
  fits,
  supplier,
  isSerialised,
  defectiveComesBack,
}: SimulatedPart) => ({
  partId,
  number,
  name,
  fits,
  supplier,
  isSerialised,
  defectiveComesBack,
});

export const partsPricesIn = (currency: string, years: number, rise: number): readonly PriceEntry[] =>
  SPARE_PARTS.map(({ number, name, price }) => ({
    sku: number,
    description: name,
    price: { amount: priceIn(price, years, rise), currency },
  }));
