import type { WorkOrderEvent } from '../events.js';
import type { Verification, WorkOrderStatus } from '../repair-words.events.js';

/** Where an order stands, and where it goes on from when a hold ends. */
export type Standing = Readonly<{ status: WorkOrderStatus; heldFrom: WorkOrderStatus | null }>;

type Stands = Standing & Readonly<{ verification: Verification }>;

/** For the rules and for those who read alike. */
export const standingAfter = ({ status, heldFrom, verification }: Stands, { type, data }: WorkOrderEvent): Standing => {
  switch (type) {
    case 'WorkHeld':
      return { status: 'ON_HOLD', heldFrom: status };
    case 'WorkResumed':
      return { status: heldFrom ?? status, heldFrom: null };
    case 'QualityChecked':
      return { status: data.passed ? 'VERIFIED' : status, heldFrom };
    case 'CustomerSignedOff':
      return { status: verification === 'SIGN_OFF' ? 'VERIFIED' : status, heldFrom };
    case 'VisitCancelled':
      return { status: status === 'SCHEDULED' ? 'ACCEPTED' : status, heldFrom };
    default: {
      const leadsTo = LEADS_TO[type];
      return leadsTo ? { status: leadsTo, heldFrom: null } : { status, heldFrom };
    }
  }
};

/** The states that an event leads to whatever it says. */
const LEADS_TO: Readonly<Partial<Record<WorkOrderEvent['type'], WorkOrderStatus>>> = {
  WorkOrderQualified: 'QUALIFIED',
  WorkOrderOffered: 'OFFERED',
  OfferAccepted: 'ACCEPTED',
  OfferDeclined: 'QUALIFIED',
  OfferLapsed: 'QUALIFIED',
  OfferWithdrawn: 'QUALIFIED',
  AssignmentWithdrawn: 'QUALIFIED',
  VisitScheduled: 'SCHEDULED',
  VisitMissed: 'ACCEPTED',
  VisitStarted: 'IN_PROGRESS',
  WorkOrderIncomplete: 'INCOMPLETE',
  WorkOrderCompleted: 'COMPLETED',
  WorkOrderClosed: 'CLOSED',
  WorkOrderCancelled: 'CANCELLED',
};
