import { CHECKLISTS } from '../repairs/simulated-work.js';
import { SIMULATION } from '../simulation.js';
import { dayOf } from '../world/run.js';
import type { Course } from '../world/schedule.js';
import { CATALOGUE_ADMIN } from '../world/staff.js';
import { storyOf } from '../world/story.js';
import type { World } from '../world/world.js';
import { priceListsOf } from './price-lists.js';
import { ACCESSORY, componentsOf, PRODUCTS } from './products.js';

/** The products and their first price lists on the first day, and another edition of each in January. */
export function* catalogueCourse({ run, asks, currency }: World): Course {
  const story = storyOf(run, 'catalogue', run.start);
  for (const product of PRODUCTS) {
    const { sku, name, line, model, variant, productClass, intendedRegions, serviceLifeMonths } = product;
    const components = componentsOf(product);
    const facts = { name, line, model, variant, productClass, intendedRegions, components, serviceLifeMonths };
    yield story.ask(CATALOGUE_ADMIN, asks.product('RegisterProduct', { sku, ...facts, partsSupplyUntil: null }));
  }
  yield story.ask(CATALOGUE_ADMIN, asks.product('RegisterProduct', accessory));
  for (const checklist of Object.values(CHECKLISTS))
    yield story.ask(CATALOGUE_ADMIN, asks.checklist('PublishChecklist', checklist));
  const years = new Date(run.end).getUTCFullYear() - new Date(run.start).getUTCFullYear();
  for (let year = 0; year <= years; year++) {
    story.until(year === 0 ? run.start : Date.UTC(new Date(run.start).getUTCFullYear() + year, 0, 1));
    const validFrom = dayOf(story.now());
    for (const { name, kind, entriesIn } of priceListsOf(run, currency)) {
      const entries = entriesIn(year, SIMULATION.market.yearlyPriceRise);
      yield story.ask(
        CATALOGUE_ADMIN,
        asks.priceList('PublishPriceList', { name, kind, currency, validFrom, entries }),
      );
    }
  }
}

const accessory = {
  sku: ACCESSORY.sku,
  name: ACCESSORY.name,
  line: 'Accessories',
  model: 'CARE-1',
  variant: null,
  productClass: 'ACCESSORY',
  intendedRegions: [],
  components: [],
  serviceLifeMonths: null,
  partsSupplyUntil: null,
};
