import { Rejection } from '#event-sourcing';
import { runningDueTime } from './clocks.js';
import { ask, asked } from './commands.fixtures.js';
import type { ComplaintCommand } from './complaint.commands.js';
import { complaintDecider } from './complaint.decider.js';
import type { ComplaintEvent } from './complaint.events.js';
import {
  contacted,
  findingAcknowledged,
  findingFedBack,
  investigationStarted,
  judged,
  restated,
} from './complaint.fixtures.js';
import type { Complaint } from './complaint-state.js';
import { isOpen } from './complaint-status.js';
import { COMPLAINT_STATUSES, type ComplaintStatus, OVERDUE_CAUSES } from './complaint-words.events.js';
import { journeyTo } from './journey.fixtures.js';
import { complaintKnown } from './known.fixtures.js';
import { rechecked, satisfactionRecorded, taskReturned, taskSent } from './settlement.fixtures.js';
import { stateAfter } from './specification.fixtures.js';

const learnt = [findingFedBack(), findingAcknowledged()];

/** What may have happened while a complaint stands somewhere, and decides what may happen next. */
const SINCE: readonly (readonly ComplaintEvent[])[] = [
  [],
  [judged({ responsibility: 'CUSTOMER', ours: false })],
  [...learnt, contacted({ unreachedTries: 3 })],
  [...learnt, rechecked(), satisfactionRecorded()],
  [findingFedBack({ findingId: 'f-2' })],
  [taskReturned()],
  [taskSent({ taskId: 't-2', department: 'WAREHOUSE' })],
];

const histories = (status: ComplaintStatus): readonly (readonly ComplaintEvent[])[] => [
  ...SINCE.map((since) => [...journeyTo[status], ...since]),
  [...journeyTo.ACKNOWLEDGED, investigationStarted(), restated()],
];

const somebodyElse = { by: 'x-1', roles: ['manager'] };
const muchLater = { at: '2027-03-02T09:00:00.000Z', by: 'system', roles: ['system'] };

const overdue = (complaint: Complaint): readonly ComplaintCommand[] =>
  OVERDUE_CAUSES.flatMap((cause) => {
    const dueAt = runningDueTime(complaint, cause);
    return dueAt === null ? [] : [ask('EscalateOverdueComplaint', { cause, dueAt }, muchLater)];
  });

const commandsFor = (complaint: Complaint): readonly ComplaintCommand[] => [
  ...(Object.keys(asked) as ComplaintCommand['type'][])
    .filter((type) => type !== 'RegisterComplaint')
    .map((type) => ask(type, {}, somebodyElse)),
  ...overdue(complaint),
  ask('RecheckResult', { passed: false, note: 'Still wet.' }, somebodyElse),
  ask('RecordSatisfaction', { satisfied: false, reason: 'It drips again.' }, somebodyElse),
  ask('InformCustomer', { cause: 'HOLD' }, somebodyElse),
  ask('FeedBackFinding', { findingId: 'f-3' }, somebodyElse),
  ask('AcknowledgeFinding', { findingId: 'f-2' }, somebodyElse),
  ask('ReceiveTask', { taskId: 't-2' }, somebodyElse),
  ask('SendTask', { taskId: 't-1', department: null }, somebodyElse),
];

/** Where a command leads; null where it is refused or changes nothing. */
const outcome = (command: ComplaintCommand, complaint: Complaint): ComplaintStatus | null => {
  try {
    const decided = complaintDecider.decide(command, complaint, complaintKnown);
    const after = decided.reduce<Complaint | null>(complaintDecider.evolve, complaint);
    return decided.length && after ? after.status : null;
  } catch (error) {
    if (error instanceof Rejection) return null;
    throw error;
  }
};

const leadingFrom = (status: ComplaintStatus): ReadonlyMap<ComplaintStatus, ReadonlySet<string>> => {
  const leading = new Map<ComplaintStatus, Set<string>>();
  for (const history of histories(status)) {
    const complaint = stateAfter(...history);
    if (complaint?.status !== status) continue;
    for (const command of commandsFor(complaint)) {
      const after = outcome(command, complaint);
      if (after) leading.set(after, (leading.get(after) ?? new Set()).add(command.type));
    }
  }
  return leading;
};

const LEADING = new Map(COMPLAINT_STATUSES.map((status) => [status, leadingFrom(status)]));

const staying = (status: ComplaintStatus): readonly string[] => [...(LEADING.get(status)?.get(status) ?? [])].sort();

const ALWAYS = staying('REGISTERED').filter((command) =>
  COMPLAINT_STATUSES.every((status) => !isOpen(status) || staying(status).includes(command)),
);

const rowsFrom = (status: ComplaintStatus): readonly string[] => {
  const leading = [...(LEADING.get(status) ?? [])].filter(([after]) => after !== status);
  const stays = staying(status).filter((command) => !isOpen(status) || !ALWAYS.includes(command));
  return [
    ...leading.map(([after, commands]) => `| ${status} | ${after} | ${[...commands].sort().join(', ')} |`).sort(),
    ...(stays.length || !leading.length ? [`| ${status} | stays | ${stays.join(', ') || 'nothing'} |`] : []),
  ];
};

/** The table of states as the decider has it: every command is tried on a complaint in every state. */
export const stateTable = (): string =>
  [
    '| State | leads to | by |',
    '|---|---|---|',
    '| none | REGISTERED | RegisterComplaint |',
    `| any open one | stays | ${ALWAYS.join(', ')} |`,
    ...COMPLAINT_STATUSES.flatMap(rowsFrom),
  ].join('\n');
