import type { IdentifyComplaintProduct, RegisterComplaint } from './complaint.commands.js';
import type { ComplaintProductIdentified } from './complaint.events.js';
import type { ComplaintKnown, KnownUnit } from './complaint-known.js';
import { refusal } from './complaint-rejection.js';
import type { Complaint } from './complaint-state.js';

/** What a complaint is about, as the catalogue knows it. */
export type Identified = Pick<ComplaintProductIdentified['data'], 'productId' | 'unitId' | 'serial'>;

/**
 * The product and unit that somebody names. Of a unit, the product and the serial number are its own.
 *
 * @throws COMPLAINT_PRODUCT_NOT_NAMED, COMPLAINT_PRODUCT_UNKNOWN, COMPLAINT_UNIT_UNKNOWN, COMPLAINT_UNIT_OF_ANOTHER_PRODUCT
 */
export const named = (
  { productId, unitId, serial }: IdentifyComplaintProduct['data'],
  complaint: Complaint,
  known: Pick<ComplaintKnown, 'product' | 'units'>,
): Identified => {
  if (unitId !== null) return unitNamed({ productId, unitId, serial }, complaint, known.units);
  if (productId === null) throw refusal('COMPLAINT_PRODUCT_NOT_NAMED', complaint);
  if (known.product?.productId !== productId) throw refusal('COMPLAINT_PRODUCT_UNKNOWN', complaint, { productId });
  return { productId, unitId, serial };
};

const unitNamed = (
  { productId, unitId, serial }: Identified & { unitId: string },
  complaint: Complaint,
  units: readonly KnownUnit[],
): Identified => {
  const unit = units.find((each) => each.unitId === unitId);
  if (!unit) throw refusal('COMPLAINT_UNIT_UNKNOWN', complaint, { unitId });
  const own = { productId: unit.productId, serial: unit.serial };
  if ((productId ?? own.productId) === own.productId && isSpelledAs(own.serial, serial ?? own.serial))
    return { ...own, unitId };
  throw refusal('COMPLAINT_UNIT_OF_ANOTHER_PRODUCT', complaint, { unitId, ...own, given: serial });
};

/** The only unit with the serial number that the customer gave, unless they named another model; null where none is sure. */
export const recognised = (
  { serial, serialIsPartial, product }: RegisterComplaint['data'],
  units: readonly KnownUnit[],
): Identified | null => {
  if (serial === null || serialIsPartial) return null;
  const fitting = units.filter(({ names }) => !product.model || names.some((name) => isSpelledAs(name, product.model)));
  const [unit, ...others] = fitting;
  return unit && !others.length ? { productId: unit.productId, unitId: unit.unitId, serial: unit.serial } : null;
};

const isSpelledAs = (own: string, given: string | null): boolean =>
  own.trim().toUpperCase() === given?.trim().toUpperCase();
