import type { Scope } from '#auth';
import type { WorkOrder } from './work-order-state.js';

/** Partners reach what is offered or assigned to them, a region what lies in it or nowhere known. */
export const isReached = (scope: Scope, state: WorkOrder): boolean => {
  const { rows } = scope;
  switch (rows.kind) {
    case 'ALL':
      return !isOwnTechnician(scope) || isVisiting(scope, state);
    case 'REGION':
      return isWithin(state.order.region, rows.region) || isVisiting(scope, state);
    case 'PARTNER':
      return partnersOf(state).includes(rows.partnerId);
    case 'NONE':
      return false;
  }
};

/** A technician of the company without a region is there for visits of their own. */
export const isOwnTechnician = ({ caller: { roles, technicianId, partnerId } }: Scope): boolean =>
  technicianId !== null && partnerId === null && roles.length > 0 && roles.every((role) => role === 'technician');

const isVisiting = ({ caller: { technicianId } }: Scope, { visits }: WorkOrder): boolean =>
  technicianId !== null && visits.some((visit) => visit.technicianId === technicianId);

const isWithin = (region: string | null, of: string): boolean =>
  region === null || region === of || region.startsWith(`${of}-`);

const partnersOf = ({ offers: { offers, assignment } }: WorkOrder): readonly string[] => [
  ...(assignment ? [assignment.partnerId] : []),
  ...offers.filter(({ status }) => status === 'OPEN').map(({ partnerId }) => partnerId),
];
