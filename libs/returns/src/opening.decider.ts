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
  const customerId = data.customerId ?? facts.remedy?.customerId ?? facts.order?.customerId ?? null;
  const found = foundLines(data, facts);
  const subject = returnSubject({ returnId: data.returnId, customerId });
  const lines = found.map((line, n) => openedLine(line, n + 1, { data, facts, known, subject }));
  const opened: ReturnEvent = {
    type: 'ReturnOpened',
    data: {
      returnId: data.returnId,
      number: returnNumber(data.returnId, command.at),
      complaintId: data.task && data.task.complaintId,
      taskId: data.task && data.task.taskId,
      customerId,
      orderId: facts.order && facts.order.orderId,
      orderNumber: facts.order && facts.order.number,
      region: facts.order?.region ?? found[0]?.unit?.region ?? facts.remedy?.region ?? null,
      currency: currencyOf(lines),
      lines,
      openedBy: command.by,
      openedAt: command.at,
      packVersion: known.packVersion,
    },
  };
  return [opened, ...(data.task ? agreedBeforehand(command, lines, known) : [])];
};

const assertFacts = (
  { orderNumber, task, lines }: OpenReturn['data'],
  { opening, policy }: ReturnKnown,
): OpeningFacts => {
  if (!opening) throw new Error('Nothing was gathered for a return that is to be opened.');
  const { order, remedy } = opening;
  if (task && !remedy) throw refusal('RETURN_REMEDY_NOT_AGREED', null, { remedyNo: task.remedyNo });
  if (!task && !lines.length) throw refusal('RETURN_LINES_MISSING', null, { missing: 'lines' });
  if (lines.length > policy.mostLines) throw refusal('RETURN_TOO_MANY_LINES', null, { most: policy.mostLines });
  if (orderNumber !== null && !order) throw refusal('RETURN_ORDER_UNKNOWN', null, { orderNumber });
  if (order?.isCancelled) throw refusal('RETURN_ORDER_CANCELLED', null, { orderNumber: order.number });
  return opening;
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

const openedLine = (found: FoundLine, no: number, { data, facts, known, subject }: Opening): OpenedLine => {
  const { given, unit, orderLine, product } = found;
  const agreed = facts.remedy?.agreed ?? null;
  const price = priceOf(found);
  const isComparable = !agreed || price?.price.currency === agreed.currency;
  const { textLimits, mostPieces } = known.policy;
  if (given.quantity > mostPieces)
    throw refusal('RETURN_QUANTITY_IMPOSSIBLE', null, { quantity: given.quantity, most: mostPieces });
  return {
    no,
    productId: product && product.productId,
    sku: product?.sku ?? given.sku,
    unitId: unit && unit.unitId,
    serial: unit && unit.serial,
    batch: unit && unit.batch,
    orderLineNo: orderLine && orderLine.no,
    quantity: given.quantity,
    reason: given.reason,
    symptomCode: given.symptomCode,
    remedy: given.remedy,
    unitPrice: price && isComparable ? price.price : null,
    priceSource: agreed ? 'AGREED' : price && price.source,
    agreed,
    region: unit?.region ?? facts.order?.region ?? null,
    shippedAt: unit?.shippedAt ?? orderLine?.shippedAt ?? null,
    deliveredAt: unit?.deliveredAt ?? orderLine?.deliveredAt ?? null,
    purchases: claimsOf(found, facts.order, data.task),
    words: personalOrNull(subject, given.words && fitting(null, 'words', given.words, textLimits.words)),
  };
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
