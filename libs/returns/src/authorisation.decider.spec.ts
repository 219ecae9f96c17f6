import { describe, it } from '@jest/globals';
import { authorised, cancelled, denied, expired, failed, line, opened, received, UNTIL } from './return.fixtures.js';
import { refundRequested } from './settlement.fixtures.js';
import {
  acceptedLine,
  asSupervisor,
  authorisedLine,
  bySystem,
  command,
  given,
  receivedLine,
  requestedLine,
} from './specification.fixtures.js';

const authorise = (nos: number[] | null = null) => command('AuthoriseReturn', { returnId: 'r-1', nos });
const deny = (nos: number[] | null = null, reason = 'The seal is broken.') =>
  command('DenyReturn', { returnId: 'r-1', nos, reason }, asSupervisor);
const cancel = (nos: number[] | null = null) =>
  command('CancelReturn', { returnId: 'r-1', nos, cause: 'CUSTOMER_ASKED' });

describe('a line', () => {
  it('is authorised until a day that the policy pack counts', () =>
    given(...requestedLine())
      .when(authorise())
      .then(authorised()));

  it('is authorised once', () => {
    given(...authorisedLine())
      .when(authorise())
      .thenNothing();
    given(...authorisedLine())
      .when(authorise([1]))
      .thenNothing();
  });

  it('is authorised by itself', () =>
    given(opened({ lines: [line, { ...line, no: 2 }] }))
      .when(authorise([2]))
      .then(authorised({ no: 2 })));

  it('has to be one of the return', () =>
    given(...requestedLine())
      .when(authorise([7]))
      .thenRejected('RETURN_LINE_NOT_FOUND', { no: 7 }));

  it('is sent back at the cost of the customer who changed their mind', () =>
    given(...requestedLine({ reason: 'CHANGE_OF_MIND' }))
      .when(authorise())
      .then(authorised({ shippingPayer: 'CUSTOMER' })));

  it('is not authorised when it is too late for its reason, but by a supervisor', () => {
    const late = requestedLine({ reason: 'CHANGE_OF_MIND', deliveredAt: '2026-02-28T07:00:00.000Z' });
    const closedAt = '2026-03-02T09:00:00.000Z';
    given(...late)
      .when(authorise())
      .thenRejected('RETURN_WINDOW_CLOSED', { closedAt });
    given(...late)
      .when(command('AuthoriseReturn', { returnId: 'r-1', nos: null }, asSupervisor))
      .then(authorised({ shippingPayer: 'CUSTOMER', authorisedBy: 'supervisor-1' }));
    given(...requestedLine({ reason: 'CHANGE_OF_MIND', deliveredAt: '2026-02-28T07:00:00.001Z' }))
      .when(authorise())
      .then(authorised({ shippingPayer: 'CUSTOMER' }));
  });

  it('is authorised in doubt where nobody knows when it was delivered', () =>
    given(...requestedLine({ deliveredAt: null }))
      .when(authorise())
      .then(authorised()));

  it('that is denied frees its quantity, and ends the return', () =>
    given(...requestedLine())
      .when(deny())
      .then(denied(), failed()));

  it('is denied with a reason, once, and not after it was authorised', () => {
    given(...requestedLine())
      .when(deny([1], ' '))
      .thenRejected('RETURN_TEXT_MISSING', { missing: 'reason' });
    given(...requestedLine(), denied())
      .when(deny([1]))
      .thenNothing();
    given(...authorisedLine())
      .when(deny([1]))
      .thenRejected('RETURN_ALREADY_AUTHORISED');
    given(...authorisedLine())
      .when(deny())
      .thenNothing();
    given(...requestedLine(), denied())
      .when(authorise([1]))
      .thenRejected('RETURN_LINE_CLOSED');
  });

  it('is cancelled while nothing came and no money went', () => {
    given(...authorisedLine())
      .when(cancel())
      .then(cancelled(), failed({ reason: 'CANCELLED' }));
    given(...authorisedLine(), cancelled())
      .when(cancel([1]))
      .thenNothing();
    given(...receivedLine())
      .when(cancel([1]))
      .thenRejected('RETURN_GOODS_UNDER_WAY');
    given(...receivedLine())
      .when(cancel())
      .thenNothing();
    given(...acceptedLine(), refundRequested())
      .when(cancel([1]))
      .thenRejected('RETURN_GOODS_UNDER_WAY');
  });
});

describe('a return that nobody opened', () => {
  it('is neither authorised', () => given().when(authorise()).thenRejected('RETURN_NOT_FOUND'));

  it('nor called off with a remedy that had none', () =>
    given()
      .when(command('CancelReturn', { returnId: 'r-1', nos: null, cause: 'REMEDY_CALLED_OFF' }, bySystem))
      .thenNothing());
});

describe('an authorisation', () => {
  const expire = (at: string, until = UNTIL) =>
    command('ExpireReturnLine', { returnId: 'r-1', no: 1, until }, { ...bySystem, at });

  it('ends when nothing came in time, and frees the quantity', () =>
    given(...authorisedLine())
      .when(expire(UNTIL))
      .then(expired(), failed({ reason: 'EXPIRED', failedAt: UNTIL })));

  it('that was imported has no end, but may be said to have had one', () => {
    const imported = [...authorisedLine().slice(0, -1), authorised({ until: null })];
    given(...imported)
      .when(expire(UNTIL))
      .then(expired(), failed({ reason: 'EXPIRED', failedAt: UNTIL }));
    given(...imported)
      .when(expire('2026-03-06T12:59:59.999Z'))
      .thenNothing();
  });

  it('does not end before, for another one, or when something came', () => {
    given(...authorisedLine())
      .when(expire('2026-03-06T12:59:59.999Z'))
      .thenNothing();
    given(...authorisedLine())
      .when(expire(UNTIL, '2026-03-05T13:00:00.000Z'))
      .thenNothing();
    given(...authorisedLine(), received())
      .when(expire(UNTIL))
      .thenNothing();
    given(...authorisedLine(), expired())
      .when(expire(UNTIL))
      .thenNothing();
  });
});
