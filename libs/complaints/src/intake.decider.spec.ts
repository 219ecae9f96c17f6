import { describe, expect, it } from '@jest/globals';
import { ask, photo } from './commands.fixtures.js';
import { complaintDecider } from './complaint.decider.js';
import {
  attachment,
  evidenceAdded,
  occurrence,
  productIdentified,
  registered,
  statementAdded,
} from './complaint.fixtures.js';
import { complaintKnown } from './known.fixtures.js';
import { given, standing, stateAfter } from './specification.fixtures.js';

const another = (n: number) => ({ ...photo, sha256: String(n).repeat(64) });

describe('a further statement', () => {
  it('is added in the customer’s own words', () =>
    standing('REGISTERED').when(ask('AddStatement')).then(statementAdded()));

  it('is added even after the complaint has ended', () =>
    standing('CLOSED').when(ask('AddStatement')).then(statementAdded()));

  it('is added once', () => given(registered(), statementAdded()).when(ask('AddStatement')).thenNothing());

  it('keeps the number under which another system has it', () => {
    const source = { system: 'NHTSA', number: '876793' };
    return standing('REGISTERED').when(ask('AddStatement', { source })).then(statementAdded({ source }));
  });

  it('is refused where it is empty', () =>
    standing('REGISTERED')
      .when(ask('AddStatement', { words: ' ' }))
      .thenRejected('COMPLAINT_TEXT_MISSING', { missing: 'words' }));

  it('is refused where it was made before the complaint', () =>
    standing('REGISTERED')
      .when(ask('AddStatement', { statedAt: '2026-03-02T08:29:59.000Z' }))
      .thenRejected('COMPLAINT_DATE_IMPOSSIBLE', { problem: 'BEFORE_REPORTING' }));

  it('goes to the complaint that this one went into', () =>
    standing('MERGED').when(ask('AddStatement')).thenRejected('COMPLAINT_MERGED', { mergedInto: 'c-2' }));
});

describe('evidence', () => {
  it('is added', () => standing('INVESTIGATING').when(ask('AddEvidence')).then(evidenceAdded()));

  it('is added once for each content', () =>
    standing('INVESTIGATING')
      .when(ask('AddEvidence', { attachments: [photo, photo] }))
      .then(evidenceAdded()));

  it('is not added again', () => standing('INVESTIGATING', evidenceAdded()).when(ask('AddEvidence')).thenNothing());

  it('is added up to the number that the pack allows', () =>
    standing('INVESTIGATING', evidenceAdded())
      .when(ask('AddEvidence', { attachments: [another(1), another(2)] }))
      .then(evidenceAdded({ attachments: [another(1), another(2)].map(({ sha256 }) => ({ ...attachment, sha256 })) })));

  it('is as large as the pack allows', () =>
    standing('INVESTIGATING')
      .when(ask('AddEvidence', { attachments: [{ ...photo, bytes: 1_000_000 }] }))
      .then(evidenceAdded()));

  it('is refused where it is larger', () =>
    standing('INVESTIGATING')
      .when(ask('AddEvidence', { attachments: [{ ...photo, bytes: 1_000_001 }] }))
      .thenRejected('COMPLAINT_ATTACHMENT_REFUSED', {
        problem: 'TOO_LARGE',
        uri: photo.uri,
        bytes: 1_000_001,
        limit: 1_000_000,
      }));

  it('is refused beyond the number that the pack allows', () =>
    standing('INVESTIGATING', evidenceAdded())
      .when(ask('AddEvidence', { attachments: [another(1), another(2), another(3)] }))
      .thenRejected('COMPLAINT_ATTACHMENT_REFUSED', { problem: 'TOO_MANY', limit: 3 }));
});

describe('a product as given', () => {
  it('is identified later, by hand or by a mapping', () =>
    standing('CLOSED')
      .when(ask('IdentifyComplaintProduct'))
      .then(productIdentified({ occurrence: { ...occurrence, category: 'PRODUCT' } })));

  it('is identified once', () =>
    standing('CLOSED', productIdentified()).when(ask('IdentifyComplaintProduct')).thenNothing());

  it('is identified anew where the first time was wrong', () =>
    standing('REGISTERED', productIdentified())
      .when(ask('IdentifyComplaintProduct', { unitId: 'unit-2', serial: 'SN-2', basis: 'MAPPING', mapping: 'vin' }))
      .then(
        productIdentified({
          unitId: 'unit-2',
          serial: 'SN-2',
          basis: 'MAPPING',
          mapping: 'vin',
          occurrence: { ...occurrence, serial: 'SN-2' },
        }),
      ));

  it('is identified by its product alone', () =>
    standing('REGISTERED')
      .when(ask('IdentifyComplaintProduct', { unitId: null }))
      .then(productIdentified({ unitId: null })));

  it('is what the catalogue says of the unit', () =>
    standing('REGISTERED')
      .when(ask('IdentifyComplaintProduct', { productId: null, serial: null }))
      .then(productIdentified()));

  it('is one that the catalogue has', () =>
    standing('REGISTERED')
      .when(ask('IdentifyComplaintProduct', { productId: 'product-9', unitId: null }))
      .thenRejected('COMPLAINT_PRODUCT_UNKNOWN', { productId: 'product-9' }));

  it('is a unit that there is', () =>
    standing('REGISTERED')
      .when(ask('IdentifyComplaintProduct', { unitId: 'unit-9' }))
      .thenRejected('COMPLAINT_UNIT_UNKNOWN', { unitId: 'unit-9' }));

  it.each([{ productId: 'product-9' }, { serial: 'SN-9' }])('is not mixed up with another one: %j', (given) =>
    standing('REGISTERED')
      .when(ask('IdentifyComplaintProduct', given))
      .thenRejected('COMPLAINT_UNIT_OF_ANOTHER_PRODUCT', { productId: 'product-1', serial: 'SN-2025-0001' }),
  );

  it('is looked for where the complaint went', () =>
    standing('MERGED').when(ask('IdentifyComplaintProduct')).thenRejected('COMPLAINT_MERGED'));

  it('needs the name of a product or a unit', () =>
    standing('REGISTERED')
      .when(ask('IdentifyComplaintProduct', { productId: null, unitId: null }))
      .thenRejected('COMPLAINT_PRODUCT_NOT_NAMED'));
});

describe('a complaint that nobody registered', () => {
  it('can not be worked on', () =>
    given().when(ask('AddStatement')).thenRejected('COMPLAINT_NOT_FOUND', { state: null, next: 'RegisterComplaint' }));

  it('keeps its stream by its id', () => expect(complaintDecider.stream(ask('AddStatement'))).toBe('complaint-c-1'));

  it('is nothing before it is registered', () =>
    expect([stateAfter(), stateAfter(statementAdded())]).toEqual([null, null]));

  it('is refused by every rule alike', () =>
    expect(() => complaintDecider.decide(ask('CloseComplaint'), null, complaintKnown)).toThrow(
      'There is no such complaint.',
    ));
});
