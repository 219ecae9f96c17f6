import { z } from 'zod';
import { policySection, type SectionValue } from '#policy-pack';
import { billPolicy } from './bill/bill.policy-section.js';
import { linePolicy } from './line/line.policy-section.js';
import { loanerPolicy } from './loaner/loaner.policy-section.js';
import { dispatchPolicy } from './offer/offer.policy-section.js';
import { visitPolicy } from './visit/visit.policy-section.js';
import { orderPolicy } from './work-order/order.policy-section.js';

/** Each part of a work order has its own numbers: `orders`, `dispatch`, `visits`, `lines`, `bills`, `loaners`. */
export const repairPolicySection = policySection('repairs', (terms) =>
  z.strictObject({
    orders: orderPolicy(terms),
    dispatch: dispatchPolicy(terms),
    visits: visitPolicy(terms),
    lines: linePolicy(terms),
    bills: billPolicy(terms),
    loaners: loanerPolicy(terms),
  }),
);

export type RepairPolicy = SectionValue<typeof repairPolicySection>;
