import type { Decider } from '#event-sourcing';
import { billDecisions } from '../bill/bill.decider.js';
import type { WorkOrderEvent } from '../events.js';
import { lineDecisions } from '../line/line.decider.js';
import { assertTheirs } from '../line/theirs.js';
import { loanDecisions } from '../loaner/loan.decider.js';
import { answers } from '../offer/answer.decider.js';
import { offering } from '../offer/offering.decider.js';
import { withdrawals } from '../offer/withdrawal.decider.js';
import { scheduling } from '../visit/scheduling.decider.js';
import { visitReview } from '../visit/visit-review.decider.js';
import { visiting } from '../visit/visiting.decider.js';
import { cancellation } from './cancellation.decider.js';
import { closing } from './closing.decider.js';
import { completion } from './completion.decider.js';
import { draft, site } from './drafting.decider.js';
import { qualification } from './qualification.decider.js';
import { existing } from './standing.js';
import { verification } from './verification.decider.js';
import type { WorkOrderCommand } from './work-order-command.js';
import type { CommandByType, Decisions } from './work-order-decision.js';
import type { WorkOrderKnown } from './work-order-known.js';
import { evolve, type WorkOrder } from './work-order-state.js';

/** The rules of a work order; this only dispatches to the parts of it. */
export const workOrderDecider: Decider<WorkOrderCommand, WorkOrderEvent, WorkOrder | null, WorkOrderKnown> = {
  stream: ({ data }) => `workorder-${data.workOrderId}`,
  initialState: null,
  decide: (command, state, known) => {
    if (command.type === 'DraftWorkOrder') return [...draft(command, state, known)];
    return isVain(command, state) ? [] : [...decideExisting(command, existing(state), known)];
  },
  evolve,
};

/** Most remedies that are called off have no work order to call off. */
const isVain = ({ type, data }: WorkOrderCommand, state: WorkOrder | null): boolean =>
  state === null && type === 'CancelWorkOrder' && data.cause === 'REMEDY_CALLED_OFF';

const DECISIONS: Decisions = {
  ...site,
  ...offering,
  ...answers,
  ...withdrawals,
  ...scheduling,
  ...visiting,
  ...visitReview,
  ...qualification,
  ...completion,
  ...verification,
  ...closing,
  ...cancellation,
  ...lineDecisions,
  ...billDecisions,
  ...loanDecisions,
};

const decideExisting = <Type extends keyof Decisions>(
  command: { [Each in Type]: { type: Each } & CommandByType[Each] }[Type],
  state: WorkOrder,
  known: WorkOrderKnown,
): readonly WorkOrderEvent[] => {
  assertTheirs(command.type, state, known);
  const decision: Decisions[Type] = DECISIONS[command.type];
  return decision(command, state, known);
};
