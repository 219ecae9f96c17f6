import { type Money, newId } from '#values';
import { maySettle } from './line-stage.js';
import { inCompanyCurrency } from './line-value.js';
import { payerOf, quotedLine, withShipping } from './quote.js';
import { isMoney } from './remedy.js';
import type { ReturnEvent } from './return.events.js';
import type { Decision, Decisions } from './return-decision.js';
import type { ReturnKnown } from './return-known.js';
import { refusal } from './return-rejection.js';
import type { Line, Quote, Return } from './return-state.js';
import type { QuotedLine } from './return-words.events.js';
import type { Adjustment, ConfirmReturnSettlement, QuoteReturnSettlement } from './settlement.commands.js';
import { isInCharge, openLineOf } from './standing.js';
import { writtenOrNull } from './texts.js';

/** What would be due, for somebody to see and show before anybody confirms it. */
const quote: Decision<'QuoteReturnSettlement'> = (command, state, known) => {
  const { data, by, roles, at } = command;
  if (data.adjustments.length && !isInCharge(roles))
    throw refusal('RETURN_NEEDS_SUPERVISOR', state, { missing: 'adjustments', next: 'QuoteReturnSettlement' });
  const lines = linesToQuote(data, state);
  const quoted = lines.map((line) => quotedOf(line, data.adjustments, state, known));
  assertShipping(data, state);
  const settled = withShipping(quoted, data.shipping, payerOf(lines, known.policy));
  for (const { no, due } of settled) if (due.amount === 0) throw refusal('RETURN_NOTHING_DUE', state, { no });
  const total = totalOf(settled);
  return [
    {
      type: 'SettlementQuoted',
      data: {
        returnId: state.returnId,
        quoteNo: state.quotes + 1,
        lines: settled,
        total,
        value: inCompanyCurrency(total, state, known),
        quotedBy: by,
        quotedAt: at,
        packVersion: known.packVersion,
      },
    },
  ];
};

const linesToQuote = ({ nos }: QuoteReturnSettlement['data'], state: Return): readonly Line[] => {
  const lines = nos
    ? [...new Set(nos)].map((no) => assertQuotable(state, no))
    : state.lines.filter((line) => isMoney(line.remedy) && line.settlement === 'NONE' && maySettle(line));
  if (!lines.length) throw refusal('RETURN_NOTHING_TO_SETTLE', state);
  return lines;
};

const assertQuotable = (state: Return, no: number): Line => {
  const line = openLineOf(state, no);
  if (!isMoney(line.remedy)) throw refusal('RETURN_REMEDY_DIFFERS', state, { no, remedy: line.remedy });
  if (!maySettle(line)) throw refusal('RETURN_NOT_ACCEPTED', state, { no, acceptance: line.acceptance });
  if (line.settlement !== 'NONE') throw refusal('RETURN_NOTHING_TO_SETTLE', state, { no, settlement: line.settlement });
  return line;
};

const quotedOf = (
  line: Line,
  adjustments: readonly Adjustment[],
  state: Return,
  { policy }: ReturnKnown,
): QuotedLine => {
  const { no } = line;
  const stated = adjustments.find((each) => each.no === no)?.due ?? null;
  if (stated) assertMoney(stated, state, no);
  const quoted = quotedLine(line, policy, stated);
  if (!quoted) throw refusal('RETURN_PRICE_UNKNOWN', state, { no, missing: 'adjustments' });
  if (quoted.due.amount > quoted.gross.amount)
    throw refusal('RETURN_MORE_THAN_PAID', state, { no, paid: quoted.gross, asked: quoted.due });
  return quoted;
};

/** @throws RETURN_MONEY_IMPOSSIBLE, RETURN_OTHER_CURRENCY */
const assertMoney = (money: Money, state: Return, no: number | null): void => {
  if (!Number.isSafeInteger(money.amount) || money.amount < 0)
    throw refusal('RETURN_MONEY_IMPOSSIBLE', state, { no, given: money });
  if (state.currency !== null && money.currency !== state.currency)
    throw refusal('RETURN_OTHER_CURRENCY', state, { no, given: money.currency, missing: state.currency });
};

const assertShipping = ({ shipping }: QuoteReturnSettlement['data'], state: Return): void => {
  if (shipping) assertMoney(shipping.cost, state, null);
};

const totalOf = (lines: readonly QuotedLine[]): Money => ({
  amount: lines.reduce((sum, { due }) => sum + due.amount, 0),
  currency: lines[0]?.due.currency ?? '',
});

/** Whoever confirms names the quote, so that nobody pays what nobody has seen; the sum is within the limit of the role. */
const confirm: Decision<'ConfirmReturnSettlement'> = (command, state, known) => {
  const { data, by, roles, at } = command;
  if (state.confirmed.includes(data.quoteNo)) return [];
  const { quoteNo, lines, total, value } = standing(data, state);
  const confirmedAs = roles.find((role) => covers(role, value, known));
  if (confirmedAs === undefined)
    throw refusal('RETURN_OVER_LIMIT', state, { value, missing: rolesCovering(value, known).join(' or ') });
  const confirmed: ReturnEvent = {
    type: 'SettlementConfirmed',
    data: {
      returnId: state.returnId,
      quoteNo,
      total,
      value,
      confirmedBy: by,
      confirmedAs,
      confirmedAt: at,
      packVersion: known.packVersion,
    },
  };
  return [confirmed, ...lines.map((line) => paid(line, command, state, known))];
};

const standing = ({ quoteNo }: ConfirmReturnSettlement['data'], state: Return): Quote => {
  const { quote, quotes } = state;
  if (quote?.quoteNo === quoteNo) return quote;
  if (quoteNo < 1 || quoteNo > quotes) throw refusal('RETURN_QUOTE_NOT_FOUND', state, { quoteNo, quotes });
  throw refusal('RETURN_QUOTE_OUTDATED', state, { quoteNo, stands: quote && quote.quoteNo });
};

type Limits = ReturnKnown['policy']['approvalLimits'];

const rolesCovering = (value: Money, { policy }: ReturnKnown): readonly string[] =>
  Object.entries(policy.approvalLimits)
    .filter(([, limit]: [string, Limits[keyof Limits]]) => limit === 'UNLIMITED' || value.amount <= limit.amount)
    .map(([role]) => role);

const covers = (role: string, value: Money, known: ReturnKnown): boolean => rolesCovering(value, known).includes(role);

const paid = (
  { no, remedy, due }: QuotedLine,
  { id, data, at }: ConfirmReturnSettlement,
  state: Return,
  { policy, dueAt }: ReturnKnown,
): ReturnEvent => {
  const { returnId, customerId, orderNumber, number } = state;
  const { quoteNo } = data;
  if (remedy === 'REFUND') {
    const payTo = writtenOrNull(state, 'payTo', data.payTo, policy.textLimits.note);
    return {
      type: 'RefundRequested',
      data: { returnId, no, amount: due, payTo, number, orderNumber, quoteNo, requestedAt: at },
    };
  }
  const creditId = newId(id, `credit-${no}`);
  if (data.creditForm === 'STORE_CREDIT') {
    const validUntil = dueAt(policy.storeCreditValid, at);
    return {
      type: 'StoreCreditGranted',
      data: { returnId, no, creditId, customerId, amount: due, quoteNo, validUntil, grantedAt: at },
    };
  }
  return {
    type: 'CreditNoteIssued',
    data: {
      returnId,
      no,
      creditNoteId: creditId,
      creditNoteNumber: `${number}/${no}`,
      customerId,
      orderNumber,
      amount: due,
      quoteNo,
      issuedAt: at,
    },
  };
};

export const money = { QuoteReturnSettlement: quote, ConfirmReturnSettlement: confirm } satisfies Partial<Decisions>;
