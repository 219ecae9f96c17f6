import type { UnitCommand } from '#products';
import { productIdOf, serialOf, unitIdOf } from '#products/events';
import { newId } from '#values';
import type { ImportContext } from './import-kind.js';
import type { UnitTold } from './mapping/unit-reader.js';

type RegisterUnit = Extract<UnitCommand, { type: 'RegisterUnit' }>;

/** Unit and facts give the id of the command, so that the same facts are the same command for ever, in whichever file. */
export const unitRegistration = (row: UnitTold, context: ImportContext): RegisterUnit => {
  const productId = productIdOf(row.sku);
  const unitId = unitIdOf(productId, row.serial);
  const { batch, productionDate, region, customerId, shippedAt, soldAt, installedAt, site } = row;
  const facts = [batch, productionDate, region, customerId, shippedAt, soldAt, installedAt, site];
  const { by, at, correlationId } = context;
  return {
    id: newId(`${unitId}/${JSON.stringify(facts)}`, 'registration'),
    type: 'RegisterUnit',
    data: {
      unitId,
      productId,
      serial: serialOf(row.serial),
      batch,
      productionDate,
      region,
      customerId,
      shippedAt,
      soldAt,
      installedAt,
      site,
    },
    by,
    roles: ['system'],
    at,
    origin: 'IMPORT',
    correlationId,
  };
};
