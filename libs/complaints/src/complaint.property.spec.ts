import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fold, Rejection } from '#event-sourcing';
import { runningDueTime } from './clocks.js';
import { ask, asked, money, photo, repairGiven } from './commands.fixtures.js';
import type { ComplaintCommand } from './complaint.commands.js';
import { complaintDecider } from './complaint.decider.js';
import type { ComplaintEvent } from './complaint.events.js';
import { registered } from './complaint.fixtures.js';
import type { Complaint } from './complaint-state.js';
import { statusAfter } from './complaint-status.js';
import {
  COMPLAINT_STATUSES,
  type ComplaintStatus,
  OVERDUE_CAUSES,
  type Owner,
  TIERS,
} from './complaint-words.events.js';
import { complaintKnown } from './known.fixtures.js';

const SEED = 20260302;

/** What domain experts allow; everything else is illegal. */
const MAY_BECOME: Readonly<Record<ComplaintStatus, readonly ComplaintStatus[]>> = {
  REGISTERED: ['ACKNOWLEDGED', 'WITHDRAWN', 'MERGED'],
  ACKNOWLEDGED: ['INVESTIGATING', 'WITHDRAWN', 'MERGED'],
  INVESTIGATING: ['HELD', 'PROPOSED', 'CLOSED', 'REFUSED', 'WITHDRAWN', 'MERGED'],
  HELD: ['INVESTIGATING', 'WITHDRAWN', 'MERGED'],
  PROPOSED: ['APPROVED', 'INVESTIGATING', 'WITHDRAWN'],
  APPROVED: ['REPLIED', 'WITHDRAWN'],
  REPLIED: ['SETTLEMENT_SIGNED', 'INVESTIGATING', 'CLOSED', 'WITHDRAWN'],
  SETTLEMENT_SIGNED: ['IMPLEMENTING', 'INVESTIGATING', 'WITHDRAWN'],
  IMPLEMENTING: ['AWAITING_SATISFACTION', 'INVESTIGATING'],
  AWAITING_SATISFACTION: ['CLOSED', 'INVESTIGATING'],
  CLOSED: ['INVESTIGATING'],
  REFUSED: ['INVESTIGATING'],
  WITHDRAWN: ['INVESTIGATING'],
  MERGED: [],
};

type Asks = (complaint: Complaint, n: number) => ComplaintCommand;

const idOfTask = ({ tasks }: Complaint, n: number) => tasks[n % Math.max(1, tasks.length)]?.taskId ?? 't-0';
const owners: readonly [Owner, ...Owner[]] = [
  { kind: 'PERSON', id: 'agent-2', role: 'agent' },
  { kind: 'PERSON', id: 'manager-9', role: 'manager' },
  { kind: 'DEPARTMENT', id: 'DESIGN', role: null },
];
const one = <Value>(values: readonly [Value, ...Value[]], n: number): Value => values[n % values.length] ?? values[0];

/** Commands as random people would give them, some of them sensible. */
const ASKS: Partial<Record<ComplaintCommand['type'], Asks>> = {
  AddStatement: (_, n) => ask('AddStatement', { statementId: `s-${n}` }),
  AddEvidence: (_, n) => ask('AddEvidence', { attachments: [{ ...photo, sha256: String(n % 5).repeat(64) }] }),
  AssignComplaint: (_, n) => ask('AssignComplaint', { owner: one(owners, n) }),
  EscalateComplaint: ({ tier }, n) => ask('EscalateComplaint', { fromTier: n % 3 ? tier : 'SUPERVISOR' }),
  EscalateOverdueComplaint: (complaint, n) => {
    const cause = one(OVERDUE_CAUSES, n);
    return ask('EscalateOverdueComplaint', { cause, dueAt: runningDueTime(complaint, cause) ?? 'never' });
  },
  RecordContact: (_, n) => ask('RecordContact', { outcome: n % 4 ? 'UNREACHED' : 'REACHED' }),
  RestateProblem: (_, n) => ask('RestateProblem', { restatement: `Version ${n % 2}` }),
  AssessComplaint: (_, n) => ask('AssessComplaint', { severity: one(['MINOR', 'MAJOR', 'CRITICAL'], n) }),
  ReassessComplaint: (_, n) => ask('ReassessComplaint', { severity: one(['MINOR', 'MAJOR', 'CRITICAL'], n) }),
  FlagSafety: (_, n) => ask('FlagSafety', { safetyFlag: one(['NONE', 'INJURY', 'FIRE'], n) }),
  JudgeResponsibility: (_, n) =>
    ask('JudgeResponsibility', { responsibility: one(['COMPANY', 'CUSTOMER', 'CUSTOMER', 'UNDETERMINED'], n) }),
  HoldComplaint: (_, n) => ask('HoldComplaint', { heldUntil: `2027-0${1 + (n % 9)}-01T00:00:00.000Z` }),
  InformCustomer: (_, n) =>
    ask('InformCustomer', { cause: one(['HOLD', 'LATE'], n), newTime: `2027-0${1 + (n % 9)}-01T00:00:00.000Z` }),
  ProposeSettlement: (_, n) =>
    ask('ProposeSettlement', {
      proposalId: `p-${n}`,
      ownFault: one(['NONE', 'FULL'], n),
      remedies: one([[repairGiven], [repairGiven, money(1_000)], [money(60_000)]], n),
    }),
  ApproveSettlement: ({ proposal }) => ask('ApproveSettlement', { proposalId: proposal?.proposalId ?? 'p-0' }),
  DeclineSettlement: ({ proposal }) => ask('DeclineSettlement', { proposalId: proposal?.proposalId ?? 'p-0' }),
  SendTask: (complaint, n) =>
    ask('SendTask', n % 2 ? { taskId: `t-${n}` } : { taskId: idOfTask(complaint, n), department: null }),
  ReceiveTask: (complaint, n) => ask('ReceiveTask', { taskId: idOfTask(complaint, n) }),
  CompleteTask: (complaint, n) => ask('CompleteTask', { taskId: idOfTask(complaint, n) }),
  FailTask: (complaint, n) => ask('FailTask', { taskId: idOfTask(complaint, n) }),
  ReturnTask: (complaint, n) => ask('ReturnTask', { taskId: idOfTask(complaint, n) }),
  RecheckResult: (_, n) => ask('RecheckResult', { passed: n % 4 > 0, note: 'Looked at it.' }),
  RecordSatisfaction: (_, n) => ask('RecordSatisfaction', { satisfied: n % 4 > 0, reason: 'Because.' }),
  FeedBackFinding: (_, n) => ask('FeedBackFinding', { findingId: `f-${n % 3}` }),
  AcknowledgeFinding: (_, n) => ask('AcknowledgeFinding', { findingId: `f-${n % 3}` }),
  MergeComplaint: ({ safetyFlag }) => ask('MergeComplaint', { safetyFlag }),
};

const TYPES = Object.keys(asked) as ComplaintCommand['type'][];

/** What leads on from each status, so that random walks get far. */
const HELPFUL: Readonly<Record<ComplaintStatus, readonly [ComplaintCommand['type'], ...ComplaintCommand['type'][]]>> = {
  REGISTERED: ['AcknowledgeComplaint', 'EscalateOverdueComplaint'],
  ACKNOWLEDGED: ['StartInvestigation', 'RecordContact', 'AssessComplaint'],
  INVESTIGATING: [
    ...(['RestateProblem', 'ConfirmProblem', 'AssessComplaint', 'JudgeResponsibility', 'ProposeSettlement'] as const),
    ...(['AssignComplaint', 'ProposeSettlement', 'RefuseComplaint'] as const),
  ],
  HELD: ['ResumeComplaint', 'InformCustomer', 'EscalateOverdueComplaint'],
  PROPOSED: ['ApproveSettlement', 'ApproveSettlement', 'DeclineSettlement'],
  APPROVED: ['ReplyToCustomer'],
  REPLIED: ['SignSettlement', 'SignSettlement', 'RejectSettlement'],
  SETTLEMENT_SIGNED: ['ReceiveTask', 'SendTask'],
  IMPLEMENTING: ['ReceiveTask', 'CompleteTask', 'CompleteTask', 'SendTask'],
  AWAITING_SATISFACTION: [
    ...(['RecheckResult', 'RecordSatisfaction', 'FeedBackFinding', 'AcknowledgeFinding', 'CloseComplaint'] as const),
    ...(['RecordContact', 'CloseComplaint'] as const),
  ],
  CLOSED: ['ReopenComplaint'],
  REFUSED: ['EscalateComplaint'],
  WITHDRAWN: ['ReopenComplaint'],
  MERGED: ['AddStatement'],
};

type Step = Readonly<{ helpful: boolean; pick: number; n: number; hours: number; actor: number }>;

const step: fc.Arbitrary<Step> = fc.record({
  helpful: fc.integer({ min: 0, max: 9 }).map((tenth) => tenth < 8),
  pick: fc.nat(),
  n: fc.nat({ max: 60 }),
  hours: fc.integer({ min: 0, max: 30 }),
  actor: fc.nat({ max: 4 }),
});

const ACTORS = ['agent', 'supervisor', 'manager', 'executive', 'quality'];

const commandAt = ({ helpful, pick, n, actor }: Step, at: string, complaint: Complaint): ComplaintCommand => {
  const type = helpful ? one(HELPFUL[complaint.status], pick) : (TYPES[pick % TYPES.length] ?? 'CloseComplaint');
  const role = ACTORS[actor] ?? 'agent';
  const command = ASKS[type]?.(complaint, n) ?? ask(type);
  return { ...command, id: `command-${at}-${n}`, at, by: `${role}-1`, roles: [role] };
};

const decided = (command: ComplaintCommand, complaint: Complaint): readonly ComplaintEvent[] | Rejection => {
  try {
    return complaintDecider.decide(command, complaint, complaintKnown);
  } catch (error) {
    if (error instanceof Rejection) return error;
    throw error;
  }
};

const expectClear = (rejection: Rejection, { status }: Complaint): void => {
  expect(rejection.code).toMatch(/^COMPLAINT_[A-Z_]+$/);
  expect(rejection.message).toMatch(/^[A-Z].+\.$/s);
  expect(Object.keys(rejection.details)).toEqual(expect.arrayContaining(['state', 'missing', 'next']));
  expect(rejection.details).toMatchObject({ state: status });
};

const illegal = (events: readonly ComplaintEvent[], from: ComplaintStatus): readonly string[] => {
  let status = from;
  return events.flatMap((event) => {
    const [before, after] = [status, statusAfter(event, status)];
    status = after;
    return before === after || MAY_BECOME[before].includes(after) ? [] : [`${event.type}: ${before} to ${after}`];
  });
};

const UNDER_WAY = ['SENT', 'RECEIVED', 'RETURNED'];
const PROPOSED_ON: readonly ComplaintStatus[] = [
  'PROPOSED',
  'APPROVED',
  'REPLIED',
  'SETTLEMENT_SIGNED',
  'IMPLEMENTING',
];

const SOUND: Readonly<Record<string, (complaint: Complaint) => boolean>> = {
  safetyIsCritical: ({ safetyFlag, severity }) => safetyFlag === 'NONE' || severity === 'CRITICAL',
  criticalIsTheManagers: ({ severity, tier }) =>
    severity !== 'CRITICAL' || TIERS.indexOf(tier) >= TIERS.indexOf('MANAGER'),
  heldHasAnEnd: ({ status, hold }) => status !== 'HELD' || hold !== null,
  offerHasGrounds: ({ status, proposal, category, responsibility }) =>
    !PROPOSED_ON.includes(status) || (proposal !== null && category !== null && responsibility !== null),
  workIsAgreed: ({ status, tasks }) =>
    ['SETTLEMENT_SIGNED', 'IMPLEMENTING'].includes(status) || !tasks.some((task) => UNDER_WAY.includes(task.status)),
  workGoesOn: ({ status, tasks }) => status !== 'IMPLEMENTING' || tasks.some((task) => UNDER_WAY.includes(task.status)),
  closedByAGate: ({ status, satisfied, unreachedTries }) => status !== 'CLOSED' || satisfied || unreachedTries >= 3,
  refusedWithoutFault: ({ status, ownFaultFound }) => status !== 'REFUSED' || !ownFaultFound,
  mergedKnowsWhere: ({ status, mergedInto }) => (status === 'MERGED') === (mergedInto !== null),
};

const expectSound = (complaint: Complaint): void =>
  expect(Object.keys(SOUND).filter((rule) => !SOUND[rule]?.(complaint))).toEqual([]);

const later = (at: string, hours: number) => new Date(Date.parse(at) + hours * 3_600_000).toISOString();
const stateOf = (events: readonly ComplaintEvent[]): Complaint => fold(complaintDecider, events) ?? fail();
const fail = (): never => {
  throw new Error('The complaint is gone.');
};

type Decided = Readonly<{
  before: Complaint;
  command: ComplaintCommand;
  events: readonly ComplaintEvent[];
  after: Complaint;
}>;

const walk = (steps: readonly Step[], visit: (decided: Decided) => void) => {
  const events: ComplaintEvent[] = [registered()];
  let at = '2026-03-02T09:00:00.000Z';
  let complaint = stateOf(events);
  for (const each of steps) {
    at = later(at, each.hours);
    const before = complaint;
    const command = commandAt(each, at, before);
    const decision = decided(command, before);
    if (decision instanceof Rejection) expectClear(decision, before);
    else {
      events.push(...decision);
      complaint = decision.reduce<Complaint>((state, event) => complaintDecider.evolve(state, event) ?? fail(), before);
      if (decision.length) visit({ before, command, events: decision, after: complaint });
    }
  }
  return { events, complaint };
};

describe(`any commands in any order (seed ${SEED})`, () => {
  const walks = fc.array(step, { minLength: 20, maxLength: 120, size: 'max' });
  const options = { seed: SEED, numRuns: 100 };

  it('lead from one sound state to another, by legal ways only', () => {
    const reached = new Set<ComplaintStatus>();
    const succeeded = new Set<string>();
    fc.assert(
      fc.property(walks, (steps) => {
        walk(steps, ({ before, command, events, after }) => {
          expect(illegal(events, before.status)).toEqual([]);
          expectSound(after);
          reached.add(after.status);
          succeeded.add(command.type);
        });
      }),
      { ...options, numRuns: 250 },
    );
    expect([...reached].sort()).toEqual([...COMPLAINT_STATUSES].sort());
    expect(TYPES.filter((type) => type !== 'RegisterComplaint' && !succeeded.has(type))).toEqual([]);
  });

  it('are replayed to the same state, also from what the store returns', () =>
    fc.assert(
      fc.property(walks, (steps) => {
        const { events, complaint } = walk(steps, () => undefined);
        expect(stateOf(events)).toEqual(complaint);
        expect(stateOf(JSON.parse(JSON.stringify(events)))).toEqual(complaint);
      }),
      options,
    ));

  it('decide nothing, or are refused with a clear code, when they are given twice', () =>
    fc.assert(
      fc.property(walks, (steps) => {
        walk(steps, ({ command, after }) => {
          const again = decided({ ...command, id: 'command-again' }, after);
          if (again instanceof Rejection) expectClear(again, after);
          else expect({ command: command.type, again }).toEqual({ command: command.type, again: [] });
        });
      }),
      options,
    ));
});
