import { z } from 'zod';
import { DURATION_UNITS, type Money, parseMoney } from '#values';
import type { PackHead } from './pack-head.js';
import type { PackTerms } from './policy-section.js';

/** The building blocks of sections, for a pack with this head. */
export const packTerms = ({ currency, calendars }: PackHead): PackTerms => ({
  amount: amountIn(currency),
  due: z.strictObject({
    amount: z.int().positive(),
    unit: z.enum(DURATION_UNITS),
    calendar: z.enum([...calendars.keys()]),
  }),
});

const AN_AMOUNT = "an amount in quotes such as '500.00'";

const amountIn = (currency: string): z.ZodType<Money> =>
  z.string(`must be ${AN_AMOUNT}`).transform((text, context) => {
    const money = parseMoney(`${text} ${currency}`);
    if (typeof money !== 'string' && money.amount >= 0) return money;
    const message = money === 'TOO_MANY_DECIMALS' ? `has more decimals than ${currency}` : `must be ${AN_AMOUNT}`;
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
