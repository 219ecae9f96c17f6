import type { Context } from '#projections';
import { parts } from './all.part.js';
import { partnersEventVersions } from './events.js';
import { PartnersModule } from './partners.module.js';

export type * from './deposit/deposit.commands.js';
export { depositDecider } from './deposit/deposit.decider.js';
export { HandleDeposit } from './deposit/deposit.handler.js';
export { depositPolicySection } from './deposit/deposit.policy-section.js';
export { depositProjection } from './deposit/deposit.projection.js';
export {
  type DepositStanding,
  depositByOwner,
  depositStanding,
} from './deposit/deposit.queries.js';
export { DepositView } from './deposit/deposit.view.js';
export {
  type AskedWith,
  DepositOfJobs,
  type HeldForJob,
  type JobReservation,
} from './deposit/deposit-of-jobs.handler.js';
export { PartnersModule } from './partners.module.js';

export const partners: Context = {
  name: 'partners',
  events: partnersEventVersions,
  policySections: parts.flatMap(({ policySections }) => policySections),
  projections: parts.flatMap(({ projections }) => projections),
  policies: parts.flatMap(({ policies }) => policies),
  effects: parts.flatMap(({ effects }) => effects),
  commands: parts.flatMap(({ commands }) => commands),
  module: PartnersModule,
};
