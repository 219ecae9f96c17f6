import type { Scope } from '#auth';
import { ANY, both, type Condition, escaped, NOTHING } from '#projections';
import { type OrderChannel, type OrderStatus, orderNumberOf, type PaymentStatus } from './order.events.js';
import type { OrderView } from './order.view.js';
import { oneOf } from './product-filter.queries.js';
import { serialOf } from './serial.events.js';

/** What is absent or null does not matter; `placedUntil` itself is not within. */
export type OrderFilter = Readonly<{
  text?: string | null;
  statuses?: readonly OrderStatus[] | null;
  paymentStatuses?: readonly PaymentStatus[] | null;
  channels?: readonly OrderChannel[] | null;
  customerIds?: readonly string[] | null;
  regions?: readonly string[] | null;
  productIds?: readonly string[] | null;
  serial?: string | null;
  placedFrom?: Date | null;
  placedUntil?: Date | null;
}>;

/** A region's staff also sees those of which nobody knows the region yet. Partners get what they need with their jobs. */
export const visible = ({ rows }: Scope): Condition => {
  switch (rows.kind) {
    case 'ALL':
      return ANY;
    case 'REGION':
      return { sql: '(row.region = :scopeRegion OR row.region IS NULL)', parameters: { scopeRegion: rows.region } };
    case 'PARTNER':
    case 'NONE':
      return NOTHING;
  }
};

export const matches = (filter: OrderFilter): Condition =>
  [
    oneOf<OrderView>('status', filter.statuses),
    oneOf<OrderView>('paymentStatus', filter.paymentStatuses),
    oneOf<OrderView>('channel', filter.channels),
    oneOf<OrderView>('customerId', filter.customerIds),
    oneOf<OrderView>('region', filter.regions),
    overlapping('productIds', filter.productIds),
    overlapping('serials', filter.serial ? [serialOf(filter.serial)] : null),
    within(filter),
    numbered(filter.text),
  ].reduce(both);

const overlapping = (field: 'productIds' | 'serials', values: readonly string[] | null | undefined): Condition =>
  values ? { sql: `row.${field} && :${field}::text[]`, parameters: { [field]: values } } : ANY;

const within = ({ placedFrom, placedUntil }: OrderFilter): Condition =>
  both(
    placedFrom ? { sql: 'row.placedAt >= :placedFrom', parameters: { placedFrom } } : ANY,
    placedUntil ? { sql: 'row.placedAt < :placedUntil', parameters: { placedUntil } } : ANY,
  );

const numbered = (text: string | null | undefined): Condition => {
  const wanted = orderNumberOf(text ?? '');
  if (wanted === '') return ANY;
  return { sql: 'row.number LIKE :number', parameters: { number: `%${escaped(wanted)}%` } };
};
