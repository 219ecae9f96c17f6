import { caseNumber } from '#values';

/** The number of a return, such as `R26-7K3QM9TX`. */
export const returnNumber = (returnId: string, openedAt: string): string => caseNumber('R', returnId, openedAt);
