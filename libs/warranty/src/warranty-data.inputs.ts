import type { DecideWarrantyClaim, RecordEvidence, RecordRepair } from './warranty.commands.js';
import type { DecideWarrantyClaimInput, RecordEvidenceInput, RecordRepairInput } from './warranty.inputs.js';

export const evidenceData = (evidenceId: string, input: RecordEvidenceInput): RecordEvidence['data'] => ({
  unitId: input.unitId,
  evidenceId,
  kind: input.kind,
  purchasedAt: isoOf(input.purchasedAt),
  customerId: input.customerId ?? null,
  note: input.note ?? null,
  attachments: input.attachments.map(({ uri, sha256, mediaType, bytes = null, name = null }) => ({
    uri,
    sha256,
    mediaType,
    bytes,
    name,
  })),
});

export const repairData = (repairId: string, input: RecordRepairInput): RecordRepair['data'] => ({
  unitId: input.unitId,
  repairId,
  symptom: input.symptom ?? null,
  component: input.component ?? null,
  startedAt: input.startedAt.toISOString(),
  endedAt: isoOf(input.endedAt),
  partsAwaitedFrom: isoOf(input.partsAwaitedFrom),
  partsAwaitedUntil: isoOf(input.partsAwaitedUntil),
  solved: input.solved ?? null,
  underWarranty: input.underWarranty,
});

export const claimData = (claimId: string, input: DecideWarrantyClaimInput): DecideWarrantyClaim['data'] => ({
  unitId: input.unitId,
  claimId,
  symptom: input.symptom,
  component: input.component ?? null,
  costKinds: [...new Set(input.costKinds)],
  reportedAt: isoOf(input.reportedAt),
  complaintId: input.complaintId ?? null,
});

const isoOf = (date: Date | null | undefined): string | null => date?.toISOString() ?? null;
