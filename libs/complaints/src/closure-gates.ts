import type { Json } from '#event-sourcing';
import type { Complaint } from './complaint-state.js';
import { NEXT } from './standing.js';
import { isUnderWay } from './tasks.js';

/** A gate that blocks closing: what is open there, and what to ask for next. */
export type OpenGate = Readonly<{ gate: ClosureGate; open: readonly Json[]; next: string | null }>;

export type ClosureGate = keyof typeof GATES;

type Pending = Readonly<{ open: readonly Json[]; next: string | null }>;

const remediesDone = ({ status, proposal, tasks }: Complaint): Pending => {
  const undecided = status === 'PROPOSED' || status === 'APPROVED';
  if (undecided) return { open: [{ proposalId: proposal?.proposalId ?? null, status }], next: NEXT[status] };
  const left = tasks.filter((task) => isUnderWay(task) || task.status === 'FAILED');
  const open = left.map(({ taskId, remedy, department, status: task }) => ({ taskId, remedy, department, task }));
  return { open, next: left.every(isUnderWay) ? NEXT[status] : 'ProposeSettlement' };
};

const resultRechecked = ({ tasks, rechecked }: Complaint): Pending => {
  const done = tasks.filter(({ status }) => status === 'DONE');
  if (rechecked || !done.length) return { open: [], next: null };
  return {
    open: done.map(({ taskId, remedy, handlers }) => ({ taskId, remedy, notBy: handlers })),
    next: 'RecheckResult',
  };
};

/** Three tries that did not reach the customer pass this gate too; it is then closed as unreached, never as satisfied. */
const customerSatisfied = ({ status, satisfied, unreachedTries }: Complaint, attempts: number): Pending => {
  if (satisfied || unreachedTries >= attempts) return { open: [], next: null };
  return { open: [{ unreachedTries, attempts }], next: NEXT[status] };
};

/** Where the fault is not the customer's, there is something to learn: at least one finding, and all acknowledged. */
const findingsAcknowledged = ({ findings, responsibility }: Complaint): Pending => {
  const open = findings.filter(({ acknowledged }) => !acknowledged);
  if (open.length)
    return { open: open.map(({ findingId, department }) => ({ findingId, department })), next: 'AcknowledgeFinding' };
  const missing = !findings.length && responsibility !== 'CUSTOMER';
  return missing ? { open: ['no finding fed back'], next: 'FeedBackFinding' } : { open: [], next: null };
};

const GATES = {
  REMEDIES_DONE: remediesDone,
  RESULT_RECHECKED: resultRechecked,
  CUSTOMER_SATISFIED: customerSatisfied,
  FINDINGS_ACKNOWLEDGED: findingsAcknowledged,
};

export const CLOSURE_GATES = [
  'REMEDIES_DONE',
  'RESULT_RECHECKED',
  'CUSTOMER_SATISFIED',
  'FINDINGS_ACKNOWLEDGED',
] as const;

/** The gates that still block closing, in the order in which they are usually passed. */
export const openGates = (complaint: Complaint, attempts: number): readonly OpenGate[] =>
  CLOSURE_GATES.map((gate) => ({ gate, ...GATES[gate](complaint, attempts) })).filter(({ open }) => open.length > 0);
