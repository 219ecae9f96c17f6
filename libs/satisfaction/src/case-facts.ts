import type { ComplaintEvent } from '#complaints/events';
import type { WorkOrderEvent } from '#repairs/events';
import type { ReturnEvent } from '#returns/events';
import type { CaseFacts } from './invitation/invitation-known.js';

const NOWHERE = {
  productId: null,
  productLine: null,
  productModel: null,
  batch: null,
  region: null,
  partnerId: null,
  outletId: null,
  technicianId: null,
  channel: null,
} as const;

type Fold<E> = (facts: CaseFacts | null, event: E) => CaseFacts | null;

const changed = (facts: CaseFacts | null, about: Partial<CaseFacts['about']>): CaseFacts | null =>
  facts && { ...facts, about: { ...facts.about, ...about } };
const ended = (facts: CaseFacts | null): CaseFacts | null => facts && { ...facts, isOpen: false };

const complaint: Fold<ComplaintEvent> = (facts, { type, data }) => {
  switch (type) {
    case 'ComplaintRegistered': {
      const { complaintId: caseId, customerId, onBehalfOfCustomerId, product, batch, region, channel } = data;
      const { partnerId, outletId, technicianId } = data;
      const { line: productLine, model: productModel } = product;
      const named = { caseKind: 'COMPLAINT' as const, caseId, customerId: customerId ?? onBehalfOfCustomerId };
      const served = { partnerId, outletId, technicianId, channel };
      return {
        isOpen: true,
        about: { ...named, productId: null, productLine, productModel, batch, region, ...served },
      };
    }
    case 'ComplaintProductIdentified':
      return changed(facts, { productId: data.productId });
    case 'ResponsibilityJudged':
      return changed(facts, responsible(facts, data));
    case 'ComplaintReopened':
      return facts && { ...facts, isOpen: true };
    case 'ComplaintClosed':
    case 'ComplaintRefused':
    case 'ComplaintWithdrawn':
    case 'ComplaintMerged':
      return ended(facts);
    default:
      return facts;
  }
};

/** Who was found to be responsible counts where nobody had said who served the customer. */
const responsible = (
  facts: CaseFacts | null,
  { partnerId, technicianId }: Readonly<{ partnerId: string | null; technicianId: string | null }>,
) => ({
  partnerId: facts?.about.partnerId ?? partnerId,
  technicianId: facts?.about.technicianId ?? technicianId,
});

const goodsReturn: Fold<ReturnEvent> = (facts, { type, data }) => {
  switch (type) {
    case 'ReturnOpened': {
      const { returnId: caseId, customerId, region, lines } = data;
      const { productId = null, batch = null } = lines[0] ?? {};
      const named = { caseKind: 'RETURN' as const, caseId, customerId };
      return { isOpen: true, about: { ...NOWHERE, ...named, productId, batch, region } };
    }
    case 'ReturnSettled':
    case 'ReturnFailed':
      return ended(facts);
    default:
      return facts;
  }
};

const workOrder: Fold<WorkOrderEvent> = (facts, { type, data }) => {
  switch (type) {
    case 'WorkOrderDrafted': {
      const { workOrderId: caseId, customerId, productId, batch, region } = data;
      const named = { caseKind: 'WORK_ORDER' as const, caseId, customerId };
      return { isOpen: true, about: { ...NOWHERE, ...named, productId, batch, region } };
    }
    case 'WorkOrderQualified':
      return changed(facts, { productId: data.productId });
    case 'WorkOrderSiteSet':
      return changed(facts, { region: data.region });
    case 'OfferAccepted':
      return changed(facts, { partnerId: data.partnerId, outletId: data.outletId });
    case 'AssignmentWithdrawn':
      return changed(facts, { partnerId: null, outletId: null, technicianId: null });
    case 'WorkOrderClosed': {
      const { partnerId, outletId, technicianId } = data;
      return ended(changed(facts, { partnerId, outletId, technicianId }));
    }
    case 'WorkOrderCancelled':
      return ended(facts);
    default:
      return facts;
  }
};

/** What a case is about, as its events tell it; null where there is no such case. */
export const complaintFacts = (events: readonly ComplaintEvent[]) => events.reduce<CaseFacts | null>(complaint, null);
export const returnFacts = (events: readonly ReturnEvent[]) => events.reduce<CaseFacts | null>(goodsReturn, null);
export const workOrderFacts = (events: readonly WorkOrderEvent[]) => events.reduce<CaseFacts | null>(workOrder, null);
