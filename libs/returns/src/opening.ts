import type { Money } from '#values';
import type { LineFacts, OpeningFacts, OrderFacts, OrderLineFacts, UnitFacts } from './opening-facts.js';
import type { LineGiven } from './return.commands.js';
import { refusal } from './return-rejection.js';
import type { PriceSource, PurchaseClaim } from './return-words.events.js';

/** One line as it is about to be opened: what was given, and what it was found to be about. */
export type FoundLine = Readonly<{
  given: LineGiven;
  unit: UnitFacts | null;
  orderLine: OrderLineFacts | null;
  product: Readonly<{ productId: string; sku: string }> | null;
  listPrice: Money | null;
}>;

/** What a line is about. @throws Rejection by every rule on what can not be returned */
export const foundLine = (
  given: LineGiven,
  facts: LineFacts,
  order: OrderFacts | null,
  isAgreed: boolean,
): FoundLine => {
  assertQuantity(given);
  const unit = given.serial === null ? null : unitOf(given, facts, order);
  const product = unit ?? facts.product;
  if (!isAgreed) assertNamed(given, product);
  const orderLine = order && orderLineOf(given, product, order);
  if (!isAgreed) assertBought(unit, orderLine);
  return { given, unit, orderLine, product: product ?? orderLine, listPrice: facts.listPrice };
};

const assertBought = (unit: UnitFacts | null, orderLine: OrderLineFacts | null): void => {
  if (!unit && !orderLine) throw refusal('RETURN_PURCHASE_UNKNOWN', null, { missing: 'orderNumber' });
};

const assertNamed = ({ sku, orderLineNo }: LineGiven, product: FoundLine['product']): void => {
  if (product) return;
  if (sku !== null) throw refusal('RETURN_PRODUCT_UNKNOWN', null, { sku });
  if (orderLineNo === null) throw refusal('RETURN_NOTHING_NAMED', null, { missing: 'sku' });
};

const assertQuantity = ({ quantity, serial }: LineGiven): void => {
  if (Number.isSafeInteger(quantity) && quantity >= 1 && (serial === null || quantity === 1)) return;
  throw refusal('RETURN_QUANTITY_IMPOSSIBLE', null, { quantity, serial });
};

const unitOf = ({ serial, sku }: LineGiven, { product, units }: LineFacts, order: OrderFacts | null): UnitFacts => {
  if (!units.length) throw refusal('RETURN_SERIAL_UNKNOWN', null, { serial });
  const ordered = order ? order.lines.map(({ productId }) => productId) : [];
  const candidates = product
    ? units.filter(({ productId }) => productId === product.productId)
    : narrowed(units, ({ productId }) => ordered.includes(productId));
  const [unit, another] = candidates;
  if (!unit || (sku !== null && !product))
    throw refusal('RETURN_SERIAL_OF_ANOTHER_PRODUCT', null, { serial, sku, found: units.map((each) => each.sku) });
  if (another) throw refusal('RETURN_SERIAL_AMBIGUOUS', null, { serial, found: candidates.map((each) => each.sku) });
  return unit;
};

const narrowed = <T>(all: readonly T[], fits: (each: T) => boolean): readonly T[] => {
  const some = all.filter(fits);
  return some.length ? some : all;
};

const orderLineOf = (
  given: LineGiven,
  product: FoundLine['product'],
  { number, lines }: OrderFacts,
): OrderLineFacts => {
  const { orderLineNo, serial, quantity: asked } = given;
  const named = lines.filter(({ no }) => orderLineNo === null || no === orderLineNo);
  const same = product ? named.filter(({ productId }) => productId === product.productId) : named;
  const fitting = narrowed(same, ({ serials }) => serial !== null && serials.includes(serial));
  const [line, another] = fitting;
  if (!line)
    throw refusal('RETURN_NOT_ON_ORDER', null, { orderNumber: number, orderLineNo, sku: product && product.sku });
  if (another)
    throw refusal('RETURN_ORDER_LINE_AMBIGUOUS', null, { orderNumber: number, nos: fitting.map(({ no }) => no) });
  if (asked > line.quantity) throw refusal('RETURN_MORE_THAN_BOUGHT', null, { bought: line.quantity, asked });
  return line;
};

/** What one piece was bought for: by the order, by the unit's sale, by the price list. */
export const priceOf = ({
  orderLine,
  unit,
  listPrice,
}: FoundLine): Readonly<{ price: Money; source: PriceSource }> | null => {
  if (orderLine) return { price: orderLine.unitPrice, source: 'ORDER' };
  if (unit?.price) return { price: unit.price, source: 'UNIT' };
  return listPrice && { price: listPrice, source: 'LIST' };
};

/**
 * Where the line's quantity is claimed: on its order and on its unit, each of which is returned once, whichever of them
 * another return names. An agreed remedy of which neither is known is claimed on its complaint.
 */
export const claimsOf = (
  { orderLine, unit }: FoundLine,
  order: OpeningFacts['order'],
  task: Readonly<{ complaintId: string; remedyNo: number }> | null,
): readonly PurchaseClaim[] => {
  const claims = [
    ...(order && orderLine ? [{ purchaseId: order.orderId, item: `line-${orderLine.no}` }] : []),
    ...(unit ? [{ purchaseId: unit.unitId, item: unit.unitId }] : []),
  ];
  if (claims.length || !task) return claims;
  return [{ purchaseId: task.complaintId, item: `remedy-${task.remedyNo}` }];
};

/** What is claimed on one purchase, and how many of each item were bought there. */
export type PurchaseClaims = Readonly<{
  purchaseId: string;
  claims: readonly Readonly<{ item: string; quantity: number }>[];
  bought: Readonly<Record<string, number>>;
}>;

/** The claims of all lines, by purchase. */
export const purchasesOf = (
  lines: readonly (readonly [FoundLine, readonly PurchaseClaim[]])[],
): readonly PurchaseClaims[] => {
  const all = lines.flatMap(([found, claims]) =>
    claims.map(({ purchaseId, item }) => ({
      purchaseId,
      item,
      quantity: found.given.quantity,
      bought: boughtOf(found, item),
    })),
  );
  return [...new Set(all.map(({ purchaseId }) => purchaseId))].map((purchaseId) => {
    const claims = all.filter((each) => each.purchaseId === purchaseId);
    return {
      purchaseId,
      claims: claims.map(({ item, quantity }) => ({ item, quantity })),
      bought: Object.fromEntries(claims.map(({ item, bought }) => [item, bought])),
    };
  });
};

const boughtOf = ({ unit, orderLine, given }: FoundLine, item: string): number =>
  item === unit?.unitId ? 1 : (orderLine?.quantity ?? given.quantity);
