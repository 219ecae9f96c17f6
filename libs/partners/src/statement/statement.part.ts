import { projection } from '#projections';
import type { PartnersPart } from '../partners.part.js';
import { PartnerStatementResolver } from './statement.resolver.js';
import { statementLineProjection } from './statement-line.projection.js';

/** What partners did, and what is payable for it. */
export const statement: PartnersPart = {
  policySections: [],
  projections: [projection(statementLineProjection)],
  policies: [],
  effects: [],
  commands: [],
  providers: [PartnerStatementResolver],
};
