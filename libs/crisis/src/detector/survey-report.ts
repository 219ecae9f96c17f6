import type { SurveySubmitted } from '#satisfaction/events';
import { productNameOf, reportOf } from './report.js';
import { type Telling, telling } from './telling.js';

/** A low score is a report about whoever served, and about the product where it is known; not where a complaint told it. */
export const surveyTelling = ({ data }: SurveySubmitted): Telling | null => {
  const { invitationId, productId, caseKind } = data;
  if (!data.isLow) return null;
  const report = {
    ...reportOf('SURVEY', invitationId, data.submittedAt),
    who: data.customerId,
    productName: productNameOf(data.productLine, data.productModel),
    productId,
    isOfProduct: caseKind === null,
    batch: data.batch,
    region: data.region,
    partnerId: data.partnerId,
    outletId: data.outletId,
    technicianId: data.technicianId,
  };
  return telling({ key: `survey/${invitationId}`, productId, tell: () => report });
};
