import { coveragePart } from './coverage/coverage.part.js';
import { deposit } from './deposit/deposit.part.js';
import { outletPart } from './outlet/outlet.part.js';
import { partnerPart } from './partner/partner.part.js';
import type { PartnersPart } from './partners.part.js';
import { statement } from './statement/statement.part.js';
import { technicianPart } from './technician/technician.part.js';

/** What this context is made of. */
export const parts: readonly PartnersPart[] = [
  partnerPart,
  outletPart,
  technicianPart,
  coveragePart,
  deposit,
  statement,
];
