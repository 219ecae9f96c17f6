import { describe, it } from '@jest/globals';
import { personal } from '#event-sourcing';
import { drafting, workOrderKnown } from './known.fixtures.js';
import { AT, cancelled, drafted, SUBJECT, site, siteSet, text } from './order.fixtures.js';
import type { AskedRepair, DraftingFacts } from './order-facts.js';
import { asDispatcher, command, draftedOrder, given } from './specification.fixtures.js';
import type { DraftWorkOrder, SetWorkOrderSite } from './work-order.commands.js';

const byHand: DraftWorkOrder['data'] = {
  workOrderId: 'w-1',
  kind: 'REPAIR',
  place: 'SITE',
  task: null,
  returnLine: null,
  customerId: null,
  sku: 'AC-9',
  serial: 'SN-1',
  component: null,
  symptomCode: 'NO_COOLING',
  region: null,
  zone: null,
  site: null,
  words: 'It does not cool.',
  reportedAt: '2026-03-01T09:00:00.000Z',
};
const draft = (changes: Partial<DraftWorkOrder['data']> = {}) => command('DraftWorkOrder', { ...byHand, ...changes });
const knowing = (changes: Partial<DraftingFacts> = {}) => ({ ...workOrderKnown, drafting: drafting(changes) });

const ofFile = { address: text('Ringstr. 1'), contactName: text('A. Example'), phone: null, coordinates: null };

/** The number follows from the id and the year. */
const NUMBER = 'W26-14XC4592';
const draftedByHand = (changes: Parameters<typeof drafted>[0] = {}) =>
  drafted({ number: NUMBER, site: ofFile, ...changes });

const asked: AskedRepair = {
  subject: 'complaint-c-1',
  complaintId: 'c-1',
  customerId: null,
  sku: 'AC-9',
  serial: 'SN-1',
  component: 'COMPRESSOR',
  symptomCode: 'NO_POWER',
  region: 'DE-HE',
  words: 'Dead since Monday.',
  reportedAt: '2026-02-20T09:00:00.000Z',
};
const task = { complaintId: 'c-1', taskId: 't-1', remedyNo: 1 };
const NOTHING = {
  customerId: null,
  sku: null,
  serial: null,
  component: null,
  symptomCode: null,
  region: null,
  zone: null,
  site: null,
  words: null,
  reportedAt: null,
};

describe('a work order drafted by hand', () => {
  it('is about the unit that has the serial, for its customer, at the place in the customer’s file', () =>
    given().when(draft(), knowing()).then(draftedByHand()));

  it('is about a product where no unit has the serial, which is kept as it was given', () =>
    given()
      .when(draft({ customerId: 'k-1' }), knowing({ units: [] }))
      .then(draftedByHand({ unitId: null, batch: null, region: 'DE-BE' })));

  it('is about no unit yet where several have the serial', () => {
    const [one] = drafting().units;
    const units = one ? [one, { ...one, unitId: 'u-2' }] : [];
    given()
      .when(draft({ customerId: 'k-1' }), knowing({ units }))
      .then(draftedByHand({ unitId: null, batch: null, region: 'DE-BE' }));
  });

  it('may be about nothing that anybody knows yet, and nobody with a file', () =>
    given()
      .when(
        draft({ ...NOTHING, kind: 'INSPECTION', place: 'SITE' }),
        knowing({ product: null, units: [], customer: null }),
      )
      .then(
        drafted({
          number: NUMBER,
          subject: 'workorder-w-1',
          kind: 'INSPECTION',
          customerId: null,
          productId: null,
          sku: null,
          unitId: null,
          serial: null,
          batch: null,
          symptomCode: null,
          region: null,
          site: null,
          words: null,
          reportedAt: AT,
        }),
      ));

  it('goes where somebody says, in the region and zone that are named', () =>
    given()
      .when(
        draft({
          region: 'DE-NW',
          zone: 'Europe/Paris',
          site: { address: 'Weg 2', contactName: ' ', phone: null, coordinates: { latitude: 51.5, longitude: -7.25 } },
        }),
        knowing(),
      )
      .then(
        draftedByHand({
          region: 'DE-NW',
          zone: 'Europe/Paris',
          site: { address: text('Weg 2'), contactName: null, phone: null, coordinates: text('51.5,-7.25') },
        }),
      ));

  it('has no site where the work is not done at the customer’s', () =>
    given()
      .when(draft({ place: 'WORKSHOP' }), knowing())
      .then(draftedByHand({ place: 'WORKSHOP', site: null })));

  it('names an article that there is', () =>
    given()
      .when(draft({ sku: 'AC-0' }), knowing({ product: null }))
      .thenRejected('WORK_ORDER_PRODUCT_UNKNOWN', { sku: 'AC-0' }));

  it('was not reported in the future', () =>
    given()
      .when(draft({ reportedAt: '2026-03-02T09:00:01.000Z' }), knowing())
      .thenRejected('WORK_ORDER_REPORTED_IN_FUTURE'));

  it('names a place on earth, in texts that are not too long', () => {
    const nowhere = { address: null, contactName: null, phone: null, coordinates: { latitude: 91, longitude: 0 } };
    given()
      .when(draft({ site: nowhere }), knowing())
      .thenRejected('WORK_ORDER_COORDINATES_IMPOSSIBLE');
    given()
      .when(draft({ words: 'x'.repeat(201) }), knowing())
      .thenRejected('WORK_ORDER_TEXT_TOO_LONG', { field: 'words', limit: 200 });
    given()
      .when(draft({ site: { ...nowhere, coordinates: null, address: 'x'.repeat(101) } }), knowing())
      .thenRejected('WORK_ORDER_TEXT_TOO_LONG', { field: 'address', limit: 100 });
  });

  it('is drafted once', () =>
    given(...draftedOrder())
      .when(draft())
      .thenRejected('WORK_ORDER_ALREADY_DRAFTED'));
});

describe('a work order for an agreed repair', () => {
  const ofTask = draft({ ...NOTHING, task });
  const draftedOfTask = drafted({
    number: NUMBER,
    subject: 'complaint-c-1',
    complaintId: 'c-1',
    taskId: 't-1',
    customerId: 'k-1',
    component: 'COMPRESSOR',
    symptomCode: 'NO_POWER',
    region: 'DE-HE',
    site: {
      address: personal('complaint-c-1', 'Ringstr. 1'),
      contactName: personal('complaint-c-1', 'A. Example'),
      phone: null,
      coordinates: null,
    },
    words: personal('complaint-c-1', 'Dead since Monday.'),
    reportedAt: '2026-02-20T09:00:00.000Z',
  });

  it('takes everything from the complaint, its words verbatim and under its key', () =>
    given().when(ofTask, knowing({ asked })).then(draftedOfTask));

  it('is the one of its task, however often it is asked for', () => given(draftedOfTask).when(ofTask).thenNothing());

  it('is the one of its line of a return', () => {
    const ofLine = draft({ ...NOTHING, place: 'WORKSHOP', returnLine: { returnId: 'r-1', no: 2 } });
    const draftedOfLine = drafted({
      number: NUMBER,
      place: 'WORKSHOP',
      returnId: 'r-1',
      returnLineNo: 2,
      component: 'COMPRESSOR',
      symptomCode: 'NO_POWER',
      region: 'DE-HE',
      site: null,
      words: text('Dead since Monday.'),
      reportedAt: '2026-02-20T09:00:00.000Z',
    });
    const ofReturn = { ...asked, subject: SUBJECT, complaintId: null };
    given()
      .when(ofLine, knowing({ asked: ofReturn }))
      .then(draftedOfLine);
    given(draftedOfLine).when(ofLine).thenNothing();
    given(draftedOfLine)
      .when(draft({ ...NOTHING, returnLine: { returnId: 'r-1', no: 3 } }))
      .thenRejected('WORK_ORDER_ALREADY_DRAFTED');
  });

  it('needs a complaint or a return that asks for one', () => {
    given()
      .when(ofTask, knowing({ asked: null }))
      .thenRejected('WORK_ORDER_REPAIR_NOT_ASKED');
    given()
      .when(draft({ returnLine: { returnId: 'r-1', no: 1 } }), knowing({ asked: null }))
      .thenRejected('WORK_ORDER_REPAIR_NOT_ASKED');
  });
});

describe('the site of a work order', () => {
  const anew = {
    address: 'Weg 2',
    contactName: 'B. Example',
    phone: '+49 30 1',
    coordinates: { latitude: 52.5, longitude: 13.25 },
  };
  const setSite = (changes: Partial<SetWorkOrderSite['data']> = {}) =>
    command('SetWorkOrderSite', { workOrderId: 'w-1', site: anew, region: null, zone: null, ...changes }, asDispatcher);
  const there = {
    address: text('Weg 2'),
    contactName: text('B. Example'),
    phone: text('+49 30 1'),
    coordinates: text('52.5,13.25'),
  };

  it('is set anew, its region and zone staying where none is named', () => {
    given(...draftedOrder())
      .when(setSite())
      .then(siteSet({ site: there }));
    given(...draftedOrder())
      .when(setSite({ region: 'DE-BE', zone: 'Europe/Vienna' }))
      .then(siteSet({ site: there, region: 'DE-BE', zone: 'Europe/Vienna' }));
  });

  it('is not set twice alike', () =>
    given(...draftedOrder(), siteSet({ site: there }))
      .when(setSite())
      .thenNothing());

  it('is as it was drafted until somebody says otherwise', () => {
    const same = {
      address: site.address?.personal ?? null,
      contactName: site.contactName?.personal ?? null,
      phone: site.phone?.personal ?? null,
      coordinates: { latitude: 48.137, longitude: 11.575 },
    };
    given(...draftedOrder())
      .when(setSite({ site: same }))
      .thenNothing();
  });

  it('is not set once the order has ended, nor on one that is not there', () => {
    given(...draftedOrder(), cancelled())
      .when(setSite())
      .thenRejected('WORK_ORDER_ENDED', { next: 'DraftWorkOrder' });
    given().when(setSite()).thenRejected('WORK_ORDER_NOT_FOUND', { next: 'DraftWorkOrder' });
  });
});
