import type { Recorded } from '#event-sourcing';
import type { Projection } from '#projections';
import type { ComplaintEvent, ComplaintRegistered } from './complaint.events.js';
import { ComplaintFactView } from './complaint-fact.view.js';
import { outcomeChanges } from './complaint-outcome.projection.js';
import { statusAfter } from './complaint-status.js';
import type { Owner } from './complaint-words.events.js';

type Fact = ComplaintFactView;

export const complaintFactProjection: Projection<Fact, ComplaintEvent> = {
  name: 'complaint-fact',
  version: 2,
  categories: ['complaint'],
  view: ComplaintFactView,
  rowsOf: 'STREAM',
  keys: ({ data }) => [data.complaintId],
  apply: (rows, event) => {
    const fact = next(rows.get(event.data.complaintId), event);
    return fact ? [{ ...fact, position: event.meta.position }] : [];
  },
};

const next = (fact: Fact | undefined, event: Recorded<ComplaintEvent>): Fact | undefined => {
  if (event.type === 'ComplaintRegistered') return registered(event);
  return (
    fact && {
      ...fact,
      ...dimensionChanges(fact, event),
      ...outcomeChanges(fact, event),
      status: statusAfter(event, fact.status),
    }
  );
};

const dimensionChanges = (fact: Fact, { type, data }: ComplaintEvent): Partial<Fact> => {
  switch (type) {
    case 'ComplaintAcknowledged':
    case 'ComplaintAssigned':
    case 'ComplaintEscalated':
      return ownedBy(data.owner);
    case 'ComplaintAssessed':
    case 'ComplaintReassessed':
      return { category: data.category, severity: data.severity };
    case 'SafetyFlagged':
      return { safetyFlag: data.safetyFlag, severity: data.severity };
    case 'ResponsibilityJudged':
      return {
        responsibility: data.responsibility,
        responsiblePartnerId: data.responsibility === 'PARTNER' ? data.partnerId : null,
      };
    case 'ComplaintMerged':
      return { mergedInto: data.intoComplaintId, mergedAt: new Date(data.mergedAt) };
    case 'RecurrenceLinked':
      return { recurrenceOf: [...fact.recurrenceOf, data.earlierComplaintId] };
    default:
      return {};
  }
};

const ownedBy = (owner: Owner | null) => ({ ownerKind: owner?.kind ?? null, ownerId: owner?.id ?? null });

const registered = ({ data, meta }: Recorded<ComplaintRegistered>): Fact => ({
  id: data.complaintId,
  status: 'REGISTERED',
  origin: meta.origin,
  channel: data.channel,
  severity: data.severity,
  category: null,
  safetyFlag: data.safetyFlag,
  responsibility: null,
  productLine: data.product.line,
  productModel: data.product.model,
  specification: data.product.specification,
  batch: data.batch,
  components: [...data.components],
  region: data.region,
  customerId: data.customerId,
  onBehalfOfCustomerId: data.onBehalfOfCustomerId,
  requestId: data.requestId,
  partnerId: data.partnerId,
  responsiblePartnerId: null,
  ...ownedBy(null),
  reportedAt: new Date(data.reportedAt),
  registeredAt: new Date(data.registeredAt),
  openedAt: new Date(data.reportedAt),
  outcomeAt: null,
  settledAt: null,
  implementedAt: null,
  recheckedAt: null,
  closedAt: null,
  fedBackAt: null,
  value: null,
  loss: null,
  currency: null,
  ownFault: null,
  recurrenceOf: [],
  mergedInto: null,
  mergedAt: null,
  position: meta.position,
});
