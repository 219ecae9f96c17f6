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

/** The remedies that a return carries out. */
const CARRIED_OUT: Readonly<Record<string, 'REPLACE' | 'REFUND' | undefined>> = {
  REPLACE: 'REPLACE',
  REFUND: 'REFUND',
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
  complaint: Complained,
  remedyNo: number,
  unit: UnitFacts | null,
  sku: string | null,
): RemedyFacts | null => {
  const remedy = remedyOf(complaint, remedyNo);
  const kind = CARRIED_OUT[remedy?.kind ?? 'NONE'];
  return remedy && kind ? factsOf(complaint, { ...remedy, kind }, unit, sku) : null;
};

type Remedy = NonNullable<Complained['proposal']>['remedies'][number];

const factsOf = (
  { category, symptomCode, customerId }: Complained,
  { kind, money, goods }: Remedy & Readonly<{ kind: 'REPLACE' | 'REFUND' }>,
  unit: UnitFacts | null,
  sku: string | null,
): RemedyFacts => ({
  line: {
    ...(unit ? ofUnit(unit) : ofGoods(goods, sku)),
    orderLineNo: null,
    reason: REASONS[category ?? 'PRODUCT'],
    symptomCode,
    remedy: kind,
    words: null,
  },
  customerId: customerId ?? (unit && unit.customerId),
  region: unit && unit.region,
  agreed: kind === 'REFUND' ? money : null,
});

const remedyOf = ({ proposal }: Complained, remedyNo: number) => proposal?.remedies.find(({ no }) => no === remedyNo);

const ofUnit = ({ sku, serial }: UnitFacts) => ({ sku, serial, quantity: 1 });

const ofGoods = (goods: Readonly<{ sku: string; quantity: number }> | null, sku: string | null) => ({
  sku: sku ?? (goods && goods.sku),
  serial: null,
  quantity: goods ? goods.quantity : 1,
});
