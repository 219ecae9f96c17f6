import { describe, expect, it } from '@jest/globals';
import { commandMaker, recorded, specification } from '#event-sourcing/testing';
import { projected } from '#projections/testing';
import { acceptedOrder, asTechnician } from '../line/line-journey.fixtures.js';
import { workOrderKnown } from '../work-order/known.fixtures.js';
import { cancelled } from '../work-order/order.fixtures.js';
import { draftedOrder, given as givenOrder, command as ofOrder } from '../work-order/specification.fixtures.js';
import type { LoanerCommand } from './loaner.commands.js';
import { type LoanerKnown, loanerDecider } from './loaner.decider.js';
import type { LoanerEvent } from './loaner.events.js';
import {
  DUE_BACK,
  givenBack,
  handedOut,
  lent,
  loanerOverdue,
  loanerRegistered,
  loanFacts,
  restored,
  retired,
  takenBack,
} from './loaner.fixtures.js';
import { loanerProjection } from './loaner.projection.js';
import { overdueOnLoanerDue } from './overdue-on-loaner-due.policy.js';

const known: LoanerKnown = { productId: 'p-1', outlet: { partnerId: 'partner-1' } };
const given = specification(loanerDecider, known);
const command = commandMaker<LoanerCommand>();
const staff = { by: 'technician-1', roles: ['technician'] };

describe('a loaner', () => {
  const register = (serial = 'LOAN-1') =>
    command('RegisterLoaner', { loanerId: 'l-1', sku: 'AC-9', serial, outletId: 'outlet-1' }, staff);
  const lend = (workOrderId = 'w-1') => command('LendLoaner', { loanerId: 'l-1', workOrderId, dueBackAt: DUE_BACK });

  it('is registered once, of an article and at an outlet that there are', () => {
    given().when(register()).then(loanerRegistered());
    given(loanerRegistered()).when(register()).thenNothing();
    given(loanerRegistered()).when(register('LOAN-2')).thenRejected('LOANER_ALREADY_REGISTERED');
    given().when(register(), { productId: null, outlet: null }).thenRejected('LOANER_PRODUCT_UNKNOWN');
    given().when(register(), { productId: 'p-1', outlet: null }).thenRejected('LOANER_OUTLET_UNKNOWN');
  });

  it('is with one customer at a time', () => {
    given(loanerRegistered()).when(lend()).then(lent());
    given(loanerRegistered(), lent()).when(lend()).thenNothing();
    given(loanerRegistered(), lent()).when(lend('w-2')).thenRejected('LOANER_LENT', { workOrderId: 'w-1' });
    given(loanerRegistered(), lent(), givenBack())
      .when(lend('w-2'))
      .then(lent({ workOrderId: 'w-2' }));
    given().when(lend()).thenRejected('LOANER_NOT_FOUND');
  });

  it('comes back from whom it was lent to', () => {
    const back = command('GiveBackLoaner', { loanerId: 'l-1', workOrderId: 'w-1', damaged: false });
    given(loanerRegistered(), lent()).when(back).then(givenBack());
    given(loanerRegistered()).when(back).thenNothing();
  });

  it('is not lent damaged before it is restored, nor retired', () => {
    const damaged = [loanerRegistered(), lent(), givenBack({ damaged: true })];
    const restore = command('RestoreLoaner', { loanerId: 'l-1' }, staff);
    given(...damaged)
      .when(lend('w-2'))
      .thenRejected('LOANER_DAMAGED');
    given(...damaged)
      .when(restore)
      .then(restored());
    given(...damaged, restored())
      .when(restore)
      .thenNothing();
    given(...damaged, restored())
      .when(lend('w-2'))
      .then(lent({ workOrderId: 'w-2' }));
    given(loanerRegistered(), retired()).when(lend()).thenRejected('LOANER_RETIRED');
  });

  it('is retired when it is here, with a reason, once', () => {
    const retire = (reason = 'Worn out.') => command('RetireLoaner', { loanerId: 'l-1', reason });
    given(loanerRegistered()).when(retire()).then(retired());
    given(loanerRegistered(), retired()).when(retire()).thenNothing();
    given(loanerRegistered(), lent()).when(retire()).thenRejected('LOANER_LENT');
    given(loanerRegistered()).when(retire(' ')).thenRejected('LOANER_TEXT_MISSING');
  });
});

describe('a loan', () => {
  const handOut = (dueBackAt: string | null = null) =>
    ofOrder('HandOutLoaner', { workOrderId: 'w-1', loanerId: 'l-1', dueBackAt }, asTechnician);

  it('is due back on the day that is named, else on the pack’s', () => {
    givenOrder(...acceptedOrder())
      .when(handOut())
      .then(handedOut());
    givenOrder(...acceptedOrder())
      .when(handOut('2026-03-03T09:00:00.000Z'))
      .then(handedOut({ dueBackAt: '2026-03-03T09:00:00.000Z' }));
    givenOrder(...acceptedOrder())
      .when(handOut('2026-03-01T09:00:00.000Z'))
      .thenRejected('LOAN_DUE_IN_THE_PAST');
  });

  it('is of a loaner that there is, of whoever does the job', () => {
    givenOrder(...acceptedOrder())
      .when(handOut(), { ...workOrderKnown, loans: { loaner: null } })
      .thenRejected('LOANER_NOT_FOUND');
    const { loaner } = loanFacts;
    const others = { ...workOrderKnown, loans: { loaner: loaner && { ...loaner, partnerId: 'partner-9' } } };
    givenOrder(...acceptedOrder())
      .when(handOut(), others)
      .thenRejected('LOANER_OF_ANOTHER_PARTNER', { partnerId: 'partner-9', job: 'partner-1' });
  });

  it('is for an order that is being worked on, once', () => {
    givenOrder(...draftedOrder())
      .when(handOut())
      .thenRejected('LOAN_ORDER_NOT_OPEN');
    givenOrder(...acceptedOrder(), handedOut())
      .when(handOut())
      .thenNothing();
  });

  it('comes back, once, whatever became of the order', () => {
    const back = ofOrder('TakeBackLoaner', { workOrderId: 'w-1', loanerId: 'l-1', damaged: false }, asTechnician);
    givenOrder(...acceptedOrder(), handedOut(), cancelled())
      .when(back)
      .then(takenBack());
    givenOrder(...acceptedOrder(), handedOut(), takenBack())
      .when(back)
      .thenNothing();
    givenOrder(...acceptedOrder())
      .when(back)
      .thenRejected('LOAN_NOT_OUT');
  });

  it('is overdue once its time has passed, and only then', () => {
    const mark = (at: string) =>
      ofOrder(
        'MarkLoanerOverdue',
        { workOrderId: 'w-1', loanerId: 'l-1', dueBackAt: DUE_BACK },
        { by: 'system', roles: ['system'], at },
      );
    givenOrder(...acceptedOrder(), handedOut())
      .when(mark(DUE_BACK))
      .then(loanerOverdue());
    givenOrder(...acceptedOrder(), handedOut())
      .when(mark('2026-03-06T12:59:59.999Z'))
      .thenNothing();
    givenOrder(...acceptedOrder(), handedOut(), loanerOverdue())
      .when(mark(DUE_BACK))
      .thenNothing();
    givenOrder(...acceptedOrder(), handedOut(), takenBack())
      .when(mark(DUE_BACK))
      .thenNothing();
  });

  it('is remembered until it comes back', () => {
    expect(overdueOnLoanerDue.react(recorded(handedOut()))).toEqual([
      {
        remind: 'w-1/l-1',
        dueAt: DUE_BACK,
        command: { type: 'MarkLoanerOverdue', data: { workOrderId: 'w-1', loanerId: 'l-1', dueBackAt: DUE_BACK } },
      },
    ]);
    expect(overdueOnLoanerDue.react(recorded(takenBack()))).toEqual([{ forget: 'w-1/l-1' }]);
    expect(overdueOnLoanerDue.react(recorded(loanerOverdue()))).toEqual([]);
  });
});

describe('the row of a loaner', () => {
  const rowAfter = (...events: readonly LoanerEvent[]) =>
    projected(loanerProjection, ...events.map((event, n) => recorded(event, n + 1)))['l-1'];
  const fresh = {
    id: 'l-1',
    status: 'FREE',
    productId: 'p-1',
    sku: 'AC-9',
    serial: 'LOAN-1',
    outletId: 'outlet-1',
    partnerId: 'partner-1',
    workOrderId: null,
    dueBackAt: null,
    isDamaged: false,
    version: '0',
    position: recorded(loanerRegistered(), 1).meta.position,
  };
  const at = (n: number) => ({ version: String(n - 1), position: recorded(loanerRegistered(), n).meta.position });

  it('says where it is', () => {
    expect(rowAfter(loanerRegistered())).toEqual(fresh);
    expect(rowAfter(loanerRegistered(), lent())).toEqual({
      ...fresh,
      ...at(2),
      status: 'LENT',
      workOrderId: 'w-1',
      dueBackAt: new Date(DUE_BACK),
    });
    expect(rowAfter(loanerRegistered(), lent(), givenBack({ damaged: true }))).toEqual({
      ...fresh,
      ...at(3),
      status: 'DAMAGED',
      isDamaged: true,
    });
    expect(rowAfter(loanerRegistered(), lent(), givenBack({ damaged: true }), restored())).toEqual({
      ...fresh,
      ...at(4),
    });
    expect(rowAfter(loanerRegistered(), retired())).toEqual({ ...fresh, ...at(2), status: 'RETIRED' });
  });
});
