import type { ComplaintEvent, ComplaintRegistered } from '#complaints/events';
import type { Recorded } from '#event-sourcing';
import { type Concerned, factIds, NOBODY } from './fact-kinds.js';
import { factOf, stamped } from './fact-row.projection.js';
import type { ComplaintMemory, PerformanceFactView } from './performance-fact.view.js';

/** A complaint from its registration on: it counts as soon as it concerns somebody's work or conduct. */
export const complaintRegistered = ({ data, meta }: Recorded<ComplaintRegistered>): PerformanceFactView => {
  const { partnerId, outletId, technicianId } = data;
  const memory: ComplaintMemory = {
    named: { partnerId, outletId, technicianId },
    category: null,
    responsibility: null,
    judged: { partnerId: null, technicianId: null },
    isVoid: false,
  };
  return factOf(
    {
      id: factIds.complaint(data.complaintId),
      kind: 'COMPLAINT',
      ...standing(memory),
      at: new Date(data.reportedAt),
      complaintId: data.complaintId,
      region: data.region,
      memory,
    },
    meta,
  );
};

/**
 * The complaint after an event, and, where it concerns somebody else now, what is left of it for whom it concerned before;
 * nothing for events that don't matter.
 */
export const complaintAfter = (
  fact: PerformanceFactView,
  event: Recorded<ComplaintEvent>,
): readonly PerformanceFactView[] => {
  const memory = fact.memory && remembered(fact.memory, event);
  if (!memory || memory === fact.memory) return [];
  const after = { ...fact, ...standing(memory), memory, ...stamped(event.meta) };
  const { partnerId, outletId, technicianId } = fact;
  const isMoved = partnerId !== after.partnerId || technicianId !== after.technicianId;
  if (!fact.counts || !isMoved) return [after];
  const id = factIds.complaintBefore(event.data.complaintId, { partnerId, outletId, technicianId });
  return [after, { ...fact, id, counts: false, memory: null, ...stamped(event.meta) }];
};

const remembered = (memory: ComplaintMemory, { type, data }: ComplaintEvent): ComplaintMemory => {
  switch (type) {
    case 'ComplaintAssessed':
    case 'ComplaintReassessed':
      return data.category === memory.category ? memory : { ...memory, category: data.category };
    case 'ResponsibilityJudged': {
      const { responsibility, category, partnerId, technicianId } = data;
      return { ...memory, responsibility, category, judged: { partnerId, technicianId } };
    }
    case 'ComplaintMerged':
    case 'ComplaintWithdrawn':
    case 'ComplaintRefused':
      return { ...memory, isVoid: true };
    case 'ComplaintReopened':
      return memory.isVoid ? { ...memory, isVoid: false } : memory;
    default:
      return memory;
  }
};

/** Whom it concerns: the partner found responsible, else whom a complaint about conduct names, until others are found so. */
const standing = (memory: ComplaintMemory) => {
  const { named, responsibility, judged, category, isVoid } = memory;
  if (responsibility === 'PARTNER') return { ...blamed(judged, named), counts: !isVoid, outcome: 'RESPONSIBLE' };
  const isConduct = category === 'STAFF_CONDUCT' && (responsibility === null || responsibility === 'UNDETERMINED');
  const isOfSomebody = named.partnerId !== null || named.technicianId !== null;
  if (isConduct && isOfSomebody) return { ...named, counts: !isVoid, outcome: 'STAFF_CONDUCT' };
  return { ...NOBODY, counts: false, outcome: 'OTHER' };
};

/** Outlet and technician that were named are those of the partner that was named with them. */
const blamed = ({ partnerId, technicianId }: ComplaintMemory['judged'], named: Concerned): Concerned =>
  partnerId !== null && partnerId === named.partnerId
    ? { partnerId, outletId: named.outletId, technicianId: technicianId ?? named.technicianId }
    : { partnerId, outletId: null, technicianId: technicianId === named.technicianId ? null : technicianId };
