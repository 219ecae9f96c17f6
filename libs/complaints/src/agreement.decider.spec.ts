import { describe, it } from '@jest/globals';
import { personal } from '#event-sourcing';
import { newId } from '#values';
import { ask, money, repairGiven } from './commands.fixtures.js';
import { assessed, closed, investigationStarted, reassessed, reopened, SUBJECT } from './complaint.fixtures.js';
import {
  apology,
  proposed,
  rejected,
  repair,
  replied,
  settledOnTheSpot,
  signed,
  taskSent,
} from './settlement.fixtures.js';
import { standing } from './specification.fixtures.js';

const text = (words: string) => personal(SUBJECT, words);
const sent = (n: number, changes: Parameters<typeof taskSent>[0] = {}) =>
  taskSent({
    taskId: newId('command-1', `task-${n}`),
    remedyNo: n,
    receiveDueAt: '2026-03-02T13:00:00.000Z',
    doneDueAt: '2026-03-05T09:00:00.000Z',
    ...changes,
  });

describe('the reply to the customer', () => {
  it('follows the approval', () => standing('APPROVED').when(ask('ReplyToCustomer')).then(replied()));

  it('is given once', () => standing('REPLIED').when(ask('ReplyToCustomer')).thenNothing());

  it('does not come before the approval', () =>
    standing('PROPOSED')
      .when(ask('ReplyToCustomer'))
      .thenRejected('COMPLAINT_OUT_OF_ORDER', { missing: ['APPROVED'], next: 'ApproveSettlement' }));

  it('says something', () =>
    standing('APPROVED')
      .when(ask('ReplyToCustomer', { reply: ' ' }))
      .thenRejected('COMPLAINT_TEXT_MISSING', { missing: 'reply' }));
});

describe('the customer’s signature', () => {
  it('sends a task for the remedy to the department of its category', () =>
    standing('REPLIED').when(ask('SignSettlement')).then(signed(), sent(1)));

  it('sends a task for every remedy', () =>
    standing('INVESTIGATING', proposed({ remedies: [repair, { ...apology, no: 2 }] }), replied())
      .when(ask('SignSettlement'))
      .then(signed(), sent(1), sent(2, { remedy: 'APOLOGISE' })));

  it('sends them where the category says', () =>
    standing('REPLIED', reassessed({ category: 'DELIVERY' }))
      .when(ask('SignSettlement'))
      .then(signed(), sent(1, { department: 'LOGISTICS' })));

  it('is given once', () => standing('SETTLEMENT_SIGNED').when(ask('SignSettlement')).thenNothing());

  it('is given under the reply only', () =>
    standing('APPROVED')
      .when(ask('SignSettlement'))
      .thenRejected('COMPLAINT_OUT_OF_ORDER', { missing: ['REPLIED'], next: 'ReplyToCustomer' }));

  it('taken down by staff needs evidence', () =>
    standing('REPLIED')
      .when(ask('SignSettlement', { evidence: null }))
      .thenRejected('COMPLAINT_SIGNATURE_UNPROVEN', { missing: 'evidence' }));

  it('given through the customer’s own link is its own evidence', () =>
    standing('REPLIED')
      .when(ask('SignSettlement', { evidence: null }, { by: 'k-1', roles: ['customer'] }))
      .then(signed({ evidence: null }), sent(1)));

  it('may have been given earlier', () =>
    standing('REPLIED')
      .when(ask('SignSettlement', { signedAt: '2026-03-02T08:50:00.000Z' }))
      .then(signed({ signedAt: '2026-03-02T08:50:00.000Z' }), sent(1)));

  it('is not given in the future', () =>
    standing('REPLIED')
      .when(ask('SignSettlement', { signedAt: '2026-03-02T09:00:01.000Z' }))
      .thenRejected('COMPLAINT_DATE_IMPOSSIBLE', { field: 'signedAt', problem: 'IN_THE_FUTURE' }));

  it('has a name', () =>
    standing('REPLIED')
      .when(ask('SignSettlement', { signer: '' }))
      .thenRejected('COMPLAINT_TEXT_MISSING', { missing: 'signer' }));
});

describe('a customer who rejects the settlement', () => {
  it('takes the complaint back to the investigation, with a reason', () =>
    standing('REPLIED').when(ask('RejectSettlement')).then(rejected()));

  it('gives a reason', () =>
    standing('REPLIED')
      .when(ask('RejectSettlement', { reason: '' }))
      .thenRejected('COMPLAINT_TEXT_MISSING', { missing: 'reason' }));

  it('can not do so after signing', () =>
    standing('SETTLEMENT_SIGNED')
      .when(ask('RejectSettlement'))
      .thenRejected('COMPLAINT_OUT_OF_ORDER', { next: 'ReceiveTask' }));
});

describe('settling on the spot', () => {
  const settled = settledOnTheSpot({ confirmation: text('That is fine for me.') });

  it('closes a minor complaint with the customer’s confirmation', () =>
    standing('ACKNOWLEDGED', investigationStarted(), assessed()).when(ask('SettleOnTheSpot')).then(settled, closed()));

  it('happens once', () => standing('INVESTIGATING', settled, closed()).when(ask('SettleOnTheSpot')).thenNothing());

  it('is possible again when it was reopened', () =>
    standing('INVESTIGATING', settled, closed(), reopened()).when(ask('SettleOnTheSpot')).then(settled, closed()));

  it('is no way to add to a complaint that was closed otherwise', () =>
    standing('CLOSED').when(ask('SettleOnTheSpot')).thenRejected('COMPLAINT_ENDED', { next: 'ReopenComplaint' }));

  it('goes as far as the limit of the pack', () =>
    standing('INVESTIGATING')
      .when(ask('SettleOnTheSpot', { remedies: [money(2_000)] }))
      .then(
        settledOnTheSpot({
          ...settled.data,
          remedies: [{ no: 1, kind: 'COMPENSATE', money: { amount: 2_000, currency: 'EUR' }, goods: null, note: null }],
          value: { amount: 2_000, currency: 'EUR' },
        }),
        closed(),
      ));

  it('needs an assessment', () =>
    standing('ACKNOWLEDGED')
      .when(ask('SettleOnTheSpot'))
      .thenRejected('COMPLAINT_NOT_ASSESSED', { next: 'AssessComplaint' }));

  it.each(['MAJOR', 'CRITICAL'] as const)('is refused for a %s complaint', (severity) =>
    standing('INVESTIGATING', reassessed({ severity }))
      .when(ask('SettleOnTheSpot'))
      .thenRejected('COMPLAINT_NOT_MINOR', { severity, next: 'ProposeSettlement' }),
  );

  it('is refused above the limit of the pack', () =>
    standing('INVESTIGATING')
      .when(ask('SettleOnTheSpot', { remedies: [money(2_001)] }))
      .thenRejected('COMPLAINT_OVER_ON_THE_SPOT_LIMIT', { value: '20.01 EUR', limit: '20.00 EUR' }));

  it('is refused with a remedy that takes longer', () =>
    standing('INVESTIGATING')
      .when(ask('SettleOnTheSpot', { remedies: [money(100), repairGiven] }))
      .thenRejected('COMPLAINT_NOT_ON_THE_SPOT', { remedies: ['REPAIR'] }));

  it('needs the words with which the customer agreed', () =>
    standing('INVESTIGATING')
      .when(ask('SettleOnTheSpot', { confirmation: '' }))
      .thenRejected('COMPLAINT_TEXT_MISSING', { missing: 'confirmation' }));

  it('is refused once a settlement is proposed', () =>
    standing('PROPOSED').when(ask('SettleOnTheSpot')).thenRejected('COMPLAINT_OUT_OF_ORDER'));
});
