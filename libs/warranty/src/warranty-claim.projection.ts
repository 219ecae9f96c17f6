import type { Projection } from '#projections';
import type { WarrantyEvent } from './warranty.events.js';
import { WarrantyClaimView } from './warranty-claim.view.js';

export const warrantyClaimProjection: Projection<WarrantyClaimView, WarrantyEvent> = {
  name: 'warranty-claim',
  version: 1,
  categories: ['warranty'],
  view: WarrantyClaimView,
  keys: ({ type, data }) => (type === 'WarrantyClaimDecided' ? [data.claimId] : []),
  apply: (_, { type, data, meta }) =>
    type === 'WarrantyClaimDecided'
      ? [
          {
            id: data.claimId,
            unitId: data.unitId,
            productId: data.productId,
            region: data.region,
            complaintId: data.complaintId,
            symptom: data.symptom,
            component: data.component,
            reportedAt: new Date(data.reportedAt),
            outcome: data.outcome,
            cover: data.cover,
            statutory: data.statutory,
            evidence: data.evidence,
            trust: data.trust,
            packVersion: data.packVersion,
            decidedBy: data.decidedBy,
            decidedAt: new Date(data.decidedAt),
            position: meta.position,
          },
        ]
      : [],
};
