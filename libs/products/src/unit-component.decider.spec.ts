import { describe, expect, it } from '@jest/globals';
import { commandMaker, specification } from '#event-sourcing/testing';
import type { UnitCommand } from './unit.commands.js';
import { unitDecider } from './unit.decider.js';
import { componentReplaced, noon, rangeRegistered, registered, scrapped, unitKnown } from './unit.fixtures.js';
import { builtInAfter } from './unit-components.js';

const given = specification(unitDecider, unitKnown());
const command = commandMaker<UnitCommand>();
type Exchange = Extract<UnitCommand, { type: 'RecordUnitComponentReplaced' }>['data'];
const exchange = (changes: Partial<Exchange> = {}) =>
  command('RecordUnitComponentReplaced', {
    unitId: 'u-1',
    productId: 'p-1',
    serial: 'SN-0007',
    component: 'COMPRESSOR',
    oldSerial: ' c-1',
    newSerial: 'C-2',
    partNumber: 'COMP-9',
    workOrderId: 'w-1',
    replacedAt: noon('2025-07-01'),
    ...changes,
  });

describe('a component of a unit', () => {
  it('is exchanged, by serials in one spelling', () => given(registered()).when(exchange()).then(componentReplaced()));
  it('is exchanged once', () => given(registered(), componentReplaced()).when(exchange()).thenNothing());
  it('may be exchanged in a unit of a range', () => {
    const known = unitKnown({ range: rangeRegistered().data });
    return specification(unitDecider, known)()
      .when(exchange())
      .then(
        expect.objectContaining({ type: 'UnitRegistered' }) as never,
        expect.objectContaining({ type: 'UnitComponentReplaced' }) as never,
      );
  });
  it('needs a serial', () =>
    given(registered())
      .when(exchange({ oldSerial: null, newSerial: null }))
      .thenRejected('UNIT_COMPONENT_SERIAL_MISSING'));
  it('needs a serial that can be one', () =>
    given(registered())
      .when(exchange({ newSerial: 'C 2' }))
      .thenRejected('UNIT_SERIAL_MALFORMED'));
  it('is of a unit that is known', () => given().when(exchange()).thenRejected('UNIT_NOT_REGISTERED'));
  it('is not exchanged when the unit is scrapped', () =>
    given(registered(), scrapped({ scrappedAt: noon('2025-06-01') }))
      .when(exchange())
      .thenRejected('UNIT_SCRAPPED'));
  it('is not exchanged in the future', () =>
    given(registered())
      .when(exchange({ replacedAt: noon('2026-03-03') }))
      .thenRejected('UNIT_DATE_IN_FUTURE'));
});

describe('what is built into a unit', () => {
  const first = componentReplaced();
  const c2 = {
    component: 'COMPRESSOR',
    serial: 'C-2',
    replacedSerial: 'C-1',
    partNumber: 'COMP-9',
    workOrderId: 'w-1',
    since: noon('2025-07-01'),
  };

  it('is the new piece in the place of the old one', () => {
    const built = builtInAfter([], first);
    expect(built).toEqual([c2]);
    const next = builtInAfter(built, componentReplaced({ oldSerial: 'C-2', newSerial: 'C-3' }));
    expect(next).toEqual([{ ...c2, serial: 'C-3', replacedSerial: 'C-2' }]);
  });

  it('has pieces of one component side by side', () =>
    expect(builtInAfter([c2], componentReplaced({ oldSerial: 'C-7', newSerial: 'C-8' }))).toHaveLength(2));

  it('loses the piece of the component where the old serial is not known, and one that is not replaced', () => {
    expect(builtInAfter([c2], componentReplaced({ oldSerial: null, newSerial: 'C-8' }))).toMatchObject([
      { serial: 'C-8', replacedSerial: null },
    ]);
    expect(builtInAfter([c2], componentReplaced({ oldSerial: 'C-2', newSerial: null }))).toEqual([]);
  });
});
