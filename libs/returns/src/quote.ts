import type { Money } from '#values';
import { grossOf } from './line-value.js';
import type { ReturnKnown } from './return-known.js';
import type { Line } from './return-state.js';
import type { Deduction, QuotedLine, ReturnReason, ReturnShipping, ShippingPayer } from './return-words.events.js';
import type { ShippingGiven } from './settlement.commands.js';

const QUALITY: readonly ReturnReason[] = [
  'DEFECTIVE',
  'DEAD_ON_ARRIVAL',
  'NOT_AS_DESCRIBED',
  'WRONG_ITEM_SENT',
  'DAMAGED_IN_TRANSIT',
  'RECALLED',
];

/** The customer says that the goods are not as they should be. */
export const isQualityFault = (reason: ReturnReason): boolean => QUALITY.includes(reason);

/** A fault that was claimed and not found: the goods are as they should be. */
export const isNoFaultFound = ({ reason, finding }: Pick<Line, 'reason' | 'finding'>): boolean =>
  finding === 'NO_FAULT_FOUND' && isQualityFault(reason);

/**
 * What is due for one line: what was paid, less the pack's share for reason and condition, or for a fault that nobody
 * found. A sum that a complaint promised, or that a supervisor names, is due as it is. Null where no price is known.
 * Shares are rounded half up to whole minor units, in the customer's favour where they are deducted.
 */
export const quotedLine = (line: Line, policy: ReturnKnown['policy'], stated: Money | null): QuotedLine | null => {
  const gross = grossOf(line) ?? stated;
  if (!gross) return null;
  const deductions = stated ? adjustment(gross, stated) : line.agreed ? [] : deductionsFor(line, gross, policy);
  const taken = deductions.reduce((sum, { amount }) => sum + amount.amount, 0);
  const due = { amount: Math.max(0, gross.amount - taken), currency: gross.currency };
  return { no: line.no, remedy: line.remedy, quantity: line.quantity, gross, deductions, shipping: null, due };
};

const adjustment = (gross: Money, stated: Money): readonly Deduction[] =>
  gross.amount === stated.amount
    ? []
    : [
        {
          ground: 'ADJUSTMENT',
          percent: null,
          amount: { amount: gross.amount - stated.amount, currency: gross.currency },
        },
      ];

const deductionsFor = (line: Line, gross: Money, policy: ReturnKnown['policy']): readonly Deduction[] => {
  if (isNoFaultFound(line)) return share('NO_FAULT_FOUND', policy.noFaultFound.deductionPercent, gross);
  const percent = line.condition === null ? 0 : policy.deductions[line.reason][line.condition];
  return share('CONDITION', percent, gross);
};

const share = (ground: Deduction['ground'], percent: number, { amount, currency }: Money): readonly Deduction[] => {
  const taken = Math.floor((amount * percent) / 100);
  return taken ? [{ ground, percent, amount: { amount: taken, currency } }] : [];
};

/** The seller pays the way back of what is not as it should be, and of everything that travels with it. */
export const payerOf = (lines: readonly Line[], policy: ReturnKnown['policy']): ShippingPayer =>
  lines.some((line) => linePayer(line, policy) === 'SELLER') ? 'SELLER' : 'CUSTOMER';

const linePayer = (line: Line, { shippingPayer, noFaultFound }: ReturnKnown['policy']): ShippingPayer =>
  isNoFaultFound(line) ? noFaultFound.shippingPayer : shippingPayer[line.reason];

/** What the payer owes whoever paid: added to what is due, or taken off it, never below zero. */
const shippingOf = ({ cost, paidBy }: ShippingGiven, payer: ShippingPayer, due: Money): ReturnShipping => {
  const owed = payer === paidBy ? 0 : payer === 'SELLER' ? cost.amount : -Math.min(cost.amount, due.amount);
  return { payer, cost, paidBy, correction: { amount: owed, currency: cost.currency } };
};

/** The way back is settled with the line of which most is due. */
export const withShipping = (
  lines: readonly QuotedLine[],
  shipping: ShippingGiven | null,
  payer: ShippingPayer,
): readonly QuotedLine[] => {
  const largest = lines.reduce<QuotedLine | null>(
    (best, line) => (best && best.due.amount >= line.due.amount ? best : line),
    null,
  );
  if (!shipping || !largest) return lines;
  return lines.map((line) => {
    if (line !== largest) return line;
    const settled = shippingOf(shipping, payer, line.due);
    const due = { amount: line.due.amount + settled.correction.amount, currency: line.due.currency };
    return { ...line, shipping: settled, due };
  });
};
