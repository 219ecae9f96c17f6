import type { Decider } from '#event-sourcing';
import { acceptance } from './acceptance.decider.js';
import { authorisation } from './authorisation.decider.js';
import { charges } from './charge.decider.js';
import { conclusion } from './conclusion.js';
import { disposition } from './disposition.decider.js';
import { exceptions } from './exception.decider.js';
import { goods } from './goods.decider.js';
import { money } from './money.decider.js';
import { open } from './opening.decider.js';
import { reception } from './reception.decider.js';
import { refunds } from './refund.decider.js';
import type { ReturnCommand } from './return.commands.js';
import type { ReturnEvent } from './return.events.js';
import type { CommandByType, Decisions } from './return-decision.js';
import { evolve } from './return-evolution.js';
import type { ReturnKnown } from './return-known.js';
import type { Return } from './return-state.js';
import { existing } from './standing.js';

export const returnDecider: Decider<ReturnCommand, ReturnEvent, Return | null, ReturnKnown> = {
  stream: ({ data }) => `return-${data.returnId}`,
  initialState: null,
  decide: (command, state, known) => {
    const decided = decide(command, state, known);
    return [...decided, ...(decided.length ? conclusion(decided.reduce(evolve, state), command.at) : [])];
  },
  evolve,
};

const decide = (command: ReturnCommand, state: Return | null, known: ReturnKnown): readonly ReturnEvent[] => {
  if (command.type === 'OpenReturn') return open(command, state, known);
  return isVain(command, state) ? [] : decideExisting(command, existing(state), known);
};

/** Most remedies that are called off have no return to call off. */
const isVain = ({ type, data }: ReturnCommand, state: Return | null): boolean =>
  state === null && type === 'CancelReturn' && data.cause === 'REMEDY_CALLED_OFF';

const DECISIONS: Decisions = {
  ...authorisation,
  ...reception,
  ...acceptance,
  ...exceptions,
  ...money,
  ...refunds,
  ...goods,
  ...charges,
  ...disposition,
};

const decideExisting = <Type extends keyof Decisions>(
  command: { [Each in Type]: { type: Each } & CommandByType[Each] }[Type],
  state: Return,
  known: ReturnKnown,
): readonly ReturnEvent[] => {
  const decision: Decisions[Type] = DECISIONS[command.type];
  return decision(command, state, known);
};
