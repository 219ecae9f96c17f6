import { describe, it } from '@jest/globals';
import { newId } from '#values';
import { eur } from './known.fixtures.js';
import { goodsWaived, inspected, received, rejected, settled } from './return.fixtures.js';
import type { Condition, QuotedLine, ReturnReason } from './return-words.events.js';
import type { ConfirmReturnSettlement, QuoteReturnSettlement } from './settlement.commands.js';
import {
  confirmed,
  creditNoteIssued,
  quoted,
  quotedOne,
  refundErrored,
  refundRequested,
  storeCreditGranted,
} from './settlement.fixtures.js';
import {
  acceptedLine,
  acceptedUnit,
  asSupervisor,
  authorisedLine,
  command,
  given,
  receivedLine,
} from './specification.fixtures.js';

const quote = (changes: Partial<QuoteReturnSettlement['data']> = {}) =>
  command('QuoteReturnSettlement', { returnId: 'r-1', nos: null, shipping: null, adjustments: [], ...changes });
const adjusted = (due: { amount: number; currency: string }) => ({
  ...quote({ adjustments: [{ no: 1, due }] }),
  ...asSupervisor,
});
const quotes = (line: Partial<QuotedLine>, by = 'agent-1') => {
  const whole = { ...quotedOne, ...line };
  return quoted({ lines: [whole], total: whole.due, value: whole.due, quotedBy: by });
};
const taken = (ground: 'CONDITION' | 'NO_FAULT_FOUND' | 'ADJUSTMENT', percent: number | null, amount: number) => ({
  deductions: [{ ground, percent, amount: eur(amount) }],
  due: eur(40_000 - amount),
});

const acceptedIn = (reason: ReturnReason, condition: Condition) => [
  ...authorisedLine({ reason }),
  received({ condition }),
  ...acceptedLine().slice(-1),
];

describe('a quote', () => {
  it('tells what is due for what was accepted', () =>
    given(...acceptedLine())
      .when(quote())
      .then(quoted()));

  it.each([
    ['OPENED', 10, 4_000],
    ['USED', 30, 12_000],
  ] as const)('takes off the share for a change of mind about goods that were %s', (condition, percent, amount) =>
    given(...acceptedIn('CHANGE_OF_MIND', condition))
      .when(quote())
      .then(quotes(taken('CONDITION', percent, amount))),
  );

  it('takes nothing off for goods that are not as they should be', () =>
    given(...acceptedIn('NOT_AS_DESCRIBED', 'USED'))
      .when(quote())
      .then(quoted()));

  it('takes off the share for a fault that nobody found', () =>
    given(
      ...receivedLine({ reason: 'DEFECTIVE' }),
      inspected({ finding: 'NO_FAULT_FOUND' }),
      ...acceptedLine().slice(-1),
    )
      .when(quote())
      .then(quotes(taken('NO_FAULT_FOUND', 15, 6_000))));

  it('takes nothing off what a complaint promised', () =>
    given(
      ...authorisedLine({ agreed: eur(33_000), reason: 'OTHER' }),
      received({ condition: 'USED' }),
      ...acceptedLine().slice(-1),
    )
      .when(quote())
      .then(quotes({ gross: eur(33_000), due: eur(33_000) })));

  it('gives back what the customer paid for the way, where the goods are not as they should be', () =>
    given(...acceptedLine())
      .when(quote({ shipping: { cost: eur(900), paidBy: 'CUSTOMER' } }))
      .then(
        quotes({
          shipping: { payer: 'SELLER', cost: eur(900), paidBy: 'CUSTOMER', correction: eur(900) },
          due: eur(40_900),
        }),
      ));

  it('takes off what the seller paid for the way after a change of mind, down to nothing at most', () => {
    given(...acceptedLine({ reason: 'CHANGE_OF_MIND' }))
      .when(quote({ shipping: { cost: eur(900), paidBy: 'SELLER' } }))
      .then(
        quotes({
          shipping: { payer: 'CUSTOMER', cost: eur(900), paidBy: 'SELLER', correction: eur(-900) },
          due: eur(39_100),
        }),
      );
    given(...acceptedLine({ reason: 'CHANGE_OF_MIND' }))
      .when(quote({ shipping: { cost: eur(50_000), paidBy: 'SELLER' } }))
      .thenRejected('RETURN_NOTHING_DUE');
  });

  it('leaves the way to whoever owes and has paid it', () =>
    given(...acceptedLine())
      .when(quote({ shipping: { cost: eur(900), paidBy: 'SELLER' } }))
      .then(quotes({ shipping: { payer: 'SELLER', cost: eur(900), paidBy: 'SELLER', correction: eur(0) } })));

  it('follows a supervisor, up to what was paid', () => {
    given(...acceptedLine())
      .when(adjusted(eur(30_000)))
      .then(quotes(taken('ADJUSTMENT', null, 10_000), 'supervisor-1'));
    given(...acceptedLine())
      .when(adjusted(eur(40_000)))
      .then(quotes({}, 'supervisor-1'));
    given(...acceptedLine())
      .when(adjusted(eur(40_001)))
      .thenRejected('RETURN_MORE_THAN_PAID');
    given(...acceptedLine())
      .when(quote({ adjustments: [{ no: 1, due: eur(1) }] }))
      .thenRejected('RETURN_NEEDS_SUPERVISOR');
  });

  it('asks a supervisor where nobody knows what was paid', () => {
    given(...acceptedLine({ unitPrice: null }))
      .when(quote())
      .thenRejected('RETURN_PRICE_UNKNOWN');
    given(...acceptedLine({ unitPrice: null }))
      .when(adjusted(eur(5_000)))
      .then(quotes({ gross: eur(5_000), due: eur(5_000) }, 'supervisor-1'));
  });

  it('is in the currency of the purchase', () => {
    const usd = { amount: 1, currency: 'USD' };
    given(...acceptedLine())
      .when(adjusted(usd))
      .thenRejected('RETURN_OTHER_CURRENCY', { missing: 'EUR' });
    given(...acceptedLine())
      .when(quote({ shipping: { cost: usd, paidBy: 'SELLER' } }))
      .thenRejected('RETURN_OTHER_CURRENCY');
    given(...acceptedLine())
      .when(adjusted(eur(-1)))
      .thenRejected('RETURN_MONEY_IMPOSSIBLE');
    given(...acceptedLine())
      .when(adjusted(eur(0.5)))
      .thenRejected('RETURN_MONEY_IMPOSSIBLE');
  });

  it('needs acceptance, but for goods that are not asked back', () => {
    given(...receivedLine())
      .when(quote())
      .thenRejected('RETURN_NOTHING_TO_SETTLE');
    given(...receivedLine())
      .when(quote({ nos: [1] }))
      .thenRejected('RETURN_NOT_ACCEPTED', { next: 'AcceptReturnLine' });
    given(...authorisedLine({ unitPrice: eur(400) }), goodsWaived())
      .when(quote())
      .then(quotes({ gross: eur(800), due: eur(800) }));
    given(...receivedLine(), rejected())
      .when(quote({ nos: [1] }))
      .thenRejected('RETURN_LINE_CLOSED');
  });

  it('is for money', () =>
    given(...acceptedUnit())
      .when(quote({ nos: [1] }))
      .thenRejected('RETURN_REMEDY_DIFFERS'));

  it('is not made for what was confirmed', () =>
    given(...acceptedLine(), quoted(), confirmed(), refundRequested())
      .when(quote({ nos: [1] }))
      .thenRejected('RETURN_NOTHING_TO_SETTLE', { settlement: 'PENDING' }));
});

const confirm = (changes: Partial<ConfirmReturnSettlement['data']> = {}, by = asSupervisor) =>
  command(
    'ConfirmReturnSettlement',
    { returnId: 'r-1', quoteNo: 1, payTo: '4111111111111111', creditForm: 'STORE_CREDIT', ...changes },
    by,
  );

describe('a confirmation', () => {
  const history = [...acceptedLine(), quoted()];

  it('names the quote and asks the gateway to pay', () =>
    given(...history)
      .when(confirm())
      .then(confirmed(), refundRequested()));

  it('asks once', () => {
    given(...history, confirmed(), refundRequested())
      .when(confirm())
      .thenNothing();
    given(...history, confirmed(), refundRequested(), refundErrored())
      .when(confirm())
      .thenNothing();
  });

  it('pays the way that the order was paid where nothing else is named', () =>
    given(...history)
      .when(confirm({ payTo: null }))
      .then(confirmed(), refundRequested({ payTo: null })));

  it('is refused for a quote that nobody made, or that no longer holds', () => {
    given(...acceptedLine())
      .when(confirm())
      .thenRejected('RETURN_QUOTE_NOT_FOUND');
    given(...history)
      .when(confirm({ quoteNo: 2 }))
      .thenRejected('RETURN_QUOTE_NOT_FOUND');
    given(...history, quoted({ quoteNo: 2 }))
      .when(confirm())
      .thenRejected('RETURN_QUOTE_OUTDATED', { stands: 2 });
    given(...history, inspected())
      .when(confirm())
      .thenRejected('RETURN_QUOTE_OUTDATED', { stands: null });
  });

  it('takes a role whose limit covers the sum', () => {
    const agent = { by: 'agent-1', roles: ['agent'] };
    given(...history)
      .when(confirm({}, agent))
      .thenRejected('RETURN_OVER_LIMIT', { value: eur(40_000) });
    const dear = [...acceptedLine(), quoted({ value: eur(50_001) })];
    given(...dear)
      .when(confirm())
      .thenRejected('RETURN_OVER_LIMIT', { missing: 'manager or executive' });
    given(...dear)
      .when(confirm({}, { by: 'manager-1', roles: ['manager'] }))
      .then(confirmed({ value: eur(50_001), confirmedBy: 'manager-1', confirmedAs: 'manager' }), refundRequested());
  });

  const credit = [...acceptedLine({ remedy: 'CREDIT' }), quoted({ lines: [{ ...quotedOne, remedy: 'CREDIT' }] })];
  const creditId = newId('command-1', 'credit-1');
  const credited = settled({ remedies: ['CREDIT'], refunded: null, credited: eur(40_000) });

  it('grants store credit', () =>
    given(...credit)
      .when(confirm())
      .then(confirmed(), storeCreditGranted({ creditId }), credited));

  it('or issues a credit note', () =>
    given(...credit)
      .when(confirm({ creditForm: 'CREDIT_NOTE' }))
      .then(confirmed(), creditNoteIssued({ creditNoteId: creditId }), credited));
});
