import type { Event } from '#event-sourcing';

// Stored for ever: never rename a type or change a field. A new meaning is a new event.

/**
 * The own keys of contacts whose caller was known as this customer only later are gone with the customer's. On a stream
 * of its own, one for each erased customer.
 */
export type CallerKeysDestroyed = Event<
  'CallerKeysDestroyed',
  { customerId: string; contactIds: readonly string[]; destroyedAt: string }
>;
