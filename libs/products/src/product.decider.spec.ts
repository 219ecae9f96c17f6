import { describe, expect, it } from '@jest/globals';
import { commandMaker, specification } from '#event-sourcing/testing';
import { defaultSection } from '#policy-pack/testing';
import type { ProductCommand } from './product.commands.js';
import { productDecider } from './product.decider.js';
import { type Component, type ProductFacts, productIdOf } from './product.events.js';
import {
  productId,
  productRegistered,
  productRevised,
  SKU,
  serviceAskedFor,
  solarRoof,
  tierAssigned,
  tierReviewDemanded,
  tierReviewed,
} from './product.fixtures.js';
import { productsPolicySection } from './products.policy-section.js';

const policy = defaultSection(productsPolicySection);
const packVersion = '2026.1+c5475203';
const known = { policy, packVersion, dueAt: () => '2026-03-16T17:00:00.000Z' };
const given = specification(productDecider, known);
const command = commandMaker<ProductCommand>();

const register = (changes: Partial<ProductFacts & { sku: string }> = {}) =>
  command('RegisterProduct', { sku: SKU, ...solarRoof, ...changes });
const revise = (changes: Partial<ProductFacts> = {}) =>
  command('ReviseProduct', { productId, ...solarRoof, ...changes });
const assign = (changes: Partial<Extract<ProductCommand, { type: 'AssignPolicyTier' }>['data']> = {}) =>
  command('AssignPolicyTier', { productId, tier: 'APPROPRIATE', services: null, ...changes });
const ask = (changes: Partial<Extract<ProductCommand, { type: 'RecordServiceAsked' }>['data']> = {}) =>
  command('RecordServiceAsked', { productId, service: 'TRAINING', customerId: 'k-1', askedAt: null, ...changes });
const review = (changes: Partial<Extract<ProductCommand, { type: 'ReviewPolicyTier' }>['data']> = {}) =>
  command('ReviewPolicyTier', { productId, tier: null, services: null, reason: 'Dealers train.', ...changes });

const byClass = tierAssigned({ tier: 'FULL', services: policy.tiers.FULL, basis: 'PRODUCT_CLASS' });
const component = (code: string, parent: string | null = null): Component => ({
  code,
  name: code,
  parent,
  sku: null,
  supplier: null,
});

describe('a product', () => {
  it('is registered with the tier of its class', () => given().when(register()).then(productRegistered(), byClass));

  it('of a class that the pack does not name gets the tier of the others', () =>
    given()
      .when(register({ productClass: 'Kettle' }))
      .then(
        productRegistered({ productClass: 'KETTLE' }),
        tierAssigned({ services: policy.tiers.APPROPRIATE, basis: 'PRODUCT_CLASS' }),
      ));

  it('is written down as everybody writes it', () =>
    given()
      .when(
        register({
          sku: ' sr-400-t ',
          name: ' Solar roof 400 ',
          variant: '  ',
          intendedRegions: ['th', 'MY ', 'TH'],
          components: [{ code: ' panel', name: ' Panel ', parent: '', sku: 'sr-p-1', supplier: ' ' }],
        }),
      )
      .then(
        productRegistered({
          variant: null,
          components: [{ code: 'PANEL', name: 'Panel', parent: null, sku: 'SR-P-1', supplier: null }],
        }),
        byClass,
      ));

  it('that is imported was registered in its time', () =>
    given()
      .when({ ...register(), origin: 'IMPORT', occurredAt: '2019-05-06T07:08:09.000Z' })
      .then(
        productRegistered({ registeredAt: '2019-05-06T07:08:09.000Z' }),
        tierAssigned({ ...byClass.data, assignedAt: '2019-05-06T07:08:09.000Z' }),
      ));

  it('is registered once: the same content again changes nothing', () =>
    given(productRegistered(), byClass)
      .when(register({ sku: 'sr-400-T' }))
      .thenNothing());

  it('does not share its article number', () =>
    given(productRegistered(), byClass)
      .when(register({ name: 'Another roof' }))
      .thenRejected('PRODUCT_ALREADY_REGISTERED', { productId, next: 'ReviseProduct', state: 'REGISTERED' }));

  it('has the stream of its article number, however it is spelled', () =>
    expect(productDecider.stream(register({ sku: ' sr-400-T' }))).toBe(`product-${productIdOf('SR-400-T')}`));

  it.each(['sku', 'name', 'line', 'model', 'productClass'])('has a text as %s', (missing) =>
    given()
      .when(register({ [missing]: '  ' }))
      .thenRejected('PRODUCT_TEXT_MISSING', { missing }),
  );

  it.each(['sku', 'name', 'line', 'model', 'variant', 'productClass'])('has a text of limited length as %s', (field) =>
    given()
      .when(register({ [field]: 'x'.repeat(201) }))
      .thenRejected('PRODUCT_TEXT_TOO_LONG', { field, length: 201, limit: 200 }),
  );

  it.each(['Germany', 'DE-', 'D', 'DE-BAYERN'])('is not meant for %s', (region) =>
    given()
      .when(register({ intendedRegions: [region] }))
      .thenRejected('PRODUCT_REGION_MALFORMED', { region: region.toUpperCase() }),
  );

  it('is meant for no more regions than the pack has room for', () =>
    given()
      .when(register({ intendedRegions: ['DE', 'AT'] }), { ...known, policy: { ...policy, maxIntendedRegions: 1 } })
      .thenRejected('PRODUCT_TOO_MANY_ENTRIES', { field: 'intendedRegions', count: 2, limit: 1 }));

  it.each([0, -1, 1.5])('does not live for %d months', (serviceLifeMonths) =>
    given().when(register({ serviceLifeMonths })).thenRejected('PRODUCT_SERVICE_LIFE_IMPOSSIBLE'),
  );

  it.each(['2026-02-29', '2046', 'soon'])('gets no parts until %s', (partsSupplyUntil) =>
    given().when(register({ partsSupplyUntil })).thenRejected('PRODUCT_DAY_UNKNOWN', { partsSupplyUntil }),
  );

  it('is revised as a whole', () =>
    given(productRegistered(), byClass)
      .when(revise({ name: 'Solar roof 400 T' }))
      .then(productRevised()));

  it('is not revised where nothing changes', () =>
    given(productRegistered(), productRevised(), byClass)
      .when(revise({ name: 'Solar roof 400 T' }))
      .thenNothing());

  it('that moves to another class gets the tier of that class', () =>
    given(productRegistered(), byClass)
      .when(revise({ productClass: 'SEASONAL' }))
      .then(
        productRevised({ name: 'Solar roof 400', productClass: 'SEASONAL' }),
        tierAssigned({ tier: 'SPECIAL', services: policy.tiers.SPECIAL, basis: 'PRODUCT_CLASS' }),
      ));

  it('that moves to another class keeps a tier that was decided on', () =>
    given(productRegistered(), byClass, tierAssigned())
      .when(revise({ productClass: 'SEASONAL' }))
      .then(productRevised({ name: 'Solar roof 400', productClass: 'SEASONAL' })));

  it.each([revise(), assign(), ask(), review()])('that nobody registered is not there: $type', (each) =>
    given().when(each).thenRejected('PRODUCT_NOT_FOUND', { state: null, next: 'RegisterProduct' }),
  );
});

describe('the components of a product', () => {
  const with_ = (...components: Component[]) => register({ components });

  it('have codes of their own', () =>
    given()
      .when(with_(component('A'), component('a ')))
      .thenRejected('PRODUCT_COMPONENT_REPEATED', { code: 'A' }));

  it('are part of others that there are', () =>
    given()
      .when(with_(component('A', 'B')))
      .thenRejected('PRODUCT_COMPONENT_PARENT_UNKNOWN', { code: 'A', missing: 'B' }));

  it('are not part of themselves', () =>
    given()
      .when(with_(component('A', 'A')))
      .thenRejected('PRODUCT_COMPONENT_CYCLE', { codes: ['A'] }));

  it('are not part of themselves over others', () =>
    given()
      .when(with_(component('TOP'), component('A', 'B'), component('B', 'C'), component('C', 'A')))
      .thenRejected('PRODUCT_COMPONENT_CYCLE', { codes: ['A', 'B', 'C'] }));

  it('are no more than the pack has room for', () =>
    given()
      .when(with_(...Array.from({ length: 501 }, (_, n) => component(`C${n}`))))
      .thenRejected('PRODUCT_TOO_MANY_ENTRIES', { field: 'components', count: 501, limit: 500 }));

  it.each([
    ['components.code', { ...component('A'), code: ' ' }],
    ['components.name', { ...component('A'), name: ' ' }],
  ])('have a text as %s', (missing, each) =>
    given().when(with_(each)).thenRejected('PRODUCT_TEXT_MISSING', { missing }),
  );
});

describe('a policy tier', () => {
  const registered = [productRegistered(), byClass];

  it('offers what the pack lists', () =>
    given(...registered)
      .when(assign({ tier: 'SPECIAL' }))
      .then(tierAssigned({ tier: 'SPECIAL', services: policy.tiers.SPECIAL })));

  it('APPROPRIATE offers what was chosen, in the order of the pack', () =>
    given(...registered)
      .when(assign({ services: [' repair', 'HOTLINE', 'REPAIR'] }))
      .then(tierAssigned()));

  it('offers more than the pack lists where that was chosen', () =>
    given(...registered)
      .when(assign({ tier: 'SPECIAL', services: policy.services.filter((each) => each !== 'LOANER') }))
      .then(tierAssigned({ tier: 'SPECIAL', services: policy.services.filter((each) => each !== 'LOANER') })));

  it('offers no less than the pack lists', () =>
    given(...registered)
      .when(assign({ tier: 'SPECIAL', services: policy.tiers.SPECIAL.slice(1) }))
      .thenRejected('PRODUCT_TIER_SERVICE_MISSING', { missing: ['HOTLINE'] }));

  it('offers nothing that the pack does not know', () =>
    given(...registered)
      .when(assign({ services: ['HOTLINE', 'MASSAGE'] }))
      .thenRejected('PRODUCT_SERVICE_UNKNOWN', { unknown: ['MASSAGE'], known: policy.services }));

  it('is not assigned twice', () =>
    given(...registered, tierAssigned())
      .when(assign({ services: ['HOTLINE', 'REPAIR'] }))
      .thenNothing());

  it('that came from the class is decided on, and stays from then on', () =>
    given(...registered)
      .when(assign({ tier: 'FULL' }))
      .then(tierAssigned({ tier: 'FULL', services: policy.tiers.FULL })));
});

describe('a service that is asked for', () => {
  const product = [productRegistered(), tierAssigned()];
  const inVain = (times: number, askedAt = '2026-02-01T09:00:00.000Z') =>
    Array.from({ length: times }, () => serviceAskedFor({ askedAt }));

  it('and offered is counted', () =>
    given(...product)
      .when(ask({ service: ' repair', askedAt: '2026-03-01T10:00:00+01:00', customerId: null }))
      .then(
        serviceAskedFor({ service: 'REPAIR', offered: true, customerId: null, askedAt: '2026-03-01T09:00:00.000Z' }),
      ));

  it('and not offered is counted, whatever it is', () =>
    given(...product)
      .when(ask({ service: 'home painting' }))
      .then(serviceAskedFor({ service: 'HOME PAINTING' })));

  it('in vain as often as the pack bears demands a review', () =>
    given(...product, ...inVain(4))
      .when(ask())
      .then(serviceAskedFor(), tierReviewDemanded()));

  it('in vain demands nothing of other services', () =>
    given(...product, ...inVain(4))
      .when(ask({ service: 'LOANER' }))
      .then(serviceAskedFor({ service: 'LOANER' })));

  it('in vain long ago does not count', () =>
    given(...product, ...inVain(1, '2025-12-02T08:59:59.999Z'), ...inVain(3))
      .when(ask())
      .then(serviceAskedFor()));

  it('in vain at the edge of the window counts', () =>
    given(...product, ...inVain(1, '2025-12-02T09:00:00.000Z'), ...inVain(3))
      .when(ask())
      .then(serviceAskedFor(), tierReviewDemanded()));

  it('in vain demands one review until it took place', () =>
    given(...product, ...inVain(5), tierReviewDemanded())
      .when(ask())
      .then(serviceAskedFor()));

  it('in vain after a review is counted anew', () =>
    given(...product, ...inVain(5), tierReviewDemanded(), tierReviewed(), ...inVain(3))
      .when(ask())
      .then(serviceAskedFor()));

  it('was not asked for tomorrow, nor at no time', () => {
    given(...product)
      .when(ask({ askedAt: '2026-03-02T09:00:00.001Z' }))
      .thenRejected('PRODUCT_DATE_IMPOSSIBLE', { recordedAt: '2026-03-02T09:00:00.000Z' });
    given(...product)
      .when(ask({ askedAt: 'yesterday' }))
      .thenRejected('PRODUCT_DATE_IMPOSSIBLE', { given: 'yesterday' });
  });

  it('has a name', () =>
    given(...product)
      .when(ask({ service: ' ' }))
      .thenRejected('PRODUCT_TEXT_MISSING', { missing: 'service' }));
});

describe('the review of a tier', () => {
  const demanded = [productRegistered(), tierAssigned(), tierReviewDemanded()];

  it('may change nothing, with the reason', () =>
    given(...demanded)
      .when(review({ reason: ' Dealers train with their own staff. ' }))
      .then(tierReviewed()));

  it('may add the service', () =>
    given(...demanded)
      .when(review({ services: ['HOTLINE', 'REPAIR', 'TRAINING'] }))
      .then(
        tierAssigned({ services: ['HOTLINE', 'REPAIR', 'TRAINING'] }),
        tierReviewed({ outcome: 'SERVICE_ADDED', reason: 'Dealers train.' }),
      ));

  it('may change the tier', () =>
    given(...demanded)
      .when(review({ tier: 'FULL' }))
      .then(
        tierAssigned({ tier: 'FULL', services: policy.tiers.FULL }),
        tierReviewed({ outcome: 'TIER_CHANGED', reason: 'Dealers train.' }),
      ));

  it('finds what was assigned since', () =>
    given(...demanded, tierAssigned({ services: ['HOTLINE', 'TRAINING'] }))
      .when(review())
      .then(tierReviewed({ outcome: 'SERVICE_ADDED', reason: 'Dealers train.' })));

  it('answers all services at once', () =>
    given(...demanded, tierReviewDemanded({ service: 'LOANER' }))
      .when(review())
      .then(tierReviewed({ services: ['TRAINING', 'LOANER'], reason: 'Dealers train.' })));

  it('is demanded first', () =>
    given(productRegistered(), tierAssigned())
      .when(review())
      .thenRejected('PRODUCT_NOT_UNDER_REVIEW', { state: 'REGISTERED', next: 'AssignPolicyTier' }));

  it('takes place once', () =>
    given(...demanded, tierReviewed())
      .when(review())
      .thenRejected('PRODUCT_NOT_UNDER_REVIEW'));

  it('gives a reason', () =>
    given(...demanded)
      .when(review({ reason: ' ' }))
      .thenRejected('PRODUCT_TEXT_MISSING', { missing: 'reason', state: 'UNDER_REVIEW' }));
});
