import { caseNumber } from '#values';

/** The number of a complaint, such as `C26-7K3QM9TX`. */
export const complaintNumber = (complaintId: string, reportedAt: string): string =>
  caseNumber('C', complaintId, reportedAt);
