import type { Scope } from '#auth';
import { ANY, both, type Condition, escaped, NOTHING } from '#projections';
import { oneOf } from './product-filter.queries.js';
import { serialOf } from './serial.events.js';
import type { UnitStatus } from './unit.events.js';
import type { UnitView } from './unit.view.js';

/** What is absent or null does not matter. A region is a prefix: CN holds CN-11. */
export type UnitFilter = Readonly<{
  productIds?: readonly string[] | null;
  batches?: readonly string[] | null;
  region?: string | null;
  customerIds?: readonly string[] | null;
  statuses?: readonly UnitStatus[] | null;
  misplaced?: boolean | null;
}>;

/** Rows of a region and of all within it: CN holds CN-11. */
export const inRegion = (region: string, name: string): Condition => ({
  sql: `(row.region = :${name} OR row.region LIKE :${name}Within)`,
  parameters: { [name]: region, [`${name}Within`]: `${escaped(region)}-%` },
});

/** A region's staff also sees units of which nobody knows the region. Partners get what they need with their jobs. */
export const visibleUnits = ({ rows }: Scope): Condition => {
  switch (rows.kind) {
    case 'ALL':
      return ANY;
    case 'REGION': {
      const { sql, parameters } = inRegion(rows.region, 'scopeRegion');
      return { sql: `(${sql} OR row.region IS NULL)`, parameters };
    }
    case 'PARTNER':
    case 'NONE':
      return NOTHING;
  }
};

/** `serial` is a part of one, in any case. */
export const matchingUnits = (serial: string | null, filter: UnitFilter): Condition => {
  const { productIds, batches, region, customerIds, statuses, misplaced } = filter;
  return [
    serial === null ? ANY : withSerial(serial),
    oneOf<UnitView>('productId', productIds),
    oneOf<UnitView>('batch', batches),
    region ? inRegion(region, 'region') : ANY,
    oneOf<UnitView>('customerId', customerIds),
    oneOf<UnitView>('status', statuses),
    typeof misplaced === 'boolean' ? { sql: `row.misplacedIn IS ${misplaced ? 'NOT ' : ''}NULL`, parameters: {} } : ANY,
  ].reduce(both);
};

const withSerial = (serial: string): Condition => ({
  sql: 'row.serial LIKE :serial',
  parameters: { serial: `%${escaped(serialOf(serial))}%` },
});

/** Without marks that mean something in a pattern. */
