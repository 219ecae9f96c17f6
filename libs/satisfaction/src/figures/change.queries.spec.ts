import { describe, expect, it } from '@jest/globals';
import { recorded } from '#event-sourcing/testing';
import { projected } from '#projections/testing';
import { issued, submitted } from '../invitation/invitation.fixtures.js';
import { cellsOf } from './change.queries.js';
import { responseProjection } from './response.projection.js';

const times = { invitedAt: '2026-01-31T23:30:00.000Z', submittedAt: '2026-03-31T22:30:00.000Z' };
const invited = recorded(issued({ invitedAt: times.invitedAt, partnerId: 'pa-1' }), 1);
const answered = recorded(submitted({ ...times, partnerId: 'pa-1', answeredBy: 'LINK' }), 2);

describe('the rows that a response counts in', () => {
  const row = (...events: (typeof invited | typeof answered)[]) => {
    const [response] = Object.values(projected(responseProjection, ...events));
    if (!response) throw new Error('There is no response.');
    return response;
  };
  const berlin = { zone: 'Europe/Berlin', interval: 'MONTH' } as const;

  it('are where it was asked, and where it was answered', () => {
    const cell = { period: '2026-02-01', values: ['pa-1'], figures: 'REPLIES' };
    expect(cellsOf(row(invited), { ...berlin, groupBy: ['PARTNER'] })).toEqual([cell]);
    expect(cellsOf(row(invited, answered), { ...berlin, groupBy: ['PARTNER'] })).toEqual([
      { period: '2026-04-01', values: ['pa-1'], figures: 'ANSWERS' },
      cell,
    ]);
  });

  it('are of all time without an interval', () =>
    expect(cellsOf(row(invited), { zone: 'UTC', interval: null, groupBy: [] })).toEqual([
      { period: null, values: [], figures: 'REPLIES' },
    ]));

  it('name the group that the answer has left', () =>
    expect(cellsOf(row(invited, answered), { ...berlin, interval: 'YEAR', groupBy: ['ANSWERED_BY'] })).toEqual([
      { period: '2026-01-01', values: ['LINK'], figures: 'ANSWERS' },
      { period: '2026-01-01', values: ['LINK'], figures: 'REPLIES' },
      { period: '2026-01-01', values: [null], figures: 'REPLIES' },
    ]));
});
