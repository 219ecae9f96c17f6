import { describe, it } from '@jest/globals';
import { qualifying, workOrderKnown } from './known.fixtures.js';
import { drafted, qualified, steps } from './order.fixtures.js';
import type { QualifyingFacts } from './order-facts.js';
import { asDispatcher, command, draftedOrder, given, qualifiedOrder } from './specification.fixtures.js';
import type { QualifyWorkOrder } from './work-order.commands.js';

const left: QualifyWorkOrder['data'] = {
  workOrderId: 'w-1',
  sku: null,
  serial: null,
  component: null,
  symptomCode: null,
  skills: null,
  minutes: null,
};
const qualify = (changes: Partial<QualifyWorkOrder['data']> = {}) =>
  command('QualifyWorkOrder', { ...left, ...changes }, asDispatcher);
const knowing = (changes: Partial<QualifyingFacts> = {}) => ({ ...workOrderKnown, qualifying: qualifying(changes) });

const [unit] = qualifying().units;
const units = unit ? [unit, { ...unit, unitId: 'u-2', productId: 'p-2', sku: 'AC-10' }] : [];
const vague = drafted({ productId: null, sku: null, unitId: null, serial: null, batch: null });

describe('the qualification of a work order', () => {
  it('says what the pack says for the kind of job, and the checklist of the product', () =>
    given(...draftedOrder())
      .when(qualify(), knowing())
      .then(qualified()));

  it('says what the pack says for the class of the product', () =>
    given(...draftedOrder())
      .when(qualify(), knowing({ product: { productId: 'p-1', sku: 'AC-9', productClass: 'CLIMATE_CONTROL' } }))
      .then(qualified({ skills: ['REPAIR', 'REFRIGERATION'], minutes: 120 })));

  it('takes the checklist for all products where the product has none, and none where there is none', () => {
    const general = { productId: null, checklistId: 'l-2', no: 3, items: steps.slice(1) };
    given(...draftedOrder())
      .when(qualify(), knowing({ checklists: [general] }))
      .then(qualified({ checklistId: 'l-2', checklistNo: 3, checklist: steps.slice(1) }));
    given(...draftedOrder())
      .when(qualify(), knowing({ checklists: [] }))
      .then(qualified({ checklistId: null, checklistNo: null, checklist: [] }));
  });

  it('says how the result is looked at', () =>
    given(drafted({ kind: 'INSPECTION' }))
      .when(qualify(), knowing())
      .then(qualified({ skills: ['INSPECTION'], verification: 'SIGN_OFF' })));

  it('counts what somebody names, each skill once', () =>
    given(...draftedOrder())
      .when(
        qualify({ component: 'VALVE', symptomCode: 'LEAK', skills: ['GAS', 'REPAIR', 'GAS'], minutes: 30 }),
        knowing(),
      )
      .then(qualified({ component: 'VALVE', symptomCode: 'LEAK', skills: ['GAS', 'REPAIR'], minutes: 30 })));

  it('finds the unit by its serial, and by the article where several have it', () => {
    given(vague)
      .when(qualify({ serial: 'SN-1' }), knowing())
      .then(qualified());
    given(vague)
      .when(qualify({ serial: 'SN-1' }), knowing({ product: null, units }))
      .thenRejected('WORK_ORDER_SERIAL_AMBIGUOUS', { found: ['AC-9', 'AC-10'] });
    given(vague)
      .when(qualify({ sku: 'AC-9', serial: 'SN-1' }), knowing({ units }))
      .then(qualified());
  });

  it('is of a product alone where no unit is named', () =>
    given(vague)
      .when(qualify({ sku: 'AC-9' }), knowing({ units: [] }))
      .then(qualified({ unitId: null, serial: null })));

  it('forgets the unit where another article is named, and keeps it where the same is', () => {
    const another = { productId: 'p-2', sku: 'AC-10', productClass: 'APPLIANCE' };
    given(...draftedOrder())
      .when(qualify({ sku: 'AC-10' }), knowing({ product: another, units: [], checklists: [] }))
      .then(
        qualified({
          productId: 'p-2',
          sku: 'AC-10',
          unitId: null,
          serial: null,
          checklistId: null,
          checklistNo: null,
          checklist: [],
        }),
      );
    given(...draftedOrder())
      .when(qualify({ sku: 'AC-9' }), knowing({ units: [] }))
      .then(qualified());
  });

  it('needs a product, but for jobs that need none', () => {
    const nothing = knowing({ product: null, units: [], checklists: [] });
    given(vague).when(qualify(), nothing).thenRejected('WORK_ORDER_PRODUCT_MISSING', { missing: 'sku' });
    given(drafted({ ...vague.data, kind: 'TRAINING' }))
      .when(qualify(), nothing)
      .then(
        qualified({
          productId: null,
          sku: null,
          unitId: null,
          serial: null,
          skills: ['TRAINING'],
          checklistId: null,
          checklistNo: null,
          checklist: [],
          verification: 'SIGN_OFF',
        }),
      );
  });

  it('names an article and a unit that there are, and that belong together', () => {
    given(vague)
      .when(qualify({ sku: 'AC-0' }), knowing({ product: null }))
      .thenRejected('WORK_ORDER_PRODUCT_UNKNOWN', { sku: 'AC-0' });
    given(vague)
      .when(qualify({ serial: 'SN-0' }), knowing({ units: [] }))
      .thenRejected('WORK_ORDER_SERIAL_UNKNOWN', { serial: 'SN-0', next: 'RegisterUnit' });
    given(vague)
      .when(qualify({ sku: 'AC-9', serial: 'SN-2' }), knowing({ units: units.slice(1) }))
      .thenRejected('WORK_ORDER_SERIAL_OF_ANOTHER_PRODUCT', { found: ['AC-10'] });
  });

  it('takes no more skills and minutes than the pack allows', () => {
    given(...draftedOrder())
      .when(qualify({ skills: ['A', 'B', 'C', 'D'] }), knowing())
      .thenRejected('WORK_ORDER_SKILLS_IMPOSSIBLE', { most: 3 });
    for (const minutes of [0, 481, 1.5])
      given(...draftedOrder())
        .when(qualify({ minutes }), knowing())
        .thenRejected('WORK_ORDER_MINUTES_IMPOSSIBLE', { minutes, most: 480 });
  });

  it('is said once, and anew where something changes', () => {
    given(...qualifiedOrder())
      .when(qualify(), knowing())
      .thenNothing();
    given(...qualifiedOrder())
      .when(qualify({ minutes: 90 }), knowing())
      .then(qualified({ minutes: 90 }));
  });
});
