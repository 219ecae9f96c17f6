import { describe, it } from '@jest/globals';
import { newId } from '#values';
import { costRecorded } from '../bill/bill.fixtures.js';
import { workOrderKnown } from '../work-order/known.fixtures.js';
import { cancelled } from '../work-order/order.fixtures.js';
import { command, given } from '../work-order/specification.fixtures.js';
import type { RecordLineRepaired, ReportPartFailed } from './line.commands.js';
import {
  authorised,
  authorisedByWarranty,
  awaited,
  checked,
  covered,
  declined,
  diagnosed,
  door,
  eur,
  irreparable,
  lineCancelled,
  partFailed,
  quoted,
  released,
  repaired,
  reserved,
  returned,
  screws,
  usedDoor,
} from './line.fixtures.js';
import {
  acceptedOrder,
  asTechnician,
  authorisedLine,
  qualifiedOrder,
  quotedLine,
  repairedLine,
  startedOrder,
  suppliedLine,
} from './line-journey.fixtures.js';
import { lineFacts } from './line-known.fixtures.js';

const NO_COSTS = { ...workOrderKnown, lines: { ...lineFacts, prices: [], isOwnWork: false } };
const inStock = (...partIds: readonly string[]) => ({
  ...NO_COSTS,
  lines: {
    ...NO_COSTS.lines,
    stock: ['part-door', 'part-screw'].map((partId) => ({
      partId,
      reservationId: partId === 'part-door' ? 'res-door' : 'res-screw',
      isThere: partIds.includes(partId),
    })),
  },
});
const reserve = (outletId: string | null = null) =>
  command('ReserveLineParts', { workOrderId: 'w-1', no: 1, outletId }, asTechnician);
const both = diagnosed({ parts: [door, screws] });
const heldScrews = reserved({ reservationId: 'res-screw', partId: 'part-screw', partNumber: 'SCREW-4', quantity: 4 });

/** A repair of a unit, with the component that was exchanged in it. */
const exchangedBy = (changes: Parameters<typeof repaired>[0] = {}) =>
  repaired({ exchanged: { unitId: 'u-1', productId: 'p-1', serial: 'SN-1', component: 'DOOR' }, ...changes });

describe('the parts of a line', () => {
  it('are held where they are in stock', () =>
    given(...authorisedLine())
      .when(reserve(), inStock('part-door'))
      .then(reserved()));

  it('are awaited where they are not, part by part', () => {
    given(...startedOrder(), both, authorisedByWarranty())
      .when(reserve(), inStock('part-door'))
      .then(reserved(), awaited({ partId: 'part-screw', partNumber: 'SCREW-4', quantity: 4 }));
    given(...authorisedLine())
      .when(reserve(), inStock())
      .then(awaited());
  });

  it('are awaited once at an outlet, and held when they come', () => {
    given(...authorisedLine(), awaited())
      .when(reserve(), inStock())
      .thenNothing();
    given(...authorisedLine(), awaited())
      .when(reserve('outlet-2'), inStock())
      .then(awaited({ outletId: 'outlet-2' }));
    given(...authorisedLine(), awaited())
      .when(reserve(), inStock('part-door'))
      .then(reserved());
  });

  it('are held once', () =>
    given(...suppliedLine())
      .when(reserve(), inStock('part-door'))
      .thenNothing());

  it('are held for lines that are authorised, at an outlet that is known', () => {
    given(...quotedLine())
      .when(reserve(), inStock('part-door'))
      .thenRejected('LINE_NOT_AUTHORISED');
    given(...startedOrder(), diagnosed(), irreparable())
      .when(reserve(), inStock('part-door'))
      .thenRejected('LINE_CLOSED');
    given(...qualifiedOrder(), diagnosed(), authorisedByWarranty())
      .when(reserve(), inStock('part-door'))
      .thenRejected('LINE_OUTLET_UNKNOWN');
    given(...qualifiedOrder(), diagnosed(), authorisedByWarranty())
      .when(reserve('outlet-9'), inStock('part-door'))
      .then(reserved({ outletId: 'outlet-9' }));
  });

  it('are let go, of one line or of all', () => {
    const release = (no: number | null) => command('ReleaseLineParts', { workOrderId: 'w-1', no }, asTechnician);
    given(...suppliedLine())
      .when(release(1))
      .then(released());
    given(...suppliedLine())
      .when(release(null))
      .then(released());
    given(...suppliedLine(), released())
      .when(release(1))
      .thenNothing();
    given(...suppliedLine(), released())
      .when(reserve(), inStock('part-door'))
      .then(reserved());
  });

  it('are let go with the order', () =>
    given(...acceptedOrder(), diagnosed(), authorisedByWarranty(), reserved())
      .when(
        command('CancelWorkOrder', { workOrderId: 'w-1', cause: 'CUSTOMER_ASKED', reason: 'It works again.' }),
        NO_COSTS,
      )
      .then(released(), lineCancelled(), cancelled({ partnerId: 'partner-1' })));
});

describe('a part that is of no use', () => {
  const report = (changes: Partial<ReportPartFailed['data']> = {}) =>
    command(
      'ReportPartFailed',
      {
        workOrderId: 'w-1',
        no: 1,
        reservationId: 'res-door',
        quantity: 1,
        serials: ['D-100'],
        problem: 'DEAD_ON_ARRIVAL',
        ...changes,
      },
      asTechnician,
    );

  it.each(['DEAD_ON_ARRIVAL', 'WRONG_PART'] as const)('leaves what is held for the line: %s', (problem) =>
    given(...suppliedLine())
      .when(report({ problem }))
      .then(partFailed({ problem })),
  );

  it('is needed again', () => {
    given(...suppliedLine(), partFailed())
      .when(reserve(), inStock('part-door'))
      .then(reserved());
    given(...suppliedLine(), partFailed())
      .when(command('RecordLineRepaired', record().data, asTechnician), NO_COSTS)
      .thenRejected('LINE_PARTS_MISSING', { missing: [door] });
  });

  it('was held, so many pieces with as many serials', () => {
    given(...suppliedLine())
      .when(report({ reservationId: 'res-other' }))
      .thenRejected('LINE_PART_NOT_HELD');
    given(...suppliedLine())
      .when(report({ quantity: 2, serials: [] }))
      .thenRejected('LINE_MORE_THAN_HELD', { held: 1 });
    given(...suppliedLine())
      .when(report({ serials: ['D-100', 'D-101'] }))
      .thenRejected('LINE_SERIALS_DIFFER');
  });
});

const record = (changes: Partial<RecordLineRepaired['data']> = {}) =>
  command(
    'RecordLineRepaired',
    {
      workOrderId: 'w-1',
      no: 1,
      partsUsed: [{ reservationId: 'res-door', quantity: 1, serials: ['D-100'] }],
      oldSerial: 'D-001',
      newSerial: 'D-100',
      minutes: 90,
      ...changes,
    },
    asTechnician,
  );

describe('a repair', () => {
  it('is recorded with the pieces that went in, old and new serial, and the technician of the visit', () =>
    given(...suppliedLine())
      .when(record(), NO_COSTS)
      .then(exchangedBy()));

  it('takes the serial of the only piece for the new one', () =>
    given(...suppliedLine())
      .when(record({ newSerial: null }), NO_COSTS)
      .then(exchangedBy()));

  it('gives back what was held and not used', () =>
    given(...startedOrder(), both, authorisedByWarranty(), reserved(), heldScrews)
      .when(
        record({
          partsUsed: [{ reservationId: 'res-screw', quantity: 3, serials: [] }],
          oldSerial: null,
          newSerial: null,
        }),
        NO_COSTS,
      )
      .then(
        repaired({
          partsUsed: [
            { reservationId: 'res-screw', partId: 'part-screw', partNumber: 'SCREW-4', quantity: 3, serials: [] },
          ],
          oldSerial: null,
          newSerial: null,
        }),
        released(),
        released({ reservationId: 'res-screw', partId: 'part-screw' }),
      ));

  it('uses no more than is held, and each reservation once', () => {
    given(...suppliedLine())
      .when(record({ partsUsed: [{ reservationId: 'res-door', quantity: 2, serials: [] }] }), NO_COSTS)
      .thenRejected('LINE_MORE_THAN_HELD');
    const twice = { reservationId: 'res-screw', quantity: 1, serials: [] };
    given(...startedOrder(), diagnosed({ parts: [screws] }), authorisedByWarranty(), heldScrews)
      .when(record({ partsUsed: [twice, twice] }), NO_COSTS)
      .thenRejected('LINE_PART_TWICE');
    given(...suppliedLine())
      .when(record({ newSerial: 'D-999' }), NO_COSTS)
      .thenRejected('LINE_SERIALS_DIFFER', { newSerial: 'D-999' });
  });

  it('waits for its parts and for the visit', () => {
    given(...authorisedLine(), awaited())
      .when(record(), NO_COSTS)
      .thenRejected('LINE_PARTS_MISSING', { next: 'ReserveLineParts' });
    given(...acceptedOrder(), diagnosed(), authorisedByWarranty(), reserved())
      .when(record(), NO_COSTS)
      .thenRejected('LINE_WORK_NOT_STARTED', { next: 'StartVisit' });
    given(...quotedLine())
      .when(record(), NO_COSTS)
      .thenRejected('LINE_NOT_AUTHORISED');
    given(...repairedLine())
      .when(record(), NO_COSTS)
      .thenRejected('LINE_CLOSED');
  });
});

describe('what a repair cost', () => {
  const costId = (n: number, bearer: string) => newId(`command-1/${n}/${bearer}`, 'cost');
  const of = { lineNo: 1, note: null, recordedBy: 'technician-1' };

  it('is written down by class, borne as the cover says', () =>
    given(...startedOrder(), diagnosed({ cover: covered(75) }), quoted(), authorised(), reserved())
      .when(record())
      .then(
        exchangedBy(),
        costRecorded({ ...of, costId: costId(0, 'COMPANY'), bearer: 'COMPANY', amount: eur(6_000), basis: 'LIST' }),
        costRecorded({ ...of, costId: costId(0, 'CUSTOMER'), bearer: 'CUSTOMER', amount: eur(2_000), basis: 'LIST' }),
        costRecorded({ ...of, costId: costId(1, 'COMPANY'), costClass: 'LABOUR', amount: eur(6_750) }),
        costRecorded({
          ...of,
          costId: costId(1, 'CUSTOMER'),
          costClass: 'LABOUR',
          bearer: 'CUSTOMER',
          amount: eur(2_250),
        }),
      ));

  it('is the company’s out of goodwill; a partner’s hours are its fee', () =>
    given(...startedOrder(), diagnosed(), authorised({ quoteNo: null, basis: 'GOODWILL' }), reserved())
      .when(record(), { ...workOrderKnown, lines: { ...lineFacts, isOwnWork: false } })
      .then(exchangedBy(), costRecorded({ ...of, costId: costId(0, 'COMPANY'), basis: 'LIST' })));

  it('goes by what the pieces cost when they came, where that is known', () => {
    const partCosts = [{ reservationId: 'res-door', cost: eur(4_100) }];
    given(...startedOrder(), diagnosed(), authorised({ quoteNo: null, basis: 'GOODWILL' }), reserved())
      .when(record(), { ...workOrderKnown, lines: { ...lineFacts, isOwnWork: false, partCosts } })
      .then(exchangedBy(), costRecorded({ ...of, costId: costId(0, 'COMPANY'), amount: eur(4_100), basis: 'LOT' }));
  });
});

describe('the check of a line', () => {
  const check = (passed = true, by = 'quality-1') =>
    command('CheckLine', { workOrderId: 'w-1', no: 1, passed, note: null }, { by, roles: ['quality'] });

  it('is somebody else’s than who repaired it', () => {
    given(...repairedLine())
      .when(check())
      .then(checked());
    given(...repairedLine())
      .when(check(true, 'technician-1'))
      .thenRejected('LINE_CHECKED_BY_REPAIRER');
  });

  it('counts once, and of what was repaired', () => {
    given(...repairedLine(), checked())
      .when(check())
      .thenNothing();
    given(...suppliedLine())
      .when(check())
      .thenRejected('LINE_NOT_REPAIRED');
  });

  it('that is not passed has it repaired again, without parts that went in before', () => {
    given(...repairedLine())
      .when(check(false))
      .then(checked({ passed: false }));
    given(...repairedLine(), checked({ passed: false }))
      .when(record({ partsUsed: [], oldSerial: null, newSerial: null, minutes: 10 }), NO_COSTS)
      .then(repaired({ partsUsed: [], oldSerial: null, newSerial: null, minutes: 10 }));
  });
});

describe('a line in the workshop', () => {
  const give = command('RecordLineReturned', { workOrderId: 'w-1', no: 1 }, asTechnician);
  const workshop = { place: 'WORKSHOP' } as const;

  it('goes back once it is checked, once', () => {
    given(...repairedLine(workshop), checked())
      .when(give)
      .then(returned());
    given(...repairedLine(workshop), checked(), returned())
      .when(give)
      .thenNothing();
    given(...repairedLine(workshop))
      .when(give)
      .thenRejected('LINE_NOT_CHECKED', { next: 'CheckLine' });
  });

  it('is repaired, and in the workshop', () => {
    given(...suppliedLine(workshop))
      .when(give)
      .thenRejected('LINE_NOT_REPAIRED');
    given(...repairedLine(), checked())
      .when(give)
      .thenRejected('LINE_NOT_IN_WORKSHOP');
    given(...quotedLine(workshop), declined())
      .when(give)
      .thenRejected('LINE_NOT_REPAIRED');
  });

  it('uses what it used', () => {
    given(...startedOrder(), diagnosed(), authorisedByWarranty(), reserved(), repaired({ partsUsed: [usedDoor] }))
      .when(reserve(), inStock('part-door'))
      .thenRejected('LINE_CLOSED');
  });
});
