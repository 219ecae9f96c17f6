import type { Money } from '#values';
import type { RemedyFacts, UnitFacts } from './opening-facts.js';
import type { ReturnReason } from './return-words.events.js';

type Category = 'PRODUCT' | 'REPAIR' | 'DELIVERY' | 'INSTALLATION' | 'STAFF_CONDUCT' | 'PRICE' | 'INFORMATION';

/** What a complaint about this means for what comes back. */
const REASONS: Readonly<Record<Category, ReturnReason>> = {
  PRODUCT: 'DEFECTIVE',
  REPAIR: 'DEFECTIVE',
  INSTALLATION: 'DEFECTIVE',
  DELIVERY: 'DAMAGED_IN_TRANSIT',
  PRICE: 'NOT_AS_DESCRIBED',
  INFORMATION: 'NOT_AS_DESCRIBED',
  STAFF_CONDUCT: 'OTHER',
};

/** A complaint as far as its return needs it. */
export type Complained = Readonly<{
  customerId: string | null;
  category: Category | null;
  symptomCode: string | null;
  proposal: Readonly<{
    remedies: readonly Readonly<{
      no: number;
      kind: string;
      money: Money | null;
      goods: Readonly<{ sku: string; quantity: number }> | null;
    }>[];
  }> | null;
}>;

/**
 * One line for an agreed remedy: the unit that was complained about where it is known, else so many pieces of the goods
 * that were promised. Null where no such replacement or refund is agreed.
 */
export const remedyFacts = (
  { customerId, category, symptomCode, proposal }: Complained,
  remedyNo: number,
  unit: UnitFacts | null,
  sku: string | null,
): RemedyFacts | null => {
  const remedy = proposal?.remedies.find(({ no }) => no === remedyNo);
  if (!remedy || (remedy.kind !== 'REPLACE' && remedy.kind !== 'REFUND')) return null;
  const { kind, money, goods } = remedy;
  return {
    line: {
      sku: unit?.sku ?? sku ?? goods?.sku ?? null,
      serial: unit && unit.serial,
      orderLineNo: null,
      quantity: unit ? 1 : (goods?.quantity ?? 1),
      reason: category === null ? 'DEFECTIVE' : REASONS[category],
      symptomCode,
      remedy: kind,
      words: null,
    },
    customerId: customerId ?? unit?.customerId ?? null,
    region: unit && unit.region,
    agreed: kind === 'REFUND' ? money : null,
  };
};
