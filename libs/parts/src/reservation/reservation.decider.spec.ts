import { describe, it } from '@jest/globals';
import { fold } from '#event-sourcing';
import { commandMaker, specification } from '#event-sourcing/testing';
import { lotDecider } from '../lot/lot.decider.js';
import type { LotEvent } from '../lot/lot.events.js';
import type { Lot } from '../lot/lot-state.js';
import {
  compressor,
  consumed,
  deadOnArrival,
  fan,
  lotReceived,
  lotReserved,
  PART,
  policy,
  released,
  reserved,
  takenLot,
} from '../parts.fixtures.js';
import type { ReservationCommand, ReserveParts } from './reservation.commands.js';
import { reservationDecider } from './reservation.decider.js';
import type { ReservationKnown } from './reservation-known.js';
import { defectiveIdsOf } from './using.decider.js';

const lotOf = (...events: LotEvent[]): Lot => fold(lotDecider, events) as Lot;
const counted = lotOf(lotReceived(), lotReserved());
const named = lotOf(lotReceived({ serials: ['S-1', 'S-2', 'S-3'] }), lotReserved({ serials: ['S-1', 'S-2'] }));
const other = lotOf(lotReceived({ lotId: 'l-2', serials: ['T-1'], quantity: 1, supplier: 'Southwind' }));

const nothing: ReservationKnown = {
  policy,
  part: fan,
  partnerId: 'p-1',
  allotment: [],
  shortage: null,
  lots: [counted],
  taken: [],
};
const given = specification(reservationDecider, nothing);
const command = commandMaker<ReservationCommand>();

const reserve = (changes: Partial<ReserveParts['data']> = {}) =>
  command('ReserveParts', {
    reservationId: 'r-1',
    partId: PART,
    outletId: 'o-1',
    quantity: 2,
    workOrderId: 'w-1',
    lineNo: 1,
    ...changes,
  });
const allotted: ReservationKnown = { ...nothing, allotment: [{ lotId: 'l-1', quantity: 2 }] };
const release = (quantity: number | null = 1, serials: string[] = []) =>
  command('ReleaseReservation', { reservationId: 'r-1', quantity, serials, cause: 'WRONG_PART', note: null });
const consume = (quantity = 1, serials: string[] = [], defectiveExpected: boolean | null = null) =>
  command('ConsumeReservation', { reservationId: 'r-1', quantity, serials, unitId: 'u-1', defectiveExpected });
const report = (quantity = 1, serials: string[] = []) =>
  command('ReportDeadOnArrival', { reservationId: 'r-1', quantity, serials, note: null });
const taking = (taken: ReservationKnown['taken'], changes: Partial<ReservationKnown> = {}): ReservationKnown => ({
  ...nothing,
  ...changes,
  taken,
});

describe('a reservation', () => {
  it('takes from the lots that were found', () => given().when(reserve(), allotted).then(reserved()));

  it('is made once', () => {
    given(reserved()).when(reserve()).thenNothing();
    given(reserved(), released({ quantity: 2, lots: [{ lotId: 'l-1', quantity: 2 }], outstanding: 0 }))
      .when(reserve())
      .thenNothing();
    given(reserved()).when(reserve(), allotted).thenRejected('RESERVATION_ALREADY_MADE');
  });

  it.each<Partial<ReserveParts['data']>>([{ quantity: 1 }, { outletId: 'o-2' }, { workOrderId: 'w-2' }, { lineNo: 2 }])(
    'stays about what it is about: not %j',
    (changes) => given(reserved()).when(reserve(changes)).thenRejected('RESERVATION_DIFFERS', { reservationId: 'r-1' }),
  );

  it('that finds too little says what there is, where else, and what is on its way', () => {
    const shortage = {
      available: 1,
      elsewhere: [{ outletId: 'o-2', available: 7 }],
      expected: [{ purchaseOrderId: 's-1', outletId: 'o-1', quantity: 10, expectedAt: null }],
    };
    given()
      .when(reserve(), { ...nothing, shortage })
      .thenRejected('PARTS_OUT_OF_STOCK', { ...shortage, asked: 2, number: 'FAN-1', next: 'RequestPurchaseOrder' });
    given().when(reserve()).thenRejected('PARTS_OUT_OF_STOCK', { available: 0, elsewhere: [], expected: [] });
  });

  it.each([0, -1, 1.5])('of %s pieces is none', (quantity) =>
    given().when(reserve({ quantity })).thenRejected('PART_QUANTITY_IMPOSSIBLE', { quantity }),
  );

  it('is of a part that there is, and of no more pieces than the pack allows', () => {
    given()
      .when(reserve(), { ...allotted, part: null })
      .thenRejected('PART_NOT_FOUND');
    given()
      .when(reserve({ quantity: 101 }))
      .thenRejected('PART_TOO_MANY_PIECES', { limit: 100 });
  });

  it('that nobody made is neither used nor given back', () => {
    for (const each of [release(), consume(), report()]) given().when(each).thenRejected('RESERVATION_NOT_FOUND');
  });
});

describe('pieces that a work order reserved for its line', () => {
  const ours = reserved({ byOrder: true });
  const byOrder = <C extends { data: object }>(asked: C) => ({ ...asked, data: { ...asked.data, byOrder: true } });

  it('are said to be its own', () =>
    given()
      .when(reserve({ byOrder: true }), allotted)
      .then(ours));

  it.each([
    ['given back', release(), 'ReleaseLineParts'],
    ['built in', consume(), 'RecordLineRepaired'],
    ['written off', report(), 'ReportPartFailed'],
  ] as const)('are not %s past it', (_, asked, next) =>
    given(ours)
      .when(asked, taking([takenLot()]))
      .thenRejected('RESERVATION_OF_WORK_ORDER', { reservationId: 'r-1', workOrderId: 'w-1', lineNo: 1, next }),
  );

  it('are used and given back by it', () => {
    given(ours)
      .when(byOrder(release()), taking([takenLot()]))
      .then(released());
    given(ours)
      .when(byOrder(consume()), taking([takenLot()]))
      .then(consumed());
    given(ours)
      .when(byOrder(report()), taking([takenLot()]))
      .then(deadOnArrival({ defectiveIds: defectiveIdsOf('command-1', 1) }));
  });

  it('are used and given back by it also where nobody has said whose they are', () =>
    given(reserved())
      .when(byOrder(release()), taking([takenLot()]))
      .then(released()));
});

describe('reserved pieces', () => {
  it('go back, some or all that are left', () => {
    given(reserved())
      .when(release(1), taking([takenLot()]))
      .then(released());
    given(reserved(), released())
      .when(release(null), taking([takenLot()]))
      .then(released({ outstanding: 0 }));
  });

  it('that are gone need not go back', () => {
    const all = released({ quantity: 2, lots: [{ lotId: 'l-1', quantity: 2 }], outstanding: 0 });
    given(reserved(), all).when(release(null)).thenNothing();
    given(reserved(), all).when(consume()).thenRejected('RESERVATION_EXCEEDED', { outstanding: 0, asked: 1 });
  });

  it('are no more than were reserved', () => {
    given(reserved()).when(consume(3)).thenRejected('RESERVATION_EXCEEDED', { outstanding: 2, asked: 3 });
    given(reserved()).when(release(3)).thenRejected('RESERVATION_EXCEEDED', { outstanding: 2 });
    given(reserved()).when(report(3)).thenRejected('RESERVATION_EXCEEDED');
  });

  it('are decided on again where another command was first', () => {
    given(reserved()).when(consume(1)).thenRejected('RESERVATION_CHANGED');
    given(reserved()).when(release(1)).thenRejected('RESERVATION_CHANGED');
    given(reserved())
      .when(report(1), taking([takenLot({ quantity: 2 })]))
      .thenRejected('RESERVATION_CHANGED');
  });

  it('are built in, and the replaced ones expected as the catalogue or the job says', () => {
    given(reserved())
      .when(consume(), taking([takenLot()]))
      .then(consumed());
    const expected = consumed({ defectiveIds: defectiveIdsOf('command-1', 1) });
    given(reserved())
      .when(consume(1, [], true), taking([takenLot()]))
      .then(expected);
    const comesBack = { ...fan, defectiveComesBack: true };
    given(reserved())
      .when(consume(), taking([takenLot()], { part: comesBack }))
      .then(expected);
    given(reserved())
      .when(consume(1, [], false), taking([takenLot()], { part: comesBack }))
      .then(consumed());
  });

  it('that do not work become defective parts', () =>
    given(reserved())
      .when(report(), taking([takenLot()]))
      .then(deadOnArrival({ defectiveIds: defectiveIdsOf('command-1', 1) })));
});

describe('reserved pieces with serials', () => {
  const serialised = (taken: ReservationKnown['taken'], lots: readonly Lot[] = [named]) =>
    taking(taken, { part: { ...compressor, defectiveComesBack: false }, lots });

  it('are named one by one, and not where there are none', () => {
    given(reserved()).when(consume(1), serialised([])).thenRejected('PART_SERIALS_MISSING', { quantity: 1, named: 0 });
    given(reserved())
      .when(consume(1, ['S-1']))
      .thenRejected('PART_SERIALS_UNWANTED');
    given(reserved())
      .when(consume(2, ['S-1', 's-1 ']), serialised([]))
      .thenRejected('PART_SERIAL_IMPOSSIBLE');
  });

  it('are genuine, or not built in', () =>
    given(reserved())
      .when(consume(1, ['FAKE']), serialised([]))
      .thenRejected('PART_SERIAL_NOT_GENUINE', { serial: 'FAKE', partId: PART }));

  it('are built in by name', () =>
    given(reserved())
      .when(consume(1, ['s-2']), serialised([takenLot({ serials: ['S-2'] })]))
      .then(consumed({ serials: ['S-2'], lots: [takenLot({ serials: ['S-2'] })] })));

  it('are as good as those of another lot: the reserved one stays where it is', () => {
    const taken = [
      takenLot({ lotId: 'l-2', fromReserved: 0, serials: ['T-1'], supplier: 'Southwind' }),
      takenLot({ quantity: 0, fromReserved: 0, freed: 1 }),
    ];
    given(reserved())
      .when(consume(1, ['T-1']), serialised(taken, [named, other]))
      .then(consumed({ serials: ['T-1'], lots: taken }));
    const both = [
      takenLot({ serials: ['S-1'], freed: 1 }),
      takenLot({ lotId: 'l-2', fromReserved: 0, serials: ['T-1'], supplier: 'Southwind' }),
    ];
    given(reserved())
      .when(consume(2, ['S-1', 'T-1']), serialised(both, [named, other]))
      .then(consumed({ quantity: 2, serials: ['S-1', 'T-1'], lots: both, outstanding: 0 }));
  });

  it('go back by name', () => {
    given(reserved())
      .when(release(1, ['S-2']), serialised([takenLot({ serials: ['S-2'] })]))
      .then(released());
    given(reserved())
      .when(release(1, ['S-3']), serialised([]))
      .thenRejected('PART_SERIAL_NOT_HERE', { serial: 'S-3' });
  });
});
