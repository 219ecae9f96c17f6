import type { ComplaintEvent } from './complaint.events.js';
import * as complaint from './complaint.fixtures.js';
import type { ComplaintStatus } from './complaint-words.events.js';
import * as settlement from './settlement.fixtures.js';

const registered = [complaint.registered()];
const acknowledged = [...registered, complaint.acknowledged()];
const investigating = [
  ...acknowledged,
  complaint.investigationStarted(),
  complaint.restated(),
  complaint.confirmed(),
  complaint.assessed(),
  complaint.judged(),
];
const proposed = [...investigating, settlement.proposed()];
const approved = [...proposed, settlement.approved()];
const replied = [...approved, settlement.replied()];
const signed = [...replied, settlement.signed(), settlement.taskSent()];
const implementing = [...signed, settlement.taskReceived(), settlement.implementationStarted()];
const awaiting = [...implementing, settlement.taskCompleted(), settlement.implementationCompleted()];
const closed = [
  ...awaiting,
  settlement.rechecked(),
  settlement.satisfactionRecorded(),
  complaint.findingFedBack(),
  complaint.findingAcknowledged(),
  complaint.closed(),
];

/** How the complaint of the fixtures came to stand where it does. */
export const journeyTo: Readonly<Record<ComplaintStatus, readonly ComplaintEvent[]>> = {
  REGISTERED: registered,
  ACKNOWLEDGED: acknowledged,
  INVESTIGATING: investigating,
  HELD: [...investigating, complaint.held()],
  PROPOSED: proposed,
  APPROVED: approved,
  REPLIED: replied,
  SETTLEMENT_SIGNED: signed,
  IMPLEMENTING: implementing,
  AWAITING_SATISFACTION: awaiting,
  CLOSED: closed,
  REFUSED: [
    ...investigating.slice(0, -1),
    complaint.judged({ responsibility: 'CUSTOMER', ours: false }),
    complaint.refused(),
  ],
  WITHDRAWN: [...investigating, complaint.withdrawn()],
  MERGED: [...investigating, complaint.merged()],
};
