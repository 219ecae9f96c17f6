import { describe, it } from '@jest/globals';
import { commandMaker, specification } from '#event-sourcing/testing';
import type { PurchaseCommand } from './purchase.commands.js';
import { purchaseDecider } from './purchase.decider.js';
import { claimed, freed } from './return.fixtures.js';

const given = specification(purchaseDecider, { bought: { 'line-1': 4 } });
const command = commandMaker<PurchaseCommand>();
const claim = (returnId: string, ...quantities: number[]) =>
  command('ClaimPurchase', {
    purchaseId: 'o-1',
    returnId,
    claims: quantities.map((quantity) => ({ item: 'line-1', quantity })),
  });
const free = (no = 1, returnId = 'r-1') =>
  command('FreePurchase', { purchaseId: 'o-1', returnId, no, item: 'line-1', quantity: 2, cause: 'DENIED' });

describe('what was bought', () => {
  it('is returned up to its quantity, over all returns', () => {
    given().when(claim('r-1', 2)).then(claimed());
    given(claimed())
      .when(claim('r-2', 2))
      .then(claimed({ returnId: 'r-2' }));
    given(claimed()).when(claim('r-2', 3)).thenRejected('PURCHASE_EXHAUSTED', { bought: 4, returned: 2, asked: 3 });
  });

  it('is counted over all lines of a return', () => {
    given()
      .when(claim('r-1', 2, 2))
      .then(claimed({ quantity: 4 }));
    given()
      .when(claim('r-1', 2, 3))
      .thenRejected('PURCHASE_EXHAUSTED');
  });

  it('is claimed once for a return', () => given(claimed()).when(claim('r-1', 2)).thenNothing());

  it('is returned anew after a line has ended', () =>
    given(claimed({ quantity: 4 }), freed())
      .when(claim('r-2', 2))
      .then(claimed({ returnId: 'r-2' })));

  it('is freed once by a line, and by those only that claimed it', () => {
    given(claimed()).when(free()).then(freed());
    given(claimed(), freed()).when(free()).thenNothing();
    given(claimed()).when(free(1, 'r-9')).thenNothing();
  });

  it('that nobody knows of is not returned', () =>
    given()
      .when({
        ...claim('r-1', 1),
        data: { purchaseId: 'o-1', returnId: 'r-1', claims: [{ item: 'line-9', quantity: 1 }] },
      })
      .thenRejected('PURCHASE_EXHAUSTED', { bought: 0 }));
});
