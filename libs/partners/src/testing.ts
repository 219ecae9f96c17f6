export { depositKnown, depositPolicy, depositSamples } from './deposit/deposit.fixtures.js';

import { outletSamples } from './outlet/outlet.fixtures.js';
import { partnerSamples } from './partner/partner.fixtures.js';
import { technicianSamples } from './technician/technician.fixtures.js';

export * as outletFixtures from './outlet/outlet.fixtures.js';
export * as partnerFixtures from './partner/partner.fixtures.js';
export * as technicianFixtures from './technician/technician.fixtures.js';

/** One sample of every event type that partners, outlets and technicians store. */
export const partnersSamples = { ...partnerSamples, ...outletSamples, ...technicianSamples };
