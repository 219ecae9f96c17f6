import { describe, it } from '@jest/globals';
import { commandMaker, specification } from '#event-sourcing/testing';
import { noon, rangeRegistered, rangeWithdrawn, unitRangeKnown } from './unit.fixtures.js';
import type { UnitRangeCommand } from './unit-range.commands.js';
import { unitRangeDecider } from './unit-range.decider.js';

const given = specification(unitRangeDecider, unitRangeKnown());
const command = commandMaker<UnitRangeCommand>();
type Registration = Extract<UnitRangeCommand, { type: 'RegisterUnitRange' }>['data'];
const register = (changes: Partial<Registration> = {}) =>
  command('RegisterUnitRange', {
    rangeId: 'g-1',
    productId: 'p-1',
    prefix: 'SN-',
    first: '0001',
    last: '0100',
    batch: 'B7',
    productionDate: '2025-01-10',
    region: 'CN-44',
    shippedAt: '2025-02-01T12:00:00Z',
    ...changes,
  });
const withdraw = (rangeId = 'g-1', reason = 'Registered twice.') =>
  command('WithdrawUnitRange', { rangeId, productId: 'p-1', prefix: 'SN-', reason });

describe('a range of serials', () => {
  it('is one event, however many units it has', () =>
    given()
      .when(register({ first: '000001', last: '100000' }))
      .then(rangeRegistered({ first: '000001', last: '100000', count: 100_000 })));

  it('is registered once, however often it is said', () =>
    given(rangeRegistered())
      .when(register({ rangeId: 'g-2' }))
      .thenNothing());

  it.each([
    ['0100', '0200'],
    ['0000', '0001'],
    ['0050', '0060'],
    ['0000', '9999'],
  ])('does not overlap another one: %s to %s', (first, last) =>
    given(rangeRegistered())
      .when(register({ rangeId: 'g-2', first, last }))
      .thenRejected('UNIT_RANGE_OVERLAPS', { rangeId: 'g-1', first: '0001', last: '0100' }),
  );

  it('is not registered again with other facts', () =>
    given(rangeRegistered())
      .when(register({ rangeId: 'g-2', batch: 'B8' }))
      .thenRejected('UNIT_RANGE_OVERLAPS'));

  it('stands beside one that ends before it', () =>
    given(rangeRegistered())
      .when(register({ rangeId: 'g-2', first: '0101', last: '0101' }))
      .then(rangeRegistered({ rangeId: 'g-2', first: '0101', last: '0101', count: 1 })));

  it('stands beside one with more digits: those are other serials', () =>
    given(rangeRegistered())
      .when(register({ rangeId: 'g-2', first: '00001', last: '00100' }))
      .then(rangeRegistered({ rangeId: 'g-2', first: '00001', last: '00100' })));

  it('takes the place of one that was withdrawn', () =>
    given(rangeRegistered(), rangeWithdrawn())
      .when(register({ rangeId: 'g-2' }))
      .then(rangeRegistered({ rangeId: 'g-2' })));

  it('has as many digits at its end as at its beginning', () =>
    given()
      .when(register({ first: '001', last: '1000' }))
      .thenRejected('UNIT_RANGE_DIGITS_DIFFER', { first: '001', last: '1000' }));

  it.each([
    [{ prefix: 'SN-7' }],
    [{ prefix: 'S N' }],
    [{ first: '' }],
    [{ last: '01A0' }],
    [{ prefix: 'X'.repeat(62) }],
  ])('is made of a prefix and digits: %j', (changes) =>
    given().when(register(changes)).thenRejected('UNIT_RANGE_MALFORMED'),
  );

  it('goes upwards', () =>
    given()
      .when(register({ first: '0100', last: '0001' }))
      .thenRejected('UNIT_RANGE_BACKWARDS'));

  it('is no larger than the pack allows', () =>
    given()
      .when(register({ first: '0000000', last: '1000000' }))
      .thenRejected('UNIT_RANGE_TOO_LARGE', { count: '1000001', limit: 1_000_000 }));

  it('has no units that were registered one by one', () =>
    given()
      .when(register(), unitRangeKnown({ registered: ['SN-0007'] }))
      .thenRejected('UNIT_RANGE_HAS_UNITS', { serials: ['SN-0007'] }));

  it('is one of a product', () =>
    given()
      .when(register(), unitRangeKnown({ product: null }))
      .thenRejected('UNIT_PRODUCT_UNKNOWN'));

  it.each([
    [{ shippedAt: '2026-03-02T09:00:01Z' }, 'UNIT_DATE_IN_FUTURE'],
    [{ productionDate: '2026-03-04' }, 'UNIT_DATE_IN_FUTURE'],
    [{ shippedAt: noon('2025-01-08') }, 'UNIT_BEFORE_PRODUCTION'],
  ])('keeps to the order of things: %j', (changes, code) => given().when(register(changes)).thenRejected(code));
});

describe('a range that was registered by mistake', () => {
  it('is withdrawn', () => given(rangeRegistered()).when(withdraw()).then(rangeWithdrawn()));
  it('is withdrawn with a reason', () =>
    given(rangeRegistered()).when(withdraw('g-1', ' ')).thenRejected('UNIT_REASON_MISSING'));
  it('is known', () => given(rangeRegistered()).when(withdraw('g-2')).thenRejected('UNIT_RANGE_NOT_FOUND'));
  it('is withdrawn once', () =>
    given(rangeRegistered(), rangeWithdrawn()).when(withdraw()).thenRejected('UNIT_RANGE_NOT_FOUND'));
});
