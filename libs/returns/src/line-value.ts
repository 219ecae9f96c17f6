import { convertMoney, type Money } from '#values';
import type { ReturnKnown } from './return-known.js';
import { refusal } from './return-rejection.js';
import type { Line, Return } from './return-state.js';

/** What was paid for the whole line, or promised for it; null where nobody knows. */
export const grossOf = ({
  agreed,
  unitPrice,
  quantity,
}: Pick<Line, 'agreed' | 'unitPrice' | 'quantity'>): Money | null =>
  agreed ?? (unitPrice && { amount: unitPrice.amount * quantity, currency: unitPrice.currency });

/** `money` in the company's currency, in which limits are. @throws RETURN_NO_RATE */
export const inCompanyCurrency = (money: Money, state: Return | null, { currency, rates }: ReturnKnown): Money => {
  const converted = convertMoney(money, currency, rates);
  if (typeof converted !== 'string') return converted;
  throw refusal('RETURN_NO_RATE', state, { currency: money.currency, missing: `rate of ${money.currency}` });
};

/** What the line is worth, in the company's currency; null where nobody knows. @throws RETURN_NO_RATE */
export const valueOf = (line: Line, state: Return, known: ReturnKnown): Money | null => {
  const gross = grossOf(line);
  return gross && inCompanyCurrency(gross, state, known);
};
