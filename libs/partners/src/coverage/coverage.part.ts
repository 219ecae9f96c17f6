import type { PartnersPart } from '../partners.part.js';
import { CoverageResolver } from './coverage.resolver.js';

/** Where units in service are that nobody reaches. */
export const coveragePart: PartnersPart = {
  policySections: [],
  projections: [],
  policies: [],
  effects: [],
  commands: [],
  providers: [CoverageResolver],
};
