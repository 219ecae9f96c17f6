import { describe, it } from '@jest/globals';
import { remedyChanged, settled } from './return.fixtures.js';
import type { RecordRefundOutcome } from './settlement.commands.js';
import {
  KEY,
  quoted,
  refundDeclined,
  refundErrored,
  refundRedirected,
  refundRequested,
  refundRetried,
  refundSucceeded,
} from './settlement.fixtures.js';
import { acceptedLine, asSupervisor, bySystem, command, given } from './specification.fixtures.js';

const asked = [...acceptedLine(), quoted(), refundRequested()];
const outcome = (which: RecordRefundOutcome['data']['outcome'], key = KEY) =>
  command(
    'RecordRefundOutcome',
    { returnId: 'r-1', no: 1, key, outcome: which, reference: 'pay-77', code: 'CARD_CLOSED' },
    bySystem,
  );
const retryBySystem = (attempt: number) => command('RetryRefund', { returnId: 'r-1', no: 1, attempt }, bySystem);
const retryByHand = command('RetryRefund', { returnId: 'r-1', no: 1, attempt: null }, asSupervisor);
const redirect = command('RedirectRefund', { returnId: 'r-1', no: 1, payTo: 'DE02120300000000202051' }, asSupervisor);

describe('a refund', () => {
  it('that succeeds settles the line, and with it the return', () =>
    given(...asked)
      .when(outcome('SUCCEEDED'))
      .then(refundSucceeded(), settled()));

  it('is done once, however often the gateway answers', () => {
    given(...asked, refundSucceeded(), settled())
      .when(outcome('SUCCEEDED'))
      .thenNothing();
    given(...asked, refundSucceeded(), settled())
      .when(outcome('UNKNOWN'))
      .thenNothing();
    given(...asked, refundSucceeded(), settled())
      .when(outcome('DECLINED'))
      .thenNothing();
  });

  it.each(['UNKNOWN', 'UNAVAILABLE', 'MISUNDERSTOOD'] as const)('that is %s is tried again later', (problem) =>
    given(...asked)
      .when(outcome(problem))
      .then(refundErrored({ problem })),
  );

  it('is tried again under the same key', () => {
    given(...asked, refundErrored())
      .when(retryBySystem(1))
      .then(refundRetried());
    given(...asked, refundErrored())
      .when(retryByHand)
      .then(refundRetried({ retriedBy: 'supervisor-1' }));
  });

  it('is tried again with longer pauses, the last of them for ever', () => {
    const retryAt = '2026-03-02T13:00:00.000Z';
    given(...asked, refundErrored(), refundRetried())
      .when(outcome('UNKNOWN'))
      .then(refundErrored({ attempt: 2, retryAt }));
    given(...asked, refundErrored(), refundRetried({ attempt: 9 }))
      .when(outcome('UNKNOWN'))
      .then(refundErrored({ attempt: 9, retryAt }));
  });

  it('is not tried again while it is under way, done, or for an attempt that is over', () => {
    given(...asked)
      .when(retryBySystem(1))
      .thenNothing();
    given(...asked, refundErrored(), refundRetried())
      .when(retryBySystem(1))
      .thenNothing();
    given(...asked, refundErrored(), refundSucceeded())
      .when(retryBySystem(1))
      .thenNothing();
    given(...asked)
      .when(retryByHand)
      .thenRejected('RETURN_REFUND_NOT_ERRORED');
    given(...asked, refundDeclined())
      .when(retryByHand)
      .thenRejected('RETURN_REFUND_DECLINED');
    given(...asked, refundDeclined())
      .when(retryBySystem(1))
      .thenNothing();
  });

  it('that is doubtful twice waits for one retry', () =>
    given(...asked, refundErrored())
      .when(outcome('UNKNOWN'))
      .thenNothing());

  it('may turn out to have gone after all', () => {
    given(...asked, refundErrored())
      .when(outcome('SUCCEEDED'))
      .then(refundSucceeded(), settled());
    given(...asked, refundErrored(), refundRetried())
      .when(outcome('DECLINED'))
      .then(refundDeclined());
  });

  it('that is declined goes another way, under another key', () => {
    given(...asked)
      .when(outcome('DECLINED'))
      .then(refundDeclined());
    given(...asked, refundDeclined())
      .when(redirect)
      .then(refundRedirected());
    given(...asked, refundDeclined(), refundRedirected())
      .when(outcome('SUCCEEDED', 'key-2'))
      .then(refundSucceeded({ key: 'key-2' }), settled());
  });

  it('goes another way only after a no, and by a supervisor', () => {
    given(...asked)
      .when(redirect)
      .thenRejected('RETURN_REFUND_NOT_DECLINED');
    given(...asked, refundErrored())
      .when(redirect)
      .thenRejected('RETURN_REFUND_NOT_DECLINED');
    given(...asked, refundDeclined(), refundRedirected())
      .when(redirect)
      .thenRejected('RETURN_REFUND_NOT_DECLINED');
    given(...asked, refundDeclined())
      .when({ ...redirect, by: 'agent-1', roles: ['agent'] })
      .thenRejected('RETURN_NEEDS_SUPERVISOR');
  });

  it('that a gateway pays after its no needs a person', () => {
    given(...asked, refundDeclined())
      .when(outcome('SUCCEEDED'))
      .thenRejected('RETURN_REFUND_CONTRADICTED');
    given(...asked, refundDeclined(), refundRedirected())
      .when(outcome('SUCCEEDED'))
      .thenRejected('RETURN_REFUND_CONTRADICTED');
    given(...asked, refundDeclined())
      .when(outcome('DECLINED'))
      .thenNothing();
    given(...asked, refundErrored())
      .when(outcome('UNKNOWN', 'key-9'))
      .thenRejected('RETURN_REFUND_CONTRADICTED');
    given(...asked, refundSucceeded())
      .when(outcome('SUCCEEDED', 'key-9'))
      .thenRejected('RETURN_REFUND_CONTRADICTED');
  });

  it('that nobody asked for is not recorded', () => {
    given(...acceptedLine())
      .when(outcome('SUCCEEDED'))
      .thenRejected('RETURN_REFUND_NOT_REQUESTED');
    given(...acceptedLine())
      .when(retryByHand)
      .thenRejected('RETURN_REFUND_NOT_REQUESTED');
  });
});

describe('the remedy of a refund', () => {
  const change = (remedy: 'CREDIT' | 'REFUND') =>
    command('ChangeReturnRemedy', { returnId: 'r-1', no: 1, remedy, reason: 'None in stock.' });

  it('is changed after a no, never in doubt', () => {
    given(...asked, refundDeclined())
      .when(change('CREDIT'))
      .then(remedyChanged({ from: 'REFUND', to: 'CREDIT' }));
    given(...asked)
      .when(change('CREDIT'))
      .thenRejected('RETURN_REMEDY_FIXED');
    given(...asked, refundErrored())
      .when(change('CREDIT'))
      .thenRejected('RETURN_REMEDY_FIXED');
  });

  it('is not asked for twice', () =>
    given(...asked, refundDeclined(), remedyChanged({ from: 'REFUND', to: 'CREDIT' }))
      .when(change('REFUND'))
      .thenRejected('RETURN_REMEDY_FIXED'));
});
