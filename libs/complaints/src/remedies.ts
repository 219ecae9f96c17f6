import type { Money } from '#values';
import type { ComplaintKnown } from './complaint-known.js';
import { refusal } from './complaint-rejection.js';
import type { Complaint } from './complaint-state.js';
import type { Goods, Remedy, RemedyKind } from './complaint-words.events.js';
import { moneyProblem } from './intake.js';
import { proposalValue } from './proposal-value.js';
import type { GoodsGiven, RemedyGiven } from './settlement.commands.js';
import { writtenOrNull } from './texts.js';

type Content = 'NOTHING' | 'MONEY' | 'GOODS' | 'MONEY_OR_GOODS' | 'ANYTHING';

const CALLS_FOR: Readonly<Record<RemedyKind, Content>> = {
  REPAIR: 'NOTHING',
  REPLACE: 'GOODS',
  REFUND: 'MONEY',
  COMPENSATE: 'MONEY_OR_GOODS',
  APOLOGISE: 'NOTHING',
  LEADER_CALL: 'NOTHING',
  REFERENCE_VISIT: 'NOTHING',
  INTERNAL_REVIEW_INVITATION: 'NOTHING',
  TRAINING: 'NOTHING',
  PROMOTION_HELP: 'ANYTHING',
};

const FITS: Readonly<Record<Content, (money: boolean, goods: boolean) => boolean>> = {
  NOTHING: (money, goods) => !money && !goods,
  MONEY: (money, goods) => money && !goods,
  GOODS: (money, goods) => !money && goods,
  MONEY_OR_GOODS: (money, goods) => money !== goods,
  ANYTHING: () => true,
};

/** The remedies of a settlement, numbered from 1, goods with their list price. */
export const remediesOf = (
  given: readonly RemedyGiven[],
  complaint: Complaint,
  known: ComplaintKnown,
): readonly Remedy[] => {
  if (!given.length) throw refusal('COMPLAINT_REMEDY_MISSING', complaint, { missing: 'remedies' });
  return given.map((remedy, place) => remedyOf(remedy, place + 1, complaint, known));
};

const remedyOf = (given: RemedyGiven, no: number, complaint: Complaint, known: ComplaintKnown): Remedy => {
  const { kind, money, goods, note } = given;
  const callsFor = CALLS_FOR[kind];
  if (!FITS[callsFor](money !== null, goods !== null))
    throw refusal('COMPLAINT_REMEDY_INCOMPLETE', complaint, { no, kind, missing: callsFor });
  if (money) assertMoney(money, complaint);
  return {
    no,
    kind,
    money,
    goods: goods && goodsOf(goods, complaint, known),
    note: writtenOrNull(complaint, 'note', note, known.policy.textLimits.note),
  };
};

const goodsOf = ({ sku, quantity, listPrice }: GoodsGiven, complaint: Complaint, known: ComplaintKnown): Goods => {
  if (!Number.isSafeInteger(quantity) || quantity < 1)
    throw refusal('COMPLAINT_REMEDY_INCOMPLETE', complaint, { sku, missing: 'quantity' });
  const inCatalogue = known.listPriceOf(sku);
  const price = inCatalogue ?? listPrice;
  if (!price) throw refusal('COMPLAINT_NO_LIST_PRICE', complaint, { sku, missing: 'listPrice' });
  assertMoney(price, complaint);
  return { sku, quantity, listPrice: price, priceSource: inCatalogue ? 'CATALOGUE' : 'STATED' };
};

const assertMoney = (money: Money, complaint: Complaint): void => {
  const problem = moneyProblem(money) ?? (money.amount === 0 ? 'NOTHING' : null);
  if (problem) throw refusal('COMPLAINT_MONEY_IMPOSSIBLE', complaint, { given: money, problem });
};

/** @throws COMPLAINT_NO_RATE, COMPLAINT_VALUE_TOO_LARGE */
export const valueOf = (remedies: readonly Remedy[], complaint: Complaint, known: ComplaintKnown): Money => {
  const value = proposalValue(remedies, known.currency, known.rates);
  if (!('problem' in value)) return value;
  const { problem, currency } = value;
  if (problem === 'NO_RATE')
    throw refusal('COMPLAINT_NO_RATE', complaint, { currency, missing: `rate of ${currency}` });
  throw refusal('COMPLAINT_VALUE_TOO_LARGE', complaint, { currency });
};
