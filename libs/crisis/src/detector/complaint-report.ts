import type { ComplaintEvent, ComplaintRegistered } from '#complaints/events';
import type { SignalRules } from './detector-rules.js';
import { productNameOf, type Report, reportOf } from './report.js';
import { correcting, type Telling, telling } from './telling.js';

/** What a complaint says, from its registration through every correction. */
export const complaintTelling = (event: ComplaintEvent, rules: SignalRules): Telling | null => {
  const key = `complaint/${event.data.complaintId}`;
  switch (event.type) {
    case 'ComplaintRegistered':
      return telling({ key, tell: () => registered(event.data, rules) });
    case 'ComplaintProductIdentified': {
      const { productId, serial } = event.data;
      return correcting(
        key,
        (report) => ({ productId: productId ?? report.productId, who: report.who ?? serial }),
        productId,
      );
    }
    case 'ComplaintAssessed':
    case 'ComplaintReassessed': {
      const { category, symptomCode } = event.data;
      return correcting(key, (report) => ({
        isOfProduct: !rules.categoriesOfService.includes(category),
        symptom: symptomCode ?? report.symptom,
      }));
    }
    default:
      return correctedTelling(event, key, rules);
  }
};

const correctedTelling = (event: ComplaintEvent, key: string, rules: SignalRules): Telling | null => {
  switch (event.type) {
    case 'SafetyFlagged': {
      const isGrave = rules.graveFlags.some((flag) => flag === event.data.safetyFlag);
      return correcting(key, () => ({ isGrave }));
    }
    case 'ResponsibilityJudged': {
      const { responsibility, partnerId } = event.data;
      return correcting(key, () => ({ judgedPartnerId: responsibility === 'PARTNER' ? partnerId : null }));
    }
    case 'ComplaintWithdrawn':
    case 'ComplaintMerged':
      return correcting(key, () => ({ holds: false }));
    case 'ComplaintReopened':
      return correcting(key, () => ({ holds: true }));
    default:
      return null;
  }
};

const registered = (data: ComplaintRegistered['data'], { graveFlags }: SignalRules): Report => ({
  ...reportOf('COMPLAINT', data.complaintId, data.reportedAt),
  who: data.customerId ?? (data.serialIsPartial ? null : data.serial),
  productName: productNameOf(data.product.line, data.product.model),
  batch: data.batch,
  region: data.region,
  components: data.components,
  symptom: data.symptomCode,
  partnerId: data.partnerId,
  outletId: data.outletId,
  technicianId: data.technicianId,
  isGrave: graveFlags.some((flag) => flag === data.safetyFlag),
});
