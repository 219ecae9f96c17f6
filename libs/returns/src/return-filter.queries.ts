import type { Scope } from '#auth';
import { ANY, both, type Condition, escaped, given, NOTHING } from '#projections';
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
  dueBefore?: Date | null;
  openedFrom?: Date | null;
  openedTo?: Date | null;
}>;

/** Rows of a region and of all within it are also those of which nobody knows the region. Partners see none yet. */
export const visibleTo = ({ rows }: Scope): Condition => {
  switch (rows.kind) {
    case 'ALL':
      return ANY;
    case 'REGION':
      return {
        sql: '(row.region = :scopeRegion OR row.region LIKE :scopeWithin OR row.region IS NULL)',
        parameters: { scopeRegion: rows.region, scopeWithin: `${escaped(rows.region)}-%` },
      };
    case 'PARTNER':
    case 'NONE':
      return NOTHING;
  }
};

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
    given('row.dueAt < :dueBefore', 'dueBefore', filter.dueBefore),
    given('row.openedAt >= :openedFrom', 'openedFrom', filter.openedFrom),
    given('row.openedAt < :openedTo', 'openedTo', filter.openedTo),
  ].reduce(both, ANY);

/** Part of a number of a return or an order, a serial, or an id. */
const worded = (text: string): Condition => {
  const word = text.trim();
  if (word === '') return ANY;
  if (isUuid(word)) return given('row.id = :wordedId', 'wordedId', word.toLowerCase());
  return {
    sql: '(row.number ILIKE :worded OR row.orderNumber ILIKE :worded OR row.serials && :wordedSerials)',
    parameters: { worded: `%${escaped(word)}%`, wordedSerials: [word.toUpperCase()] },
  };
};
