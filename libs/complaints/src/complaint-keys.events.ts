import type { Event } from '#event-sourcing';

// Stored for ever: never rename a type or change a field. A new meaning is a new event.

/**
 * What was said in these complaints goes with an erased customer, though it is not under the customer's key. On a stream of
 * its own, one for each erased customer. Read models drop the texts; the keys go next.
 */
export type ComplaintTextsErased = Event<
  'ComplaintTextsErased',
  { customerId: string; complaintIds: readonly string[]; erasedAt: string }
>;
/** The own keys of these complaints are gone, and with them everything that was ever encrypted under them. */
export type ComplaintKeysDestroyed = Event<
  'ComplaintKeysDestroyed',
  { customerId: string; complaintIds: readonly string[]; destroyedAt: string }
>;

export type ComplaintKeysEvent = ComplaintTextsErased | ComplaintKeysDestroyed;
