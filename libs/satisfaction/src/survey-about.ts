import { type Personal, personal } from '#event-sourcing';
import type { SurveyAbout } from './invitation/invitation.events.js';

/** Field by field, of whatever carries them. */
export const aboutOf = (from: SurveyAbout): SurveyAbout => ({
  caseKind: from.caseKind,
  caseId: from.caseId,
  customerId: from.customerId,
  productId: from.productId,
  productLine: from.productLine,
  productModel: from.productModel,
  batch: from.batch,
  region: from.region,
  partnerId: from.partnerId,
  outletId: from.outletId,
  technicianId: from.technicianId,
  channel: from.channel,
});

const CATEGORIES = { COMPLAINT: 'complaint', RETURN: 'return', WORK_ORDER: 'workorder' } as const;

/** A text under the key of the customer, or of the case where nobody knows whose it is. */
export const personalOf = (
  { customerId, caseKind, caseId }: Pick<SurveyAbout, 'customerId' | 'caseKind' | 'caseId'>,
  text: string,
): Personal =>
  personal(customerId === null && caseKind ? `${CATEGORIES[caseKind]}-${caseId}` : `customer-${customerId}`, text);
