import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { formatMoney, type Money, type MoneyProblem, parseMoney } from '#values';

const PROBLEMS: Record<MoneyProblem, string> = {
  MONEY_MALFORMED: 'An amount is written with its currency, such as "12.50 EUR".',
  CURRENCY_UNKNOWN: 'This currency is not known: use its ISO 4217 code, such as EUR.',
  TOO_MANY_DECIMALS: 'This currency has fewer decimals.',
  AMOUNT_TOO_LARGE: 'This amount is too large.',
};

const moneyOf = (text: unknown): Money => {
  const money = typeof text === 'string' ? parseMoney(text) : 'MONEY_MALFORMED';
  if (typeof money === 'string') throw new GraphQLError(PROBLEMS[money]);
  return money;
};

const isMoney = (value: unknown): value is Money =>
  typeof value === 'object' && value !== null && 'amount' in value && 'currency' in value;

/** `Money` in code: whole minor units and a currency. */
export const MoneyScalar = new GraphQLScalarType<Money, string>({
  name: 'Money',
  description: 'An amount with its ISO 4217 currency, such as `12.50 EUR`, exact to the minor unit.',
  serialize: (value) => {
    if (isMoney(value)) return formatMoney(value);
    throw new TypeError('A resolver returned something else than money.');
  },
  parseValue: moneyOf,
  parseLiteral: (node) => moneyOf(node.kind === Kind.STRING ? node.value : null),
});
