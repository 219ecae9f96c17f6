import type { Scope } from '#auth';
import { fold } from '#event-sourcing';
import type { ComplaintGate } from './closure-gate.view.js';
import { CLOSURE_GATES, openGates } from './closure-gates.js';
import { complaintDecider } from './complaint.decider.js';
import type { ComplaintView } from './complaint.view.js';
import { eventsOf, type Log } from './complaint-history.queries.js';
import { isOpen } from './complaint-status.js';

/**
 * The gates before closing, by the rules that `closeComplaint` follows; none where the complaint has ended. The row is
 * one that the scope sees.
 */
export const closureGates = async (
  _scope: Scope,
  log: Log,
  { id, status }: ComplaintView,
  attempts: number,
): Promise<readonly ComplaintGate[]> => {
  if (!isOpen(status)) return [];
  const complaint = fold(complaintDecider, await eventsOf(log, id));
  const blocking = new Map((complaint ? openGates(complaint, attempts) : []).map((open) => [open.gate, open]));
  return CLOSURE_GATES.map((gate) => {
    const { open = [], next = null } = blocking.get(gate) ?? {};
    return { gate, isPassed: !blocking.has(gate), open, next };
  });
};
