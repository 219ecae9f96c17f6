import type { DataSource } from 'typeorm';
import { SYSTEM_SCOPE } from '#auth';
import { type UnitView, unitsWithSerials } from '#products';
import { unitIdOf } from '#products/events';
import type { KnownRule } from './known-rules.js';
import type { UntiedComplaint } from './untied-complaints.js';

/** A complaint, and the product and unit that the mapping ties it to; null where no rule fits. */
export type Tie = Readonly<{
  complaint: UntiedComplaint;
  productId: string | null;
  unit: Pick<UnitView, 'id' | 'serial'> | null;
}>;

export type TieTo = Readonly<{
  ruleFor: (complaint: UntiedComplaint) => KnownRule | null;
  /** Whether whole serial numbers are looked up. */
  units: boolean;
}>;

/** What a page of complaints is tied to; the units of all of them are looked up at once. */
export const tiesOf = async (
  complaints: readonly UntiedComplaint[],
  { ruleFor, units }: TieTo,
  dataSource: DataSource,
): Promise<readonly Tie[]> => {
  const asked = complaints.map((complaint) => {
    const productId = ruleFor(complaint)?.productId ?? null;
    return { complaint, productId, serial: units && productId !== null ? wholeSerial(complaint) : null };
  });
  const serials = asked.flatMap(({ serial }) => serial ?? []);
  const found = await unitsWithSerials(SYSTEM_SCOPE, dataSource, serials);
  const byId = new Map(found.map((unit) => [unit.id, unit]));
  return asked.map(({ complaint, productId, serial }) => {
    const unitId = productId === null || serial === null ? null : unitIdOf(productId, serial);
    return { complaint, productId, unit: (unitId && byId.get(unitId)) || null };
  });
};

const wholeSerial = ({ serial, serialIsPartial }: UntiedComplaint): string | null => (serialIsPartial ? null : serial);
