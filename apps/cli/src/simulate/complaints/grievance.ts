import type { Category, RefusalGround, Responsibility, SafetyFlag, Severity } from '#complaints/events';
import { DEFECT, PRODUCTS, type SimulatedComponent, type SimulatedProduct } from '../market/products.js';
import type { Unit } from '../market/units.js';
import { SIMULATION } from '../simulation.js';
import type { Chance } from '../world/chance.js';

export const GROUND: RefusalGround = 'UNFOUNDED';

/** What somebody is dissatisfied with, and what will be found out about it. */
export type Grievance = Readonly<{
  product: SimulatedProduct;
  unit: Unit | null;
  region: string;
  /** Null: somebody without a file. */
  customerId: string | null;
  isNewCustomer: boolean;
  category: Category;
  symptom: string;
  component: SimulatedComponent | null;
  safetyFlag: SafetyFlag;
  severity: Severity;
  responsibility: Responsibility;
  /** Whose work it is about; null where it is about none. */
  work: Readonly<{
    workOrderId: string;
    partnerId: string | null;
    outletId: string | null;
    technicianId: string | null;
  }> | null;
}>;

type About = Pick<Grievance, 'category' | 'symptom' | 'component' | 'safetyFlag'>;

const SYMPTOMS: Readonly<Record<Exclude<Category, 'PRODUCT'>, readonly string[]>> = {
  DELIVERY: ['LATE', 'DAMAGED_IN_TRANSIT', 'MISSING_PART'],
  INSTALLATION: ['BAD_INSTALLATION'],
  REPAIR: ['REPEATED_FAULT'],
  STAFF_CONDUCT: ['RUDE_STAFF'],
  PRICE: ['WRONG_CHARGE'],
  INFORMATION: ['WRONG_INFORMATION'],
};

/** About a unit: its defect, or whatever goes wrong with goods like it. */
export const aboutUnit = (unit: Unit, isByDefect: boolean, chance: Chance): About => {
  const { product } = unit.range;
  if (isByDefect) return ofDefect(product, chance);
  const category = chance.weighted(SIMULATION.complaints.categories);
  const safetyFlag = chance.happens(SIMULATION.complaints.safetyShare) ? 'INJURY' : 'NONE';
  if (category !== 'PRODUCT')
    return { category, symptom: chance.oneOf(SYMPTOMS[category]), component: null, safetyFlag };
  const weights = Object.fromEntries(product.components.map(({ code, weight }) => [code, weight]));
  const code = chance.weighted(weights);
  const component = product.components.find((each) => each.code === code) ?? null;
  return { category, symptom: chance.oneOf(component?.symptoms ?? ['COSMETIC']), component, safetyFlag };
};

const ofDefect = (product: SimulatedProduct, chance: Chance): About => {
  const component = product.components.find(({ code }) => code === DEFECT.component) ?? null;
  const burns = chance.happens(SIMULATION.defect.fireShare);
  return {
    category: 'PRODUCT',
    symptom: burns ? 'SMOKE_OR_FIRE' : DEFECT.symptom,
    component,
    safetyFlag: burns ? 'FIRE' : 'NONE',
  };
};

const ANGRY = { STAFF_CONDUCT: 35, PRICE: 30, INFORMATION: 20, DELIVERY: 15 } as const;

/** About people, prices and words, by somebody who is never content. */
export const aboutCompany = (chance: Chance): About & Pick<Grievance, 'product'> => {
  const category = chance.weighted(ANGRY);
  return {
    product: chance.oneOf(PRODUCTS),
    category,
    symptom: chance.oneOf(SYMPTOMS[category]),
    component: null,
    safetyFlag: 'NONE',
  };
};

/** How bad it is, and whose fault it will turn out to be. */
export const judgedOf = (
  { category, safetyFlag, component }: About,
  chance: Chance,
): Pick<Grievance, 'severity' | 'responsibility'> => {
  const severity = safetyFlag === 'NONE' ? chance.weighted(SIMULATION.complaints.severities) : 'CRITICAL';
  const drawn = chance.weighted(SIMULATION.handling.responsibilities);
  const hasSupplier = category === 'PRODUCT' && component?.supplier;
  return { severity, responsibility: drawn === 'SUPPLIER' && !hasSupplier ? 'COMPANY' : drawn };
};
