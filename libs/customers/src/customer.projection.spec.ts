import { describe, expect, it } from '@jest/globals';
import type { Recorded } from '#event-sourcing';
import { positionOf, recorded } from '#event-sourcing/testing';
import { projected } from '#projections/testing';
import type { CustomerEvent } from './customer.events.js';
import {
  AT,
  about,
  absorbed,
  addressesCorrected,
  consentRecorded,
  consentWithdrawn,
  emailsCorrected,
  erased,
  keyDestroyed,
  kindCorrected,
  languageCorrected,
  merged,
  nameCorrected,
  phonesCorrected,
  regionCorrected,
  registered,
  segmentAssigned,
} from './customer.fixtures.js';
import { customerProjection } from './customer.projection.js';
import type { CustomerView } from './customer.view.js';

const row: CustomerView = {
  id: 'k-1',
  status: 'ACTIVE',
  kind: 'CONSUMER',
  name: 'Anna Huber',
  phones: ['+49 89 1234-56'],
  emails: ['Anna.Huber@example.org'],
  addresses: ['Lindenweg 5, 80331 München'],
  language: 'de',
  region: 'DE-BY',
  segment: null,
  consents: [],
  registeredAt: new Date(AT),
  mergedIntoId: null,
  mergedAt: null,
  mergedCustomerIds: [],
  erasureGround: null,
  erasedAt: null,
  keyDestroyedAt: null,
  version: '0',
  sortName: 'anna huber',
  searchText: 'anna huber\n+49 89 1234-56\n4989123456\nanna.huber@example.org',
  phoneKeys: ['4989123456'],
  emailKeys: ['anna.huber@example.org'],
  fromDuplicates: { searchText: '', phoneKeys: [], emailKeys: [] },
  position: positionOf(1),
};

/** Events in the order of the log, each at its place in its own stream. */
const log = (...events: CustomerEvent[]): Recorded<CustomerEvent>[] => {
  const versions = new Map<string, bigint>();
  return events.map((event, n) => {
    const version = (versions.get(event.data.customerId) ?? -1n) + 1n;
    versions.set(event.data.customerId, version);
    return recorded(event, n + 1, { version });
  });
};
const rowsAfter = (...events: CustomerEvent[]) => projected(customerProjection, ...log(...events));
const after = (...events: CustomerEvent[]) => rowsAfter(registered(), ...events)['k-1'];

const duplicate = {
  customerId: 'k-2',
  name: about('A. Huber', 'k-2'),
  phones: [about('0049 89 123456', 'k-2'), about('0170 555', 'k-2')],
  emails: [],
  addresses: [],
};

describe('the row of a customer', () => {
  it('shows the file as it was opened', () => expect(after()).toEqual(row));

  it.each<[string, CustomerEvent, Partial<CustomerView>]>([
    ['kind', kindCorrected(), { kind: 'DEALER' }],
    [
      'name',
      nameCorrected(),
      {
        name: 'Anna Huber-Klein',
        sortName: 'anna huber-klein',
        searchText: 'anna huber-klein\n+49 89 1234-56\n4989123456\nanna.huber@example.org',
      },
    ],
    [
      'phones',
      phonesCorrected(),
      {
        phones: ['0170 555 01 02'],
        phoneKeys: ['01705550102'],
        searchText: 'anna huber\n0170 555 01 02\n01705550102\nanna.huber@example.org',
      },
    ],
    [
      'e-mails',
      emailsCorrected(),
      {
        emails: ['a.huber@example.org'],
        emailKeys: ['a.huber@example.org'],
        searchText: 'anna huber\n+49 89 1234-56\n4989123456\na.huber@example.org',
      },
    ],
    ['addresses', addressesCorrected(), { addresses: ['Marktplatz 1, 83022 Rosenheim'] }],
    ['language', languageCorrected(), { language: 'en' }],
    ['region', regionCorrected(), { region: 'DE-BE' }],
    ['segment', segmentAssigned(), { segment: 'LOYAL' }],
    ['consent given', consentRecorded(), { consents: [{ purpose: 'SURVEY', given: true, source: 'SPOKEN', at: AT }] }],
    [
      'consent withdrawn',
      consentWithdrawn(),
      { consents: [{ purpose: 'SURVEY', given: false, source: 'WRITTEN', at: AT }] },
    ],
    ['merge', merged(), { status: 'MERGED', mergedIntoId: 'k-2', mergedAt: new Date(AT) }],
  ])('shows its new %s', (_, event, changes) =>
    expect(after(event)).toEqual({ ...row, ...changes, version: '1', position: positionOf(2) }),
  );

  it('holds what was said last about each purpose', () =>
    expect(after(consentRecorded(), consentRecorded({ purpose: 'GREETING' }), consentWithdrawn())?.consents).toEqual([
      { purpose: 'GREETING', given: true, source: 'SPOKEN', at: AT },
      { purpose: 'SURVEY', given: false, source: 'WRITTEN', at: AT },
    ]));

  it('is found by what its duplicates were found by, also after a correction', () => {
    const rows = rowsAfter(
      registered(),
      registered(duplicate),
      merged({ customerId: 'k-2', intoCustomerId: 'k-1' }),
      absorbed({ customerId: 'k-1', mergedCustomerId: 'k-2' }),
      phonesCorrected(),
    );
    const fromDuplicates = {
      searchText: 'a. huber\n0049 89 123456\n0170 555\n4989123456\n0170555',
      phoneKeys: ['4989123456', '0170555'],
      emailKeys: [],
    };
    expect(rows['k-1']).toEqual({
      ...row,
      phones: ['0170 555 01 02'],
      phoneKeys: ['01705550102', '4989123456', '0170555'],
      searchText: `anna huber\n0170 555 01 02\n01705550102\nanna.huber@example.org\n${fromDuplicates.searchText}`,
      mergedCustomerIds: ['k-2'],
      fromDuplicates,
      version: '2',
      position: positionOf(5),
    });
    expect(rows['k-2']).toMatchObject({ status: 'MERGED', mergedIntoId: 'k-1', version: '1' });
  });

  it('holds nothing personal once the customer is erased, whenever the key went', () => {
    const bare = {
      ...row,
      status: 'ERASED',
      name: null,
      phones: [],
      emails: [],
      addresses: [],
      sortName: '',
      searchText: '',
      phoneKeys: [],
      emailKeys: [],
      erasureGround: 'REQUESTED',
      erasedAt: new Date(AT),
      version: '1',
      position: positionOf(2),
    };
    expect(after(erased())).toEqual(bare);
    expect(after(erased(), keyDestroyed())).toEqual({
      ...bare,
      keyDestroyedAt: new Date(AT),
      version: '2',
      position: positionOf(3),
    });
    const unreadable = registered({ name: about('ERASED'), phones: [about('ERASED')], emails: [], addresses: [] });
    expect(rowsAfter(unreadable, erased())['k-1']).toEqual(bare);
  });

  it('is not made by events about nobody', () => expect(rowsAfter(segmentAssigned())).toEqual({}));
});
