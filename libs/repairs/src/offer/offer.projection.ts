import type { Recorded } from '#event-sourcing';
import type { Projection } from '#projections';
import type { WorkOrderEvent } from '../events.js';
import type { OfferEvent, WorkOrderOffered } from './offer.events.js';
import { OfferView } from './offer.view.js';

export const offerProjection: Projection<OfferView, WorkOrderEvent> = {
  name: 'work-order-offer',
  version: 1,
  categories: ['workorder'],
  view: OfferView,
  keys: (event) => (isOfOffer(event) ? [idOf(event.data)] : []),
  apply: (rows, event) => {
    if (!isOfOffer(event)) return [];
    const row = event.type === 'WorkOrderOffered' ? offered(event.data) : rows.get(idOf(event.data));
    return row ? [{ ...row, ...ended(event), position: event.meta.position }] : [];
  },
};

type OfAttempt = Exclude<OfferEvent, { type: 'DispatcherNeeded' }>;

const isOfOffer = (event: Recorded<WorkOrderEvent>): event is Recorded<OfAttempt> => 'attempt' in event.data;

const idOf = ({ workOrderId, attempt }: OfAttempt['data']): string => `${workOrderId}/${attempt}`;

const offered = (data: WorkOrderOffered['data']): Omit<OfferView, 'position'> => ({
  id: idOf(data),
  workOrderId: data.workOrderId,
  attempt: data.attempt,
  partnerId: data.partnerId,
  outletId: data.outletId,
  status: 'OPEN',
  basis: data.basis,
  rank: data.rank,
  score: data.score,
  terms: data.terms,
  distanceKm: data.distanceKm,
  distanceBasis: data.distanceBasis,
  offeredBy: data.offeredBy,
  offeredAt: new Date(data.offeredAt),
  expiresAt: new Date(data.expiresAt),
  endedAt: null,
  endedBy: null,
  onBehalf: null,
  declined: null,
  withdrawn: null,
});

const ended = ({ type, data }: OfAttempt): Partial<OfferView> => {
  switch (type) {
    case 'WorkOrderOffered':
      return {};
    case 'OfferAccepted':
      return answered('ACCEPTED', data.acceptedAt, data.acceptedBy, data.onBehalf);
    case 'OfferDeclined':
      return { ...answered('DECLINED', data.declinedAt, data.declinedBy, data.onBehalf), declined: data.reason };
    case 'OfferLapsed':
      return { status: 'LAPSED', endedAt: new Date(data.lapsedAt) };
    case 'OfferWithdrawn':
    case 'AssignmentWithdrawn': {
      const { withdrawnAt, withdrawnBy, cause } = data;
      return { status: 'WITHDRAWN', endedAt: new Date(withdrawnAt), endedBy: withdrawnBy, withdrawn: cause };
    }
  }
};

const answered = (status: 'ACCEPTED' | 'DECLINED', at: string, endedBy: string, onBehalf: boolean) => ({
  status,
  endedAt: new Date(at),
  endedBy,
  onBehalf,
});
