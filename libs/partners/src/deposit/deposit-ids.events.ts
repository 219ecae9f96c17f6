import { newId } from '#values';

/** The owner of the company's own fund, out of which its own service organisation is answered for. */
export const COMPANY_DEPOSIT = 'company';

/** Whose ledger answers for a partner's work: the company's fund for its own organisation, else the partner's. */
export const depositOwnerOf = ({ partnerId, kind }: Readonly<{ partnerId: string; kind: string }>): string =>
  kind === 'OWN' ? COMPANY_DEPOSIT : partnerId;

/** A ledger is one stream after the other: period 1, and the next one when that is full. */
export const depositStreamOf = (ownerId: string, period: number): string => `deposit-${ownerId}.${period}`;

/** What is reserved for a job, once for each time that it is accepted. */
export const reservationIdOfJob = (workOrderId: string, attempt: number): string =>
  newId(`${workOrderId}/${attempt}`, 'deposit-reservation');

/** A charge is reversed once. */
export const reversalIdOf = (chargeId: string): string => newId(chargeId, 'reversal');
