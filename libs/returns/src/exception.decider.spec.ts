import { describe, it } from '@jest/globals';
import { eur } from './known.fixtures.js';
import { advanceGranted, goodsWaived } from './return.fixtures.js';
import { replacementRequested } from './settlement.fixtures.js';
import {
  asSupervisor,
  authorisedLine,
  authorisedUnit,
  command,
  given,
  receivedLine,
  receivedUnit,
  requestedLine,
} from './specification.fixtures.js';

const advance = command('GrantAdvanceExchange', { returnId: 'r-1', no: 1 });
const waive = command('WaiveGoods', { returnId: 'r-1', no: 1 });

describe('an advance exchange', () => {
  it('is recorded with its limit, and asks for the replacement', () =>
    given(...authorisedUnit())
      .when(advance)
      .then(advanceGranted(), replacementRequested({ inAdvance: true })));

  it('is granted once, before anything came, for an exchange that is authorised', () => {
    given(...authorisedUnit(), advanceGranted())
      .when(advance)
      .thenNothing();
    given(...receivedUnit())
      .when(advance)
      .thenRejected('RETURN_GOODS_UNDER_WAY');
    given(...authorisedLine())
      .when(advance)
      .thenRejected('RETURN_REMEDY_DIFFERS', { remedy: 'REFUND' });
    given(...requestedLine({ remedy: 'REPLACE' }))
      .when(advance)
      .thenRejected('RETURN_NOT_AUTHORISED');
  });

  it('takes a supervisor above the limit, or where nobody knows the price', () => {
    const dear = authorisedUnit({ unitPrice: eur(50_001) });
    given(...dear)
      .when(advance)
      .thenRejected('RETURN_OVER_ADVANCE_LIMIT', { limit: eur(50_000) });
    given(...authorisedUnit({ unitPrice: null }))
      .when(advance)
      .thenRejected('RETURN_OVER_ADVANCE_LIMIT');
    given(...dear)
      .when({ ...advance, ...asSupervisor })
      .then(
        advanceGranted({ value: eur(50_001), grantedBy: 'supervisor-1' }),
        replacementRequested({ inAdvance: true }),
      );
  });
});

describe('a refund without the goods', () => {
  it('is recorded with its limit', () =>
    given(...authorisedLine({ unitPrice: eur(400) }))
      .when(waive)
      .then(goodsWaived()));

  it('is decided once, before anything came, up to the limit, for money', () => {
    given(...authorisedLine({ unitPrice: eur(400) }), goodsWaived())
      .when(waive)
      .thenNothing();
    given(...receivedLine({ unitPrice: eur(400) }))
      .when(waive)
      .thenRejected('RETURN_GOODS_UNDER_WAY');
    given(...authorisedLine({ unitPrice: eur(501) }))
      .when(waive)
      .thenRejected('RETURN_OVER_RETURNLESS_LIMIT');
    given(...authorisedLine({ unitPrice: null }))
      .when(waive)
      .thenRejected('RETURN_OVER_RETURNLESS_LIMIT');
    given(...authorisedUnit({ unitPrice: eur(400) }))
      .when(waive)
      .thenRejected('RETURN_REMEDY_DIFFERS');
  });
});
