import { describe, it } from '@jest/globals';
import { personal } from '#event-sourcing';
import { commandMaker, specification } from '#event-sourcing/testing';
import type { UnitCommand } from './unit.commands.js';
import { unitDecider } from './unit.decider.js';
import {
  AT,
  corrected,
  delivered,
  installed,
  misplaced,
  moved,
  noon,
  rangeRegistered,
  registered,
  replaced,
  returned,
  scrapped,
  shipped,
  sold,
  unitKnown,
} from './unit.fixtures.js';

const given = specification(unitDecider, unitKnown());
const command = commandMaker<UnitCommand>();
const which = { unitId: 'u-1', productId: 'p-1', serial: 'SN-0007' };
const facts = {
  batch: 'B7',
  productionDate: '2025-01-10',
  region: 'CN',
  customerId: null,
  shippedAt: null,
  soldAt: null,
  installedAt: null,
  site: null,
};
type Registration = Extract<UnitCommand, { type: 'RegisterUnit' }>['data'];
const register = (changes: Partial<Registration> = {}) => command('RegisterUnit', { ...which, ...facts, ...changes });
const ship = (at: string | null = noon('2025-02-01'), region: string | null = null) =>
  command('RecordUnitShipped', { ...which, orderId: null, region, shippedAt: at });
const sell = (at: string | null = noon('2025-03-01'), region: string | null = 'CN-44') =>
  command('RecordUnitSold', {
    ...which,
    orderId: null,
    customerId: 'k-1',
    region,
    price: { amount: 120_000, currency: 'CNY' },
    soldAt: at,
  });
const install = (at: string | null = noon('2025-03-10'), region: string | null = 'CN-44') =>
  command('RecordUnitInstalled', {
    ...which,
    region,
    site: '8 Harbour Road, Guangzhou',
    installedBy: 'tech-1',
    installedAt: at,
  });
const move = (region: string | null = 'CN-11', at: string | null = noon('2025-06-01')) =>
  command('MoveUnit', { ...which, region, customerId: null, site: null, movedAt: at });
const takeBack = (at: string | null = noon('2025-09-01')) =>
  command('RecordUnitReturned', { ...which, returnId: 'r-1', returnedAt: at });
const replace = (byUnitId: string | null = 'u-2', at: string | null = noon('2025-09-02')) =>
  command('RecordUnitReplaced', { ...which, byUnitId, returnId: 'r-1', replacedAt: at });
const scrap = (at: string | null = noon('2025-10-01'), reason = 'Broken beyond repair.') =>
  command('ScrapUnit', { ...which, reason, scrappedAt: at });
type Corrections = Extract<UnitCommand, { type: 'CorrectUnit' }>['data']['corrections'];
const correct = (corrections: Corrections, reason = 'The invoice says so.') =>
  command('CorrectUnit', { ...which, corrections, reason });

describe('a unit that is registered', () => {
  it('has the terms of its product and of the pack', () => given().when(register()).then(registered()));

  it('has its serial as everybody writes it', () =>
    given()
      .when(register({ serial: ' sn-0007 ' }))
      .then(registered()));

  it('brings its first facts with it', () =>
    given()
      .when(
        register({
          customerId: 'k-1',
          region: 'CN-44',
          shippedAt: '2025-02-01T12:00:00Z',
          soldAt: noon('2025-03-01'),
          installedAt: noon('2025-03-10'),
          site: '8 Harbour Road, Guangzhou',
        }),
      )
      .then(
        registered({ customerId: 'k-1', region: 'CN-44', shippedAt: noon('2025-02-01') }),
        sold({ region: null, price: null }),
        installed({ region: null, installedBy: null }),
      ));

  it('is misplaced where it was sold outside the regions it is meant for', () =>
    given()
      .when(register({ region: 'CN-11', soldAt: noon('2025-03-01') }))
      .then(
        registered({ region: 'CN-11' }),
        sold({ region: null, price: null, customerId: null }),
        misplaced({ since: noon('2025-03-01') }),
      ));

  it('has from its range what is not said', () =>
    given()
      .when(
        register({ batch: null, productionDate: null, region: null }),
        unitKnown({ range: rangeRegistered({ shelfDays: 30, serviceLifeMonths: null }).data }),
      )
      .then(
        registered({
          rangeId: 'g-1',
          region: 'CN-44',
          shippedAt: noon('2025-02-01'),
          shelfDays: 30,
          serviceLifeMonths: null,
        }),
      ));

  it('is one of a product', () =>
    given()
      .when(register(), unitKnown({ product: null }))
      .thenRejected('UNIT_PRODUCT_UNKNOWN'));

  it.each(['', '  ', 'SN 7', 'X'.repeat(65), 'SN\u0007'])('has no serial like %j', (serial) =>
    given().when(register({ serial })).thenRejected('UNIT_SERIAL_MALFORMED'),
  );

  it('is registered once, however often it is said', () => given(registered()).when(register()).thenNothing());

  it('is the same although less is said', () =>
    given(registered(), sold(), installed())
      .when(register({ region: 'CN-44', soldAt: noon('2025-03-01'), batch: null }))
      .thenNothing());

  it('is not registered again with other facts', () =>
    given(registered())
      .when(register({ batch: 'B8', soldAt: noon('2025-03-01') }))
      .thenRejected('UNIT_ALREADY_REGISTERED', { differs: ['batch', 'soldAt'], next: 'CorrectUnit' }));

  it.each([
    [{ productionDate: '2026-03-04' }, 'productionDate'],
    [{ shippedAt: '2026-03-02T09:00:00.001Z' }, 'shippedAt'],
    [{ soldAt: '2027-01-01T00:00:00Z' }, 'soldAt'],
    [{ installedAt: '2027-01-01T00:00:00Z' }, 'installedAt'],
  ])('has no facts of the future: %j', (changes, field) =>
    given().when(register(changes)).thenRejected('UNIT_DATE_IN_FUTURE', { field }),
  );

  it('may be produced on a day that has begun elsewhere', () =>
    given()
      .when(
        command(
          'RegisterUnit',
          { ...which, ...facts, productionDate: '2026-03-03' },
          { at: '2026-03-02T12:00:00.000Z' },
        ),
      )
      .then(registered({ productionDate: '2026-03-03', registeredAt: '2026-03-02T12:00:00.000Z' })));

  it('is not sold before it is produced', () =>
    given()
      .when(register({ soldAt: noon('2025-01-08') }))
      .thenRejected('UNIT_BEFORE_PRODUCTION', { field: 'soldAt', productionDate: '2025-01-10' }));

  it('is not installed before it is sold', () =>
    given()
      .when(register({ soldAt: noon('2025-03-01'), installedAt: noon('2025-02-28') }))
      .thenRejected('UNIT_DATES_OUT_OF_ORDER', { earlier: 'soldAt', later: 'installedAt' }));
});

describe('a unit of a range', () => {
  const inRange = unitKnown({ range: rangeRegistered().data });
  const own = registered({ rangeId: 'g-1', region: 'CN-44', shippedAt: noon('2025-02-01') });

  it('stands for itself from its first own fact on', () => given().when(sell(), inRange).then(own, sold()));

  it('is found misplaced with it', () =>
    given()
      .when(install(noon('2025-03-10'), 'CN-11'), inRange)
      .then(
        own,
        installed({ region: 'CN-11', site: personal('unit-u-1', '8 Harbour Road, Guangzhou') }),
        misplaced({ since: noon('2025-03-10') }),
      ));

  it('is known by its serial only', () =>
    given()
      .when(
        command('RecordUnitReturned', {
          unitId: 'u-1',
          productId: null,
          serial: null,
          returnId: null,
          returnedAt: null,
        }),
        inRange,
      )
      .thenRejected('UNIT_NOT_REGISTERED'));
});

describe('a unit that nobody knows', () => {
  it('has no facts', () => given().when(sell()).thenRejected('UNIT_NOT_REGISTERED', { next: 'RegisterUnit' }));

  it('may be of another product', () =>
    given()
      .when(sell(), unitKnown({ elsewhere: { productId: 'p-2', sku: 'ROOF-N' } }))
      .thenRejected('UNIT_OF_ANOTHER_PRODUCT', { sku: 'ROOF-N' }));

  it('may be of no product', () =>
    given()
      .when(ship(), unitKnown({ product: null }))
      .thenRejected('UNIT_PRODUCT_UNKNOWN'));

  it('may have no serial', () =>
    given()
      .when(command('ScrapUnit', { ...which, serial: 'S N', reason: 'Gone.', scrappedAt: null }))
      .thenRejected('UNIT_SERIAL_MALFORMED'));
});

describe('a unit on its way', () => {
  it('is shipped', () => given(registered()).when(ship()).then(shipped()));
  it('is shipped now, where no date is given', () =>
    given(registered())
      .when(ship(null))
      .then(shipped({ shippedAt: AT })));
  it('is shipped once at a time', () => given(registered(), shipped()).when(ship()).thenNothing());
  it('is shipped again, from the dealer on', () =>
    given(registered(), shipped())
      .when(ship(noon('2025-02-20')))
      .then(shipped({ shippedAt: noon('2025-02-20') })));
  it('is delivered', () =>
    given(registered(), shipped())
      .when(command('RecordUnitDelivered', { ...which, orderId: null, deliveredAt: noon('2025-03-04') }))
      .then(delivered()));
  it('is delivered once at a time', () =>
    given(registered(), delivered())
      .when(command('RecordUnitDelivered', { ...which, orderId: null, deliveredAt: noon('2025-03-04') }))
      .thenNothing());
  it('is not delivered before it is shipped', () =>
    given(registered(), shipped())
      .when(command('RecordUnitDelivered', { ...which, orderId: null, deliveredAt: noon('2025-01-31') }))
      .thenRejected('UNIT_DATES_OUT_OF_ORDER', { earlier: 'shippedAt', later: 'deliveredAt' }));
  it('is not shipped in the future', () =>
    given(registered()).when(ship('2026-03-02T09:00:01Z')).thenRejected('UNIT_DATE_IN_FUTURE', { field: 'shippedAt' }));
  it('is nowhere misplaced by a shipment alone', () =>
    given(registered())
      .when(ship(noon('2025-02-01'), 'CN-11'))
      .then(shipped({ region: 'CN-11' })));
});

describe('a unit in use', () => {
  it('is sold', () => given(registered()).when(sell()).then(sold()));
  it('is sold once', () => given(registered(), sold()).when(sell()).thenNothing());
  it('is not sold at two times', () =>
    given(registered(), sold())
      .when(sell(noon('2025-03-02')))
      .thenRejected('UNIT_ALREADY_SOLD', { soldAt: noon('2025-03-01') }));
  it('is sold as its order says', () =>
    given(registered())
      .when(
        command('RecordUnitOrdered', { ...which, orderId: 'o-1', lineNo: 1, soldAt: noon('2025-03-01') }),
        unitKnown({
          sale: {
            customerId: 'k-1',
            region: 'CN-44',
            price: { amount: 120_000, currency: 'CNY' },
          },
        }),
      )
      .then(sold({ orderId: 'o-1' })));
  it('is sold where its shipment went, whatever the order says', () =>
    given(registered(), shipped({ region: 'CN-11', shippedAt: noon('2025-03-01') }))
      .when(
        command('RecordUnitOrdered', { ...which, orderId: 'o-1', lineNo: 1, soldAt: noon('2025-03-01') }),
        unitKnown({ sale: { customerId: 'k-1', region: 'CN-44', price: { amount: 120_000, currency: 'CNY' } } }),
      )
      .then(sold({ orderId: 'o-1', region: 'CN-11' }), misplaced({ since: noon('2025-03-01') })));
  it('stays sold as it was, when an order tells of it too', () =>
    given(registered(), sold())
      .when(
        command('RecordUnitOrdered', { ...which, orderId: 'o-1', lineNo: 1, soldAt: noon('2025-03-02') }),
        unitKnown({ sale: { customerId: 'k-2', region: 'CN-44', price: { amount: 1, currency: 'CNY' } } }),
      )
      .thenNothing());
  it('is not sold by an order that nobody knows', () =>
    given(registered())
      .when(command('RecordUnitOrdered', { ...which, orderId: 'o-1', lineNo: 1, soldAt: noon('2025-03-01') }))
      .thenRejected('UNIT_ORDER_UNKNOWN'));
  it('is installed at a site of its customer', () => given(registered(), sold()).when(install()).then(installed()));
  it('is installed at a site of its own, where no customer is known', () =>
    given(registered())
      .when(install())
      .then(installed({ site: personal('unit-u-1', '8 Harbour Road, Guangzhou') })));
  it('is installed once', () => given(registered(), installed()).when(install()).thenNothing());
  it('is not installed at two times', () =>
    given(registered(), installed())
      .when(install(noon('2025-04-01')))
      .thenRejected('UNIT_ALREADY_INSTALLED', { next: 'MoveUnit' }));
  it('is not installed before it is sold', () =>
    given(registered(), sold())
      .when(install(noon('2025-02-28')))
      .thenRejected('UNIT_DATES_OUT_OF_ORDER'));
  it('is not sold after it is installed, although that is told later', () =>
    given(registered(), installed())
      .when(sell(noon('2025-03-11')))
      .thenRejected('UNIT_DATES_OUT_OF_ORDER', { earlier: 'soldAt', later: 'installedAt' }));
  it('is sold and installed on one day, whatever the hour', () =>
    given(registered(), sold())
      .when(install('2025-03-01T00:00:00Z'))
      .then(installed({ installedAt: '2025-03-01T00:00:00.000Z' })));
  it('moves, and may be misplaced there', () =>
    given(registered(), installed()).when(move()).then(moved(), misplaced()));
  it('is found misplaced in one place once', () =>
    given(registered(), installed(), moved(), misplaced())
      .when(move('CN-11', noon('2025-07-01')))
      .then(moved({ movedAt: noon('2025-07-01') })));
  it('is found misplaced again, when it comes back there', () =>
    given(registered(), installed(), moved(), misplaced(), moved({ region: 'CN-44', movedAt: noon('2025-07-01') }))
      .when(move('CN-11', noon('2025-08-01')))
      .then(moved({ movedAt: noon('2025-08-01') }), misplaced({ since: noon('2025-08-01') })));
  it('is found misplaced again, when it is used there again after it was taken back', () =>
    given(registered(), installed(), moved(), misplaced(), returned())
      .when(sell(noon('2025-10-01'), 'CN-11'))
      .then(sold({ region: 'CN-11', soldAt: noon('2025-10-01') }), misplaced({ since: noon('2025-10-01') })));
  it('is not misplaced by what is told after its use was over', () =>
    given(registered(), shipped(), returned())
      .when(sell(noon('2025-03-01'), 'CN-11'))
      .then(sold({ region: 'CN-11' })));
  it('is not misplaced by a fact that was overtaken since', () =>
    given(registered(), moved({ region: 'CN-44' }))
      .when(install(noon('2025-03-10'), 'CN-11'))
      .then(installed({ region: 'CN-11', site: personal('unit-u-1', '8 Harbour Road, Guangzhou') })));
  it('is nowhere misplaced where its product is meant for everywhere', () =>
    given(registered())
      .when(
        move(),
        unitKnown({ product: { productId: 'p-1', sku: 'X', intendedRegions: [], serviceLifeMonths: null } }),
      )
      .then(moved()));
  it('moves once at a time', () => given(registered(), moved(), misplaced()).when(move()).thenNothing());
  it('moves somewhere', () => given(registered()).when(move(null)).thenRejected('UNIT_NOTHING_MOVED'));
});

describe('the coordinates of a unit', () => {
  const exact = { latitude: 23.129163, longitude: 113.264435 };
  const place = { latitude: 23.13, longitude: 113.26 };
  const placed = <C extends UnitCommand>(asked: C): C => ({ ...asked, data: { ...asked.data, place: exact } });

  it('are rounded to what the pack allows, with each fact that tells them', () => {
    given()
      .when(register({ place: exact }))
      .then(registered({ place }));
    given(registered(), sold()).when(placed(install())).then(installed({ place }));
    given(registered(), sold(), installed())
      .when(placed(move('CN-45')))
      .then(moved({ region: 'CN-45', place }));
  });

  it('are enough for a move, and told once', () => {
    given(registered(), sold(), installed())
      .when(placed(move(null)))
      .then(moved({ region: null, place }));
    given(registered(), sold(), installed(), moved({ region: null, place }))
      .when(placed(move(null)))
      .thenNothing();
    given(registered({ place }))
      .when(register({ place: exact }))
      .thenNothing();
    given(registered())
      .when(register({ place: exact }))
      .thenRejected('UNIT_ALREADY_REGISTERED', { differs: ['place'] });
  });

  it('are refused off the globe, and where no region is known', () => {
    given()
      .when(register({ place: { latitude: 90.5, longitude: 0 } }))
      .thenRejected('UNIT_PLACE_IMPOSSIBLE', { latitude: 90.5 });
    given()
      .when(register({ region: null, place: exact }))
      .thenRejected('UNIT_PLACE_WITHOUT_REGION', { missing: 'region' });
  });
});

describe('a unit that leaves service', () => {
  it('is taken back', () => given(registered(), sold()).when(takeBack()).then(returned()));
  it('is taken back once', () => given(registered(), sold(), returned()).when(takeBack()).thenNothing());
  it('is not taken back twice', () =>
    given(registered(), sold(), returned())
      .when(takeBack(noon('2025-09-05')))
      .thenRejected('UNIT_ALREADY_RETURNED'));
  it('is not taken back before it was installed', () =>
    given(registered(), sold(), installed())
      .when(takeBack(noon('2025-03-05')))
      .thenRejected('UNIT_DATES_OUT_OF_ORDER', { earlier: 'installedAt', later: 'returnedAt' }));
  it('is sold again afterwards, and taken back again', () => {
    const soldAgain = sold({ soldAt: noon('2025-10-01'), customerId: 'k-1' });
    given(registered(), sold(), returned())
      .when(sell(noon('2025-10-01')))
      .then(soldAgain);
    return given(registered(), sold(), returned(), soldAgain)
      .when(takeBack(noon('2025-11-01')))
      .then(returned({ returnedAt: noon('2025-11-01') }));
  });
  it('has late facts of the time before', () =>
    given(registered(), sold(), returned()).when(install()).then(installed()));
  it('is replaced', () => given(registered(), sold()).when(replace()).then(replaced()));
  it('is replaced, then taken back: an exchange in advance', () =>
    given(registered(), sold(), replaced())
      .when(takeBack(noon('2025-09-20')))
      .then(returned({ returnedAt: noon('2025-09-20') })));
  it('is replaced once', () => given(registered(), sold(), replaced()).when(replace()).thenNothing());
  it('is not replaced twice', () =>
    given(registered(), sold(), replaced())
      .when(replace('u-3', noon('2025-09-03')))
      .thenRejected('UNIT_ALREADY_REPLACED'));
  it('is not replaced by itself', () =>
    given(registered(), sold()).when(replace('u-1')).thenRejected('UNIT_REPLACED_BY_ITSELF'));
});

describe('a unit that is scrapped', () => {
  it('says why', () => given(registered()).when(scrap()).then(scrapped()));
  it('is scrapped once', () => given(registered(), scrapped()).when(scrap(AT)).thenNothing());
  it('needs a reason', () => given(registered()).when(scrap(AT, ' ')).thenRejected('UNIT_REASON_MISSING'));
  it('needs a reason that can be read', () =>
    given(registered())
      .when(scrap(AT, 'x'.repeat(2_001)))
      .thenRejected('UNIT_REASON_TOO_LONG', { limit: 2_000 }));
  it('was not sold later than that', () =>
    given(registered(), sold({ soldAt: noon('2025-10-02') }))
      .when(scrap())
      .thenRejected('UNIT_DATES_OUT_OF_ORDER', { earlier: 'soldAt', later: 'scrappedAt' }));
  it.each([
    ['shipped', ship(noon('2025-10-02'))],
    ['sold', sell(noon('2025-10-02'))],
    ['installed', install(noon('2025-10-02'))],
    ['moved', move('CN-44', noon('2025-10-02'))],
    ['taken back', takeBack(noon('2025-10-02'))],
    ['replaced', replace('u-2', noon('2025-10-02'))],
  ])('is not %s afterwards', (_, late) =>
    given(registered(), scrapped()).when(late).thenRejected('UNIT_SCRAPPED', { state: 'SCRAPPED' }),
  );
  it('has late facts of the time before', () => given(registered(), scrapped()).when(sell()).then(sold()));
});

describe('a unit whose facts were wrong', () => {
  it('has them as they are right', () =>
    given(registered(), sold(), installed())
      .when(correct({ soldAt: '2025-03-02T12:00:00Z' }))
      .then(corrected()));
  it('has nothing to correct where they are so', () =>
    given(registered(), sold())
      .when(correct({ soldAt: noon('2025-03-01'), region: 'CN-44' }))
      .thenNothing());
  it('keeps to the order of things', () =>
    given(registered(), sold(), installed())
      .when(correct({ soldAt: noon('2025-03-11') }))
      .thenRejected('UNIT_DATES_OUT_OF_ORDER'));
  it('is not produced after it was sold', () =>
    given(registered(), sold())
      .when(correct({ productionDate: '2025-03-05' }))
      .thenRejected('UNIT_BEFORE_PRODUCTION'));
  it('has no facts of the future', () =>
    given(registered(), sold())
      .when(correct({ soldAt: '2027-01-01T00:00:00Z' }))
      .thenRejected('UNIT_DATE_IN_FUTURE'));
  it('is misplaced where the right region is not one of its own', () =>
    given(registered(), sold())
      .when(correct({ region: 'CN-11' }))
      .then(
        corrected({ region: 'CN-11', soldAt: noon('2025-03-01'), installedAt: null }),
        misplaced({ since: noon('2025-03-01') }),
      ));
  it('may never have been sold', () =>
    given(registered(), sold())
      .when(correct({ soldAt: null, customerId: null }))
      .then(
        corrected({
          soldAt: null,
          region: 'CN-44',
          customerId: null,
          installedAt: null,
          reason: personal('unit-u-1', 'The invoice says so.'),
        }),
      ));
  it('needs a reason', () =>
    given(registered())
      .when(correct({ batch: 'B8' }, ''))
      .thenRejected('UNIT_REASON_MISSING'));
});
