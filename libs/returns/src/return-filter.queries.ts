import type { Scope } from '#auth';
import type { Condition } from '#projections';
import { isUuid } from '#values';
import type { ReturnReason, ReturnRemedy, ReturnStatus } from './return-words.events.js';

/** What is absent or null does not matter. */
export type ReturnFilter = Readonly<{
  text?: string | null;
  statuses?: readonly ReturnStatus[] | null;
  isOpen?: boolean | null;
  reasons?: readonly ReturnReason[] | null;
  remedies?: readonly ReturnRemedy[] | null;
  productIds?: readonly string[] | null;
  unitIds?: readonly string[] | null;
  serials?: readonly string[] | null;
  orderIds?: readonly string[] | null;
  customerIds?: readonly string[] | null;
  complaintIds?: readonly string[] | null;
  regions?: readonly string[] | null;
  openedFrom?: Date | null;
  openedTo?: Date | null;
}>;

const ANY: Condition = { sql: 'true', parameters: {} };

/** Rows of a region and of all within it are also those of which nobody knows the region. Partners see none yet. */
export const visibleTo = ({ rows }: Scope): Condition => {
  switch (rows.kind) {
    case 'ALL':
      return ANY;
    case 'REGION':
      return {
        sql: '(row.region = :scopeRegion OR row.region LIKE :scopeWithin OR row.region IS NULL)',
        parameters: { scopeRegion: rows.region, scopeWithin: `${rows.region.replace(/[\\%_]/g, '\\$&')}-%` },
      };
    case 'PARTNER':
    case 'NONE':
      return { sql: 'false', parameters: {} };
  }
};

export const both = (a: Condition, b: Condition): Condition => ({
  sql: `(${a.sql}) AND (${b.sql})`,
  parameters: { ...a.parameters, ...b.parameters },
});

export const matching = (filter: ReturnFilter): Condition =>
  [
    worded(filter.text ?? ''),
    given('row.status = ANY(:statuses)', 'statuses', filter.statuses),
    filter.isOpen === null || filter.isOpen === undefined
      ? ANY
      : { sql: filter.isOpen ? 'row.openLines > 0' : 'row.openLines = 0', parameters: {} },
    given('row.reasons && :reasons', 'reasons', filter.reasons),
    given('row.remedies && :remedies', 'remedies', filter.remedies),
    given('row.productIds && :productIds', 'productIds', filter.productIds),
    given('row.unitIds && :unitIds', 'unitIds', filter.unitIds),
    given(
      'row.serials && :serials',
      'serials',
      filter.serials?.map((serial) => serial.trim().toUpperCase()),
    ),
    given('row.orderId = ANY(:orderIds)', 'orderIds', filter.orderIds),
    given('row.customerId = ANY(:customerIds)', 'customerIds', filter.customerIds),
    given('row.complaintId = ANY(:complaintIds)', 'complaintIds', filter.complaintIds),
    given('row.region = ANY(:regions)', 'regions', filter.regions),
    given('row.openedAt >= :openedFrom', 'openedFrom', filter.openedFrom),
    given('row.openedAt < :openedTo', 'openedTo', filter.openedTo),
  ].reduce(both, ANY);

export const given = (sql: string, name: string, value: unknown): Condition =>
  value === null || value === undefined ? ANY : { sql, parameters: { [name]: value } };

/** Part of a number of a return or an order, a serial, or an id. */
const worded = (text: string): Condition => {
  const word = text.trim();
  if (word === '') return ANY;
  if (isUuid(word)) return given('row.id = :wordedId', 'wordedId', word.toLowerCase());
  return {
    sql: '(row.number ILIKE :worded OR row.orderNumber ILIKE :worded OR row.serials && :wordedSerials)',
    parameters: { worded: `%${word.replace(/[\\%_]/g, '\\$&')}%`, wordedSerials: [word.toUpperCase()] },
  };
};
