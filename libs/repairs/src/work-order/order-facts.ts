import type { ChecklistItem } from '../repair-words.events.js';

export type ProductFacts = Readonly<{ productId: string; sku: string | null; productClass: string }>;

/** A unit as products know it. */
export type UnitFacts = Readonly<{
  unitId: string;
  productId: string;
  sku: string;
  serial: string;
  batch: string | null;
  region: string | null;
  customerId: string | null;
}>;

/** Whom the work is for, as the customer's file says. */
export type CustomerFacts = Readonly<{
  customerId: string;
  name: string | null;
  phone: string | null;
  address: string | null;
  region: string | null;
}>;

/** What a complaint, or a line of a return, asks to be repaired. */
export type AskedRepair = Readonly<{
  subject: string | null;
  complaintId: string | null;
  customerId: string | null;
  sku: string | null;
  serial: string | null;
  component: string | null;
  symptomCode: string | null;
  region: string | null;
  words: string | null;
  reportedAt: string | null;
}>;

/** What an order is about: what was named, as the catalogue and the installed units know it. */
export type SubjectFacts = Readonly<{
  product: ProductFacts | null;
  /** Every unit with the serial that was given, of whatever product. */
  units: readonly UnitFacts[];
}>;

/** For `DraftWorkOrder`. `asked` is null where it was named and there is none, or none was named. */
export type DraftingFacts = SubjectFacts & Readonly<{ asked: AskedRepair | null; customer: CustomerFacts | null }>;

export type ChecklistFacts = Readonly<{
  productId: string | null;
  checklistId: string;
  no: number;
  items: readonly ChecklistItem[];
}>;

/** For `QualifyWorkOrder`: the lists of the products that it may be about, and the one for all products without any. */
export type QualifyingFacts = SubjectFacts & Readonly<{ checklists: readonly ChecklistFacts[] }>;

/** What the rules of the order itself ask for; null for every other command. */
export type OrderFacts = Readonly<{ drafting: DraftingFacts | null; qualifying: QualifyingFacts | null }>;

export const NO_ORDER_FACTS: OrderFacts = { drafting: null, qualifying: null };
