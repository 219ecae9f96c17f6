import type { Decisions } from '../work-order/work-order-decision.js';
import { authorisation } from './authorisation.decider.js';
import { diagnosis } from './diagnosis.decider.js';
import { lineParts } from './line-parts.decider.js';
import { quotes } from './quote.decider.js';
import { repair } from './repair.decider.js';

/** What is decided about the lines of an order. */
export const lineDecisions = {
  ...diagnosis,
  ...quotes,
  ...authorisation,
  ...lineParts,
  ...repair,
} satisfies Partial<Decisions>;
