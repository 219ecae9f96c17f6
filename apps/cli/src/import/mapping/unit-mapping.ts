import { z } from 'zod';
import { everyMapping } from './mapping.js';
import { dateTerm, textTerm } from './terms.js';

const unit = z.strictObject({
  sku: textTerm,
  serial: textTerm,
  batch: textTerm.optional(),
  productionDate: dateTerm.optional(),
  region: textTerm.optional(),
  customerId: textTerm.optional(),
  shippedAt: dateTerm.optional(),
  soldAt: dateTerm.optional(),
  installedAt: dateTerm.optional(),
  site: textTerm.optional(),
});

/** How the rows of one kind of file become units: UNITS.md beside the mappings that ship explains every entry. */
export const unitMappingSchema = z.strictObject(
  { ...everyMapping, unit },
  'this is no mapping of units: entries such as source, zone and unit are expected',
);

export type UnitMapping = Readonly<z.infer<typeof unitMappingSchema>>;
