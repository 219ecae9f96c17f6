import type { WorkOrderEvent } from '../events.js';
import { accepted } from '../offer/offer.fixtures.js';
import { ended, scheduled, started } from '../visit/visit.fixtures.js';
import { completed, drafted, qualified } from '../work-order/order.fixtures.js';
import { AT, authorised, diagnosed, quoted, repaired, reserved } from './line.fixtures.js';

const who = { partnerId: 'partner-1', outletId: 'outlet-1' };
const technician = { technicianId: 'technician-1' };
const noDeposit = { depositOwnerId: null, depositReservationId: null, depositAmount: null };

type Drafted = Parameters<typeof drafted>[0];

export const qualifiedOrder = (changes: Drafted = {}): WorkOrderEvent[] => [
  drafted({ symptomCode: 'LEAK', ...changes }),
  qualified({ symptomCode: 'LEAK' }),
];
export const acceptedOrder = (changes: Drafted = {}): WorkOrderEvent[] => [
  ...qualifiedOrder(changes),
  accepted({ ...who, ...noDeposit }),
];
export const startedOrder = (changes: Drafted = {}): WorkOrderEvent[] => [
  ...acceptedOrder(changes),
  scheduled({ ...who, ...technician }),
  started({ ...who, ...technician, arrivedAt: AT }),
];

/** One line that the customer has agreed to, and whose part is held. */
export const quotedLine = (changes: Drafted = {}) => [...startedOrder(changes), diagnosed(), quoted()];
export const authorisedLine = (changes: Drafted = {}) => [...quotedLine(changes), authorised()];
export const suppliedLine = (changes: Drafted = {}) => [...authorisedLine(changes), reserved()];
export const repairedLine = (changes: Drafted = {}) => [...suppliedLine(changes), repaired()];
export const completedOrder = (changes: Drafted = {}) => [
  ...repairedLine(changes),
  ended({ ...technician, endedAt: AT }),
  completed(),
];

export const asTechnician = { by: 'technician-1', roles: ['technician'] };
export const asAgent = { by: 'agent-1', roles: ['agent'] };
export const asSupervisor = { by: 'supervisor-1', roles: ['supervisor'] };
export const asPartner = { by: 'partner-user-1', roles: ['partner'] };
