import type { CustomerErased, CustomerEvent, SubjectKeyDestroyed } from '#customers/events';
import type { Recorded } from '#event-sourcing';
import type { ComplaintEvent } from './complaint.events.js';
import type { ComplaintKeysEvent } from './complaint-keys.events.js';

type Told = ComplaintEvent | ComplaintKeysEvent | CustomerEvent;

/** What rows of complaints are made of, and how an erasure finds them. */
export const ofComplaints = {
  categories: ['complaint', 'complaintkeys', 'customer'],
  keys: (event: Recorded<Told>): readonly string[] => {
    if (isErasureOfTexts(event)) return event.data.complaintIds;
    return isOfComplaint(event) ? [event.data.complaintId] : [];
  },
  matching: (event: Recorded<Told>) =>
    isErasure(event) ? { field: 'customerId' as const, value: event.data.customerId } : null,
};

/** What is written between the two is gone with the key too. */
export const isErasure = (event: Recorded<Told>): event is Recorded<CustomerErased | SubjectKeyDestroyed> =>
  event.type === 'CustomerErased' || event.type === 'SubjectKeyDestroyed';

/** Those that the customer's own rows do not tell: reported for somebody, or before anybody knew who it was. */
export const isErasureOfTexts = (event: Recorded<Told>): event is Recorded<ComplaintKeysEvent> =>
  event.type === 'ComplaintTextsErased' || event.type === 'ComplaintKeysDestroyed';

export const isOfComplaint = (event: Recorded<Told>): event is Recorded<ComplaintEvent> => 'complaintId' in event.data;
