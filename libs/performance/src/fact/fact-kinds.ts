/** What counts in a scorecard. */
export const FACT_KINDS = ['JOB', 'VISIT', 'OFFER', 'CHECK', 'COST', 'COMPLAINT', 'ANSWER'] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** Who is concerned. */
export type Concerned = Readonly<{ partnerId: string | null; outletId: string | null; technicianId: string | null }>;

export const NOBODY: Concerned = { partnerId: null, outletId: null, technicianId: null };

export const factIds = {
  job: (workOrderId: string) => `job/${workOrderId}`,
  visit: (visitId: string) => `visit/${visitId}`,
  offer: (workOrderId: string, attempt: number) => `offer/${workOrderId}/${attempt}`,
  check: (workOrderId: string, version: bigint) => `check/${workOrderId}/${version}`,
  cost: (costId: string) => `cost/${costId}`,
  complaint: (complaintId: string) => `complaint/${complaintId}`,
  /** What a complaint was to whom it no longer concerns. */
  complaintBefore: (complaintId: string, { partnerId, technicianId }: Concerned) =>
    `complaint/${complaintId}/${partnerId ?? ''}/${technicianId ?? ''}`,
  answer: (invitationId: string) => `answer/${invitationId}`,
} as const;

/** The invitation of the fact of an answer. */
export const invitationIdIn = (answerId: string): string => answerId.slice(factIds.answer('').length);
