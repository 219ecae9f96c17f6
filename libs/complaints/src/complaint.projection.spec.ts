import { describe, expect, it } from '@jest/globals';
import type { CustomerEvent } from '#customers/events';
import { ERASED, fold, personal } from '#event-sourcing';
import { positionOf, recorded } from '#event-sourcing/testing';
import { projected } from '#projections/testing';
import { runningDueTime } from './clocks.js';
import { complaintDecider } from './complaint.decider.js';
import type { ComplaintEvent } from './complaint.events.js';
import * as complaint from './complaint.fixtures.js';
import { complaintProjection } from './complaint.projection.js';
import type { ComplaintView } from './complaint.view.js';
import { runningDueTimes } from './complaint-dues.js';
import type { ComplaintKeysEvent } from './complaint-keys.events.js';
import { OVERDUE_CAUSES } from './complaint-words.events.js';
import { withoutPersonal } from './personal-texts.js';
import * as settlement from './settlement.fixtures.js';
import { complaintSamples } from './testing.js';

const { AT } = complaint;
const at = new Date(AT);
const answerDueAt = new Date('2026-03-03T08:30:00.000Z');
const settleDueAt = new Date('2026-04-02T08:30:00.000Z');

const registeredRow: ComplaintView = {
  id: 'c-1',
  number: 'C26-D3VESAZE',
  version: '0',
  status: 'REGISTERED',
  tier: 'AGENT',
  ownerKind: null,
  ownerId: null,
  ownerRole: null,
  channel: 'HOTLINE',
  customerId: 'k-1',
  onBehalfOfCustomerId: null,
  contact: null,
  title: 'Leaking collector',
  words: 'It drips onto my stairs since Saturday.',
  productLine: 'Solar roof',
  productModel: 'SR-4',
  specification: '4 m²',
  batch: 'B-2025-07',
  serial: 'SN-2025-0001',
  components: ['collector'],
  region: 'DE-BY',
  productId: null,
  unitId: null,
  symptomCode: 'LEAK',
  category: null,
  severity: 'MINOR',
  safetyFlag: 'NONE',
  intake: {
    recorder: 'agent-1',
    productionDate: '2025-07-01',
    inUseSince: '2025-09-15',
    brandUsedBefore: null,
    remedySought: 'REPAIR',
    lossSoFar: { amount: 10_000, currency: 'EUR' },
    lossPerDay: null,
    serialIsPartial: false,
    source: null,
    notes: [],
  },
  requestId: null,
  partnerId: null,
  outletId: null,
  technicianId: null,
  origin: 'LIVE',
  evidence: [],
  statements: [],
  problem: null,
  playbook: [],
  responsibility: null,
  responsiblePartnerId: null,
  judgement: null,
  escalations: [],
  hold: null,
  delayNotices: [],
  contacts: [],
  unreachedTries: 0,
  proposals: [],
  proposalId: null,
  onTheSpot: null,
  tasks: [],
  rechecks: [],
  satisfaction: null,
  findings: [],
  outcome: null,
  refusal: null,
  withdrawal: null,
  reopenings: [],
  mergedInto: null,
  absorbed: [],
  recurrences: [],
  occurredAt: new Date('2026-02-28T07:00:00.000Z'),
  reportedAt: new Date('2026-03-02T08:30:00.000Z'),
  registeredAt: at,
  acknowledgedAt: null,
  answeredAt: null,
  settledAt: null,
  implementedAt: null,
  recheckedAt: null,
  closedAt: null,
  updatedAt: at,
  acknowledgeDueAt: new Date('2026-03-02T12:30:00.000Z'),
  answerDueAt,
  settleDueAt,
  ownerDueAt: null,
  replyDueAt: null,
  nextContactDueAt: null,
  dueAt: new Date('2026-03-02T12:30:00.000Z'),
  severityRank: 0,
  position: positionOf(1),
};

const record = (events: readonly ComplaintEvent[]) => events.map((event, n) => recorded(event, n + 1));
const rowAfter = (...events: ComplaintEvent[]) => projected(complaintProjection, ...record(events))['c-1'];

/** `row` as the n-th event of the stream leaves it. */
const nth = (n: number, row: ComplaintView, changes: Partial<ComplaintView>): ComplaintView => ({
  ...row,
  ...changes,
  version: String(n - 1),
  position: positionOf(n),
});

const acknowledgedRow = nth(2, registeredRow, {
  status: 'ACKNOWLEDGED',
  ownerKind: 'PERSON',
  ownerId: 'agent-1',
  ownerRole: 'agent',
  acknowledgedAt: at,
  dueAt: answerDueAt,
});
const startedRow = nth(3, acknowledgedRow, { status: 'INVESTIGATING' });
const started = [complaint.registered(), complaint.acknowledged(), complaint.investigationStarted()];

const proposal = {
  id: 'p-1',
  state: 'PROPOSED' as const,
  remedies: [{ no: 1, kind: 'REPAIR' as const, money: null, goods: null, note: 'Fit a new seal.' }],
  value: { amount: 0, currency: 'EUR' },
  factors: ['LONG_TERM_RELATION' as const],
  reasonableness: 'REASONABLE' as const,
  ownFault: 'FULL' as const,
  inDoubt: [],
  suggestion: {
    amount: { amount: 11_000, currency: 'EUR' },
    loss: { amount: 10_000, currency: 'EUR' },
    percentOfLoss: 100,
    percentMore: 10,
  },
  nearest: null,
  fairnessReason: null,
  proposedBy: 'agent-1',
  proposedAt: AT,
  approval: null,
  decline: null,
  reply: null,
  signature: null,
  rejection: null,
};
const proposed = [...started, settlement.proposed()];
const proposedRow = nth(4, startedRow, { status: 'PROPOSED', proposals: [proposal], proposalId: 'p-1' });

const approval = { by: 'supervisor-1', at: AT, role: 'supervisor', channel: null, words: null, evidence: null };
const approved = [...proposed, settlement.approved()];
const replyDueAt = new Date('2026-03-02T13:00:00.000Z');
const approvedProposal = { ...proposal, state: 'APPROVED' as const, approval };
const approvedRow = nth(5, proposedRow, {
  status: 'APPROVED',
  proposals: [approvedProposal],
  replyDueAt,
  dueAt: replyDueAt,
});

const reply = {
  by: 'agent-1',
  at: AT,
  role: null,
  channel: 'PHONE' as const,
  words: 'We fit a new seal on Thursday.',
  evidence: null,
};
const replied = [...approved, settlement.replied()];
const repliedProposal = { ...approvedProposal, state: 'REPLIED' as const, reply };
const repliedRow = nth(6, approvedRow, {
  status: 'REPLIED',
  proposals: [repliedProposal],
  answeredAt: at,
  replyDueAt: null,
  dueAt: settleDueAt,
});

const signature = {
  by: 'customer',
  at: AT,
  role: null,
  channel: null,
  words: 'Kim Muster',
  evidence: { ...complaint.attachment, name: 'nameplate.jpg' },
};
const signed = [...replied, settlement.signed()];
const signedRow = nth(7, repliedRow, {
  status: 'SETTLEMENT_SIGNED',
  proposals: [{ ...repliedProposal, state: 'SIGNED', signature }],
  settledAt: at,
});

const task = {
  id: 't-1',
  proposalId: 'p-1',
  remedyNo: 1,
  remedy: 'REPAIR' as const,
  department: 'PRODUCTION' as const,
  state: 'SENT' as const,
  attempt: 1,
  sentAt: AT,
  receiveDueAt: '2026-03-02T14:00:00.000Z',
  doneDueAt: '2026-03-09T09:00:00.000Z',
  receivedBy: null,
  receivedAt: null,
  result: null,
  reference: null,
  attachments: [],
  returnCause: null,
  cancelCause: null,
  endedBy: null,
  endedAt: null,
};
const sent = [...signed, settlement.taskSent()];
const sentRow = nth(8, signedRow, { tasks: [task] });
const receivedTask = { ...task, state: 'RECEIVED' as const, receivedBy: 'worker-1', receivedAt: AT };
const received = [...sent, settlement.taskReceived(), settlement.implementationStarted()];
const receivedRow = nth(10, sentRow, { status: 'IMPLEMENTING', tasks: [receivedTask] });
const doneTask = {
  ...receivedTask,
  state: 'DONE' as const,
  result: 'New seal fitted, no drop in an hour.',
  endedBy: 'worker-1',
  endedAt: AT,
};
const nextContactDueAt = new Date('2026-03-03T17:00:00.000Z');
const done = [...received, settlement.taskCompleted(), settlement.implementationCompleted()];
const doneRow = nth(12, receivedRow, {
  status: 'AWAITING_SATISFACTION',
  tasks: [doneTask],
  implementedAt: at,
  nextContactDueAt,
  dueAt: nextContactDueAt,
});

describe('the row of a complaint', () => {
  it('begins with what was taken down', () => expect(rowAfter(complaint.registered())).toEqual(registeredRow));

  it('keeps a contact, evidence and notes of the intake', () => {
    const contact = {
      name: personal('complaint-c-1', 'Kim Muster'),
      phone: personal('complaint-c-1', '+49 1'),
      email: null,
      address: null,
    };
    const note = { field: 'occurredAt', given: '1016-01-01', problem: 'TOO_LONG_AGO' };
    const source = { system: 'NHTSA', number: '876793' };
    const attachments = [complaint.attachment];
    const event = complaint.registered({ contact, attachments, source, intakeNotes: [note], title: null });
    expect(rowAfter(event)).toEqual({
      ...registeredRow,
      contact: { name: 'Kim Muster', phone: '+49 1', email: null, address: null },
      evidence: [{ attachments: [{ ...complaint.attachment, name: 'nameplate.jpg' }], by: 'agent-1', at: AT }],
      intake: { ...registeredRow.intake, source, notes: [note] },
      title: null,
    });
  });

  it('gains statements and evidence', () => {
    expect(rowAfter(complaint.registered(), complaint.statementAdded(), complaint.evidenceAdded())).toEqual(
      nth(3, registeredRow, {
        statements: [{ id: 's-1', words: 'It has become worse.', source: null, by: 'agent-1', at: AT }],
        evidence: [{ attachments: [{ ...complaint.attachment, name: 'nameplate.jpg' }], by: 'agent-1', at: AT }],
      }),
    );
  });

  it('is tied to a unit', () => {
    expect(rowAfter(complaint.registered(), complaint.productIdentified())).toEqual(
      nth(2, registeredRow, { productId: 'product-1', unitId: 'unit-1' }),
    );
  });

  it('is acknowledged, assigned and escalated', () => {
    const { registered, acknowledged, assigned, escalated } = complaint;
    expect(rowAfter(registered(), acknowledged())).toEqual(acknowledgedRow);
    expect(rowAfter(registered(), acknowledged(), assigned())).toEqual(nth(3, acknowledgedRow, { ownerId: 'agent-2' }));
    expect(rowAfter(registered(), acknowledged(), escalated())).toEqual(
      nth(3, acknowledgedRow, {
        tier: 'SUPERVISOR',
        ownerKind: 'TIER',
        ownerId: 'SUPERVISOR',
        ownerRole: null,
        escalations: [
          {
            cause: 'REQUESTED',
            dueAt: null,
            explanation: 'The customer asks for a supervisor.',
            from: 'AGENT',
            to: 'SUPERVISOR',
            by: 'agent-1',
            at: AT,
          },
        ],
      }),
    );
  });

  it('tells tries to reach the customer', () => {
    expect(rowAfter(...started)).toEqual(startedRow);
    expect(rowAfter(...started, complaint.contacted())).toEqual(
      nth(4, startedRow, {
        unreachedTries: 1,
        contacts: [{ channel: 'PHONE', outcome: 'UNREACHED', unreachedTries: 1, note: null, by: 'agent-1', at: AT }],
      }),
    );
  });

  it('has the problem in our words, confirmed until it is restated', () => {
    const restatement = 'The collector leaks onto the stairs since 28 February.';
    const problem = { restatement, by: 'agent-1', at: AT, confirmation: null };
    const confirmation = { channel: 'PHONE' as const, words: 'Yes, exactly.', by: 'agent-1', at: AT };
    const { contacted, restated, confirmed } = complaint;
    const contacts = [
      {
        channel: 'PHONE' as const,
        outcome: 'UNREACHED' as const,
        unreachedTries: 1,
        note: null,
        by: 'agent-1',
        at: AT,
      },
    ];
    expect(rowAfter(...started, contacted(), restated(), confirmed())).toEqual(
      nth(6, startedRow, { contacts, problem: { ...problem, confirmation } }),
    );
    expect(rowAfter(...started, contacted(), restated(), confirmed(), restated())).toEqual(
      nth(7, startedRow, { contacts, problem }),
    );
  });

  it('is assessed and reassessed', () => {
    const assessment = { category: 'PRODUCT' as const, playbook: ['Restate the fault.', 'Offer repair.'] };
    expect(rowAfter(...started, complaint.assessed())).toEqual(nth(4, startedRow, assessment));
    expect(rowAfter(...started, complaint.assessed(), complaint.reassessed())).toEqual(
      nth(5, startedRow, {
        ...assessment,
        severity: 'MAJOR',
        severityRank: 1,
        playbook: ['Confirm product and batch.'],
      }),
    );
  });

  it('becomes critical with a safety flag, and wants a named manager', () => {
    const ownerDueAt = new Date('2026-03-02T11:00:00.000Z');
    expect(rowAfter(...started, complaint.safetyFlagged())).toEqual(
      nth(4, startedRow, {
        safetyFlag: 'INJURY',
        severity: 'CRITICAL',
        severityRank: 2,
        acknowledgeDueAt: null,
        answerDueAt: new Date('2026-03-02T12:30:00.000Z'),
        settleDueAt: new Date('2026-03-16T08:30:00.000Z'),
        ownerDueAt,
        dueAt: ownerDueAt,
      }),
    );
  });

  it('says who is responsible', () => {
    const judgement = {
      responsibility: 'COMPANY' as const,
      ours: true,
      partnerId: null,
      technicianId: null,
      supplier: null,
      explanation: 'The seal was fitted wrongly in production.',
      by: 'agent-1',
      at: AT,
    };
    expect(rowAfter(...started, complaint.judged())).toEqual(
      nth(4, startedRow, { responsibility: 'COMPANY', judgement }),
    );
    expect(rowAfter(...started, complaint.judged({ responsibility: 'PARTNER', partnerId: 'partner-1' }))).toEqual(
      nth(4, startedRow, {
        responsibility: 'PARTNER',
        responsiblePartnerId: 'partner-1',
        judgement: { ...judgement, responsibility: 'PARTNER', partnerId: 'partner-1' },
      }),
    );
  });

  it('waits without answer and settlement falling due, tells the customer, and goes on', () => {
    const hold = {
      waitsFor: 'EVIDENCE_AWAITED' as const,
      note: null,
      until: '2026-03-05T09:00:00.000Z',
      informDueAt: '2026-03-02T13:00:00.000Z',
      informed: false,
      by: 'agent-1',
      at: AT,
    };
    const notice = {
      cause: 'HOLD' as const,
      explanation: 'We wait for the photos of the seal.',
      newTime: '2026-03-05T09:00:00.000Z',
      interimHelp: 'A tarpaulin is brought today.',
      by: 'agent-1',
      at: AT,
    };
    const { held, informed, resumed } = complaint;
    const dueAt = new Date('2026-03-02T13:00:00.000Z');
    expect(rowAfter(...started, held())).toEqual(nth(4, startedRow, { status: 'HELD', hold, dueAt }));
    expect(rowAfter(...started, held(), informed())).toEqual(
      nth(5, startedRow, { status: 'HELD', hold: { ...hold, informed: true }, delayNotices: [notice], dueAt: null }),
    );
    expect(rowAfter(...started, held(), informed(), resumed())).toEqual(
      nth(6, startedRow, {
        delayNotices: [notice],
        answerDueAt: new Date('2026-03-06T08:30:00.000Z'),
        settleDueAt: new Date('2026-04-05T08:30:00.000Z'),
        dueAt: new Date('2026-03-06T08:30:00.000Z'),
      }),
    );
  });

  it('goes from proposal to signature', () => {
    expect(rowAfter(...proposed)).toEqual(proposedRow);
    expect(rowAfter(...approved)).toEqual(approvedRow);
    expect(rowAfter(...replied)).toEqual(repliedRow);
    expect(rowAfter(...signed)).toEqual(signedRow);
  });

  it('comes back from a declined and from a rejected proposal', () => {
    const step = { role: null, channel: null, evidence: null, at: AT };
    const words = 'Offer an exchange: the seal was changed before.';
    expect(rowAfter(...proposed, settlement.declined())).toEqual(
      nth(5, proposedRow, {
        status: 'INVESTIGATING',
        proposalId: null,
        proposals: [{ ...proposal, state: 'DECLINED', decline: { ...step, by: 'supervisor-1', words } }],
      }),
    );
    const rejection = { ...step, by: 'customer', words: 'I want a new collector.' };
    expect(rowAfter(...replied, settlement.rejected())).toEqual(
      nth(7, repliedRow, {
        status: 'INVESTIGATING',
        proposalId: null,
        proposals: [{ ...repliedProposal, state: 'REJECTED', rejection }],
      }),
    );
  });

  it('is settled and closed on the spot', () => {
    const remedies = [
      { no: 1, kind: 'COMPENSATE' as const, money: { amount: 1_500, currency: 'EUR' }, goods: null, note: null },
    ];
    const agreed = { channel: 'PHONE' as const, by: 'agent-1', at: AT };
    expect(rowAfter(...started, settlement.settledOnTheSpot(), complaint.closed())).toEqual(
      nth(5, startedRow, {
        status: 'CLOSED',
        onTheSpot: {
          ...agreed,
          remedies,
          value: { amount: 1_500, currency: 'EUR' },
          words: 'That is fine for me, thank you.',
        },
        satisfaction: { ...agreed, satisfied: true, explanation: null },
        outcome: 'SATISFIED',
        answeredAt: at,
        settledAt: at,
        closedAt: at,
        dueAt: null,
      }),
    );
  });

  it('shows its tasks on their way', () => {
    expect(rowAfter(...sent)).toEqual(sentRow);
    expect(rowAfter(...received)).toEqual(receivedRow);
    expect(rowAfter(...done)).toEqual(doneRow);
  });

  it('shows tasks that were returned, sent again, cancelled and failed', () => {
    const { taskReturned, taskSent, taskCancelled, taskFailed } = settlement;
    expect(rowAfter(...sent, taskReturned())).toEqual(
      nth(9, sentRow, { tasks: [{ ...task, state: 'RETURNED', returnCause: 'NOT_DONE_IN_TIME', endedAt: AT }] }),
    );
    expect(rowAfter(...sent, taskReturned(), taskSent({ attempt: 2 }))).toEqual(
      nth(10, sentRow, { tasks: [{ ...task, attempt: 2 }] }),
    );
    expect(rowAfter(...sent, taskCancelled())).toEqual(
      nth(9, sentRow, { tasks: [{ ...task, state: 'CANCELLED', cancelCause: 'WITHDRAWN', endedAt: AT }] }),
    );
    const result = 'The frame is bent: a new seal does not hold.';
    expect(rowAfter(...received, taskFailed())).toEqual(
      nth(11, receivedRow, {
        status: 'INVESTIGATING',
        tasks: [{ ...receivedTask, state: 'FAILED', result, endedBy: 'worker-1', endedAt: AT }],
        proposalId: null,
        settledAt: null,
      }),
    );
  });

  it('is re-checked and asked whether all is well', () => {
    const recheck = { passed: true, note: null, by: 'quality-1', at: AT };
    const satisfaction = { satisfied: true, explanation: null, channel: 'PHONE' as const, by: 'agent-1', at: AT };
    const { rechecked, satisfactionRecorded } = settlement;
    expect(rowAfter(...done, rechecked())).toEqual(nth(13, doneRow, { rechecks: [recheck], recheckedAt: at }));
    expect(rowAfter(...done, rechecked(), satisfactionRecorded())).toEqual(
      nth(14, doneRow, { rechecks: [recheck], recheckedAt: at, satisfaction, dueAt: null }),
    );
    const reset = { status: 'INVESTIGATING' as const, settledAt: null, implementedAt: null, dueAt: settleDueAt };
    expect(rowAfter(...done, rechecked({ passed: false, note: personal('x', 'It drips.') }))).toEqual(
      nth(13, doneRow, { ...reset, rechecks: [{ ...recheck, passed: false, note: 'It drips.' }] }),
    );
    const unhappy = satisfactionRecorded({ satisfied: false, reason: personal('x', 'Too late.') });
    expect(rowAfter(...done, rechecked(), unhappy)).toEqual(
      nth(14, doneRow, {
        ...reset,
        rechecks: [recheck],
        satisfaction: { ...satisfaction, satisfied: false, explanation: 'Too late.' },
      }),
    );
  });

  it('feeds back what it taught', () => {
    const finding = {
      id: 'f-1',
      department: 'DESIGN' as const,
      finding: 'The seal can be fitted the wrong way round.',
      by: 'agent-1',
      at: AT,
      answer: null,
      acknowledgedBy: null,
      acknowledgedAt: null,
    };
    const { findingFedBack, findingAcknowledged } = complaint;
    expect(rowAfter(...started, findingFedBack())).toEqual(nth(4, startedRow, { findings: [finding] }));
    expect(rowAfter(...started, findingFedBack(), findingAcknowledged())).toEqual(
      nth(5, startedRow, { findings: [{ ...finding, acknowledgedBy: 'engineer-1', acknowledgedAt: AT }] }),
    );
  });

  it('ends and is reopened', () => {
    const refusal = {
      ground: 'UNFOUNDED' as const,
      explanation: 'The collector was drilled through after delivery.',
      externalOptions: ['The consumer advice centre at your place of residence'],
      by: 'agent-1',
      at: AT,
    };
    expect(rowAfter(...started, complaint.refused())).toEqual(
      nth(4, startedRow, { status: 'REFUSED', refusal, answeredAt: at, dueAt: null }),
    );
    const withdrawal = { explanation: 'It was the gutter.', by: 'agent-1', at: AT };
    expect(rowAfter(...started, complaint.withdrawn())).toEqual(
      nth(4, startedRow, { status: 'WITHDRAWN', withdrawal, dueAt: null }),
    );
    const reopening = { from: 'REFUSED' as const, explanation: 'It drips again.', by: 'agent-1', at: AT };
    expect(rowAfter(...started, complaint.refused(), complaint.reopened({ from: 'REFUSED' }))).toEqual(
      nth(5, startedRow, {
        reopenings: [reopening],
        answerDueAt: new Date('2026-03-03T09:00:00.000Z'),
        settleDueAt: new Date('2026-04-02T09:00:00.000Z'),
        dueAt: new Date('2026-03-03T09:00:00.000Z'),
      }),
    );
  });

  it('goes into another one, takes in another one, and recurs', () => {
    const { registered, merged, absorbed, recurrenceLinked } = complaint;
    expect(rowAfter(registered(), merged())).toEqual(
      nth(2, registeredRow, { status: 'MERGED', mergedInto: 'c-2', dueAt: null }),
    );
    expect(rowAfter(registered(), absorbed(), recurrenceLinked())).toEqual(
      nth(3, registeredRow, {
        absorbed: ['c-3'],
        recurrences: [{ earlierComplaintId: 'c-0', basis: 'SAME_UNIT_AND_SYMPTOM', at: AT }],
      }),
    );
  });

  it('is taken over from elsewhere without clocks', () => {
    const event = complaint.registered({ acknowledgeDueAt: null, answerDueAt: null, settleDueAt: null });
    const [row] = Object.values(projected(complaintProjection, recorded(event, 1, { origin: 'IMPORT' })));
    expect(row).toEqual({
      ...registeredRow,
      origin: 'IMPORT',
      acknowledgeDueAt: null,
      answerDueAt: null,
      settleDueAt: null,
      dueAt: null,
    });
  });
});

const everything = Object.values(complaintSamples).filter(
  (event): event is ComplaintEvent => 'complaintId' in event.data,
);
const personalTexts = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  if ('personal' in value) return [String(value.personal)];
  return Object.values(value).flatMap(personalTexts);
};

describe('personal texts of a complaint', () => {
  const all = everything.flatMap((event) => personalTexts(event.data));
  const names = {
    name: personal('x', 'Erika Mustermann'),
    phone: personal('x', '+49 30 123'),
    email: personal('x', 'erika@example.org'),
    address: personal('x', 'Heidestr. 17'),
  };
  const row = rowAfter(
    ...everything.map((event) =>
      event.type === 'ComplaintRegistered' ? complaint.registered({ contact: names }) : event,
    ),
  );
  const left = (value: object) => {
    const json = JSON.stringify(value).replaceAll(complaint.attachment.uri, '').toLowerCase();
    return [...all, ...personalTexts(names)].filter((text) => json.includes(text.toLowerCase()));
  };

  it('are in the row', () => {
    expect(all.length).toBeGreaterThan(20);
    expect(left(row ?? {}).length).toBeGreaterThan(20);
  });

  it('are all left out for those who may not see them', () => expect(left(withoutPersonal(row ?? {}))).toEqual([]));

  it('are all erased with their customer, and with nobody else', () => {
    const erasing = (customerId: string) =>
      recorded<CustomerEvent>(
        {
          type: 'CustomerErased',
          data: { customerId, ground: 'REQUESTED', mergedCustomerIds: [], withCustomerId: null, erasedAt: AT },
        },
        99,
        { stream: `customer-${customerId}` },
      );
    const others = recorded(complaint.registered({ complaintId: 'c-2', customerId: 'k-2' }), 2);
    const rows = projected(
      complaintProjection,
      recorded(complaint.registered({ contact: names }), 1),
      others,
      erasing('k-1'),
    );
    expect(rows['c-1']).toEqual({
      ...registeredRow,
      contact: { name: ERASED, phone: ERASED, email: ERASED, address: ERASED },
      title: ERASED,
      words: ERASED,
      position: positionOf(99),
    });
    expect(rows['c-2']?.words).toBe(registeredRow.words);
    const destroyed = recorded<CustomerEvent>(
      { type: 'SubjectKeyDestroyed', data: { customerId: 'k-1', subject: 'customer-k-1', destroyedAt: AT } },
      4,
    );
    const later = [recorded(complaint.registered(), 1), recorded(complaint.statementAdded(), 3), destroyed];
    expect(projected(complaintProjection, ...later)['c-1']).toMatchObject({
      words: ERASED,
      statements: [{ words: ERASED }],
    });
  });
});

describe('the texts of a complaint under a key of its own', () => {
  it.each([complaint.textsErased(), complaint.keysDestroyed()])('are dropped by $type, and its facts stay', (event) => {
    const ofDealer = complaint.registered({ onBehalfOfCustomerId: 'k-2' });
    const other = recorded(complaint.registered({ complaintId: 'c-2' }), 2);
    const rows = projected<ComplaintView, ComplaintEvent | ComplaintKeysEvent | CustomerEvent>(
      complaintProjection,
      recorded(ofDealer, 1),
      other,
      recorded(event, 3, { stream: 'complaintkeys-k-2' }),
    );
    expect(rows['c-1']).toEqual({
      ...registeredRow,
      onBehalfOfCustomerId: 'k-2',
      title: ERASED,
      words: ERASED,
      position: positionOf(3),
    });
    expect(rows['c-2']?.words).toBe(registeredRow.words);
  });
});

describe('the due times that count', () => {
  it('are listed by urgency', () => {
    expect(runningDueTimes(registeredRow)).toEqual([
      { cause: 'ACKNOWLEDGEMENT_OVERDUE', dueAt: registeredRow.acknowledgeDueAt },
      { cause: 'ANSWER_OVERDUE', dueAt: answerDueAt },
      { cause: 'SETTLEMENT_OVERDUE', dueAt: settleDueAt },
    ]);
  });

  const { rechecked, satisfactionRecorded, taskFailed, declined } = settlement;
  const histories: ComplaintEvent[][] = [
    [...done, rechecked(), satisfactionRecorded(), complaint.closed(), complaint.reopened()],
    [...done, complaint.contacted({ nextContactDueAt: '2026-03-05T17:00:00.000Z' })],
    [...done, rechecked({ passed: false }), settlement.proposed({ proposalId: 'p-2' })],
    [...received, taskFailed(), complaint.escalated()],
    [...proposed, declined(), complaint.withdrawn()],
    [...started, complaint.held(), complaint.informed(), complaint.resumed(), complaint.refused()],
    [...started, complaint.safetyFlagged(), complaint.assigned(), complaint.merged()],
    [
      ...started,
      complaint.safetyFlagged(),
      complaint.assigned({ owner: { kind: 'PERSON', id: 'm-1', role: 'manager' } }),
      complaint.assigned({ owner: { kind: 'TIER', id: 'MANAGER', role: null } }),
    ],
  ];
  const prefixes = histories.flatMap((events) => events.map((_, n) => events.slice(0, n + 1)));

  it('are those by which the decider escalates', () => {
    for (const events of prefixes) {
      const state = fold(complaintDecider, events);
      const row = rowAfter(...events);
      const shown = row ? runningDueTimes(row) : [];
      const after = events.at(-1)?.type;
      expect([after, ...shown.map(({ cause, dueAt }) => `${cause} ${dueAt.toISOString()}`).toSorted()]).toEqual([
        after,
        ...OVERDUE_CAUSES.flatMap((cause) => {
          const dueAt = state && runningDueTime(state, cause);
          return dueAt ? [`${cause} ${dueAt}`] : [];
        }).toSorted(),
      ]);
      expect([after, row?.dueAt ?? null]).toEqual([after, shown[0]?.dueAt ?? null]);
    }
  });
});
