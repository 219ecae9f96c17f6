import { describe, expect, it } from '@jest/globals';
import { recorded } from '#event-sourcing/testing';
import type { ReturnEvent } from '#returns/events';
import { AT, disposed, exchanged, opened, takenBack } from '#returns/testing';
import { unitFactsOnReturn } from './unit-facts-on-return.policy.js';

const reactionTo = (event: ReturnEvent) => unitFactsOnReturn.react(recorded(event));
const which = { unitId: 'u-1', productId: 'p-1', serial: 'SN-1' };

describe('the units of a return', () => {
  it('are returned when they are taken back', () =>
    expect(reactionTo(takenBack())).toEqual([
      { ask: { type: 'RecordUnitReturned', data: { ...which, returnId: 'r-1', returnedAt: AT } } },
    ]));

  it('are replaced when they are exchanged', () =>
    expect(reactionTo(exchanged())).toEqual([
      { ask: { type: 'RecordUnitReplaced', data: { ...which, byUnitId: 'u-2', returnId: 'r-1', replacedAt: AT } } },
    ]));

  it('are scrapped when they are disposed of so', () =>
    expect(reactionTo(disposed({ unitId: 'u-1', serial: 'SN-1', disposition: 'SCRAP' }))).toEqual([
      {
        ask: {
          type: 'ScrapUnit',
          data: { ...which, reason: 'Disposed of after the return r-1.', scrappedAt: AT },
        },
      },
    ]));

  it('hear of nothing else', () =>
    expect([opened(), disposed({ unitId: 'u-1' }), disposed({ disposition: 'SCRAP' })].flatMap(reactionTo)).toEqual(
      [],
    ));

  it('hear of the past too, and of what is imported', () =>
    expect(unitFactsOnReturn).toMatchObject({ from: 'BEGINNING', imported: true }));
});
