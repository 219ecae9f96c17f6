import type { Doubt, FaultDegree, Remedy, RemedyKind, Responsibility } from './complaint-words.events.js';

/**
 * Whether the company answers for it. Partners and suppliers act for it, and what stays undetermined is its own: only
 * the customer's responsibility is not.
 */
export const isOurs = (responsibility: Responsibility): boolean => responsibility !== 'CUSTOMER';

/** The degree of own fault that counts: where the company is responsible, or nobody can tell, it is never none. */
export const ownFaultCounted = (responsibility: Responsibility, stated: FaultDegree): FaultDegree => {
  const own = responsibility === 'COMPANY' || responsibility === 'UNDETERMINED';
  return own && stated === 'NONE' ? 'PARTIAL' : stated;
};

const GRANTED_BY: Readonly<Record<Doubt, readonly RemedyKind[]>> = {
  EXCHANGE: ['REPLACE', 'REFUND'],
  REFUND: ['REFUND'],
};

/** Doubts that the remedies don't resolve for the customer: exchange-or-not is exchange, refund-or-not is refund. */
export const doubtsAgainstCustomer = (doubts: readonly Doubt[], remedies: readonly Remedy[]): readonly Doubt[] =>
  doubts.filter((doubt) => !remedies.some(({ kind }) => GRANTED_BY[doubt].includes(kind)));
