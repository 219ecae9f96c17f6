import type { LineOrdered, PlaceOrder } from './order.commands.js';
import { type OrderEvent, type OrderLine, orderIdOf, orderNumberOf } from './order.events.js';
import { timeOf } from './order-dates.js';
import type { OrderKnown } from './order-known.js';
import { refusal } from './order-rejection.js';
import { assertEachOnce, serialsOf } from './order-serials.js';
import type { Order } from './order-state.js';
import { regionOf, trimmed } from './order-texts.js';
import { productIdOf, skuOf } from './product.events.js';

/** Repeating an order changes nothing. */
export const decidePlacement = (command: PlaceOrder, order: Order | null, known: OrderKnown): readonly OrderEvent[] => {
  const { data } = command;
  const limit = known.policy.textLimits.name;
  const number = orderNumberOf(trimmed(data.number, 'number', limit, order));
  const region = regionOf(data.region, limit, order);
  const lines = linesOf(data.lines, order, known);
  const placedAt = timeOf({ field: 'placedAt', given: data.placedAt, earliest: null }, command, order);
  if (order && isSame(order, { ...data, region, lines, placedAt: data.placedAt && placedAt })) return [];
  if (order) throw refusal('ORDER_ALREADY_PLACED', order, { orderId: order.orderId });
  assertRegistered(lines, known);
  const { channel, customerId } = data;
  return [
    {
      type: 'OrderPlaced',
      data: { orderId: orderIdOf(number), number, channel, customerId, region, lines, placedAt },
    },
  ];
};

const linesOf = (given: readonly LineOrdered[], order: Order | null, { policy }: OrderKnown): OrderLine[] => {
  if (given.length === 0) throw refusal('ORDER_LINES_MISSING', order, { missing: 'lines' });
  if (given.length > policy.maxOrderLines)
    throw refusal('ORDER_TOO_MANY_LINES', order, { count: given.length, limit: policy.maxOrderLines });
  const lines = given.map((line, place) => lineOf(line, place + 1, order, policy));
  assertEachOnce(lines, order);
  assertOneCurrency(lines, order);
  return lines;
};

const lineOf = (
  { sku, quantity, unitPrice, serials }: LineOrdered,
  no: number,
  order: Order | null,
  { maxLineQuantity, textLimits }: OrderKnown['policy'],
): OrderLine => {
  const article = skuOf(trimmed(sku, 'lines.sku', textLimits.name, order));
  if (!Number.isSafeInteger(quantity) || quantity < 1 || quantity > maxLineQuantity)
    throw refusal('ORDER_QUANTITY_IMPOSSIBLE', order, { no, quantity, limit: maxLineQuantity });
  if (unitPrice.amount < 0) throw refusal('ORDER_PRICE_IMPOSSIBLE', order, { no });
  const written = serialsOf({ no, quantity, serials }, order);
  return { no, productId: productIdOf(article), sku: article, quantity, unitPrice, serials: written };
};

const assertOneCurrency = (lines: readonly OrderLine[], order: Order | null): void => {
  const currencies = [...new Set(lines.map(({ unitPrice }) => unitPrice.currency))];
  if (currencies.length > 1) throw refusal('ORDER_CURRENCIES_MIXED', order, { currencies });
  const total = lines.reduce((sum, { quantity, unitPrice }) => sum + quantity * unitPrice.amount, 0);
  if (!Number.isSafeInteger(total)) throw refusal('ORDER_AMOUNT_TOO_LARGE', order);
};

const assertRegistered = (lines: readonly OrderLine[], { productIds }: OrderKnown): void => {
  const unknown = lines.find(({ productId }) => !productIds.has(productId));
  if (unknown) throw refusal('ORDER_PRODUCT_UNKNOWN', null, { no: unknown.no, missing: unknown.sku });
};

type Placement = Pick<Order, 'channel' | 'customerId' | 'region'> &
  Readonly<{ lines: readonly OrderLine[]; placedAt: string | null }>;

/** Without a date of its own, a repeat is of the day that is known. */
const isSame = (order: Order, given: Placement): boolean =>
  keyOf({ ...order, placedAt: null }) === keyOf({ ...given, placedAt: null }) &&
  (given.placedAt === null || given.placedAt === order.placedAt);

const keyOf = ({ channel, customerId, region, lines }: Placement): string =>
  JSON.stringify([
    [channel, customerId, region],
    lines.map(({ no, sku, quantity, unitPrice, serials }) => [
      [no, sku, quantity, unitPrice.amount, unitPrice.currency],
      serials,
    ]),
  ]);
