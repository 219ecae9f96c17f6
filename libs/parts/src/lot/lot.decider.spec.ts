import { describe, it } from '@jest/globals';
import { commandMaker, specification } from '#event-sourcing/testing';
import {
  AT,
  lotConsumed,
  lotCorrected,
  lotReceived,
  lotReleased,
  lotReserved,
  lotTransferred,
  lotWrittenOff,
  PART,
  policy,
} from '../parts.fixtures.js';
import type { LotCommand } from './lot.commands.js';
import { lotDecider } from './lot.decider.js';
import type { LotKnown } from './lot-known.js';

const known: LotKnown = { policy, receipt: null };
const given = specification(lotDecider, known);
const command = commandMaker<LotCommand>();
const job = { lotId: 'l-1', reservationId: 'r-1', workOrderId: 'w-1' };

const receive = command('ReceiveLot', {
  lotId: 'l-1',
  partId: PART,
  outletId: 'o-1',
  source: 'OPENING',
  sourceId: 'm-1',
  note: null,
});
const receipt = { partnerId: 'p-1', supplier: 'Northwind', quantity: 3, serials: [] };
const reserve = (quantity: number, reservationId = 'r-1') =>
  command('ReserveFromLot', { ...job, reservationId, quantity });
const release = (quantity: number, serials: string[] = []) =>
  command('ReleaseToLot', { ...job, quantity, serials, cause: 'WRONG_PART' });
const consume = (quantity: number, serials: string[] = [], freed = 0) =>
  command('ConsumeFromLot', { ...job, quantity, serials, freed, unitId: 'u-1' });
const writeOff = (quantity: number, serials: string[] = []) =>
  command('WriteOffFromLot', { ...job, quantity, serials, freed: 0 });
const transfer = (quantity: number, serials: string[] = []) =>
  command('TransferFromLot', { lotId: 'l-1', transferId: 'm-2', toOutletId: 'o-2', quantity, serials });
const count = (counted: number, changes: { missingSerials?: string[]; foundSerials?: string[]; note?: string } = {}) =>
  command('CorrectLot', {
    lotId: 'l-1',
    counted,
    missingSerials: [],
    foundSerials: [],
    reason: 'COUNTED',
    note: 'One is gone.',
    ...changes,
  });

const serialised = lotReceived({ serials: ['S-1', 'S-2', 'S-3'] });

describe('a lot', () => {
  it('knows what one of its pieces cost, where that was said', () => {
    const unitCost = { amount: 1_250, currency: 'EUR' };
    given()
      .when(receive, { policy, receipt: { ...receipt, unitCost } })
      .then(lotReceived({ unitCost }));
    given()
      .when(receive, { policy, receipt: { ...receipt, unitCost: { ...unitCost, amount: -1 } } })
      .thenRejected('STOCK_COST_IMPOSSIBLE');
  });

  it('is received once', () => {
    given().when(receive, { policy, receipt }).then(lotReceived());
    given(lotReceived()).when(receive, { policy, receipt }).thenNothing();
  });

  it('has no more pieces than the pack allows', () =>
    given()
      .when(receive, { policy, receipt: { ...receipt, quantity: 21 } })
      .thenRejected('PART_TOO_MANY_PIECES', { quantity: 21, limit: 20 }));

  it('that is not there gives nothing', () => given().when(reserve(1)).thenRejected('LOT_NOT_FOUND', { lotId: 'l-1' }));

  it('keeps free pieces for a job, and no more than there are', () => {
    given(lotReceived()).when(reserve(2)).then(lotReserved());
    given(lotReceived(), lotReserved())
      .when(reserve(2, 'r-2'))
      .thenRejected('LOT_EXHAUSTED', { lotId: 'l-1', available: 1, asked: 2 });
  });

  it('keeps pieces once for a reservation, also when it has given them back', () => {
    given(lotReceived(), lotReserved()).when(reserve(2)).thenNothing();
    given(lotReceived(), lotReserved(), lotReleased({ quantity: 2 }))
      .when(reserve(2))
      .thenNothing();
  });

  it('takes back what a reservation holds, and no more', () => {
    given(lotReceived(), lotReserved()).when(release(1)).then(lotReleased());
    given(lotReceived(), lotReserved()).when(release(3)).thenRejected('LOT_HOLDS_LESS', { held: 2, asked: 3 });
    given(lotReceived(), lotReserved(), lotReleased({ quantity: 2 }))
      .when(reserve(3, 'r-2'))
      .then(lotReserved({ reservationId: 'r-2', quantity: 3 }));
  });

  it('gives what is built in', () => {
    given(lotReceived(), lotReserved()).when(consume(1)).then(lotConsumed());
    given(lotReceived(), lotReserved(), lotConsumed())
      .when(reserve(2, 'r-2'))
      .thenRejected('LOT_EXHAUSTED', { available: 1 });
  });

  it('gives free pieces in the place of those that are reserved elsewhere', () => {
    given(lotReceived())
      .when(consume(1))
      .then(lotConsumed({ fromReserved: 0 }));
    given(lotReceived(), lotReserved({ quantity: 3 }))
      .when(consume(1, [], 1))
      .then(lotConsumed(), lotReleased({ cause: 'TAKEN_FROM_ANOTHER_LOT' }));
    given(lotReceived(), lotReserved())
      .when(consume(0, [], 3))
      .thenRejected('LOT_HOLDS_LESS', { held: 2, asked: 3 });
  });

  it('gives up what does not work', () => given(lotReceived(), lotReserved()).when(writeOff(1)).then(lotWrittenOff()));

  it('moves free pieces once', () => {
    given(lotReceived(), lotReserved()).when(transfer(1)).then(lotTransferred());
    given(lotReceived(), lotTransferred()).when(transfer(1)).thenNothing();
    given(lotReceived(), lotReserved()).when(transfer(2)).thenRejected('LOT_EXHAUSTED', { available: 1 });
  });
});

describe('a lot whose pieces have serials', () => {
  it('keeps the first free ones', () =>
    given(serialised)
      .when(reserve(2))
      .then(lotReserved({ serials: ['S-1', 'S-2'] })));

  it('gives another free one as well, and frees the reserved one', () => {
    given(serialised, lotReserved({ serials: ['S-1', 'S-2'] }))
      .when(consume(1, ['S-3']))
      .then(lotConsumed({ serials: ['S-3'], freedSerials: ['S-2'] }));
    given(
      serialised,
      lotReserved({ serials: ['S-1', 'S-2'] }),
      lotConsumed({ serials: ['S-3'], freedSerials: ['S-2'] }),
    )
      .when(reserve(1, 'r-2'))
      .then(lotReserved({ reservationId: 'r-2', quantity: 1, serials: ['S-2'] }));
  });

  it('gives neither what another job has reserved nor what is gone', () => {
    given(
      serialised,
      lotReserved({ reservationId: 'r-2', quantity: 1, serials: ['S-1'] }),
      lotReserved({ quantity: 1, serials: ['S-2'] }),
    )
      .when(consume(1, ['S-1']))
      .thenRejected('PART_SERIAL_RESERVED', { serial: 'S-1' });
    given(serialised, lotReserved({ serials: ['S-1', 'S-2'] }), lotConsumed({ serials: ['S-1'] }))
      .when(consume(1, ['S-1']))
      .thenRejected('PART_SERIAL_NOT_HERE', { serial: 'S-1' });
  });

  it('takes back those that are named, and those only that it holds', () => {
    given(serialised, lotReserved({ serials: ['S-1', 'S-2'] }))
      .when(release(1, ['S-2']))
      .then(lotReleased({ serials: ['S-2'] }));
    given(serialised, lotReserved({ serials: ['S-1', 'S-2'] }))
      .when(release(1))
      .then(lotReleased({ serials: ['S-1'] }));
    given(serialised, lotReserved({ serials: ['S-1', 'S-2'] }))
      .when(release(1, ['S-3']))
      .thenRejected('PART_SERIAL_NOT_HERE', { serial: 'S-3' });
  });

  it('moves free ones that are named', () => {
    given(serialised)
      .when(transfer(1, ['S-2']))
      .then(lotTransferred({ serials: ['S-2'] }));
    given(serialised, lotReserved({ serials: ['S-1', 'S-2'] }))
      .when(transfer(1, ['S-2']))
      .thenRejected('LOT_EXHAUSTED', { serial: 'S-2' });
  });
});

describe('a count', () => {
  it('that finds what is written down changes nothing', () => given(lotReceived()).when(count(3)).thenNothing());

  it('corrects what is written down, with its reason', () => {
    given(lotReceived()).when(count(2)).then(lotCorrected());
    given(lotReceived())
      .when(count(5))
      .then(lotCorrected({ counted: 5, difference: 2 }));
    given(lotReceived())
      .when(count(2, { note: ' ' }))
      .thenRejected('PART_TEXT_MISSING', { missing: 'note' });
    given(lotReceived())
      .when(count(2, { note: 'x'.repeat(4001) }))
      .thenRejected('PART_TEXT_TOO_LONG', { limit: 4000 });
  });

  it('takes away nothing that jobs have reserved, and adds no more than a lot holds', () => {
    given(lotReceived(), lotReserved())
      .when(count(1))
      .thenRejected('LOT_RESERVED_MORE', { counted: 1, reserved: 2, next: 'ReleaseReservation' });
    given(lotReceived()).when(count(21)).thenRejected('LOT_TOO_LARGE', { limit: 20 });
    given(lotReceived()).when(count(-1)).thenRejected('LOT_COUNT_IMPOSSIBLE');
  });

  it('names the serials of pieces that are missing, and of those that are found again', () => {
    const missed = lotCorrected({ missingSerials: ['S-2'] });
    given(serialised)
      .when(count(2, { missingSerials: [' s-2'] }))
      .then(missed);
    given(serialised, missed)
      .when(count(3, { foundSerials: ['S-2'] }))
      .then(lotCorrected({ counted: 3, difference: 1, foundSerials: ['S-2'] }));
    given(serialised).when(count(2)).thenRejected('LOT_COUNT_IMPOSSIBLE', { expected: 3, missing: 'serials' });
    given(serialised)
      .when(count(4, { foundSerials: ['FAKE'] }))
      .thenRejected('PART_SERIAL_NOT_GENUINE', { serial: 'FAKE' });
    given(serialised, lotReserved({ quantity: 1, serials: ['S-1'] }))
      .when(count(2, { missingSerials: ['S-1'] }))
      .thenRejected('PART_SERIAL_NOT_HERE', { serial: 'S-1' });
    given(lotReceived())
      .when(count(2, { missingSerials: ['S-1'] }))
      .thenRejected('PART_SERIALS_UNWANTED');
    given(serialised)
      .when(count(1, { missingSerials: ['S-1', 's-1'] }))
      .thenRejected('PART_SERIAL_IMPOSSIBLE', { serial: 'S-1' });
  });

  it('is dated', () =>
    given(lotReceived())
      .when({ ...count(2), at: AT })
      .then(lotCorrected({ correctedAt: AT })));
});
