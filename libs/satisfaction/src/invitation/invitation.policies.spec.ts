import { describe, expect, it } from '@jest/globals';
import { complaintSamples } from '#complaints/testing';
import { customerSamples } from '#customers/testing';
import { recorded } from '#event-sourcing/testing';
import { repairSamples } from '#repairs/testing';
import { returnSamples } from '#returns/testing';
import { callingOffOnCustomer } from './calling-off-on-customer.policy.js';
import { expiryOnInvitation } from './expiry-on-invitation.policy.js';
import { asked, calledOff, EXPIRES, expired, issued, sent, submitted, withdrawn } from './invitation.fixtures.js';
import { invitationIdOf } from './invitation-ids.events.js';
import { invitationOnCase } from './invitation-on-case.policy.js';
import { withdrawalOnCalledOff } from './withdrawal-on-called-off.policy.js';
import { withdrawalOnCaseEnded } from './withdrawal-on-case-ended.policy.js';

const cases = [...Object.values(complaintSamples), ...Object.values(returnSamples), ...Object.values(repairSamples)];
type CaseEvent = Parameters<typeof invitationOnCase.react>[0];
const told = cases.map((event) => recorded(event) as unknown as CaseEvent);
const asks = (event: CaseEvent) =>
  invitationOnCase.react(event).flatMap((reaction) => ('ask' in reaction ? [reaction.ask.data] : []));

describe('whoever has a case', () => {
  it('is asked when it begins and when it has ended, and never else', () =>
    expect(told.flatMap((event) => asks(event).map(({ caseKind, moment }) => [event.type, caseKind, moment]))).toEqual([
      ['ComplaintRegistered', 'COMPLAINT', 'OPENED'],
      ['ComplaintClosed', 'COMPLAINT', 'CLOSED'],
      ['ComplaintRefused', 'COMPLAINT', 'CLOSED'],
      ['ReturnOpened', 'RETURN', 'OPENED'],
      ['ReturnSettled', 'RETURN', 'CLOSED'],
      ['ReturnFailed', 'RETURN', 'CLOSED'],
      ['WorkOrderQualified', 'WORK_ORDER', 'OPENED'],
      ['WorkOrderClosed', 'WORK_ORDER', 'CLOSED'],
    ]));

  it('is not asked at intake where nobody knows who it is', () => {
    const { type, data } = complaintSamples.ComplaintRegistered;
    const event = (customerId: string | null) => recorded({ type, data: { ...data, customerId } });
    expect(invitationOnCase.react(event('customer-1'))).toHaveLength(1);
    expect(invitationOnCase.react(event(null))).toEqual([]);
  });

  it('is asked once at each moment, whatever is told twice', () => {
    const found = told.flatMap(asks);
    for (const each of found) expect(each.invitationId).toBe(invitationIdOf(each, each.moment));
    expect(new Set(found.map(({ invitationId }) => invitationId)).size).toBe(6);
  });

  it('is not asked any more what is expected when it is over', () =>
    expect(
      told.flatMap((event) =>
        withdrawalOnCaseEnded
          .react(event)
          .map((reaction) => [event.type, 'ask' in reaction && reaction.ask.data.cause]),
      ),
    ).toEqual(
      [
        'ComplaintClosed',
        'ComplaintRefused',
        'ComplaintWithdrawn',
        'ComplaintMerged',
        'ReturnSettled',
        'ReturnFailed',
        'WorkOrderClosed',
        'WorkOrderCancelled',
      ].map((type) => [type, 'CASE_ENDED']),
    ));
});

describe('an invitation', () => {
  it('ends by itself, unless it ended before', () => {
    expect(expiryOnInvitation.react(recorded(issued()))).toEqual([
      {
        remind: 'i-1',
        dueAt: EXPIRES,
        command: { type: 'ExpireInvitation', data: { invitationId: 'i-1', expiresAt: EXPIRES } },
      },
    ]);
    for (const event of [submitted(), withdrawn()])
      expect(expiryOnInvitation.react(recorded(event))).toEqual([{ forget: 'i-1' }]);
    for (const event of [sent(), expired()]) expect(expiryOnInvitation.react(recorded(event))).toEqual([]);
  });

  it('is withdrawn when everything of its customer is', () => {
    expect(withdrawalOnCalledOff.react(recorded(calledOff({ invitationIds: ['i-1', 'i-2'] })))).toEqual(
      ['i-1', 'i-2'].map((invitationId) => ({
        ask: { type: 'WithdrawInvitation', data: { invitationId, cause: 'CUSTOMER_ERASED', reason: null } },
      })),
    );
    expect(withdrawalOnCalledOff.react(recorded(asked()))).toEqual([]);
  });
});

describe('a customer', () => {
  const { CustomerErased, ConsentWithdrawn } = customerSamples;
  const calling = (cause: string, customerId: string) => [
    { ask: { type: 'CallOffInvitations', data: { customerId, cause } } },
  ];

  it('has nothing left to answer when erased, or when consent is withdrawn', () => {
    expect(callingOffOnCustomer.react(recorded(CustomerErased))).toEqual(
      calling('CUSTOMER_ERASED', CustomerErased.data.customerId),
    );
    expect(callingOffOnCustomer.react(recorded(ConsentWithdrawn))).toEqual(
      calling('CONSENT_WITHDRAWN', ConsentWithdrawn.data.customerId),
    );
    const others = { ...ConsentWithdrawn, data: { ...ConsentWithdrawn.data, purpose: 'MARKETING' as const } };
    expect(callingOffOnCustomer.react(recorded(others))).toEqual([]);
  });
});
