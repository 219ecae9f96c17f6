import { type Command, type Decider, type Event, Rejection } from '#event-sourcing';
import { testRunner } from '#event-store/testing';
import type { Destination, ImportParts } from './import-rows.js';

type Written = Event<'ComplaintRegistered' | 'StatementAdded', { words: string }>;
type Known = Readonly<{ isKnown: boolean }>;

/** Of the rules of complaints, those that an import meets: a number is registered once, and nothing of the future. */
const decider: Decider<Command, Written, Known> = {
  stream: ({ data }) => `complaint-${textIn(data, 'complaintId')}`,
  initialState: { isKnown: false },
  decide: ({ type, data }, { isKnown }) => {
    const words = textIn(data, 'words');
    if (words === 'SELL ME SOMETHING') throw new Rejection('COMPLAINT_IS_NONE', 'This is no complaint.');
    if (type === 'AddStatement') return [{ type: 'StatementAdded', data: { words } }];
    if (isKnown) throw new Rejection('COMPLAINT_ALREADY_REGISTERED', 'This complaint is registered already.');
    return [{ type: 'ComplaintRegistered', data: { words } }];
  },
  evolve: () => ({ isKnown: true }),
};

const textIn = (data: Command['data'], field: string): string =>
  typeof data === 'object' && data !== null && !Array.isArray(data)
    ? String((data as Readonly<Record<string, unknown>>)[field])
    : '';

/** A place to import to, in memory; `sending` sees every command before it is handled. */
export const memoryDestination = (folder: string, sending: (command: Command) => void = () => undefined) => {
  const { runner, store } = testRunner({ ComplaintRegistered: 1, StatementAdded: 1 });
  const destination: Destination = {
    send: async (command) => {
      sending(command);
      return runner.run(decider, command, undefined);
    },
    store,
    folder,
  };
  const withDestination: ImportParts['withDestination'] = (work) => work(destination);
  return { store, withDestination };
};
