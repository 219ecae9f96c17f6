import type { UnitCommand } from '#products';
import type { Money } from '#values';
import type { Ask } from '../world/asks.js';
import type { World } from '../world/world.js';
import type { Unit } from './units.js';

type Which = 'unitId' | 'productId' | 'serial';
type DataOf<Type extends UnitCommand['type']> = Omit<Extract<UnitCommand, { type: Type }>['data'], Which>;

type Sale = Readonly<{ customerId: string | null; region: string | null; price: Money }>;

/** Something told of a unit, whose range and product are known. */
export const ofUnit =
  ({ asks }: World, { unitId, serial, range }: Unit) =>
  <Type extends Exclude<UnitCommand['type'], 'RegisterUnit'>>(
    type: Type,
    data: DataOf<Type>,
    sale: Sale | null = null,
  ): Ask => {
    const { productId, sku } = range.data;
    const { intendedRegions, serviceLifeMonths } = range.product;
    const which = { unitId, productId, serial };
    return asks.unit<Type>(type, { ...which, ...data } as never, {
      product: { productId, sku, intendedRegions, serviceLifeMonths },
      range: range.data,
      sale,
    });
  };
