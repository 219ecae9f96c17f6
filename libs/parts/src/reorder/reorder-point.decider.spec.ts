import { describe, it } from '@jest/globals';
import { commandMaker, specification } from '#event-sourcing/testing';
import { newId } from '#values';
import { fan, PART, pointRemoved, pointSet, policy, reorderEnded, reorderRequested } from '../parts.fixtures.js';
import type { ReorderPointCommand } from './reorder-point.commands.js';
import { type ReorderKnown, reorderPointDecider } from './reorder-point.decider.js';

const known: ReorderKnown = { policy, part: fan, partnerId: 'p-1', stock: null };
const given = specification(reorderPointDecider, known);
const command = commandMaker<ReorderPointCommand>();
const of = { partId: PART, outletId: 'o-1' };

const set = (changes: Partial<{ point: number; quantity: number; supplier: string | null }> = {}) =>
  command('SetReorderPoint', { ...of, point: 2, quantity: 10, supplier: null, ...changes });
const remove = command('RemoveReorderPoint', of);
const check = command('CheckReorder', of);
const end = command('EndReorder', { ...of, purchaseOrderId: 's-1' });
const stock = (available: number, onOrder = 0): ReorderKnown => ({ ...known, stock: { available, onOrder } });
const wanted = reorderRequested({ purchaseOrderId: newId('command-1', 'purchase-order') });

describe('a reorder point', () => {
  it('is set, changed and removed', () => {
    given().when(set()).then(pointSet());
    given(pointSet()).when(set()).thenNothing();
    given(pointSet())
      .when(set({ point: 5 }))
      .then(pointSet({ point: 5 }));
    given(pointSet()).when(remove).then(pointRemoved());
    given().when(remove).thenNothing();
  });

  it('is of a part that there is, and a number that makes sense', () => {
    given()
      .when(set(), { ...known, part: null })
      .thenRejected('PART_NOT_FOUND');
    given()
      .when(set({ point: -1 }))
      .thenRejected('REORDER_POINT_IMPOSSIBLE', { point: -1 });
    given()
      .when(set({ quantity: 0 }))
      .thenRejected('PART_QUANTITY_IMPOSSIBLE');
  });

  it('asks for one purchase order where so few are free or on order', () => {
    given(pointSet()).when(check, stock(2)).then(wanted);
    given(pointSet())
      .when(check, stock(0, 2))
      .then({ ...wanted, data: { ...wanted.data, available: 0, onOrder: 2 } });
    given(pointSet()).when(check, stock(3)).thenNothing();
    given(pointSet()).when(check, stock(0, 3)).thenNothing();
    given().when(check, stock(0)).thenNothing();
    given(pointSet(), pointRemoved()).when(check, stock(0)).thenNothing();
  });

  it('asks for no second one while one is open, and for another one after that', () => {
    given(pointSet(), reorderRequested()).when(check, stock(0)).thenNothing();
    given(pointSet(), reorderRequested()).when(end).then(reorderEnded());
    given(pointSet(), reorderRequested({ purchaseOrderId: 's-2' }))
      .when(end)
      .thenNothing();
    given(pointSet(), reorderRequested(), reorderEnded()).when(check, stock(2)).then(wanted);
  });
});
