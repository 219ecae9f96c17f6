import { describe, expect, it } from '@jest/globals';
import { commandMaker, specification } from '#event-sourcing/testing';
import { defaultSection } from '#policy-pack/testing';
import type { CustomerCommand } from './customer.commands.js';
import { customerDecider } from './customer.decider.js';
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
import { customerPolicySection } from './customer.policy-section.js';

const policy = defaultSection(customerPolicySection);
const given = specification(customerDecider, { policy });
const command = commandMaker<CustomerCommand>();

const file = {
  customerId: 'k-1',
  kind: 'CONSUMER',
  name: 'Anna Huber',
  phones: ['+49 89 1234-56'],
  emails: ['Anna.Huber@example.org'],
  addresses: ['Lindenweg 5, 80331 München'],
  language: 'de',
  region: 'DE-BY',
  segment: null,
  consents: [],
} as const;
const correct = (corrections: Extract<CustomerCommand, { type: 'CorrectCustomer' }>['data']['corrections']) =>
  command('CorrectCustomer', { customerId: 'k-1', corrections });
const merge = command('MergeCustomers', { customerId: 'k-1', intoCustomerId: 'k-2', reason: 'Called twice.' });
const absorb = command('AbsorbCustomer', { customerId: 'k-2', mergedCustomerId: 'k-1' });
const erase = command('EraseCustomer', { customerId: 'k-1', ground: 'REQUESTED', withCustomerId: null });
const target = registered({ customerId: 'k-2' });

describe('a customer', () => {
  it('is registered, with texts trimmed and each entry once', () =>
    given()
      .when(
        command('RegisterCustomer', {
          ...file,
          name: ' Anna Huber ',
          phones: ['+49 89 1234-56', ' +49 89 1234-56'],
        }),
      )
      .then(registered()));

  it('is registered with the consents that it gave', () =>
    given()
      .when(
        command('RegisterCustomer', {
          ...file,
          consents: [
            { purpose: 'SURVEY', source: 'SPOKEN', givenAt: null },
            { purpose: 'GREETING', source: 'CONTRACT', givenAt: '2026-02-01T10:00:00+01:00' },
          ],
        }),
      )
      .then(
        registered(),
        consentRecorded(),
        consentRecorded({ purpose: 'GREETING', source: 'CONTRACT', givenAt: '2026-02-01T09:00:00.000Z' }),
      ));

  it('that is imported was registered in its time', () =>
    given()
      .when(command('RegisterCustomer', file, { origin: 'IMPORT', occurredAt: '2019-05-06T07:08:09.000Z' }))
      .then(registered({ registeredAt: '2019-05-06T07:08:09.000Z' })));

  it('is not registered twice', () =>
    given(registered())
      .when(command('RegisterCustomer', file))
      .thenRejected('CUSTOMER_ALREADY_REGISTERED', { state: 'ACTIVE', next: 'CorrectCustomer' }));

  it.each([
    ['name', { name: ' ' }],
    ['phones', { phones: [''] }],
    ['addresses', { addresses: ['  '] }],
  ])('is not registered with an empty text as %s', (missing, changes) =>
    given()
      .when(command('RegisterCustomer', { ...file, ...changes }))
      .thenRejected('CUSTOMER_TEXT_MISSING', { missing }),
  );

  it.each([
    ['name', { name: 'x'.repeat(201) }, 200],
    ['emails', { emails: [`${'x'.repeat(200)}@example.org`] }, 200],
    ['addresses', { addresses: ['x'.repeat(501)] }, 500],
  ])('is not registered with more text than the pack allows as %s', (field, changes, limit) =>
    given()
      .when(command('RegisterCustomer', { ...file, ...changes }))
      .thenRejected('CUSTOMER_TEXT_TOO_LONG', { field, limit }),
  );

  it.each([
    ['phones', 10],
    ['emails', 10],
    ['addresses', 20],
  ])('is not registered with more %s than the pack allows', (field, limit) =>
    given()
      .when(
        command('RegisterCustomer', { ...file, [field]: Array.from({ length: limit + 1 }, (_, n) => `entry ${n}`) }),
      )
      .thenRejected('CUSTOMER_TOO_MANY_ENTRIES', { field, count: limit + 1, limit }),
  );
});

describe('a correction', () => {
  it('is one event for each thing that is corrected', () =>
    given(registered())
      .when(
        correct({
          kind: 'DEALER',
          name: 'Anna Huber-Klein',
          language: 'en',
          phones: ['0170 555 01 02'],
          emails: ['a.huber@example.org'],
          addresses: ['Marktplatz 1, 83022 Rosenheim'],
          region: 'DE-BE',
          segment: 'LOYAL',
        }),
      )
      .then(
        kindCorrected(),
        nameCorrected(),
        languageCorrected(),
        phonesCorrected(),
        emailsCorrected(),
        addressesCorrected(),
        regionCorrected(),
        segmentAssigned(),
      ));

  it('leaves alone what is so already', () =>
    given(registered(), nameCorrected(), segmentAssigned())
      .when(
        correct({
          kind: 'CONSUMER',
          name: 'Anna Huber-Klein ',
          phones: ['+49 89 1234-56'],
          addresses: ['Lindenweg 5, 80331 München'],
          language: 'de',
          region: 'DE-BY',
          segment: 'LOYAL',
        }),
      )
      .thenNothing());

  it('can empty a list and take a segment back', () =>
    given(registered(), segmentAssigned())
      .when(correct({ phones: [], segment: null }))
      .then(phonesCorrected({ phones: [] }), segmentAssigned({ segment: null })));

  it('takes no empty name', () =>
    given(registered())
      .when(correct({ name: '' }))
      .thenRejected('CUSTOMER_TEXT_MISSING', { missing: 'name' }));

  it('needs a customer', () =>
    given()
      .when(correct({ segment: 'LOYAL' }))
      .thenRejected('CUSTOMER_NOT_FOUND', { next: 'RegisterCustomer' }));
});

describe('consent', () => {
  const record = (givenAt: string | null, source: 'SPOKEN' | 'ONLINE' = 'SPOKEN') =>
    command('RecordConsent', { customerId: 'k-1', purpose: 'SURVEY', source, givenAt });
  const withdraw = (withdrawnAt: string | null) =>
    command('WithdrawConsent', { customerId: 'k-1', purpose: 'SURVEY', source: 'WRITTEN', withdrawnAt });

  it('is recorded with its source and date, by default now', () =>
    given(registered()).when(record(null)).then(consentRecorded()));

  it('is not recorded again where it stands', () =>
    given(registered(), consentRecorded()).when(record(null)).thenNothing());

  it('is recorded again from another source', () =>
    given(registered(), consentRecorded())
      .when(record('2026-03-01T08:00:00Z', 'ONLINE'))
      .then(consentRecorded({ source: 'ONLINE', givenAt: '2026-03-01T08:00:00.000Z' })));

  it('is recorded anew after it was withdrawn', () =>
    given(registered(), consentRecorded(), consentWithdrawn()).when(record(null)).then(consentRecorded()));

  it('is withdrawn', () => given(registered(), consentRecorded()).when(withdraw(null)).then(consentWithdrawn()));

  it('is objected to where it was never given', () =>
    given(registered()).when(withdraw(null)).then(consentWithdrawn()));

  it('is not withdrawn twice', () => given(registered(), consentWithdrawn()).when(withdraw(null)).thenNothing());

  it.each([record('2026-03-02T09:00:00.001Z'), withdraw('2026-03-03T00:00:00Z')])(
    'is neither given nor withdrawn in the future',
    (asked) => given(registered()).when(asked).thenRejected('CUSTOMER_DATE_IMPOSSIBLE', { recordedAt: AT }),
  );
});

describe('a merge', () => {
  it('marks the duplicate, and the customer that stays', () => {
    given(registered()).when(merge).then(merged());
    given(target).when(absorb).then(absorbed());
  });

  it('needs no reason', () =>
    given(registered())
      .when(command('MergeCustomers', { ...merge.data, reason: null }))
      .then(merged({ reason: null })));

  it('decides nothing where it is done', () => {
    given(registered(), merged()).when(merge).thenNothing();
    given(target, absorbed()).when(absorb).thenNothing();
  });

  it('takes a customer that absorbed others', () =>
    given(registered(), absorbed({ customerId: 'k-1', mergedCustomerId: 'k-0' }))
      .when(merge)
      .then(merged()));

  it('takes no customer into itself', () =>
    given(registered())
      .when(command('MergeCustomers', { ...merge.data, intoCustomerId: 'k-1' }))
      .thenRejected('CUSTOMER_MERGED_INTO_ITSELF', { next: 'MergeCustomers' }));

  it('takes no duplicate that went into another customer', () =>
    given(registered(), merged({ intoCustomerId: 'k-3' }))
      .when(merge)
      .thenRejected('CUSTOMER_MERGED', { state: 'MERGED', mergedInto: 'k-3' }));

  it('takes no duplicate that does not exist', () => given().when(merge).thenRejected('CUSTOMER_NOT_FOUND'));

  it('takes no erased duplicate', () => given(registered(), erased()).when(merge).thenRejected('CUSTOMER_ERASED'));

  it('goes into no customer that does not exist', () =>
    given().when(absorb).thenRejected('CUSTOMER_TARGET_NOT_FOUND', { intoCustomerId: 'k-2' }));

  it('goes into no merged customer, which leaves no way to a cycle', () =>
    given(target, merged({ customerId: 'k-2', intoCustomerId: 'k-1' }))
      .when(absorb)
      .thenRejected('CUSTOMER_TARGET_MERGED', { mergedInto: 'k-1', next: 'MergeCustomers' }));

  it('goes into no erased customer', () =>
    given(target, erased({ customerId: 'k-2' }))
      .when(absorb)
      .thenRejected('CUSTOMER_TARGET_ERASED', { next: 'EraseCustomer' }));

  it('ends what may be written about the duplicate', () => {
    for (const asked of [
      correct({ name: 'Anna' }),
      command('RecordConsent', { customerId: 'k-1', purpose: 'SURVEY', source: 'SPOKEN', givenAt: null }),
    ])
      given(registered(), merged()).when(asked).thenRejected('CUSTOMER_MERGED', { mergedInto: 'k-2' });
    expect(merged().data.intoCustomerId).toBe('k-2');
  });
});

describe('an erasure', () => {
  it('names the duplicates that go with it', () =>
    given(registered(), absorbed({ customerId: 'k-1', mergedCustomerId: 'k-0' }))
      .when(erase)
      .then(erased({ mergedCustomerIds: ['k-0'] })));

  it('happens once', () => given(registered(), erased()).when(erase).thenNothing());

  it('needs a customer', () => given().when(erase).thenRejected('CUSTOMER_NOT_FOUND'));

  it('of a duplicate is asked for at the customer that it went into', () =>
    given(registered(), merged())
      .when(erase)
      .thenRejected('CUSTOMER_ERASED_WITH_ITS_TARGET', { mergedInto: 'k-2', next: 'EraseCustomer' }));

  it('of a duplicate follows that of the customer that it went into', () =>
    given(registered(), merged())
      .when(command('EraseCustomer', { ...erase.data, withCustomerId: 'k-2' }))
      .then(erased({ withCustomerId: 'k-2' })));

  it('ends what may be written about the customer', () =>
    given(registered(), erased(), keyDestroyed())
      .when(correct({ name: about('Anna').personal }))
      .thenRejected('CUSTOMER_ERASED', { state: 'ERASED', next: 'RegisterCustomer' }));

  it('records once that the key is destroyed', () => {
    const record = command('RecordKeyDestruction', { customerId: 'k-1', subject: 'customer-k-1' });
    given(registered(), erased()).when(record).then(keyDestroyed());
    given(registered(), erased(), keyDestroyed()).when(record).thenNothing();
    given(registered()).when(record).thenRejected('CUSTOMER_NOT_ERASED', { next: 'EraseCustomer' });
  });
});
