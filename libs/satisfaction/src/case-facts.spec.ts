import { describe, expect, it } from '@jest/globals';
import { complaintSamples } from '#complaints/testing';
import { repairSamples } from '#repairs/testing';
import { returnSamples } from '#returns/testing';
import { complaintFacts, returnFacts, workOrderFacts } from './case-facts.js';

describe('a complaint that is asked about', () => {
  const { ComplaintRegistered: registered, ComplaintProductIdentified: identified } = complaintSamples;
  const { ComplaintClosed, ComplaintRefused, ComplaintWithdrawn, ComplaintMerged, ComplaintReopened } =
    complaintSamples;

  it('is counted by what was registered, and by the product that was found', () => {
    const { complaintId, customerId, product, batch, region, partnerId, outletId, technicianId, channel } =
      registered.data;
    const about = {
      caseKind: 'COMPLAINT',
      caseId: complaintId,
      customerId,
      productId: null,
      productLine: product.line,
      productModel: product.model,
      batch,
      region,
      partnerId,
      outletId,
      technicianId,
      channel,
    };
    expect(complaintFacts([registered])).toEqual({ isOpen: true, about });
    expect(complaintFacts([registered, identified])?.about).toEqual({ ...about, productId: identified.data.productId });
    expect(complaintFacts([identified])).toBeNull();
    expect(complaintFacts([])).toBeNull();
  });

  it('is asked of who spoke, else of whom it was about', () => {
    const forSomebody = { ...registered, data: { ...registered.data, customerId: null, onBehalfOfCustomerId: 'k-9' } };
    expect(complaintFacts([forSomebody])?.about.customerId).toBe('k-9');
  });

  it('names who was found to be responsible where nobody was named before', () => {
    const { ResponsibilityJudged: judged } = complaintSamples;
    const found = { ...judged, data: { ...judged.data, partnerId: 'pa-9', technicianId: 't-9' } };
    const unserved = { ...registered, data: { ...registered.data, partnerId: null, technicianId: null } };
    expect(complaintFacts([unserved, found])?.about).toMatchObject({ partnerId: 'pa-9', technicianId: 't-9' });
    const served = { ...registered, data: { ...registered.data, partnerId: 'pa-1', technicianId: 't-1' } };
    expect(complaintFacts([served, found])?.about).toMatchObject({ partnerId: 'pa-1', technicianId: 't-1' });
  });

  it.each([ComplaintClosed, ComplaintRefused, ComplaintWithdrawn, ComplaintMerged])('has ended: $type', (end) => {
    expect(complaintFacts([registered, end])?.isOpen).toBe(false);
    expect(complaintFacts([registered, end, ComplaintReopened])?.isOpen).toBe(true);
  });
});

describe('a return that is asked about', () => {
  const { ReturnOpened: opened, ReturnSettled, ReturnFailed } = returnSamples;

  it('is counted by its first line', () => {
    const { returnId, customerId, region, lines } = opened.data;
    expect(returnFacts([opened])).toMatchObject({
      isOpen: true,
      about: { caseKind: 'RETURN', caseId: returnId, customerId, region, productId: lines[0]?.productId },
    });
    expect(returnFacts([ReturnSettled])).toBeNull();
  });

  it.each([ReturnSettled, ReturnFailed])('has ended: $type', (end) =>
    expect(returnFacts([opened, end])?.isOpen).toBe(false),
  );
});

describe('a work order that is asked about', () => {
  const { WorkOrderDrafted: drafted, WorkOrderQualified, OfferAccepted, AssignmentWithdrawn } = repairSamples;
  const { WorkOrderClosed, WorkOrderCancelled } = repairSamples;

  it('is counted by who does it', () => {
    const { workOrderId, customerId, batch, region } = drafted.data;
    const { partnerId, outletId } = OfferAccepted.data;
    expect(workOrderFacts([drafted, WorkOrderQualified, OfferAccepted])).toMatchObject({
      isOpen: true,
      about: { caseKind: 'WORK_ORDER', caseId: workOrderId, customerId, batch, region, partnerId, outletId },
    });
    expect(workOrderFacts([drafted, OfferAccepted, AssignmentWithdrawn])?.about).toMatchObject({
      partnerId: null,
      outletId: null,
    });
  });

  it('has ended when it is closed or cancelled', () => {
    const { partnerId, outletId, technicianId } = WorkOrderClosed.data;
    const closed = workOrderFacts([drafted, WorkOrderClosed]);
    expect(closed).toMatchObject({ isOpen: false, about: { partnerId, outletId, technicianId } });
    expect(workOrderFacts([drafted, WorkOrderCancelled])?.isOpen).toBe(false);
    expect(workOrderFacts([WorkOrderCancelled])).toBeNull();
  });
});
