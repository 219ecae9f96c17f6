import { describe, expect, it } from '@jest/globals';
import { personal } from '#event-sourcing';
import { recorded } from '#event-sourcing/testing';
import { demandOnPartnerActivated } from './demand-on-partner-activated.policy.js';
import {
  AT,
  CLAIMS_UNTIL,
  charged,
  DUE,
  demanded,
  dueMet,
  overdue,
  refunded,
  refundRequested,
  topUpRequired,
} from './deposit.fixtures.js';
import { overdueOnDepositDue } from './overdue-on-deposit-due.policy.js';
import { refundDueOnClaimsWindow } from './refund-due-on-claims-window.policy.js';
import { refundOnPartnerExited } from './refund-on-partner-exited.policy.js';
import { suspensionOnDepositOverdue } from './suspension-on-deposit-overdue.policy.js';

const activated = (kind: 'OWN' | 'THIRD_PARTY') =>
  recorded({
    type: 'PartnerActivated' as const,
    data: { partnerId: 'p-1', kind, contractNo: 1, activatedBy: 'm-1', activatedAt: AT },
  });
const exited = (kind: 'OWN' | 'THIRD_PARTY') =>
  recorded({
    type: 'PartnerExited' as const,
    data: { partnerId: 'p-1', kind, reason: personal('partner-p-1', 'Why not.'), exitedBy: 'm-1', exitedAt: AT },
  });

describe('a partner', () => {
  it('that begins to work sets something aside, unless it is the company’s own organisation', () => {
    expect(demandOnPartnerActivated.react(activated('THIRD_PARTY'))).toEqual([
      { ask: { type: 'DemandDeposit', data: { ownerId: 'p-1', amount: null, cause: 'ACTIVATION', reason: null } } },
    ]);
    expect(demandOnPartnerActivated.react(activated('OWN'))).toEqual([]);
    expect(demandOnPartnerActivated.react(exited('THIRD_PARTY'))).toEqual([]);
  });

  it('that leaves gets back what is left', () => {
    expect(refundOnPartnerExited.react(exited('THIRD_PARTY'))).toEqual([
      { ask: { type: 'RequestDepositRefund', data: { ownerId: 'p-1' } } },
    ]);
    expect(refundOnPartnerExited.react(exited('OWN'))).toEqual([]);
    expect(refundOnPartnerExited.react(activated('THIRD_PARTY'))).toEqual([]);
  });
});

describe('money that is to be brought', () => {
  it.each([
    [demanded(), 'due-1'],
    [topUpRequired(), 'due-2'],
  ] as const)('is missed on its day: $0.type', (event, dueId) =>
    expect(overdueOnDepositDue.react(recorded(event))).toEqual([
      { remind: 'p-1', dueAt: DUE, command: { type: 'NoteDepositOverdue', data: { ownerId: 'p-1', dueId } } },
    ]),
  );

  it('is not missed once it is there or goes back', () => {
    expect(overdueOnDepositDue.react(recorded(dueMet()))).toEqual([{ forget: 'p-1' }]);
    expect(overdueOnDepositDue.react(recorded(refundRequested()))).toEqual([{ forget: 'p-1' }]);
    expect(overdueOnDepositDue.react(recorded(charged()))).toEqual([]);
  });

  it('and is overdue suspends the partner where the pack wants it', () => {
    expect(suspensionOnDepositOverdue.react(recorded(overdue()))).toEqual([
      {
        ask: {
          type: 'SuspendPartner',
          data: {
            partnerId: 'p-1',
            cause: 'DEPOSIT',
            reason: `The deposit was due at ${DUE}; 7.00 EUR are missing.`,
          },
        },
      },
    ]);
    expect(suspensionOnDepositOverdue.react(recorded(overdue({ suspends: false })))).toEqual([]);
    expect(suspensionOnDepositOverdue.react(recorded(charged()))).toEqual([]);
  });
});

describe('a claims window', () => {
  it('is remembered until the money has gone back', () => {
    expect(refundDueOnClaimsWindow.react(recorded(refundRequested()))).toEqual([
      {
        remind: 'p-1',
        dueAt: CLAIMS_UNTIL,
        command: { type: 'NoteDepositRefundDue', data: { ownerId: 'p-1', refundId: 'f-1' } },
      },
    ]);
    expect(refundDueOnClaimsWindow.react(recorded(refunded()))).toEqual([{ forget: 'p-1' }]);
    expect(refundDueOnClaimsWindow.react(recorded(charged()))).toEqual([]);
  });
});
