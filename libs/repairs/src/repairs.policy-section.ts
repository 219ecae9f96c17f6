import { z } from 'zod';
import { policySection, type SectionValue } from '#policy-pack';
import { dispatchPolicy } from './offer/offer.policy-section.js';
import { visitPolicy } from './visit/visit.policy-section.js';
import { orderPolicy } from './work-order/order.policy-section.js';

/** Each part of a work order has its own numbers: `orders`, `dispatch`, `visits`, `lines`, `bills`, `loaners`. */
export const repairPolicySection = policySection('repairs', (terms) =>
  z.strictObject({ orders: orderPolicy(terms), dispatch: dispatchPolicy(terms), visits: visitPolicy(terms) }),
);

export type RepairPolicy = SectionValue<typeof repairPolicySection>;
