import { type Context, policy, projection } from '#projections';
import { warrantyEventVersions } from './events.js';
import { repairOnWorkOrderClosed } from './repair-on-work-order-closed.policy.js';
import { WARRANTY_COMMANDS } from './warranty.commands.js';
import { HandleWarranty } from './warranty.handler.js';
import { WarrantyModule } from './warranty.module.js';
import { warrantyPolicySection } from './warranty.policy-section.js';
import { warrantyProjection } from './warranty.projection.js';
import { warrantyClaimProjection } from './warranty-claim.projection.js';
import { warrantyEvidenceProjection } from './warranty-evidence.projection.js';

export { type Cover, type CoverQuestion, coverOf } from './cover.js';
export { CoverView } from './cover.view.js';
export type { CoverPlan } from './cover-plan.js';
export {
  type CoverAsked,
  type Remedies,
  type RemediesAsked,
  remediesOf,
  unitCover,
} from './remedy.queries.js';
export { UnitRemediesView } from './remedy.view.js';
export { repairOf } from './repair-on-work-order-closed.policy.js';
export { remediesAt, remediesDue } from './statutory/remedies-at.js';
export type { RemedyAnswer, RemedyOffered, RemedyQuestion, RemedyReason } from './statutory/remedy-answer.js';
export type { StatutoryPack, StatutoryRule } from './statutory/statutory-pack.js';
export type { UnitFact } from './statutory/unit-fact.js';
export { remediesWithRegion } from './statutory/unknown-region.js';
export { statutoryPacksOf } from './statutory-packs.loader.js';
export { plansOf } from './unit-standing.js';
export type { RecordRepair, WarrantyCommand } from './warranty.commands.js';
export { warrantyDecider } from './warranty.decider.js';
export { HandleWarranty } from './warranty.handler.js';
export { WarrantyModule } from './warranty.module.js';
export { type WarrantyPolicy, warrantyPolicySection } from './warranty.policy-section.js';
export { warrantyProjection } from './warranty.projection.js';
export { type ClaimFilter, claimById, evidenceOf, listClaims, warrantyOf } from './warranty.queries.js';
export { WarrantyView } from './warranty.view.js';
export { WarrantyClaimView } from './warranty-claim.view.js';
export { WarrantyEvidenceView } from './warranty-evidence.view.js';

export const warranty: Context = {
  name: 'warranty',
  events: warrantyEventVersions,
  policySections: [warrantyPolicySection],
  projections: [
    projection(warrantyProjection),
    projection(warrantyEvidenceProjection),
    projection(warrantyClaimProjection),
  ],
  policies: [policy(repairOnWorkOrderClosed)],
  effects: [],
  commands: [{ types: WARRANTY_COMMANDS, message: HandleWarranty }],
  module: WarrantyModule,
};
