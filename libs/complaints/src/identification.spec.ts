import { describe, expect, it } from '@jest/globals';
import { ask, type intakeGiven } from './commands.fixtures.js';
import { complaintDecider } from './complaint.decider.js';
import { occurrence, productIdentified } from './complaint.fixtures.js';
import type { KnownUnit } from './complaint-known.js';
import { complaintKnown } from './known.fixtures.js';

const unit: KnownUnit = {
  unitId: 'unit-1',
  productId: 'product-1',
  serial: 'SN-2025-0001',
  names: ['SR-4', 'Stroller', 'SR'],
};
const model = (named: string | null) => ({ product: { line: 'Anything', model: named, specification: null } });

/** What follows the registration of a complaint about `SN-2025-0001`. */
const found = (units: readonly KnownUnit[], given: Partial<typeof intakeGiven> = {}) => {
  const command = ask('RegisterComplaint', { serial: 'SN-2025-0001', ...model(null), ...given });
  return complaintDecider.decide(command, null, { ...complaintKnown, units }).slice(1);
};

describe('the unit that a new complaint is about', () => {
  it('is known by its serial number', () => {
    const [identified, ...others] = found([unit]);
    expect(others).toEqual([]);
    expect(identified).toEqual(
      productIdentified({ basis: 'SERIAL', occurrence: { ...occurrence, serial: 'SN-2025-0001' } }),
    );
  });

  it('is of the model that the customer named, in any spelling', () =>
    expect(found([unit, { ...unit, unitId: 'unit-7', names: ['X-1'] }], model(' stroller '))).toHaveLength(1));

  it.each([
    ['nobody knows the number', [], {}],
    ['several units have the number', [unit, { ...unit, unitId: 'unit-7' }], {}],
    ['the customer named another model', [unit], model('D-100')],
    ['only a part of the number is known', [unit], { serialIsPartial: true }],
    ['there is no number', [unit], { serial: null }],
  ])('stays open where %s', (_, units, given) => expect(found(units, given)).toEqual([]));
});
