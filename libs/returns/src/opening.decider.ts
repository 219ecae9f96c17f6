import { personalOrNull, Rejection } from '#event-sourcing';
import type { Money } from '#values';
import { lineAuthorised } from './authorisation.decider.js';
import { inCompanyCurrency } from './line-value.js';
import { claimsOf, type FoundLine, foundLine, type PurchaseClaims, priceOf, purchasesOf } from './opening.js';
import type { OpeningFacts } from './opening-facts.js';
import { isMoney } from './remedy.js';
import type { LineGiven, OpenReturn } from './return.commands.js';
import type { ReturnEvent } from './return.events.js';
import type { ReturnKnown } from './return-known.js';
import { returnNumber } from './return-number.js';
import { refusal } from './return-rejection.js';
import type { Return } from './return-state.js';
import { returnSubject } from './return-subject.js';
import type { OpenedLine } from './return-words.events.js';
import { fitting } from './texts.js';

/** A return of a customer, or the one return that carries out an agreed remedy, however often it is asked for. */
export const open = (command: OpenReturn, state: Return | null, known: ReturnKnown): readonly ReturnEvent[] => {
  const { data } = command;
  if (state && data.task && state.taskId === data.task.taskId) return [];
  if (state) throw refusal('RETURN_ALREADY_OPENED', state, { number: state.number });
  const facts = assertFacts(data, known);
  const found = foundLines(data, facts);
  const customerId = firstKnown(
    data.customerId,
    (facts.remedy ?? NOBODY).customerId,
    (facts.order ?? NOBODY).customerId,
  );
  const subject = returnSubject({ returnId: data.returnId, customerId });
  const lines = found.map((line, n) => openedLine(line, n + 1, { data, facts, known, subject }));
  const opened = returnOpened(command, facts, { customerId, lines, packVersion: known.packVersion });
  return [opened, ...(data.task ? agreedBeforehand(command, lines, known) : [])];
};

const NOBODY = { customerId: null, region: null, orderId: null, number: null };
const NO_TASK = { complaintId: null, taskId: null };

const firstKnown = <T>(...values: readonly (T | null | undefined)[]): T | null =>
  values.find((value) => value !== null && value !== undefined) ?? null;

type Opened = Readonly<{ customerId: string | null; lines: readonly OpenedLine[]; packVersion: string }>;

const returnOpened = (
  { data, by, at }: OpenReturn,
  { order, remedy }: OpeningFacts,
  { customerId, lines, packVersion }: Opened,
): ReturnEvent => {
  const { returnId } = data;
  const { complaintId, taskId } = data.task ?? NO_TASK;
  const { orderId, number: orderNumber, region } = order ?? NOBODY;
  return {
    type: 'ReturnOpened',
    data: {
      returnId,
      number: returnNumber(returnId, at),
      complaintId,
      taskId,
      customerId,
      orderId,
      orderNumber,
      region: firstKnown(region, ...lines.map((line) => line.region), (remedy ?? NOBODY).region),
      currency: currencyOf(lines),
      lines,
      openedBy: by,
      openedAt: at,
      packVersion,
    },
  };
};

const assertFacts = (
  { orderNumber, task, lines }: OpenReturn['data'],
  { opening, policy }: ReturnKnown,
): OpeningFacts => {
  if (!opening) throw new Error('Nothing was gathered for a return that is to be opened.');
  const { order, remedy } = opening;
  if (task && !remedy) throw refusal('RETURN_REMEDY_NOT_AGREED', null, { remedyNo: task.remedyNo });
  if (!task) assertLines(lines, policy);
  if (orderNumber !== null) assertOrder(order, orderNumber);
  return opening;
};

const assertOrder = (order: OpeningFacts['order'], orderNumber: string): void => {
  if (!order) throw refusal('RETURN_ORDER_UNKNOWN', null, { orderNumber });
  if (order.isCancelled) throw refusal('RETURN_ORDER_CANCELLED', null, { orderNumber });
};

const assertLines = (lines: readonly LineGiven[], { mostLines, mostPieces }: ReturnKnown['policy']): void => {
  if (!lines.length) throw refusal('RETURN_LINES_MISSING', null, { missing: 'lines' });
  if (lines.length > mostLines) throw refusal('RETURN_TOO_MANY_LINES', null, { most: mostLines });
  const large = lines.find(({ quantity }) => quantity > mostPieces);
  if (large) throw refusal('RETURN_QUANTITY_IMPOSSIBLE', null, { quantity: large.quantity, most: mostPieces });
};

const NO_FACTS = { product: null, units: [], listPrice: null };

const foundLines = (
  { lines, task }: OpenReturn['data'],
  { order, lines: facts, remedy }: OpeningFacts,
): readonly FoundLine[] => {
  const given: readonly LineGiven[] = task && remedy ? [remedy.line] : lines;
  const found = given.map((line, n) => foundLine(line, facts[n] ?? NO_FACTS, order, task !== null));
  const units = found.flatMap(({ unit }) => unit?.unitId ?? []);
  if (new Set(units).size < units.length) throw refusal('RETURN_LINE_TWICE', null, { unitIds: units });
  return found;
};

type Opening = Readonly<{ data: OpenReturn['data']; facts: OpeningFacts; known: ReturnKnown; subject: string }>;

const NO_UNIT = { unitId: null, serial: null, batch: null, region: null, shippedAt: null, deliveredAt: null };
const NO_LINE = { no: null, shippedAt: null, deliveredAt: null };

const openedLine = (found: FoundLine, no: number, { data, facts, known, subject }: Opening): OpenedLine => {
  const { given } = found;
  const unit = found.unit ?? NO_UNIT;
  const orderLine = found.orderLine ?? NO_LINE;
  const product = found.product ?? { productId: null, sku: given.sku };
  const { words } = given;
  return {
    no,
    productId: product.productId,
    sku: product.sku,
    unitId: unit.unitId,
    serial: unit.serial,
    batch: unit.batch,
    orderLineNo: orderLine.no,
    quantity: given.quantity,
    reason: given.reason,
    symptomCode: given.symptomCode,
    remedy: given.remedy,
    ...priceAgreed(found, facts.remedy && facts.remedy.agreed),
    region: firstKnown(unit.region, (facts.order ?? NOBODY).region),
    shippedAt: firstKnown(unit.shippedAt, orderLine.shippedAt),
    deliveredAt: firstKnown(unit.deliveredAt, orderLine.deliveredAt),
    purchases: claimsOf(found, facts.order, data.task),
    words: personalOrNull(subject, words && fitting(null, 'words', words, known.policy.textLimits.words)),
  };
};

/** A promise in another currency than the price stands alone. */
const priceAgreed = (
  found: FoundLine,
  agreed: Money | null,
): Pick<OpenedLine, 'unitPrice' | 'priceSource' | 'agreed'> => {
  const { price = null, source = null } = priceOf(found) ?? {};
  if (!agreed) return { unitPrice: price, priceSource: source, agreed };
  return { unitPrice: price?.currency === agreed.currency ? price : null, priceSource: 'AGREED', agreed };
};

const moneyOf = ({ agreed, unitPrice }: OpenedLine): readonly Money[] =>
  [agreed, unitPrice].filter((money) => money !== null);

const currencyOf = (lines: readonly OpenedLine[]): string | null => {
  const [currency = null, another] = new Set(lines.flatMap(moneyOf).map((money) => money.currency));
  if (another) throw refusal('RETURN_CURRENCIES_DIFFER', null, { currencies: [currency, another] });
  return currency;
};

/** What was agreed is authorised at once; small refunds do not wait for goods whose way back costs more. */
const agreedBeforehand = (
  command: OpenReturn,
  lines: readonly OpenedLine[],
  known: ReturnKnown,
): readonly ReturnEvent[] =>
  lines.flatMap((line) => {
    const authorised = lineAuthorised(command.data.returnId, line, command, known);
    return [authorised, ...goodsWaived(command, line, known)];
  });

const goodsWaived = (
  { data, by, at }: OpenReturn,
  { no, remedy, agreed }: OpenedLine,
  known: ReturnKnown,
): readonly ReturnEvent[] => {
  if (!isMoney(remedy) || !agreed) return [];
  const limit = known.policy.returnlessLimit;
  const value = inCompanyCurrency(agreed, null, known);
  if (value.amount > limit.amount) return [];
  const { returnId } = data;
  const { packVersion } = known;
  return [{ type: 'GoodsWaived', data: { returnId, no, value, limit, waivedBy: by, waivedAt: at, packVersion } }];
};

/** What the return claims of its purchases; nothing where a rule is about to refuse it. */
export const claimedBy = ({ data }: OpenReturn, { order, ...facts }: OpeningFacts): readonly PurchaseClaims[] => {
  try {
    const found = foundLines(data, { order, ...facts });
    return purchasesOf(found.map((line) => [line, claimsOf(line, order, data.task)] as const));
  } catch (error) {
    if (error instanceof Rejection) return [];
    throw error;
  }
};
